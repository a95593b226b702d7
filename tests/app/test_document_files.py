"""A document and its file: what is saved, what is not, and what opening does to undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.document import Document
from core.files import read_experiment
from tests.app.test_document import stack, units


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    """Five layers."""
    return Document(stack(1, 2, 3, 4, 5))


def test_a_saved_document_is_clean_until_it_is_edited(document: Document, tmp_path: Path) -> None:
    document.set_seed(8)
    unsaved = document.is_clean

    saved = document.save(tmp_path / "mine.json")
    clean = document.is_clean
    document.undo_stack.undo()

    assert (unsaved, saved, clean, document.is_clean) == (False, True, True, False)
    assert read_experiment(tmp_path / "mine.json").seed == 8
    assert document.path == tmp_path / "mine.json"


def test_an_edit_taken_back_by_hand_leaves_the_document_clean(document: Document) -> None:
    document.set_seed(8)

    document.set_seed(7)

    assert document.is_clean


def test_opening_can_be_undone_and_then_saves_to_the_file_of_before(document: Document, tmp_path: Path) -> None:
    document.save(tmp_path / "first.json")
    document.set_seed(99)
    Document(stack(6, 7)).save(tmp_path / "second.json")

    opened = document.open(tmp_path / "second.json")
    during = (units(document), document.path, document.is_clean)
    document.undo_stack.undo()

    assert opened
    assert during == ([6, 7], tmp_path / "second.json", True)
    assert (units(document), document.path, document.is_clean) == ([1, 2, 3, 4, 5], tmp_path / "first.json", False)


def test_a_file_that_cannot_be_read_or_written_is_told_and_nothing_is_lost(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    document.set_seed(8)

    with qtbot.waitSignal(document.file_failed) as unread:
        assert not document.open(tmp_path / "nowhere.json")
    with qtbot.waitSignal(document.file_failed) as unwritten:
        assert not document.save(tmp_path / "no folder" / "mine.json")

    assert "nowhere.json" in unread.args[0]
    assert "mine.json" in unwritten.args[0]
    assert (document.experiment.seed, document.is_clean, document.path) == (8, False, None)
