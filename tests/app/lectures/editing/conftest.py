"""Somebody before the dialogs of files, and the desk of a lecture that is given."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.lectures.editing.editing import Editing
from app.lectures.editing.filing import ScriptFiling
from app.lectures.editing.script import Script
from app.lectures.hall import Hall
from app.lectures.lesson import Lesson
from app.lectures.overview.cards import Cards
from app.remembered.preferences import Preferences
from app.state.patience import directly
from app.texts import Texts
from app.theme import Theme
from core.experiment import Experiment
from core.scenes.scene import Scene
from tests.app.state.person import Person

SHOWN = Scene(title="Shown", experiment=Experiment(layers=()), plots=("loss",), steps=2)  # by the window


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Person:
    """Who cancels everything."""
    return Person(monkeypatch)


@pytest.fixture
def filing(qtbot: QtBot, script: Script, preferences: Preferences, texts: Texts) -> ScriptFiling:
    """The dialogs' owner."""
    window = QWidget()
    qtbot.addWidget(window)
    return ScriptFiling(script, preferences, directly, texts, lambda: window, window)


@pytest.fixture
def editing(lesson: Lesson, hall: Hall, script: Script, cards: Cards, filing: ScriptFiling, theme: Theme,
            texts: Texts) -> Iterator[Editing]:  # fmt: skip
    """Of the lecture in the hall; its desk is open."""
    editing = Editing(lesson, script, cards, filing, lambda: SHOWN, theme, texts, hall)
    editing.toggle()
    yield editing
    editing.close_desk()
