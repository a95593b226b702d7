"""Arrow keys on an activation curve."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.plots.activation_curve import ActivationCurve
from app.texts import Texts
from app.theme import Theme
from core.activations import LeakyRelu, Tanh
from core.component import Component
from tests.app.plots.probed import Probed
from tests.app.plots.seen import shown
from tests.core.networks import deep


def curve(qtbot: QtBot, theme: Theme, texts: Texts, activation: LeakyRelu | Tanh) -> ActivationCurve:
    plot = ActivationCurve(theme, texts)
    shown(qtbot, plot, 700, 400)
    Probed(deep(2, activation, units=8)).step().show(plot)
    return plot


def test_they_move_the_grip(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = curve(qtbot, theme, texts, LeakyRelu(negative_slope=0.3))
    edits: list[dict[int, Component]] = []
    plot.edited.connect(lambda layers, gesture: edits.append(layers))

    QTest.keyClick(plot, Qt.Key.Key_Left)
    QTest.keyClick(plot, Qt.Key.Key_Down)
    QTest.keyClick(plot, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)

    assert len(edits) == 1
    assert getattr(edits[0][0], "activation", None) == LeakyRelu(negative_slope=0.29)


def test_without_a_grip_they_read_along_the_curve(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = curve(qtbot, theme, texts, Tanh())

    QTest.keyClick(plot, Qt.Key.Key_Right)
    first = plot.drawing.cross
    QTest.keyClick(plot, Qt.Key.Key_Right)

    assert first is not None
    assert plot.drawing.cross is not None
    assert plot.drawing.cross > first
    assert plot.heading.subtitle.startswith("h = ")
