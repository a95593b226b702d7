"""Files that a person chooses: to read, and a place to write."""
