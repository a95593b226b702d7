"""Before there is a window, one of its own says what is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.program import running
from app.program.lobby import Lobby
from app.state.patience import GivenUp
from app.theme import Theme
from app.widgets.overlays.waiting import Waiting
from core.experiment import Experiment
from core.experiment.files import FileError, write_experiment
from tests.app.state.slow import SlowTable


@pytest.fixture
def file(slow: SlowTable, tmp_path: Path) -> str:
    """An experiment with that table."""
    write_experiment(tmp_path / "mine.json", Experiment(data=slow.data))
    return str(tmp_path / "mine.json")


def lobby() -> Lobby | None:
    shown = (each for each in QApplication.topLevelWidgets() if isinstance(each, Lobby) and each.isVisible())
    return next((each for each in shown if each.findChildren(Waiting)), None)


def once_shown(act: Callable[[Lobby], object]) -> QTimer:
    clock = QTimer(interval=5)

    def look() -> None:
        shown = lobby()
        if shown is not None:
            clock.stop()
            act(shown)

    clock.timeout.connect(look)
    clock.start()
    return clock


def test_it_says_what_is_read_until_it_is(file: str, slow: SlowTable, qtbot: QtBot) -> None:
    said = list[str]()

    def read_card(shown: Lobby) -> None:
        said.append(shown.findChildren(Waiting)[0].sentence.text())
        slow.let_go()

    clock = once_shown(read_card)
    found = running.found_patiently(file)
    clock.stop()

    assert said == ["Reading slow.csv…"]
    assert found is not None
    assert (found.experiment, found.path) == (Experiment(data=slow.data), Path(file))
    assert lobby() is None


def test_who_closes_it_has_given_up(file: str, qtbot: QtBot) -> None:
    clock = once_shown(lambda shown: shown.close())

    assert running.found_patiently(file) is None
    clock.stop()


def test_an_error_is_told_as_ever(file: str, slow: SlowTable, qtbot: QtBot) -> None:
    slow.write(500, "1,a,too much\n")
    clock = once_shown(lambda _: slow.let_go())

    with pytest.raises(FileError, match="row 502: has 3 values"):
        running.found_patiently(file)
    clock.stop()


def test_what_is_small_needs_none(tmp_path: Path, qtbot: QtBot) -> None:
    write_experiment(tmp_path / "small.json", Experiment())

    found = running.found_patiently(str(tmp_path / "small.json"))

    assert found is not None
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, Lobby) and each.isVisible()]


def test_giving_up_in_the_lobby_is_told_apart(theme: Theme, slow: SlowTable, qtbot: QtBot) -> None:
    clock = once_shown(lambda shown: shown.findChildren(Waiting)[0].button.click())

    with pytest.raises(GivenUp):
        Lobby(theme).read(slow.data.shape)
    clock.stop()
