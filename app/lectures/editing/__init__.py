"""Editing lectures: the script with its past and its file, what the window shows as a scene, and the page beside."""
