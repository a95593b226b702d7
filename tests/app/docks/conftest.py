"""A bench with five empty cards."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.docks.bench import Bench
from app.theme import Theme


@pytest.fixture
def made() -> list[str]:
    """Whose cards have been made, in that order."""
    return []


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme, made: list[str]) -> Bench:
    """Nothing is laid out yet."""

    def make(name: str) -> QWidget:
        made.append(name)
        return QWidget()

    bench = Bench(theme)
    qtbot.addWidget(bench)
    for name in ("a", "b", "c", "d", "verdict"):
        bench.add(name, partial(make, name), QSize(100, 80))
        bench.docks[name].show_title(f"Title of {name}")
    bench.resize(900, 700)
    bench.show()
    return bench
