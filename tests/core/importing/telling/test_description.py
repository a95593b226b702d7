"""What is said of a program has its place in it, and is said once."""

from __future__ import annotations

from core.importing.source import source_of
from core.importing.telling.description import Notes, number
from core.wording import english


def test_a_note_is_said_once_with_its_line() -> None:
    notes = Notes(source_of("a = 1\nb = 2"))

    notes.say("program.no_python", 2)
    notes.say("program.no_python", 2)

    assert [english(note) for note in notes.said] == ["line 2: is no Python, and is left out"]


def test_a_missing_layer_is_named_with_its_line() -> None:
    notes = Notes(source_of("a = 1\nb = 2"))

    notes.miss("Conv2D", 2)

    assert [english(layer) for layer in notes.missing] == ["Conv2D (line 2)"]


def test_numbers_are_written_short() -> None:
    assert [number(0.001), number(32), number(1e-7)] == ["0.001", "32", "1e-07"]
