"""Metadata: one text inside a picture, a document or a table, put in and found again without Qt."""

from __future__ import annotations

LARGEST_TEXT = 8_000_000  # bytes: five thousand layers written out need one or two
LARGEST_PART = 64_000_000  # bytes of a file that are looked through for it
NAME = "backscope"  # under which it stands

__all__ = ["LARGEST_PART", "LARGEST_TEXT", "NAME"]
