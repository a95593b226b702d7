"""Length: how long a run is to be, in steps or in epochs."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from typing import NamedTuple

from core.record.task import Task
from core.wording import Phrase, english

MOST_DIGITS = 18  # of a number of steps; no run has more


class Length(NamedTuple):
    """So many of them."""

    number: int
    in_epochs: bool = False

    def of(self, task: Task) -> int:
        """The same in steps of a run with that task."""
        return self.number * task.steps_per_epoch if self.in_epochs else self.number


def length(text: str) -> Length:
    """An argument: a whole number of steps, or of epochs with an e behind it; ArgumentTypeError where it is none."""
    found = re.fullmatch(r"0*([1-9][0-9]*)(e?)", text, re.ASCII)
    if found is None or len(found[1]) > MOST_DIGITS:
        raise ArgumentTypeError(english(Phrase("option.length", word=repr(text[:40]))))
    return Length(int(found[1]), bool(found[2]))
