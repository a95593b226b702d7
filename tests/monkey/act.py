"""An act: something that hands do, in steps between which the event loop goes on."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.program.program import Program

# What is going to be done next, in words, each before it is done; without a word there was nothing to do it to.
Steps = Generator[str, None, None]


class Moment(Enum):
    """What has the hands: the windows, a menu that is open, a question, or the choice of a file."""

    WINDOW = "window"
    POPUP = "popup"
    QUESTION = "question"
    FILES = "files"
    CARRYING = "carrying"  # something is dragged, by a platform that can


@dataclass(frozen=True)
class World:
    """What hands act on: the program as it stands on the screen, and a folder that is theirs."""

    program: Program
    folder: Path
    killed: set[int] = field(default_factory=set)  # engines that hands have ended


@dataclass(frozen=True)
class Act:
    """One row of the table; `do` draws all its choices from the generator that it is given."""

    name: str
    weight: float
    do: Callable[[World, Random], Steps]
    moments: frozenset[Moment] = frozenset({Moment.WINDOW})
    alone: bool = False  # nothing else is done until it is over, even where it opens a question
