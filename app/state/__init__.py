"""What the window is about and what is remembered: the document, the run, the selection."""
