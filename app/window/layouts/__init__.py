"""The layouts of the window: the four that are designed, and those that a person has saved beside them."""

from __future__ import annotations

from app.window.layouts.layouts import Layouts

__all__ = ["Layouts"]
