"""Reasons: why something cannot be, in tables of templates by where it comes from, and the one table of all."""
