"""Tests of where skip arcs run."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from app.panels.stack.drawing.arcs import MOST_LANES, Arcs, height_of
from app.panels.stack.drawing.block_rows import BlockRows
from app.state.document import Document
from core.experiment import Experiment
from core.layers import AnyLayer, Dense, Skip

WIDE = Dense(units=8)
NESTED = (WIDE, WIDE, WIDE, Skip(span=1), Skip(span=3), WIDE, Skip(span=2))


def arcs_of(*layers: AnyLayer) -> Arcs:
    """The arcs of a stack."""
    return Arcs(Document(Experiment(layers=layers)))


def test_an_arc_leads_from_what_it_takes_to_its_slot() -> None:
    arc = arcs_of(*NESTED).of(6)

    assert arc is not None
    assert (arc.source, arc.slot) == (4, 6)


def test_arcs_that_cross_have_lanes_of_their_own_and_the_short_ones_are_inside() -> None:
    lanes = {arc.slot: arc.lane for arc in arcs_of(*NESTED).all}

    assert lanes == {3: 0, 6: 0, 4: 1}


def test_without_skips_no_room_is_taken() -> None:
    assert arcs_of(WIDE).gutter == 0
    assert 0 < arcs_of(WIDE, WIDE, Skip()).gutter < arcs_of(*NESTED).gutter


def test_many_overlapping_skips_share_the_last_lane() -> None:
    crowded = arcs_of(*(WIDE,) * 10, *(Skip(span=9),) * 9)

    assert {arc.lane for arc in crowded.all} == set(range(MOST_LANES))


def test_an_end_and_a_way_are_found_where_they_are_drawn() -> None:
    arcs = arcs_of(*NESTED)
    rows = BlockRows(len(NESTED), 340, gutter=arcs.gutter)

    for arc in arcs.all:
        way = QPoint(round(arc.x(rows)), round((arc.handle(rows).y() + arc.end(rows).y()) / 2))
        assert arcs.handle_at(arc.handle(rows).toPoint(), rows) == arc
        assert arcs.arc_at(way, rows) == arc


def test_where_two_begin_the_preferred_one_is_taken() -> None:
    arcs = arcs_of(WIDE, WIDE, WIDE, Skip(span=2), Skip(span=3))
    rows = BlockRows(5, 340, gutter=arcs.gutter)
    place = QPoint(rows.input.left() - 5, rows.line(1))

    taken = [arcs.handle_at(place, rows, preferred) for preferred in ((), (3,), (4,))]

    assert [arc and arc.slot for arc in taken] == [3, 3, 4]


def test_an_arc_into_folded_layers_ends_at_their_block() -> None:
    rows = BlockRows(60, 340, heads=(0, 50, 51))

    assert height_of(0, rows) < rows.block(0).top()
    assert rows.block(0).contains(10, round(height_of(20, rows)))


def test_arcs_within_one_fold_are_folded_too() -> None:
    arcs = arcs_of(*(WIDE,) * 3, *(Skip(span=2),) * 50)
    rows = BlockRows(53, 340, heads=(0, 1, 2, 3), gutter=arcs.gutter)

    assert {arc.slot for arc in arcs.within(rows, 0, rows.height)} == {3, 4, 5}


def test_only_arcs_in_sight_are_drawn() -> None:
    block = (WIDE, WIDE, Skip(span=1))
    arcs = arcs_of(*block * 300)
    rows = BlockRows(900, 340, gutter=arcs.gutter)

    seen = arcs.within(rows, rows.block(450).top(), rows.block(459).bottom())

    assert 3 <= len(seen) <= 5
