"""Programs by way of the reader: as they are read here, with no more notes than a person reads."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from core.components.tables import Progress
from core.engine import Reader, ReaderGone
from core.engine.programs import MOST_NOTES, program_in_file, program_in_text
from core.experiment.disk import FileError
from core.importing import ProgramError, imported
from core.wording import Reason, english
from tests.core.importing.followed import compiled

NET = compiled("Dense(5, input_dim=3)", "Dense(1)")
PICTURES = compiled("Conv2D(5, 3)", "Dense(1)")
BEGUN = Progress("net.py", 0, 0.0)


@pytest.fixture
def reader() -> Iterator[Reader]:
    reader = Reader()
    yield reader
    if reader.pid is not None:
        os.kill(reader.pid, signal.SIGKILL)


def test_a_program_is_read_there_as_it_is_here(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "net.py"
    path.write_text(NET, "utf-8")

    assert reader.do(partial(program_in_text, NET), BEGUN, lambda _: None) == imported(NET)
    assert reader.do(partial(program_in_file, str(path)), BEGUN, lambda _: None) == imported(NET)


def test_what_is_refused_there_is_refused_here_and_the_reader_stays(reader: Reader, tmp_path: Path) -> None:
    with pytest.raises(ProgramError) as refused:
        reader.do(partial(program_in_text, PICTURES), BEGUN, lambda _: None)
    with pytest.raises(FileError, match="cannot be read"):
        reader.do(partial(program_in_file, str(tmp_path / "gone.py")), BEGUN, lambda _: None)

    assert refused.value.reason.code == "program.no_layer"
    assert reader.do(partial(program_in_text, PICTURES, skip_unknown=True), BEGUN, lambda _: None).notes
    assert not reader.gone


def test_who_waits_hears_what_is_read_and_may_give_up(reader: Reader) -> None:
    def give_up(progress: Progress) -> None:
        raise ZeroDivisionError(progress.path)

    with pytest.raises(ZeroDivisionError, match=r"net\.py"):
        reader.do(partial(program_in_text, NET), BEGUN, give_up)

    assert reader.gone


def test_a_process_that_ends_before_its_time_is_told(reader: Reader) -> None:
    with pytest.raises(ReaderGone):
        reader.do(partial(os._exit, 1), BEGUN, lambda _: None)

    assert reader.gone


def test_of_many_notes_the_last_says_how_many_more_there_are() -> None:
    text = compiled("Dense(5, input_dim=3)", *(f"Dropout(q{i})" for i in range(MOST_NOTES + 50)), "Dense(1)")
    every = imported(text).notes

    notes = program_in_text(text).notes

    assert len(every) > MOST_NOTES
    assert notes == (*every[:MOST_NOTES], Reason("program.more_notes", count=len(every) - MOST_NOTES))
    assert english(notes[-1]) == f"{len(every) - MOST_NOTES} more remarks, which are not shown"
