"""Scenes: lectures and tasks as values, their files, what a scene shows, and whether what is claimed of it holds."""
