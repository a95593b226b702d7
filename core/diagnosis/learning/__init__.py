"""The second lamp: whether a network learns, and why it does not (science.md, section 8)."""
