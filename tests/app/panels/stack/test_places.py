"""Tests of what is where on the screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from app.panels.stack.places import NOWHERE
from app.panels.stack.view import StackView
from app.state.document import Document
from tests.app.panels.stack.conftest import WIDTHS


def test_what_is_at_a_part_is_that_part(view: StackView) -> None:
    places = view.places

    found = [places.hit(places.part_rect(1, part).center()) for part in ("activation", "initializer", "edge", "gain")]

    assert found == [(1, "activation"), (1, "initializer"), (1, "edge"), (1, "gain")]


def test_the_output_comes_after_the_last_slot_and_the_input_is_none(view: StackView) -> None:
    rows = view.places.rows

    parts = [view.places.hit(view.places.part_rect(5, part).center()) for part in ("activation", "edge")]

    assert parts == [(5, "activation"), (5, "edge")]
    assert view.places.hit(rows.input.center()) == NOWHERE


def test_beside_a_block_is_nothing(view: StackView) -> None:
    right_of_it = view.places.rect_of(0).topRight() + QPoint(5, 10)

    assert view.places.hit(right_of_it) == NOWHERE


def test_scrolling_shifts_everything(view: StackView, document: Document) -> None:
    document.repeat(range(5), 200)
    place = view.places.rect_of(1).center()

    view.verticalScrollBar().setValue(500 * view.places.rows.pitch)

    assert view.places.hit(place)[0] == 501
    assert view.places.gap_at(place) in (501, 502)


def test_the_scroll_bar_ends_where_the_output_is_in_sight(view: StackView, document: Document) -> None:
    document.repeat(range(5), 200)

    view.verticalScrollBar().setValue(10**9)

    assert view.viewport().rect().contains(view.places.rect_of(1000))


def test_what_is_revealed_is_in_sight_and_what_is_in_sight_stays(view: StackView, document: Document) -> None:
    document.repeat(range(5), 200)
    offsets = []

    for slot in (500, 501, 0):
        view.places.reveal(slot)
        assert view.viewport().rect().contains(view.places.rect_of(slot))
        offsets.append(view.places.offset)
    view.places.reveal(1)

    assert view.places.offset == offsets[-1]


def test_blocks_keep_their_width_when_the_scroll_bar_comes(view: StackView, document: Document) -> None:
    width = view.places.rect_of(0).width()

    document.repeat(range(5), 200)

    assert view.places.rect_of(0).width() == width


def test_a_name_of_two_letters_has_its_chip_too(view: StackView) -> None:
    label, geometry = "선형", view.drawing._blocks.geometry
    geometry.label = lambda layer, part: label  # type: ignore[method-assign]

    assert set(view.places.parts(len(WIDTHS)).chips) == {"activation", "initializer"}
