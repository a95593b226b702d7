"""Tests of which layers are folded into one row."""

from __future__ import annotations

import pytest

from app.panels.stack.drawing.folds import DEEP, Folds
from app.state.document import Document
from core.experiment import Experiment
from core.layers import Dense

DEEP_STACK = (Dense(units=8), *(Dense(units=64),) * 48, Dense(units=8))


def folds_of(*units: int) -> tuple[Document, Folds]:
    """A stack of these widths and its folds."""
    document = Document(Experiment(layers=tuple(Dense(units=each) for each in units)))
    return document, Folds(document)


@pytest.fixture
def deep(document: Document) -> Document:
    """Fifty layers, all but the first and the last of them equal."""
    document.new(Experiment(layers=DEEP_STACK))
    return document


def test_a_deep_network_comes_with_its_equal_layers_folded(deep: Document) -> None:
    folds = Folds(deep)

    assert folds.heads == (0, 1, 49)
    assert folds.row_at(20) == range(1, 49)


def test_a_shallow_network_comes_open_and_can_be_folded() -> None:
    _, folds = folds_of(*[16] * 5)
    before = folds.heads

    folds.fold((2,))

    assert (before, folds.heads) == (None, (0,))


def test_three_equal_layers_are_not_worth_folding() -> None:
    _, folds = folds_of(16, 16, 16, 8, 8, 8, 8)

    folds.fold_all()

    assert folds.heads == (0, 1, 2, 3)
    assert folds.stretch_at(1) is None


def test_what_was_opened_stays_open_whatever_is_edited(deep: Document) -> None:
    folds = Folds(deep)
    folds.fold((5,), False)

    deep.set_units((20,), 65)
    deep.repeat((1,), 3)

    assert folds.heads is None


def test_what_was_folded_stays_folded_when_it_moves(deep: Document) -> None:
    folds = Folds(deep)
    assert folds.heads == (0, 1, 49)

    deep.move_layers((0,), 50)

    assert folds.heads == (0, 48, 49)


def test_one_layer_that_is_changed_leaves_its_folded_neighbours_folded(deep: Document) -> None:
    folds = Folds(deep)
    assert folds.heads is not None

    deep.set_units((20,), 65)
    split = folds.heads
    deep.undo_stack.undo()

    assert split == (0, 1, 20, 21, 49)
    assert folds.heads == (0, 1, 49)


def test_layers_that_are_repeated_into_the_deep_come_folded() -> None:
    document, folds = folds_of(16, 32)
    assert folds.heads is None

    document.repeat((0,), DEEP + 10)

    assert folds.heads == (0, DEEP + 10)


def test_layers_that_become_equal_in_the_hand_stay_as_they_are_seen() -> None:
    document, folds = folds_of(*range(10, 60))
    assert folds.heads is None

    document.set_units(range(10), 7)

    assert folds.heads is None
    assert folds.stretch_at(0) == range(10)


def test_everything_opens_and_folds_at_once_and_tells(deep: Document) -> None:
    folds = Folds(deep)
    told: list[bool] = []
    folds.changed.connect(lambda: told.append(folds.any_folded()))

    folds.toggle_all()
    folds.toggle_all()

    assert told == [False, True]


def test_slots_are_completed_to_whole_rows(deep: Document) -> None:
    folds = Folds(deep)

    assert folds.whole((0, 30)) == {0, *range(1, 49)}


def test_each_row_is_looked_at_once_however_many_of_its_slots_are_given(
    deep: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    folds, looks, is_folded = Folds(deep), list[range](), Folds.is_folded

    def looked_at(folds: Folds, stretch: range) -> bool:
        looks.append(stretch)
        return is_folded(folds, stretch)

    assert folds.any_folded()
    monkeypatch.setattr(Folds, "is_folded", looked_at)
    folds.whole(range(50))

    assert looks == [range(1, 49)]


def test_layers_of_different_names_do_not_fold_together() -> None:
    document, folds = folds_of(*[16] * 9)

    document.set_name(4, "middle")
    folds.fold_all()

    assert folds.heads == (0, 4, 5)
