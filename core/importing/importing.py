"""A program's text to an experiment, with all that has to be said of it."""

from __future__ import annotations

from typing import NamedTuple

from core.experiment import Experiment
from core.importing.experiment import experiment_of
from core.importing.following.entries import MOST_TURNS
from core.importing.following.machine import Machine, OutOfFuel
from core.importing.parsing import parsed
from core.importing.source import ProgramError, source_of
from core.importing.telling.description import Description, Notes
from core.importing.telling.reading import described
from core.wording import Listed, Reason

MOST_LINES = 20  # that are said one by one


class Imported(NamedTuple):
    """The experiment that a program stands for, and what was not understood, assumed or left out, by lines."""

    experiment: Experiment
    notes: tuple[Reason, ...]


def imported(text: bytes | str, name: str = "", skip_unknown: bool = False) -> Imported:
    """The network in a program; ProgramError where there is none, or where a layer does not exist here.

    With `skip_unknown` such layers are left out, and said. `name` is the file's, and tells notebooks.
    """
    source = source_of(text, name)
    notes = Notes(source)
    description = read(text, name, notes)
    if notes.missing and not skip_unknown:
        raise ProgramError(Reason("program.no_layer", layers=Listed(tuple(notes.missing))))
    experiment = experiment_of(description, notes)
    left = [Reason("program.without", layer=each) for each in notes.missing]
    return Imported(experiment, (*left, *notes.said))


def read(text: bytes | str, name: str, notes: Notes) -> Description:
    """What the program says, whether we have it or not."""
    machine, bad = Machine(), list[int]()
    for piece in notes.source.pieces:
        found = parsed(piece)
        bad += found.bad
        try:
            machine.follow(found.statements)
        except OutOfFuel:
            notes.say("program.long", found.statements[-1].lineno)
            break
    description = described(machine, notes)
    _say_lines("program.no_python", bad, notes)
    for line in machine.cut:
        notes.say("program.turns", line, limit=MOST_TURNS)
    for line in machine.once:
        notes.say("program.once", line)
    for line in sorted(machine.added):
        notes.say("program.added", line)
    for what, line in machine.unused:
        notes.say("program.unused", line, what=what)
    _say_lines("program.not_followed", machine.failed, notes)
    return description


def _say_lines(code: str, lines: list[int], notes: Notes) -> None:
    for line in sorted(lines)[:MOST_LINES]:
        notes.say(code, line)
    if len(lines) > MOST_LINES:
        notes.say("program.more", sorted(lines)[MOST_LINES], count=len(lines) - MOST_LINES)
