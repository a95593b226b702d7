"""A plan is read, thinned out and measured without any window."""

from __future__ import annotations

from app.docks.designs import DESIGNS
from app.docks.plan import columns, leaves, pruned, rows, sizes, tabs

PLAN = rows((2, "a"), (1, columns((1, tabs("b", "c")), (3, "d"))))


def test_leaves_come_in_reading_order() -> None:
    assert leaves(PLAN) == ("a", "b", "c", "d")


def test_what_there_is_not_leaves_its_room_to_the_others() -> None:
    left = pruned(PLAN, {"a", "c"})

    assert left == rows((2, "a"), (1, columns((1, tabs("c")))))
    assert pruned(PLAN, set()) is None


def test_every_dock_gets_its_share_of_the_room() -> None:
    assert list(sizes(PLAN, 400, 300)) == [("a", 400, 200), ("b", 100, 100), ("c", 100, 100), ("d", 300, 100)]


def test_no_layout_names_a_dock_twice_and_all_have_the_verdict() -> None:
    for design in DESIGNS.values():
        names = leaves(design.plan)
        assert len(names) == len(set(names))
        assert "verdict" in names


def test_a_presentation_has_two_plots_at_most() -> None:
    assert [name for name, design in DESIGNS.items() if design.presentation] == ["present"]
    assert len(leaves(DESIGNS["present"].plan)) <= 3
