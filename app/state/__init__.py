"""What the window is about: the document with its past and its file, and what of it is selected."""
