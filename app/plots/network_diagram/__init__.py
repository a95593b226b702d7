"""The network diagram: neurons as nodes, weights as edges."""
