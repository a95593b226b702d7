"""Tests of how far a skip leads back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.panels.stack import spans
from app.panels.stack.view import StackView
from app.state.document import Document
from app.state.selection import Selection
from core.experiment import Experiment, ExperimentError
from core.layers import Dense, Skip
from core.wording import Field, Reason, english
from tests.app.panels.stack.hands import CTRL, LEFT, PLAIN, click, handle_of

LAYERS = (*(Dense(units=8),) * 3, Dense(units=16), *(Dense(units=8),) * 2, Skip(span=1))
SKIP = 6


@pytest.fixture
def view(view: StackView, document: Document) -> StackView:
    """A skip at the end of six layers of which one is wider."""
    document.new(Experiment(layers=LAYERS))
    return view


def span(document: Document) -> int:
    """How far the skip leads back."""
    skip = document.experiment.layers[SKIP]
    assert isinstance(skip, Skip)
    return skip.span


def lead(view: StackView, *sources: int, release: bool = True) -> None:
    """Take the far end of the arc from gap to gap."""
    QTest.mousePress(view.viewport(), LEFT, PLAIN, handle_of(view, SKIP))
    for source in sources:
        QTest.mouseMove(view.viewport(), gap(view, source))
    if release:
        QTest.mouseRelease(view.viewport(), LEFT, PLAIN, gap(view, sources[-1]))


def gap(view: StackView, source: int) -> QPoint:
    """Beside the gap before a slot."""
    return QPoint(8, view.places.rows.line(source) - view.places.offset)


def test_the_far_end_is_dragged_live_and_is_one_undo_step(view: StackView, document: Document) -> None:
    before, seen = document.undo_stack.count, list[int]()
    document.changed.connect(lambda: seen.append(span(document)))

    lead(view, 2, 1)

    assert seen == [4, 5]
    assert document.undo_stack.count == before + 1
    document.undo_stack.undo()
    assert span(document) == 1


def test_escape_takes_back_what_the_drag_did(view: StackView, document: Document) -> None:
    lead(view, 2, release=False)

    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseMove(view.viewport(), gap(view, 1))

    assert span(document) == 1
    assert view.drawing.ends == ()


def test_an_impossible_end_is_not_taken_and_the_reason_is_said_there(view: StackView, document: Document) -> None:
    lead(view, 2, 4, release=False)

    misfit = view.drawing.misfit
    assert span(document) == 4
    assert misfit is not None
    assert misfit.gap == 4
    assert "16 wide" in english(misfit.reason)
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, gap(view, 4))
    assert view.drawing.misfit is None


def test_the_possible_ends_are_shown_while_the_end_is_in_the_hand(view: StackView) -> None:
    lead(view, 2, release=False)

    shown = view.drawing.ends
    QTest.mouseRelease(view.viewport(), LEFT, PLAIN, gap(view, 2))

    assert shown == (1, 2, 3, 5)
    assert not view.drawing.ends


def test_keys_step_over_what_cannot_be(view: StackView, document: Document, selection: Selection) -> None:
    selection.select((SKIP,))
    seen = []

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(view, key, CTRL)
        seen.append(span(document))

    assert seen == [3, 4, 3, 1]


def test_where_no_place_is_left_the_block_says_why(view: StackView, document: Document, selection: Selection) -> None:
    selection.select((SKIP,))

    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Right, CTRL)

    assert span(document) == 5
    assert view.drawing.misfit is not None
    assert view.drawing.misfit.slot == SKIP


def test_a_press_on_the_end_selects_the_skip(view: StackView, selection: Selection) -> None:
    lead(view, 5)

    assert selection.slots == {SKIP}


def test_a_fold_keeps_the_arc_at_its_source(view: StackView, document: Document) -> None:
    document.new(Experiment(layers=(*(Dense(units=8),) * 60, Skip(span=59))))
    handle = handle_of(view, 60)

    assert view.places.rows.blocks == 2
    assert view.places.rect_of(0).top() < handle.y() < view.places.rect_of(0).bottom()
    click(view, 60)


def test_without_data_nothing_can_be_led_anywhere(
    view: StackView, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(experiment: Experiment) -> tuple[int, ...]:
        raise ExperimentError(Reason("table.empty").at(Field("data")))

    monkeypatch.setattr(spans, "shapes", missing)

    lead(view, 2)

    assert span(document) == 1
