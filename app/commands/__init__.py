"""Everything that can be done, found by typing a few letters of its name."""

from __future__ import annotations

from app.commands.catalogue import Catalogue
from app.commands.finder import Finder

__all__ = ["Catalogue", "Finder"]
