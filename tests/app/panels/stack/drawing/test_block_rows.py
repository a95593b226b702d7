"""Tests of where blocks lie."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.panels.stack.drawing.block_rows import BlockRows

stacks = st.builds(BlockRows, st.integers(0, 1000), st.just(340), st.sampled_from((0.75, 1.0, 1.3, 2.5)))


@given(stacks)
def test_rows_lie_below_each_other_without_touching(rows: BlockRows) -> None:
    boxes = [rows.input, *(rows.block(slot) for slot in range(rows.count)), rows.output]

    assert all(above.bottom() < below.top() for above, below in pairwise(boxes))


@given(stacks)
def test_every_block_is_found_at_its_middle(rows: BlockRows) -> None:
    found = [rows.slot_at(rows.row(slot).center().y()) for slot in range(rows.count + 1)]

    assert found == list(range(rows.count + 1))


def test_between_two_blocks_is_none() -> None:
    rows = BlockRows(3, 340)

    found = [rows.slot_at(rows.block(1).bottom() + 1), rows.slot_at(rows.input.center().y()), rows.slot_at(5000)]

    assert found == [None, None, None]


@given(stacks)
def test_what_is_dropped_on_the_upper_half_goes_before_and_on_the_lower_half_after(rows: BlockRows) -> None:
    blocks = [rows.block(slot) for slot in range(rows.count)]

    assert [rows.gap_at(block.top() + 4) for block in blocks] == list(range(rows.count))
    assert [rows.gap_at(block.bottom() - 4) for block in blocks] == list(range(1, rows.count + 1))


def test_beyond_the_ends_is_first_and_last() -> None:
    rows = BlockRows(3, 340)

    assert (rows.gap_at(-100), rows.gap_at(5000)) == (0, 3)


def test_only_what_is_in_sight_is_drawn() -> None:
    rows = BlockRows(1000, 340)

    seen = rows.within(rows.block(500).top(), rows.block(509).bottom())

    assert (seen.start, len(seen)) == (500, 10)


def test_an_empty_stack_keeps_the_place_of_one_block_free() -> None:
    empty, single = BlockRows(0, 340), BlockRows(1, 340)

    assert empty.placeholder == single.block(0)
    assert empty.height == single.height


@given(stacks)
def test_folded_slots_share_the_block_of_the_first(rows: BlockRows) -> None:
    folded = replace(rows, count=rows.count + 9, heads=(*range(rows.count), rows.count))

    assert folded.blocks == rows.count + 1
    assert folded.row(rows.count) == folded.row(rows.count + 8)
    assert folded.slots_of(rows.count) == range(rows.count, rows.count + 9)
    assert [folded.slot_at(folded.row(slot).center().y()) for slot in (0, rows.count + 8)] == [0, rows.count]


def test_between_folded_layers_there_is_no_gap() -> None:
    rows = BlockRows(200, 340, heads=(0, 1, 199))

    gaps = {rows.gap_at(y) for y in range(0, rows.height, 3)}

    assert gaps == {0, 1, 199, 200}
    assert rows.line(199) == rows.block(199).top() - 2


def test_room_for_arcs_is_taken_from_the_blocks() -> None:
    assert BlockRows(3, 340, gutter=20).block(0).left() == BlockRows(3, 340).block(0).left() + 20
    assert BlockRows(3, 340, gutter=20).block(0).right() == BlockRows(3, 340).block(0).right()
