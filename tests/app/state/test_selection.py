"""The selection stays on its slots, wherever they go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from app.state.selection import Selection


class Ids(QObject):
    """A document as a selection sees it."""

    changed = Signal()

    def __init__(self, *ids: int) -> None:
        super().__init__()
        self.slot_ids = ids

    def become(self, *ids: int) -> None:
        self.slot_ids = ids
        self.changed.emit()


def chosen(selection: Selection) -> tuple[list[int], int | None]:
    """The selected positions in order, and the current one."""
    return sorted(selection.slots), selection.current


@pytest.fixture
def ids(qtbot: QtBot) -> Ids:
    """Five slots."""
    return Ids(10, 11, 12, 13, 14)


def test_a_click_selects_one_slot_and_makes_it_current(ids: Ids, qtbot: QtBot) -> None:
    selection = Selection(ids)

    with qtbot.waitSignal(selection.changed):
        selection.select([2])

    assert chosen(selection) == ([2], 2)


def test_selecting_the_same_again_is_no_news(ids: Ids, qtbot: QtBot) -> None:
    selection = Selection(ids)
    selection.select([2])

    with qtbot.assertNotEmitted(selection.changed):
        selection.select([2])


def test_what_is_no_slot_cannot_be_selected(ids: Ids) -> None:
    selection = Selection(ids)

    selection.select([-1, 4, 5, 6])

    assert selection.slots == {4, 5}  # the output comes after the last slot


def test_the_selection_moves_with_its_slots(ids: Ids) -> None:
    selection = Selection(ids)
    selection.select([1, 3], 3)

    ids.become(13, 99, 10, 11, 12, 14)

    assert chosen(selection) == ([0, 3], 0)


def test_after_a_removal_the_neighbour_is_selected(ids: Ids) -> None:
    selection = Selection(ids)
    selection.select([3, 4])

    ids.become(10, 11, 12)

    assert chosen(selection) == ([2], 2)


def test_another_network_has_nothing_selected(ids: Ids) -> None:
    selection = Selection(ids)
    selection.select([3])
    selection.hover(1)

    ids.become(20, 21)

    assert (chosen(selection), selection.hovered) == (([], None), None)


def test_a_range_goes_from_the_current_slot(ids: Ids) -> None:
    selection = Selection(ids)
    selection.select([3])

    selection.extend(1)

    assert chosen(selection) == ([1, 2, 3], 3)


def test_toggling_adds_and_takes_away(ids: Ids) -> None:
    selection = Selection(ids)
    selection.select([1])

    selection.toggle(4)
    both = selection.slots
    selection.toggle(1)

    assert (sorted(both), *chosen(selection)) == ([1, 4], [4], 4)


def test_all_and_nothing(ids: Ids) -> None:
    selection = Selection(ids)

    selection.select_all()
    everything = selection.slots
    selection.clear()

    assert (sorted(everything), *chosen(selection)) == ([0, 1, 2, 3, 4], [], None)


def test_who_asks_before_the_selection_has_heard_of_an_edit_is_told_right(ids: Ids, qtbot: QtBot) -> None:
    selection = Selection(ids)
    selection.select([1, 3], 3)
    ids.slot_ids = (13, 99, 10, 11, 12, 14)  # nobody has been told yet

    asked = chosen(selection)
    with qtbot.waitSignal(selection.changed):
        ids.changed.emit()

    assert asked == chosen(selection) == ([0, 3], 0)


def test_hovering_is_no_change_of_the_selection(ids: Ids, qtbot: QtBot) -> None:
    selection = Selection(ids)
    selection.select([1])

    with qtbot.assertNotEmitted(selection.changed), qtbot.waitSignal(selection.hovered_changed):
        selection.hover(5)

    assert (chosen(selection), selection.hovered) == (([1], 1), 5)


def test_what_was_selected_last_can_be_come_back_to_where_it_is_still_there(ids: Ids) -> None:
    selection = Selection(ids)
    selection.select([1, 3])
    while_selected = selection.recent

    selection.clear()
    ids.become(13, 10, 11, 12, 14)
    moved = selection.recent
    ids.become(20, 21, 22)  # another file

    assert [*map(sorted, (while_selected, moved, selection.recent))] == [[1, 3], [0, 2], []]
