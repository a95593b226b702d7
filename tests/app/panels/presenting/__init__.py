"""The line and the bar of a presentation."""
