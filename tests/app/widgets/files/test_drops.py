"""A file that is dropped on the window is opened, wherever it is let go and whatever it is."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.program.program import Program
from app.state.patience import GivenUp
from app.widgets.overlays.waiting import Waiting
from core.experiment import Experiment
from core.experiment.files import write_experiment
from tests.app.state.person import Person
from tests.app.state.slow import SlowTable, when_shown

LEFT, NONE, COPYING = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Person:
    """Somebody who cancels everything."""
    return Person(monkeypatch)


def carried(*addresses: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl(address) for address in addresses])
    mime.setText("text")
    return mime


def carry(program: Program, mime: QMimeData, window: QWidget | None = None) -> bool:
    """Whether the window would take it."""
    above = window or program.window
    event = QDragEnterEvent(above.rect().center(), COPYING, mime, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(above, event)
    return event.isAccepted()


def drop(program: Program, mime: QMimeData, window: QWidget | None = None) -> None:
    above = window or program.window
    place = QPointF(above.rect().center())
    QApplication.sendEvent(above, QDropEvent(place, COPYING, mime, LEFT, NONE))


def test_a_file_of_this_machine_is_opened_and_remembered(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    write_experiment(tmp_path / "theirs.json", Experiment(seed=5))
    mime = carried("https://example.org/a.json", (tmp_path / "theirs.json").as_uri())

    accepted = carry(program, mime)
    with qtbot.waitSignal(program.document.changed):
        drop(program, mime)

    assert accepted
    assert program.filing.names.title() == "theirs.json"
    assert program.preferences.recent_files == (tmp_path / "theirs.json",)


@pytest.mark.own_window
def test_a_plot_in_a_window_of_its_own_takes_it_too(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    write_experiment(tmp_path / "theirs.json", Experiment(seed=5))
    mime = carried((tmp_path / "theirs.json").as_uri())
    program.board.bench.at_hand.open("loss")
    program.actions["own_window"].trigger()
    window = program.board.plots["loss"].window()

    accepted = window.acceptDrops() and carry(program, mime, window)
    with qtbot.waitSignal(program.document.changed):
        drop(program, mime, window)

    assert window is not program.window
    assert accepted
    assert program.filing.names.title() == "theirs.json"
    assert not carry(program, carried("https://example.org/net.py"), window)


@pytest.mark.own_window
def test_of_several_files_all_are_handed_on(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    paths = tuple(tmp_path / name for name in ("a.json", "b.png"))
    program.window.dropped.disconnect(program.windows.open_files)
    mime = carried(*(path.as_uri() for path in paths))
    carry(program, mime)

    with qtbot.waitSignal(program.window.dropped) as dropped:
        drop(program, mime)

    assert dropped.args == [paths]


def test_a_file_that_comes_while_a_table_is_read_is_opened_after_it(
    program: Program, slow: SlowTable, tmp_path: Path, qtbot: QtBot
) -> None:
    write_experiment(tmp_path / "slow.json", Experiment(data=slow.data))
    write_experiment(tmp_path / "theirs.json", Experiment(seed=5))
    mime, titles = carried((tmp_path / "theirs.json").as_uri()), list[str]()
    program.document.changed.connect(lambda: titles.append(program.filing.names.title()))

    def go_on() -> None:
        carry(program, mime)
        drop(program, mime)
        QTimer.singleShot(0, slow.let_go)

    QTimer.singleShot(30, go_on)  # before the card is there
    program.filing.open_file(tmp_path / "slow.json")
    qtbot.waitUntil(lambda: len(titles) == 2, timeout=20_000)

    assert titles == ["slow.json", "theirs.json"]


def test_unsaved_work_is_asked_about_when_the_drop_is_over(
    program: Program, person: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    write_experiment(tmp_path / "theirs.json", Experiment(seed=5))
    program.document.set_seed(3)
    mime = carried((tmp_path / "theirs.json").as_uri())
    carry(program, mime)

    with qtbot.waitSignal(program.window.dropped):
        drop(program, mime)
        asked_meanwhile = person.asked

    assert (asked_meanwhile, person.asked, program.document.experiment.seed) == (0, 1, 3)


def test_what_is_no_file_of_this_machine_is_not_taken(program: Program) -> None:
    assert not carry(program, carried())
    assert not carry(program, carried("https://example.org/net.py"))


def test_while_a_question_is_open_nothing_is_taken(program: Program, tmp_path: Path) -> None:
    question = QMessageBox(program.window)
    question.open()

    taken = carry(program, carried((tmp_path / "a.json").as_uri()))
    question.close()

    assert not taken


@pytest.mark.parametrize("given_up", [False, True])
def test_of_several_acts_that_wait_the_last_comes_next_and_none_where_the_program_ends(
    program: Program, slow: SlowTable, qtbot: QtBot, given_up: bool
) -> None:
    begun, patience = list[str](), program.patience

    def ask(_: Waiting) -> None:
        for name in ("first", "second"):
            patience.when_free(partial(begun.append, name))
        patience.give_up() if given_up else slow.let_go()

    when_shown(program.window, ask)
    with suppress(GivenUp):
        patience(slow.data.shape)
    waited = [*begun]
    qtbot.wait(20)

    assert waited == []
    assert begun == ([] if given_up else ["second"])


def test_what_waited_does_not_come_after_what_was_asked_for_later(
    program: Program, slow: SlowTable, qtbot: QtBot
) -> None:
    begun, patience = list[str](), program.patience

    def ask(_: Waiting) -> None:
        patience.when_free(partial(begun.append, "first"))
        slow.let_go()

    when_shown(program.window, ask)
    patience(slow.data.shape)
    patience.when_free(partial(begun.append, "second"))
    qtbot.wait(20)

    assert begun == ["second"]


def test_no_field_keeps_a_file_for_itself(program: Program) -> None:
    for point in range(1, 8):
        program.actions[f"point_{point}"].trigger()
    fields = program.window.findChildren(QLineEdit)

    assert len(fields) > 5
    assert [field.objectName() or type(field).__name__ for field in fields if field.acceptDrops()] == []
