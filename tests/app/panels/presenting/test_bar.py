"""The slim bar says what is set at the open point, and leads out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.panels.presenting.bar import PresentingBar
from app.playback.player import Player
from app.texts import Texts
from app.theme import Theme


@pytest.fixture
def bar(qtbot: QtBot, player: Player, theme: Theme, texts: Texts) -> Iterator[PresentingBar]:
    """No point is open; it stands in a window, which may be narrower than it would like."""
    window = QWidget()
    qtbot.addWidget(window)
    bar = PresentingBar(player, theme, texts, window)
    bar.resize(1600, 60)
    window.show()
    yield bar
    assert bar.parentWidget() is window


def test_it_names_the_open_point_and_its_value(bar: PresentingBar) -> None:
    bar.show_point(3, "Activation", "sigmoid")

    assert bar.choice.text() == "Activation: sigmoid"
    assert bar.points.buttons[2].isChecked()


def test_without_an_open_point_there_is_nothing_to_choose(bar: PresentingBar) -> None:
    bar.show_point(None, "", "")

    assert bar.choice.isHidden()


def test_in_little_room_words_give_way_and_nothing_is_cut(bar: PresentingBar) -> None:
    parts = (bar.run, bar.points, bar.choice, bar.leave)
    bar.show_point(3, "Activation", "Leaky ReLU 0.1")
    whole = bar.run.width() + bar.points.width() + bar.choice.sizeHint().width() + bar.leave.width() + 60
    seen = []

    for width in (whole, whole - 40, whole - 110, whole - 200):
        bar.resize(width, bar.height())
        seen.append((bar.choice.text(), bar.run.step.text()))
        QApplication.sendPostedEvents(bar, QEvent.Type.LayoutRequest)
        assert all(bar.rect().contains(part.geometry()) for part in parts)

    assert seen[:3] == [("Activation: Leaky ReLU 0.1", "Step"), ("Leaky ReLU 0.1", "Step"), ("Leaky ReLU 0.1", "")]
    assert seen[3][0].endswith("…")
    assert bar.choice.accessibleName() == "Activation: Leaky ReLU 0.1"
    assert bar.run.step.accessibleName() == "Step"


def test_the_cross_leads_out(bar: PresentingBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.left):
        QTest.mouseClick(bar.leave, Qt.MouseButton.LeftButton)
