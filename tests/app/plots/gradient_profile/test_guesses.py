"""What a room has guessed lies over the bars of the weight gradient, on an axis that holds both."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from app.plots.gradient_profile.guesses import Guesses, TakesGuesses
from app.plots.gradient_profile.plot import GradientProfile
from app.texts import Texts
from app.theme import PROJECTOR, Theme
from core.experiment import Experiment
from core.layers import Dense
from core.record.recording import Recording
from core.session import Session
from tests.core.scenes.lectures import QUICK

SLOTS = (0, 1, 2, 3)
GUESSES = Guesses(SLOTS, (-20.0, -10.0, -5.0, 0.0), ((-9.0,) * 4, (-8.0,) * 4, (-7.0,) * 4))


def plot(qtbot: QtBot, texts: Texts, experiment: Experiment = QUICK) -> GradientProfile:
    """One step of it."""
    found = GradientProfile(Theme(PROJECTOR), texts)
    qtbot.addWidget(found)
    found.resize(QSize(800, 500))
    session = Session(experiment)
    recording = Recording(session.structure, session.experiment)
    recording.append([session.step()])
    found.show_views((recording.view(),))
    return found


def test_they_are_drawn_over_the_weight_gradient_and_nothing_else(qtbot: QtBot, texts: Texts) -> None:
    shown = plot(qtbot, texts)
    assert isinstance(shown, TakesGuesses)
    shown.show_measure("weight")
    bare = shown.grab().toImage()

    shown.show_guesses(GUESSES)
    assert shown.guesses.at is not None
    assert shown.area.ranges[1][0] <= -20.0
    assert shown.grab().toImage() != bare

    shown.show_measure("absolute")
    assert shown.guesses.at is None


def test_taken_away_they_leave_nothing(qtbot: QtBot, texts: Texts) -> None:
    shown = plot(qtbot, texts)
    shown.show_measure("weight")
    shown.show_guesses(GUESSES)
    shown.grab()

    shown.show_guesses(None)
    shown.grab()

    assert shown.guesses.values == []
    assert shown.drawing.crossing == ()


def test_of_another_network_nothing_is_drawn(qtbot: QtBot, texts: Texts) -> None:
    shown = plot(qtbot, texts)
    shown.show_measure("weight")

    shown.show_guesses(Guesses((0, 9), (-1.0, -2.0)))

    assert not shown.grab().isNull()
    assert not shown.canvas.failed


@pytest.mark.parametrize("layers", range(4))
def test_networks_of_any_depth_have_an_answer(layers: int, qtbot: QtBot, texts: Texts) -> None:
    shown = plot(qtbot, texts, replace(QUICK, layers=(Dense(units=4),) * layers))
    shown.show_measure("weight")
    entries = layers + 1

    shown.show_guesses(Guesses(tuple(range(entries)), (-5.0,) * entries, ((-4.0,) * entries,) * 3))
    shown.grab()

    assert not shown.canvas.failed
    assert len(shown.guesses.values) == 4 * entries
