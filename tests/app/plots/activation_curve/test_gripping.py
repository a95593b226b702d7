"""The hand on a grip."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtWidgets import QGraphicsScene
from pytestqt.qtbot import QtBot

from app.canvas.area import Area
from app.plots.activation_curve.gripping import Gripping
from app.plots.activation_curve.grips import grip_of
from core.components.activations import LeakyRelu
from core.layers import Dense

LAYER, OTHER = Dense(activation=LeakyRelu(negative_slope=0.2)), Dense(activation=LeakyRelu(negative_slope=0.5))
Edits = list[tuple[object, str]]


@pytest.fixture
def gripping(qtbot: QtBot, scene: QGraphicsScene) -> Gripping:
    """On the slope of slot 3."""
    area = Area(scene)
    area.place(QRectF(0, 0, 400, 200))
    area.show_range((-4, 4), (-4, 4))
    gripping = Gripping(QObject(scene))
    gripping.slot, gripping.grip = 3, grip_of(LAYER, area, -4.0)
    return gripping


def edits(gripping: Gripping) -> Edits:
    taken: Edits = []
    gripping.taken.connect(lambda layers, gesture: taken.append((layers, gesture)))
    return taken


def drag_to(gripping: Gripping, value: float) -> None:
    assert gripping.grip is not None
    other = grip_of(gripping.grip.with_value(value), gripping.grip.area, -4.0)
    assert other is not None
    gripping.drag(other.place)
    gripping.grip = grip_of(gripping.layer(3, LAYER), gripping.grip.area, -4.0)


def test_a_drag_is_one_gesture(gripping: Gripping) -> None:
    taken = edits(gripping)

    gripping.press()
    drag_to(gripping, 0.4)
    drag_to(gripping, 0.5)
    gripping.release()

    assert [layers for layers, _ in taken] == [{3: Dense(activation=LeakyRelu(negative_slope=0.4))}, {3: OTHER}]
    assert len({gesture for _, gesture in taken}) == 1
    assert taken[0][1]


def test_the_next_drag_is_another(gripping: Gripping) -> None:
    taken = edits(gripping)

    for value in (0.4, 0.5):
        gripping.press()
        drag_to(gripping, value)
        gripping.release()

    assert len({gesture for _, gesture in taken}) == 2


def test_without_pressing_nothing_is_dragged(gripping: Gripping) -> None:
    taken = edits(gripping)

    drag_to(gripping, 0.9)

    assert taken == []


def test_an_unchanged_value_is_no_edit(gripping: Gripping) -> None:
    taken = edits(gripping)

    gripping.press()
    drag_to(gripping, 0.2)

    assert taken == []


def test_arrows_move_by_one_step_and_a_held_key_is_one_gesture(gripping: Gripping) -> None:
    taken = edits(gripping)

    assert gripping.key(Qt.Key.Key_Right)
    assert gripping.key(Qt.Key.Key_Right)
    gripping.release()
    assert gripping.key(Qt.Key.Key_Left)
    assert not gripping.key(Qt.Key.Key_A)

    assert taken[0][0] == {3: Dense(activation=LeakyRelu(negative_slope=0.21))}
    assert taken[2][0] == {3: Dense(activation=LeakyRelu(negative_slope=0.19))}
    assert taken[0][1] == taken[1][1] != taken[2][1]


def test_the_edited_layer_is_shown_until_the_run_has_it(gripping: Gripping) -> None:
    gripping.press()
    drag_to(gripping, 0.5)
    during = gripping.layer(3, LAYER)
    gripping.release()

    before, after = gripping.layer(3, LAYER), gripping.layer(3, OTHER)
    assert during == before == after == OTHER
    assert gripping.layer(3, LAYER) == LAYER


def test_an_edit_that_nobody_took_is_forgotten(gripping: Gripping, qtbot: QtBot) -> None:
    gripping.press()
    drag_to(gripping, 0.5)
    gripping.release()

    with qtbot.waitSignal(gripping.changed):
        gripping.forget()

    assert gripping.layer(3, LAYER) == LAYER
