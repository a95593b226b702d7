"""Wording: how a phrase becomes a sentence, whatever the language and however it counts."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod

from core.wording.magnitudes import compared
from core.wording.numbers import superscript
from core.wording.phrase import Comparison, Either, Field, Kind, Listed, Part, Phrase, Reason, Slots, Value
from core.wording.plurals import filled
from core.wording.visible import visible

_STRONG, _EXPONENT = re.compile(r"\*(.+?)\*"), re.compile(r"\^\{(\w+)\}")  # in a template


class Wording(ABC):
    """Fills templates in; an edge says which language they are in, and what it calls layers, kinds and settings."""

    strong = ("", "")  # what stands before and behind what matters

    def sentence(self, phrase: Phrase) -> str:
        """The phrase in words, behind its place where it has one."""
        before, behind = self.strong
        template = _STRONG.sub(lambda found: f"{before}{found[1]}{behind}", self.literal(self.template(phrase.code)))
        values = {name: self.value(value) for name, value in phrase.values}
        told = filled(_EXPONENT.sub(lambda found: superscript(values[found[1]]), template), **values)
        parts = phrase.place if isinstance(phrase, Reason) else ()
        return ": ".join([*(self._part(part, behind=parts[:i]) for i, part in enumerate(parts)), told])

    def value(self, value: Value) -> str:
        """One value in words."""
        match value:
            case Phrase():
                return self.sentence(value)
            case Either():
                return self.template("list.or").join(map(self.value, value.parts))
            case Listed():
                return value.between.join(map(self.value, value.parts))
            case Field():
                told = self.field(value)
            case Slots():
                told = self.slots(value)
            case Kind():
                told = self.kind(value.key)
            case Comparison():
                told = compared(value.decades, self.template)
            case _:
                told = str(value)
        return self.literal(visible(told))

    def _part(self, part: Part, behind: tuple[Part, ...]) -> str:
        """A place in a file is to be looked up there, so it stays as it is; elsewhere it is told."""
        if isinstance(part, Field):
            return self.literal(visible(str(part) if behind else self.field(part)))
        return self.value(part)

    def literal(self, text: str) -> str:
        """Text that means nothing but its letters, whoever wrote it: where the sentence is markup, escaped."""
        return text

    @abstractmethod
    def template(self, code: str) -> str:
        """The template of that code in the language of the moment."""

    @abstractmethod
    def slots(self, slots: Slots) -> str:
        """Layers, as people count them here."""

    @abstractmethod
    def kind(self, key: str) -> str:
        """A component's name."""

    @abstractmethod
    def field(self, field: Field) -> str:
        """A place in the experiment."""
