"""Tests of the pointer over the stack."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.panels.stack.view import StackView
from app.state.document import Document
from app.state.selection import Selection
from core.experiment import Experiment
from core.layers import Dense, Skip
from tests.app.panels.stack.hands import handle_of, place


def test_hovering_highlights_everywhere(view: StackView, selection: Selection) -> None:
    QTest.mouseMove(view.viewport(), place(view, 3))
    on_block = selection.hovered
    QTest.mouseMove(view.viewport(), view.places.rows.output.center())
    on_output = selection.hovered
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))

    assert (on_block, on_output, selection.hovered) == (3, 5, None)


def test_the_pointer_says_what_can_be_done(view: StackView) -> None:
    shapes = []

    for part in ("edge", "activation", "block"):
        QTest.mouseMove(view.viewport(), place(view, 2, part))
        shapes.append(view.viewport().cursor().shape())

    Shape = Qt.CursorShape
    assert shapes == [Shape.SizeHorCursor, Shape.PointingHandCursor, Shape.ArrowCursor]


def test_the_pointer_is_told_about_what_it_is_on(view: StackView) -> None:
    QTest.mouseMove(view.viewport(), place(view, 2, "activation"))

    assert view.viewport().toolTip().startswith("tanh: ")


def test_on_a_block_its_shapes_and_its_parameters_come_first(view: StackView, document: Document) -> None:
    document.new(Experiment(layers=(Dense(units=8), Dense(units=4))))

    QTest.mouseMove(view.viewport(), place(view, 1))

    assert view.viewport().toolTip().startswith("8 → 4, 36 parameters\n")


def test_the_end_of_an_arc_can_be_taken_and_its_way_belongs_to_the_skip(
    view: StackView, document: Document, selection: Selection
) -> None:
    document.new(Experiment(layers=(Dense(units=8), Dense(units=8), Dense(units=8), Skip(span=2))))
    handle, arc = handle_of(view, 3), view.arcs.of(3)
    assert arc is not None

    QTest.mouseMove(view.viewport(), handle)
    on_end = (view.viewport().cursor().shape(), selection.hovered)
    QTest.mouseMove(view.viewport(), QPoint(round(arc.x(view.places.rows)), view.places.rect_of(2).center().y()))

    assert on_end == (Qt.CursorShape.SizeVerCursor, 3)
    assert selection.hovered == 3


def test_what_an_exercise_has_locked_cannot_be_taken_and_says_so(view: StackView) -> None:
    view.drawing.locks.show_locked(("layers[2].activation",))

    QTest.mouseMove(view.viewport(), place(view, 2, "activation"))
    on_locked = view.viewport().cursor().shape()
    QTest.mouseMove(view.viewport(), place(view, 1, "activation"))

    assert on_locked == Qt.CursorShape.ForbiddenCursor
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_the_tip_of_a_locked_part_names_the_exercise(view: StackView) -> None:
    view.drawing.locks.show_locked(("layers[2].units",))

    tips = []
    for part in ("edge", "block", "activation"):
        QTest.mouseMove(view.viewport(), place(view, 2, part))
        tips.append("Locked by the exercise: layer 3, Nodes" in view.viewport().toolTip())

    assert tips == [True, True, False]
    assert view.in_words(2).endswith("Locked by the exercise: layer 3, Nodes")
