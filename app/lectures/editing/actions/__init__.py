"""Buttons of a scene while a lecture is edited: what they are called, and what they do."""
