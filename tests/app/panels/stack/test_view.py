"""Tests of the view as a whole: hovering, words for a screen reader, languages, sizes, a thousand layers."""

from __future__ import annotations

from unittest.mock import patch

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.panels.stack.view import StackView
from app.state.document import Document
from app.state.misfits import Misfit
from app.state.selection import Selection
from app.theme import DARK, Theme
from core.components.activations import Softmax
from core.experiment import Experiment
from core.layers import Dense
from core.wording import Reason
from tests.app.panels.stack.conftest import WIDTHS

OUTPUT = len(WIDTHS)
LEFT = Qt.MouseButton.LeftButton


def test_a_screen_reader_hears_the_current_block(view: StackView, selection: Selection) -> None:
    selection.select((2,))

    assert view.accessibleName() == "Network"
    assert view.accessibleDescription() == "Layer 3 of 5: Dense 64, tanh, Xavier normal, 32 → 64, 2,112 parameters"


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


def test_a_thousand_layers_are_selected_by_two_keys(view: StackView, document: Document, selection: Selection) -> None:
    document.repeat(range(5), 200)

    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)

    assert selection.slots == frozenset(range(1001))


def test_a_thousand_equal_layers_are_a_few_rows_until_they_are_opened(view: StackView, document: Document) -> None:
    document.new(Experiment(layers=(Dense(units=8), *(Dense(units=64),) * 998, Dense(units=8))))
    rows = view.places.rows.blocks

    view.edits.fold_all(False)
    view.viewport().repaint()

    assert (rows, view.places.rows.blocks) == (3, 1000)


def test_a_fold_is_laid_open_where_it_was(view: StackView, document: Document, selection: Selection) -> None:
    document.new(Experiment(layers=(Dense(units=8),) * 1000))
    selection.select(view.folds.row_at(0), 0)

    view.edits.fold_all(False)

    assert view.viewport().rect().contains(view.places.rect_of(0))


def test_a_reason_goes_with_the_next_click_or_escape(view: StackView) -> None:
    shown = []

    for by_key in (True, False):
        view.show_misfit(Misfit(Reason("json.empty"), slot=1))
        shown.append(view.explains)
        if by_key:
            QTest.keyClick(view, Qt.Key.Key_Escape)
        else:
            QTest.mouseClick(view.viewport(), LEFT)
        shown.append(view.explains)

    assert shown == [True, False, True, False]


def test_what_cannot_be_is_brought_into_sight(view: StackView, document: Document) -> None:
    document.repeat(range(5), 200)

    view.show_misfit(Misfit(Reason("json.empty"), slot=800))

    assert view.viewport().rect().contains(view.places.rect_of(800))


def test_the_output_is_spoken_with_what_is_part_of_the_cost(view: StackView, document: Document) -> None:
    QTest.keyClick(view, Qt.Key.Key_End)
    fused = view.accessibleDescription()

    document.set_activation((OUTPUT,), Softmax())

    assert fused == "Output 3, linear, Xavier normal, softmax in the cost"
    assert view.accessibleDescription() == "Output 3, softmax, Xavier normal"


def test_the_softmax_of_the_cost_stands_in_brackets(view: StackView, document: Document) -> None:
    label = view.drawing._blocks.geometry.label

    fused = label(view.drawing.output, "activation")
    document.set_activation((OUTPUT,), Softmax())

    assert fused == "(softmax)"
    assert label(view.drawing.output, "activation") == "softmax"


def test_another_look_goes_once_through_the_layers(view: StackView, theme: Theme) -> None:
    words = view.drawing.words

    with patch.object(words, "show_experiment", side_effect=words.show_experiment) as shown:
        theme.show_tokens(DARK)

    assert shown.call_count == 1
