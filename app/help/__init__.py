"""Help: keys and gestures on one page, what each control is, and what this program is."""

from __future__ import annotations

from app.help.help import Help

__all__ = ["Help"]
