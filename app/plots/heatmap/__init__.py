"""The heatmap: depth by step, a whole run in one picture."""
