"""The words and numbers of the interface."""

from __future__ import annotations

from app.texts.texts import Texts

__all__ = ["Texts"]
