"""Exercises: a task in the window, what it leaves as it is, and the work of others beside it."""
