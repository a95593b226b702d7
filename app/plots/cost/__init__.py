"""Entropy, cross entropy and KL of distributions that can be dragged."""
