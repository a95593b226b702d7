"""What an act leaves behind is told by its kind, be it of Qt, of Python or only memory; see test_by_command.py."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.hostile import growth
from tests.hostile.growth import Step, grown

ROUNDS = 4


@pytest.fixture(autouse=True)
def nothing_glides(monkeypatch: pytest.MonkeyPatch) -> None:
    """So nobody has to wait until it rests."""
    monkeypatch.setattr(growth, "CALM_MS", 0)


class Leftover:
    """Something that is kept."""


@pytest.mark.parametrize(
    "leak, told",
    [
        (lambda window, kept: QLabel(window), f"+{ROUNDS} Qt's QLabel"),
        (lambda window, kept: kept.append(Leftover()), f"+{ROUNDS} Python’s Leftover"),
        (lambda window, kept: kept.append(bytearray(b"x") * 20_000_000), " MB"),
    ],
)
def test_what_is_left_is_told(qtbot: QtBot, leak: Callable[[QWidget, list[object]], object], told: str) -> None:
    window, kept = QWidget(), list[object]()
    qtbot.addWidget(window)

    def act() -> Iterator[Step]:
        yield partial(leak, window, kept)

    assert any(each.endswith(told) for each in grown(act, ROUNDS))


def test_nothing_is_told_where_nothing_is_left(qtbot: QtBot) -> None:
    def act() -> Iterator[Step]:
        yield lambda: None

    assert grown(act, ROUNDS) == []
