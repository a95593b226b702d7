"""An experiment is clean when its file holds it, whoever writes to that; theirs and mine are steps of undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.state.document import Document
from app.state.patience import Patience
from app.state.source import Source
from app.theme import Theme
from app.widgets.overlays.waiting import Waiting
from core.components.datasets import Iris
from core.experiment import Experiment
from core.experiment.files import read_experiment, write_experiment
from tests.app.state.slow import SlowTable, cancel, when_shown

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


@pytest.fixture
def window(document: Document, theme: Theme, qtbot: QtBot) -> QWidget:
    """Where the document says that it reads."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(640, 480)
    window.show()
    document.patiently = Patience(partial(Waiting, window, theme), window)
    return window


def heard(document: Document) -> list[object]:
    """All that is said from now on."""
    said = list[object]()
    for signal in (document.changed, document.refused, document.file_failed):
        signal.connect(said.append)
    return said


def with_table(slow: SlowTable, path: Path) -> Path:
    """An experiment in a file, with that table."""
    write_experiment(path, Experiment(data=slow.data))
    return path


WAYS: dict[str, Callable[[Document, SlowTable], object]] = {
    "data": lambda document, slow: document.set_data(slow.data),
    "open": lambda document, slow: document.open(with_table(slow, slow.path.with_name("theirs.json"))),
    "new": lambda document, slow: document.new(Experiment(data=slow.data)),
    "restore": lambda document, slow: document.begin_from(Experiment(data=slow.data), Source(None, None), "restore"),
    "paste": lambda document, slow: document.paste(0, msgspec.json.encode(Experiment(data=slow.data)).decode()),
}


@pytest.mark.parametrize("way", WAYS)
def test_who_gives_up_a_large_table_changes_nothing(
    way: str, document: Document, window: QWidget, slow: SlowTable
) -> None:
    before, said = document.experiment, heard(document)
    when_shown(window, cancel)

    WAYS[way](document, slow)

    assert (document.experiment, document.undo_stack.count, document.path, said) == (before, 0, None, [])


@pytest.mark.parametrize("way", ["data", "open", "new", "restore"])
def test_who_waits_has_it(way: str, document: Document, window: QWidget, slow: SlowTable) -> None:
    when_shown(window, lambda _: slow.let_go())

    WAYS[way](document, slow)

    assert document.experiment.data == slow.data
    assert document.undo_stack.count == 1


def test_a_large_table_that_cannot_be_is_refused_as_ever(document: Document, window: QWidget, slow: SlowTable) -> None:
    before, reasons = document.experiment, list[object]()
    document.refused.connect(reasons.append)
    slow.write(500, "1,a,too much\n")
    when_shown(window, lambda _: slow.let_go())

    document.set_data(slow.data)

    assert "table.width" in str(reasons)
    assert document.experiment == before


def test_undo_waits_for_a_table_that_has_changed_or_is_given_up(
    document: Document, window: QWidget, slow: SlowTable
) -> None:
    slow.let_go()
    document.set_data(slow.data)
    document.set_data(Iris())
    slow.hold()
    slow.write(600)
    said = heard(document)

    when_shown(window, cancel)
    document.undo_stack.undo()
    after_giving_up = document.experiment.data, document.undo_stack.index, list(said)
    when_shown(window, lambda _: slow.let_go())
    document.undo_stack.undo()

    assert after_giving_up == (Iris(), 2, [])
    assert (document.experiment.data, document.undo_stack.index) == (slow.data, 1)


def test_an_edit_of_another_setting_waits_for_a_table_that_has_changed(
    document: Document, window: QWidget, slow: SlowTable
) -> None:
    slow.let_go()
    document.set_data(slow.data)
    slow.hold()
    slow.write(600)
    when_shown(window, cancel)

    document.set_seed(99)

    assert document.experiment.seed != 99


def test_a_foreign_change_with_a_large_table_can_be_given_up_and_is_seen_the_next_time(
    document: Document, file: Path, window: QWidget, slow: SlowTable
) -> None:
    with_table(slow, file)
    when_shown(window, cancel)
    document.look()
    given_up = document.trouble
    when_shown(window, lambda _: slow.let_go())
    document.look()

    assert given_up is None
    assert document.theirs == Experiment(data=slow.data)
    assert document.trouble is not None


def test_who_gives_up_saving_leaves_theirs_in_the_file(
    document: Document, file: Path, window: QWidget, slow: SlowTable
) -> None:
    with_table(slow, file)
    theirs = file.read_bytes()
    document.set_seed(99)
    when_shown(window, cancel)

    saved = document.save()

    assert not saved
    assert not document.is_clean
    assert file.read_bytes() == theirs
    assert sorted(each.name for each in file.parent.iterdir()) == ["mine.json", "slow.csv"]


def test_theirs_is_not_taken_where_its_table_is_given_up(
    document: Document, file: Path, window: QWidget, slow: SlowTable
) -> None:
    slow.let_go()
    with_table(slow, file)
    document.look()
    slow.hold()
    slow.write(600)
    before, trouble = document.experiment, document.trouble
    when_shown(window, cancel)

    document.take_theirs()

    assert (document.experiment, document.trouble) == (before, trouble)
    assert document.theirs is not None
