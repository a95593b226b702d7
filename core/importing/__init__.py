"""Programs of other people: networks in Keras or PyTorch, read as text and never run."""

from __future__ import annotations

from core.importing.files import imported_from
from core.importing.importing import Imported, imported
from core.importing.source import ProgramError

__all__ = ["Imported", "ProgramError", "imported", "imported_from"]
