"""The preview of a table of one's own: how it is read, what its columns are for, and what would come of it."""

from __future__ import annotations

from app.panels.table_preview.preview import TablePreview

__all__ = ["TablePreview"]
