"""Tests of the whole stack as a picture."""

from __future__ import annotations

from PySide6.QtGui import QColor

from app.document import Document
from app.panels.stack.gains import UNKNOWN, Gain, gains
from app.panels.stack.view import StackView
from app.theme import Theme
from tests.app.panels.stack.hands import frame

GAINS = gains(frame(-3.0, -2.0, -1.5, -1.0, -0.5, 0.0))


def test_a_gain_follows_its_layer_until_a_new_one_is_measured(view: StackView, document: Document) -> None:
    view.picture.show_gains(GAINS)

    document.move_layers((0,), 2)
    document.insert_layer(0, document.experiment.layers[0])

    assert [view.picture.gain(slot) for slot in range(3)] == [UNKNOWN, GAINS[1], GAINS[0]]


def test_gains_of_another_network_are_not_shown(view: StackView) -> None:
    shown = view.picture.show_gains(GAINS[:3])

    assert not shown
    assert view.picture.gain(0) == UNKNOWN


def test_the_same_gains_are_no_news(view: StackView) -> None:
    first, second = view.picture.show_gains(GAINS), view.picture.show_gains(tuple(GAINS))

    assert (first, second) == (True, False)


def test_gains_are_forgotten_with_their_layer(view: StackView, document: Document) -> None:
    view.picture.show_gains(GAINS)

    document.remove_layers((0,))
    document.undo_stack.undo()

    assert view.picture.gain(0) == UNKNOWN
    assert view.picture.gain(1) == GAINS[1]


def test_what_is_carried_is_one_block_behind_the_other(view: StackView) -> None:
    one, many = view.picture.carried((1,), 340, 2.0), view.picture.carried((0, 1, 2, 3, 4), 340, 2.0)

    assert one.width() == many.width() == 680
    assert one.height() < many.height() < 2 * one.height()


def test_an_empty_stack_invites(view: StackView, document: Document, theme: Theme) -> None:
    document.remove_layers(range(5))

    seen = view.viewport().grab().toImage()

    inside = view.places.rows.placeholder.topLeft()
    assert seen.pixelColor(inside.x() + 20, inside.y() + 8) == QColor(theme.tokens.tint)


def test_the_line_is_drawn_where_the_layer_would_land(view: StackView, theme: Theme) -> None:
    view.picture.landing = 2

    seen = view.viewport().grab().toImage()

    height = view.places.rows.line(2)
    column = {seen.pixelColor(200, y).name() for y in range(height - 2, height + 3)}
    assert theme.tokens.accent.lower() in column


def test_a_gain_is_a_value() -> None:
    assert Gain("×1.00", "neutral", "neutral", 0.0) == Gain("×1.00", "neutral", "neutral", 0.0)
