"""The update ratio: how far a step moves the weights."""
