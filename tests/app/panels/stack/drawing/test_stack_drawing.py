"""Tests of the drawing of the whole stack."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from app.panels.stack.drawing.block import BlockPainter
from app.panels.stack.drawing.block_cache import AT_ONCE
from app.panels.stack.drawing.gains import UNKNOWN, Gain, Gains
from app.panels.stack.drawing.parts import Pack
from app.panels.stack.view import StackView
from app.state.document import Document
from app.state.misfits import Misfit
from app.state.selection import Selection
from app.theme import Theme
from core.layers import Dense
from core.wording import Reason, Slots
from tests.app.panels.stack.hands import frame

SHORTEN = "shorten its span or put it further down"

GAINS = Gains(frame(-3.0, -2.0, -1.5, -1.0, -0.5, 0.0))


def test_a_gain_follows_its_layer_until_a_new_one_is_measured(view: StackView, document: Document) -> None:
    view.drawing.show_gains(GAINS)

    document.move_layers((0,), 2)
    document.insert_layer(0, document.experiment.layers[0])

    assert [view.drawing.gain(slot) for slot in range(3)] == [UNKNOWN, GAINS.at(1), GAINS.at(0)]


def test_gains_of_another_network_are_not_shown(view: StackView) -> None:
    shown = view.drawing.show_gains(Gains(frame(-2.0, -1.0, 0.0)))

    assert not shown
    assert view.drawing.gain(0) == UNKNOWN


def test_a_layer_that_comes_back_has_its_gain_again(view: StackView, document: Document) -> None:
    view.drawing.show_gains(GAINS)

    document.remove_layers((0,))
    document.undo_stack.undo()

    assert [view.drawing.gain(slot) for slot in range(5)] == [GAINS.at(slot) for slot in range(5)]


def test_a_new_frame_is_of_the_layers_as_they_stand(view: StackView, document: Document) -> None:
    view.drawing.show_gains(GAINS)
    document.move_layers((0,), 5)

    view.drawing.show_gains(GAINS)

    assert view.drawing.gain(0) == GAINS.at(0)


def test_a_gain_that_is_seen_again_is_copied(view: StackView, monkeypatch: pytest.MonkeyPatch) -> None:
    painted, paint = list[str](), BlockPainter.paint_gain

    def noted(self: BlockPainter, painter: QPainter, rect: QRect, gain: Gain) -> None:
        painted.append(gain.text)
        paint(self, painter, rect, gain)

    monkeypatch.setattr(BlockPainter, "paint_gain", noted)
    view.drawing.show_gains(GAINS)

    first, second = (view.viewport().grab().toImage() for _ in range(2))
    view.drawing.show_gains(Gains(frame(-4.0, -2.0, -1.5, -1.0, -0.5, 0.0)))
    view.viewport().grab()

    assert painted == ["×0.10", "×0.32", "×0.01"]
    assert first == second


def test_where_as_many_come_into_sight_as_are_painted_at_once_others_are_seen_as_they_were(
    view: StackView, document: Document, selection: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted, paint = set[int](), BlockPainter.paint_block

    def noted(self: BlockPainter, painter: QPainter, block: QRect, slot: int, *rest: Any) -> None:
        painted.add(slot)
        paint(self, painter, block, slot, *rest)

    monkeypatch.setattr(BlockPainter, "paint_block", noted)
    document.insert_layers(0, [Dense(units=units) for units in range(1, 60)])
    view.window().resize(376, 1200)
    view.verticalScrollBar().setValue(0)
    view.viewport().grab()
    seen = painted.copy()

    selection.select_all()
    view.verticalScrollBar().setValue(AT_ONCE * view.places.rows.pitch)
    painted.clear()
    view.viewport().grab()

    output = len(document.experiment.layers)
    assert len(seen) > 2 * AT_ONCE
    assert len(painted - {output}) >= AT_ONCE
    assert painted.isdisjoint(seen - {output})
    assert view.drawing.waits


def test_what_is_carried_is_one_block_behind_the_other(view: StackView) -> None:
    one, many = view.drawing.carried((1,), 340, 2.0), view.drawing.carried((0, 1, 2, 3, 4), 340, 2.0)

    assert one.width() == many.width() == 680
    assert one.height() < many.height() < 2 * one.height()


def test_an_empty_stack_invites(view: StackView, document: Document, theme: Theme) -> None:
    document.remove_layers(range(5))

    image = view.viewport().grab().toImage()

    inside = view.places.rows.placeholder.topLeft()
    assert image.pixelColor(inside.x() + 20, inside.y() + 8) == QColor(theme.tokens.tint)


def test_the_line_is_drawn_where_the_layer_would_land(view: StackView, theme: Theme) -> None:
    view.drawing.landing = 2

    image = view.viewport().grab().toImage()

    height = view.places.rows.line(2)
    column = {image.pixelColor(200, y).name() for y in range(height - 2, height + 3)}
    assert theme.tokens.accent.lower() in column


@pytest.fixture
def folded(view: StackView, document: Document) -> StackView:
    """Slots 1 to 5 are equal and folded."""
    document.repeat((1,), 5)
    view.folds.fold((1,))
    return view


def seen(view: StackView, slot: int) -> QImage:
    """What is seen of a block."""
    return view.viewport().grab(view.places.rect_of(slot)).toImage()


def test_folded_layers_show_their_common_gain(folded: StackView) -> None:
    gains = Gains(frame(-3.0, -2.5, -2.0, -1.5, -1.0, -0.5, -0.4, -0.3, -0.2, 0.0))

    folded.drawing.show_gains(gains)

    assert folded.drawing.gain(3) == gains.over(range(1, 6))
    assert folded.drawing.gain(3).log10_factor == pytest.approx(-2.1)
    assert folded.drawing.pack(3) == Pack(5, folded=True)


def test_a_layer_that_a_plot_points_at_lights_up_its_fold(folded: StackView, selection: Selection) -> None:
    before = seen(folded, 1)

    selection.hover(4)

    assert seen(folded, 1) != before


def test_a_fold_of_which_only_a_part_is_selected_looks_like_neither(folded: StackView, selection: Selection) -> None:
    looks = [seen(folded, 1)]

    for slots in ((4, 3), (1, 2, 3, 4, 5)):
        selection.select(slots, slots[0])
        looks.append(seen(folded, 1))

    assert looks[0] != looks[1] != looks[2] != looks[0]


def test_what_a_search_does_not_mean_steps_back(view: StackView) -> None:
    before = [seen(view, slot) for slot in (0, 1)]

    view.show_found(frozenset({1}))

    assert all(seen(view, slot) != before[slot] for slot in (0, 1))
    text = [darkest(seen(view, slot)) for slot in (0, 1)]
    assert text[0] > text[1]


def darkest(image: QImage) -> int:
    """The lightness of the darkest pixel."""
    return min(image.pixelColor(x, y).lightness() for x in range(40, image.width()) for y in range(image.height()))


def test_the_reason_is_told_in_the_language_of_the_moment_at_its_block(view: StackView) -> None:
    view.show_misfit(Misfit(Reason("layers.skip_too_long", slot=Slots((3,)), span=7, available=3), slot=3))

    callout = view.drawing.callout(view.places.rows)

    assert callout is not None
    assert callout.about == view.places.rows.block(3)
    assert callout.sentence == f"The skip in layer 4 leads around 7 layers, and 3 stand before it: {SHORTEN}"
