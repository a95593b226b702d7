"""Wording: reasons and findings as values, and the one table of the templates in which they are told."""

from __future__ import annotations

from core.wording.english import English, english
from core.wording.phrase import Comparison, Either, Field, Kind, Listed, Part, Phrase, Reason, Slots, Value
from core.wording.plurals import filled
from core.wording.refused import Refused
from core.wording.templates import TEMPLATES
from core.wording.visible import shortened, visible
from core.wording.wording import Wording

__all__ = [
    "TEMPLATES",
    "Comparison",
    "Either",
    "English",
    "Field",
    "Kind",
    "Listed",
    "Part",
    "Phrase",
    "Reason",
    "Refused",
    "Slots",
    "Value",
    "Wording",
    "english",
    "filled",
    "shortened",
    "visible",
]
