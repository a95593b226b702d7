"""Curves over time, one per layer."""
