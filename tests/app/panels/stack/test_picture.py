"""Tests of the whole stack as a picture."""

from __future__ import annotations

from PySide6.QtGui import QColor

from app.document import Document
from app.panels.stack.gains import UNKNOWN, Gains
from app.panels.stack.view import StackView
from app.theme import Theme
from tests.app.panels.stack.hands import frame

GAINS = Gains(frame(-3.0, -2.0, -1.5, -1.0, -0.5, 0.0))


def test_a_gain_follows_its_layer_until_a_new_one_is_measured(view: StackView, document: Document) -> None:
    view.picture.show_gains(GAINS)

    document.move_layers((0,), 2)
    document.insert_layer(0, document.experiment.layers[0])

    assert [view.picture.gain(slot) for slot in range(3)] == [UNKNOWN, GAINS.at(1), GAINS.at(0)]


def test_gains_of_another_network_are_not_shown(view: StackView) -> None:
    shown = view.picture.show_gains(Gains(frame(-2.0, -1.0, 0.0)))

    assert not shown
    assert view.picture.gain(0) == UNKNOWN


def test_a_layer_that_comes_back_has_its_gain_again(view: StackView, document: Document) -> None:
    view.picture.show_gains(GAINS)

    document.remove_layers((0,))
    document.undo_stack.undo()

    assert [view.picture.gain(slot) for slot in range(5)] == [GAINS.at(slot) for slot in range(5)]


def test_a_new_frame_is_of_the_layers_as_they_stand(view: StackView, document: Document) -> None:
    view.picture.show_gains(GAINS)
    document.move_layers((0,), 5)

    view.picture.show_gains(GAINS)

    assert view.picture.gain(0) == GAINS.at(0)


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
