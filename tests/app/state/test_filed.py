"""An experiment is clean when its file holds it, whoever writes to that; theirs and mine are steps of undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.state.document import Document
from core.experiment import Experiment
from core.experiment.files import read_experiment, write_experiment

THEIRS = Experiment(seed=2)


@pytest.fixture
def file(document: Document, tmp_path: Path) -> Path:
    """The document's own."""
    document.save(tmp_path / "mine.json")
    return tmp_path / "mine.json"


def overtaken(document: Document, file: Path) -> None:
    """Somebody else writes, and one comes back to the window."""
    write_experiment(file, THEIRS)
    document.look()


def test_a_file_that_somebody_else_has_changed_holds_it_no_more(document: Document, file: Path) -> None:
    before = document.is_clean

    overtaken(document, file)

    assert (before, document.is_clean, document.theirs) == (True, False, THEIRS)


def test_a_file_that_is_gone_holds_it_no_more(document: Document, file: Path) -> None:
    file.unlink()
    document.look()
    gone = document.is_clean

    document.save()

    assert (gone, document.is_clean, read_experiment(file)) == (False, True, document.experiment)


def test_taking_theirs_is_one_step_and_undo_brings_mine_back_unsaved(document: Document, file: Path) -> None:
    document.set_seed(9)
    mine = document.experiment
    overtaken(document, file)

    document.take_theirs()
    taken = document.experiment, document.is_clean, document.path, document.trouble
    document.undo_stack.undo()
    back = document.experiment, document.is_clean, document.path, document.trouble

    assert taken == (THEIRS, True, file, None)
    assert back == (mine, False, file, None)
    assert document.save()
    assert read_experiment(file) == mine


def test_keeping_mine_writes_nothing_yet_and_lets_it_be_saved(document: Document, file: Path, qtbot: QtBot) -> None:
    overtaken(document, file)

    with qtbot.waitSignal(document.cleanness_changed):
        document.keep_mine()
    kept = document.is_clean, document.trouble, read_experiment(file)

    assert kept == (False, None, THEIRS)
    assert document.save()
    assert read_experiment(file) == document.experiment


def test_two_windows_on_one_file_do_not_lose_each_others_work(document: Document, file: Path) -> None:
    other = Document(document.experiment, file)
    other.set_seed(5)
    other.save()

    document.look()
    document.take_theirs()
    document.set_batch(16)
    document.save()
    other.look()

    assert other.trouble is not None
    assert other.theirs == document.experiment
    assert (document.experiment.seed, document.experiment.batch) == (5, 16)
