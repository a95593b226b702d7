"""Writing: lectures while they are edited, and the schemas by which others check what they have written."""
