"""What was read of a program, in no framework's words: layers, head, loss, optimizer, data, each with its origin."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, TypeAlias

from core.importing.source import Source
from core.wording import Phrase, Reason
from core.wording import Value as Word

Settings: TypeAlias = dict[str, Any]  # of a component, with its kind, by the names of the experiment file
Origin = Literal["read", "default", "assumed"]  # in the program, of the framework, or by nobody


class Told(NamedTuple):
    """A value with the line that tells it, and on whose word."""

    value: Any
    line: int
    origin: Origin = "read"


class Penalty(NamedTuple):
    """The λ of λ·Σ|w| and of λ·Σw² that are added to the loss."""

    l1: float = 0.0
    l2: float = 0.0


NO_PENALTY = Penalty()


@dataclass
class Entry:
    """One layer."""

    kind: str
    line: int
    settings: Settings = field(default_factory=dict)
    penalty: Penalty = NO_PENALTY  # on its weights
    origin: Origin = "read"  # of its initializer
    heard: Word | None = None  # how many nodes it has, where the program does not tell: a word for it


@dataclass
class Description:
    """A network with all that it is trained by."""

    framework: str
    layers: list[Entry]
    head: Entry
    loss: Told
    optimizer: Told
    rate: Told
    batch: Told
    width: Told
    classes: Told
    samples: Told
    test_share: float
    preprocessing: str
    epochs: Told | None = None


class Notes:
    """What has to be said of a reading, each with its place in the program, each once."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._said: dict[Reason, None] = {}
        self.missing: list[Phrase] = []  # layers that do not exist here

    def say(self, code: str, line: int | None, **values: Word) -> None:
        """Adds a sentence about that line."""
        reason = Reason(code, **values)
        self._said[reason.at(self.place(line)) if line else reason] = None

    @property
    def said(self) -> tuple[Reason, ...]:
        """All of it, in order."""
        return tuple(self._said)

    def miss(self, name: str, line: int) -> None:
        """Notes a layer that there is none of here."""
        phrase = Phrase("program.layer", name=name[:60], place=self.place(line))
        if phrase not in self.missing:
            self.missing.append(phrase)

    def place(self, line: int) -> Phrase:
        """The line as whoever has written the program counts it."""
        return self.source.place(line)


def number(value: float) -> str:
    """A number as it is written in a sentence."""
    return f"{value:.6g}"
