"""Slow motion: the backward pass, layer by layer."""
