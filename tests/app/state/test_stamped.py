"""Of whatever is worked on, a file is another one when it holds another value; how it is read, its kind says."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.state.stamped import Overtaken, Stamped
from core.wording import Reason, english


@dataclass
class Note(Stamped[str]):
    """Words in a file; an empty file is none."""

    def held_by(self, path: Path) -> str | Reason | None:
        if not path.exists():
            return None
        return path.read_text("utf-8") or Reason("value.unfit")

    def put(self, path: Path, mine: str, still: Callable[[], None] | None) -> None:
        if still is not None:
            still()
        path.write_text(mine, "utf-8")


@pytest.fixture
def note(tmp_path: Path) -> Note:
    """As it was read."""
    (tmp_path / "note.txt").write_text("old", "utf-8")
    return Note(tmp_path / "note.txt", "old")


def test_what_was_only_touched_is_the_same(note: Note) -> None:
    assert note.path is not None
    os.utime(note.path, (1, 1))

    note.look("mine")

    assert note.trouble is None


@pytest.mark.parametrize(
    "words, said, theirs",
    [("new", "changed this file", "new"), ("", "no experiment any more", None), (None, "no longer where it was", None)],
)
def test_what_has_become_of_it_is_told(note: Note, words: str | None, said: str, theirs: str | None) -> None:
    assert note.path is not None
    note.path.unlink() if words is None else note.path.write_text(words, "utf-8")

    note.look("mine")

    assert note.trouble is not None
    assert said in english(note.trouble)
    assert note.theirs == theirs


def test_what_somebody_else_wrote_is_not_written_over_before_it_was_seen(note: Note) -> None:
    assert note.path is not None
    note.path.write_text("theirs", "utf-8")

    with pytest.raises(Overtaken):
        note.write(note.path, "mine")
    kept = note.path.read_text("utf-8")
    note.dismiss()
    note.write(note.path, "mine")

    assert (kept, note.path.read_text("utf-8"), note.saved, note.trouble) == ("theirs", "mine", "mine", None)


def test_under_another_name_nobody_is_asked(note: Note, tmp_path: Path) -> None:
    note.write(tmp_path / "copy.txt", "mine")

    assert (note.path, note.saved) == (tmp_path / "copy.txt", "mine")
