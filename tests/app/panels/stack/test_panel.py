"""Tests of the panel of the network."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.panels.stack import Stack
from app.playback.player import Player
from app.state.document import Document
from app.state.misfits import Misfit
from app.state.selection import Selection
from app.texts import Texts
from app.theme import Theme
from core.experiment import Experiment, Output
from core.layers import BatchNorm, Dense, Skip
from core.record.frame import Frame
from core.record.view import View
from core.wording import Field, Reason, Slots, english
from tests.app.panels.stack.hands import frame
from tests.core.frames import history_of

ENLARGE = "use a larger batch, or hold fewer samples out"


class MeasuredSlots(QObject):
    """A player whose frames the test chooses."""

    refreshed = Signal()
    failed = Signal(str, str)
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.edited: View | None = None

    def measure(self, *frames: Frame) -> None:
        """One refresh with news."""
        self.edited = history_of(frames)
        self.refreshed.emit()


def shown(stack: Stack) -> list[str]:
    """The gains on the screen."""
    return [stack.view.drawing.gain(slot).text for slot in range(5)]


def test_the_gain_of_each_layer_is_that_of_the_last_frame(
    qtbot: QtBot, document: Document, selection: Selection, theme: Theme
) -> None:
    player = MeasuredSlots()
    stack = Stack(document, selection, cast(Player, player), theme, Texts())
    qtbot.addWidget(stack)

    player.measure(frame(-5.0, -4.0, -3.0, -2.0, -1.0, 0.0), frame(-4.0, -4.0, -3.0, -2.0, -1.0, 0.0))

    assert shown(stack) == ["×1.00", "×0.10", "×0.10", "×0.10", "×0.10"]


def test_numbers_change_no_faster_than_they_can_be_read_and_end_at_the_last(
    qtbot: QtBot, document: Document, selection: Selection, theme: Theme
) -> None:
    player = MeasuredSlots()
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


def test_an_impossible_edit_is_explained_at_its_layer_and_only_there(
    stack: Stack, document: Document, selection: Selection
) -> None:
    document.new(Experiment(layers=(Dense(units=8), Dense(units=8), Skip(span=1))))

    document.set_units((1,), 9)
    misfit, line = stack.view.drawing.misfit, stack.findChildren(QLabel)
    document.set_seed(8)

    assert misfit is not None
    assert misfit.slot == 2
    assert "make the widths equal" in english(misfit.reason)
    assert all("make the widths equal" not in label.text() or not label.isVisible() for label in line)
    assert stack.view.drawing.misfit is None


def test_batch_norm_at_batch_1_is_explained_at_the_batch_norm(stack: Stack, document: Document) -> None:
    document.new(Experiment(layers=(Dense(units=8), BatchNorm(), Dense(units=8))))

    document.set_batch(1)

    assert stack.view.drawing.misfit == Misfit(Reason("layers.batch_of_one", slot=Slots((1,))), slot=1)
    assert stack.refusal.startswith("the batch norm in layer 2 needs")


def test_a_run_that_cannot_begin_because_of_a_layer_is_explained_there(stack: Stack, player: Player) -> None:
    reason = Reason("layers.batch_of_one", slot=Slots((3,)))

    player.failed.emit(reason.at(Field("layers", 3)))

    assert stack.view.drawing.misfit == Misfit(reason, slot=3)


def test_a_run_keeps_its_scale_and_the_next_one_has_its_own(
    qtbot: QtBot, document: Document, selection: Selection, theme: Theme
) -> None:
    player = MeasuredSlots()
    stack = Stack(document, selection, cast(Player, player), theme, Texts())
    qtbot.addWidget(stack)
    first, calm = frame(-12.0, -4.0, -3.0, -2.0, -1.0, 0.0), frame(-3.0, -2.0, -2.0, -1.0, -1.0, 0.0)

    player.measure(first)
    player.moved.emit()
    player.measure(replace(calm, structure=first.structure))
    player.moved.emit()
    same_run = level(stack)
    player.measure(calm)
    player.moved.emit()

    assert same_run == pytest.approx((-2.0 + 12) / 13)  # decades of the profile: −12 to 1
    assert level(stack) == pytest.approx((-2.0 + 3) / 4)  # −3 to 1


def level(stack: Stack) -> float:
    """How long the strip of the first block is."""
    return stack.view.drawing.measured.level(0).length


def test_a_reason_without_a_place_is_said_below_the_stack(stack: Stack, document: Document) -> None:
    document.set_units((0,), 10**9)
    at_the_layer = (stack.view.explains, stack.explains_below)

    document.paste(0, "soup")

    assert at_the_layer == (True, False)
    assert (stack.view.explains, stack.explains_below) == (False, True)


def test_too_few_nodes_are_refused_at_the_block_of_the_output(stack: Stack, document: Document) -> None:
    document.set_output(Output(units=2))

    assert stack.view.explains
    assert "2 output units are too few for 3 classes" in stack.refusal
    assert document.experiment.output.units is None
