"""The gallery of examples: each preset as a card, with its gradient profile and what its lamps will show."""

from __future__ import annotations

from app.gallery.gallery import Gallery

__all__ = ["Gallery"]
