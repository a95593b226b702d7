"""The finder: type, choose, Enter."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.commands.finder import Finder
from app.commands.listing import Listing
from app.program.program import Program
from core.components.activations import Relu
from core.layers import Dense
from tests.app.commands.conftest import titles
from tests.app.passes import let_pass


def test_without_a_letter_everything_is_listed(finder: Finder) -> None:
    assert len(titles(finder)) > 100


def test_it_is_open_before_all_is_gathered_and_does_not_grow_then(program: Program) -> None:
    finder = program.guide.finder
    program.actions["commands"].trigger()
    opened, height = finder.list.count(), finder.card.height()
    let_pass()

    assert (opened, finder.isVisible(), finder.card.height()) == (0, True, height)
    assert finder.list.count() > 100


def test_letters_that_are_typed_at_once_are_answered_at_once(program: Program) -> None:
    program.actions["commands"].trigger()

    program.guide.finder.field.setText("dark colours")

    assert program.guide.finder.list.count() > 0


def test_a_few_letters_and_enter_do_it(finder: Finder, program: Program, qtbot: QtBot) -> None:
    QTest.keyClicks(finder.field, "relu")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)

    layers = program.document.experiment.layers
    assert {type(layer.activation) for layer in layers if isinstance(layer, Dense)} == {Relu}
    assert not finder.isVisible()
    qtbot.waitUntil(program.stack.view.hasFocus)


def test_the_arrow_keys_choose(finder: Finder) -> None:
    QTest.keyClicks(finder.field, "relu")

    QTest.keyClick(finder.field, Qt.Key.Key_Down)
    second = finder.list.currentRow()
    QTest.keyClick(finder.field, Qt.Key.Key_Up)
    QTest.keyClick(finder.field, Qt.Key.Key_Up)

    assert (second, finder.list.currentRow()) == (1, finder.list.count() - 1)
    assert finder.field.hasFocus()


def test_escape_closes_and_nothing_has_happened(finder: Finder, program: Program, qtbot: QtBot) -> None:
    before = program.document.experiment

    QTest.keyClick(finder.field, Qt.Key.Key_Escape)

    assert not finder.isVisible()
    assert program.document.experiment is before
    qtbot.waitUntil(program.stack.view.hasFocus)


def test_a_click_does_it_too(finder: Finder, program: Program) -> None:
    QTest.keyClicks(finder.field, "add dropout")
    rect = finder.list.visualItemRect(finder.list.item(0))

    QTest.mouseClick(finder.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())

    assert len(program.document.experiment.layers) == 9


def test_a_layer_is_found_by_its_number(finder: Finder, program: Program) -> None:
    QTest.keyClicks(finder.field, "7")
    assert "Go to layer 7" in titles(finder)

    finder.field.setText("layer 7")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)

    assert program.selection.slots == {6}


def test_korean_commands_are_found_by_their_english_names(program: Program) -> None:
    program.language.show_language("ko")
    program.actions["commands"].trigger()

    program.guide.finder.field.setText("cost hinge")

    (title,) = titles(program.guide.finder)
    assert title.startswith("비용함수 →")


def test_the_setting_stands_before_the_examples_in_whose_names_it_is(program: Program) -> None:
    program.language.show_language("ko")
    program.actions["commands"].trigger()

    program.guide.finder.field.setText("rate")

    assert titles(program.guide.finder)[0].startswith("학습률 = ")


def test_english_commands_are_found_by_their_korean_names(finder: Finder) -> None:
    finder.field.setText("표준화")

    assert titles(finder)[0] == "Preprocessing → standardized"


def test_what_is_called_by_no_name_is_said(finder: Finder) -> None:
    finder.field.setText("xyzzy")

    assert titles(finder) == []
    assert finder.hint.text() == "Nothing is called like that."


def test_what_was_done_last_stands_first(finder: Finder, program: Program) -> None:
    finder.field.setText("dark colours")
    QTest.keyClick(finder.field, Qt.Key.Key_Return)

    program.actions["commands"].trigger()

    assert titles(finder)[0] == "Dark colours"
    assert program.theme.tokens.dark


def test_what_cannot_be_done_now_does_nothing(finder: Finder) -> None:
    finder.field.setText("cut layers")

    QTest.keyClick(finder.field, Qt.Key.Key_Return)

    assert finder.isVisible()


def test_the_same_key_closes_it(finder: Finder) -> None:
    QTest.keyClick(QApplication.focusWidget() or finder, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)

    assert not finder.isVisible()


def test_it_stays_within_a_small_window(finder: Finder, program: Program) -> None:
    assert program.window.rect().contains(finder.card.geometry())


def test_open_it_speaks_another_language_at_once(finder: Finder, program: Program, qtbot: QtBot) -> None:
    program.language.show_language("ko")

    qtbot.waitUntil(lambda: "저장" in titles(finder))
    assert finder.isVisible()


def test_what_was_listed_before_another_language_is_not_done_and_listed_anew(
    finder: Finder, program: Program, qtbot: QtBot
) -> None:
    QTest.keyClicks(finder.field, "twenty")
    program.language.show_language("ko")
    before = program.document.experiment

    QTest.keyClick(finder.field, Qt.Key.Key_Return)

    assert program.document.experiment == before
    assert finder.isVisible()


def test_an_entry_of_a_menu_that_was_opened_meanwhile_is_still_done(finder: Finder, program: Program) -> None:
    QTest.keyClicks(finder.field, "presets relu")
    before = program.document.experiment
    for menu in program.transport.menus.findChildren(Listing):
        menu.list_entries()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    QTest.keyClick(finder.field, Qt.Key.Key_Return)

    assert program.document.experiment != before
    assert not finder.isVisible()


def test_every_command_is_found_again_by_what_is_read(finder: Finder) -> None:
    named = [(command.group, command.title) for command in finder.found()]

    assert [name for name, count in Counter(named).items() if count > 1] == []


def test_a_number_that_is_set_already_is_offered_once(finder: Finder, program: Program) -> None:
    rate = program.document.experiment.optimizer.learning_rate

    QTest.keyClicks(finder.field, f"learning rate {rate:g}")

    assert titles(finder).count(f"Learning rate = {rate:g}") == 1
