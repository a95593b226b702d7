"""Three kinds of layer that no file of the program knows, taken through all of it."""
