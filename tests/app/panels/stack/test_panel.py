"""Tests of the panel of the network."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.document import Document
from app.panels.stack import Stack
from app.player import Player
from app.selection import Selection
from app.texts import Texts
from app.theme import Theme
from core.flow import Frame
from core.history import History
from tests.app.panels.stack.hands import frame


class Measured(QObject):
    """A player whose frames the test chooses."""

    refreshed = Signal()
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown: History | None = None

    def measure(self, *frames: Frame) -> None:
        """One refresh with news."""
        self.shown = History(frames[0].structure)
        self.shown.append(frames)
        self.refreshed.emit()


def shown(stack: Stack) -> list[str]:
    """The gains on the screen."""
    return [stack.view.picture.gain(slot).text for slot in range(5)]


def test_the_gain_of_each_layer_is_that_of_the_last_frame(
    qtbot: QtBot, document: Document, selection: Selection, theme: Theme
) -> None:
    player = Measured()
    stack = Stack(document, selection, cast(Player, player), theme, Texts())
    qtbot.addWidget(stack)

    player.measure(frame(-5.0, -4.0, -3.0, -2.0, -1.0, 0.0), frame(-4.0, -4.0, -3.0, -2.0, -1.0, 0.0))

    assert shown(stack) == ["×1.00", "×0.10", "×0.10", "×0.10", "×0.10"]


def test_numbers_change_no_faster_than_they_can_be_read_and_end_at_the_last(
    qtbot: QtBot, document: Document, selection: Selection, theme: Theme
) -> None:
    player = Measured()
    stack = Stack(document, selection, cast(Player, player), theme, Texts())
    qtbot.addWidget(stack)

    player.measure(frame(-2.0, -2.0, -2.0, -2.0, -2.0, -2.0))
    player.measure(frame(-3.0, -2.0, -2.0, -2.0, -2.0, -2.0))
    at_once = shown(stack)[0]

    assert at_once == "×1.00"
    qtbot.waitUntil(lambda: shown(stack)[0] == "×0.10")


def test_an_impossible_edit_is_explained_until_the_next_one(stack: Stack, document: Document) -> None:
    document.set_units((0,), 10**9)
    said = stack.refusal

    document.set_units((0,), 8)

    assert said
    assert stack.refusal == ""


def test_the_number_of_layers_is_told(stack: Stack, document: Document) -> None:
    texts = [stack.count]

    document.remove_layers((1, 2, 3, 4))
    texts.append(stack.count)

    assert texts == ["5 layers", "1 layer"]


def test_the_language_can_change_while_running(stack: Stack) -> None:
    QApplication.sendEvent(stack, QEvent(QEvent.Type.LanguageChange))

    assert stack.count == "5 layers"


def test_the_keyboard_goes_to_the_blocks(stack: Stack) -> None:
    assert stack.focusProxy() is stack.view
