"""Tests of the view as a whole: hovering, words for a screen reader, languages, sizes, a thousand layers."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.document import Document
from app.panels.stack.view import StackView
from app.selection import Selection
from app.theme import Theme
from tests.app.panels.stack.hands import place

BUDGET_MS = 8.0  # half of a screen refresh


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


def test_a_screen_reader_hears_the_current_block(view: StackView, selection: Selection) -> None:
    selection.select((2,))

    assert view.accessibleName() == "Network"
    assert view.accessibleDescription() == "Layer 3 of 5: Dense 64, tanh, Xavier normal"


def test_what_another_view_selects_comes_into_sight(view: StackView, document: Document, selection: Selection) -> None:
    document.repeat(range(5), 200)

    selection.select((700,))

    assert view.viewport().rect().contains(view.places.rect_of(700))


def test_a_click_does_not_scroll_under_the_pointer(view: StackView, document: Document) -> None:
    document.repeat(range(5), 200)
    view.verticalScrollBar().setValue(1000)
    offset, spot = view.places.offset, QPoint(20, 3)

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)

    assert view.places.offset == offset


def test_the_keyboard_focus_can_be_seen_before_anything_is_selected(view: StackView, qtbot: QtBot) -> None:
    view.clearFocus()
    before = view.viewport().grab().toImage()
    view.window().activateWindow()

    view.setFocus(Qt.FocusReason.TabFocusReason)

    qtbot.waitUntil(view.hasFocus)
    assert view.viewport().grab().toImage() != before


def test_larger_type_makes_larger_blocks(view: StackView, theme: Theme) -> None:
    before = view.places.rect_of(0).height()

    theme.show_scale(1.5)

    assert view.places.rect_of(0).height() == round(1.5 * before)
    assert view.minimumWidth() > 300


def test_a_thousand_layers_are_painted_within_half_a_refresh(view: StackView, document: Document) -> None:
    document.repeat(range(5), 200)
    view.viewport().repaint()
    took = []

    for step in range(20):
        view.verticalScrollBar().setValue(step)
        begin = time.perf_counter()
        view.viewport().repaint()
        took.append(1e3 * (time.perf_counter() - begin))

    assert sorted(took)[len(took) // 2] < BUDGET_MS


def test_a_thousand_layers_are_selected_by_two_keys(view: StackView, document: Document, selection: Selection) -> None:
    document.repeat(range(5), 200)

    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)

    assert len(selection.slots) == 1000
