"""The bar of a dock says what its buttons do, and draws them only when they can be wanted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.docks.bench import Bench
from app.docks.title_bar import HEIGHT, TitleBar
from app.texts.language import Language
from app.theme import Theme
from tests.app.docks.test_bench import PLAN, seen


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> Iterator[TitleBar]:
    """Wide enough, with nobody near it."""
    parent = QWidget()
    qtbot.addWidget(parent)
    bar = TitleBar(theme, parent)
    bar.resize(300, 12)
    yield bar
    assert parent is bar.parentWidget()


def test_buttons_are_named_for_those_who_do_not_see_them(bar: TitleBar, qapp: QApplication, qtbot: QtBot) -> None:
    language = Language(qapp)
    names = (bar.maximise.accessibleName(), bar.close_.accessibleName())

    bar.show_maximised(True)
    back = bar.maximise.accessibleName()
    language.show_language("ko")
    qtbot.waitUntil(lambda: bar.maximise.accessibleName() == "제자리로")
    language.show_language("en")

    assert names == ("Maximise", "Hide")
    assert back == "Back to its place"
    assert "F9" in bar.maximise.toolTip()


def test_only_the_grip_is_drawn_until_the_pointer_comes(bar: TitleBar) -> None:
    parts = (bar.maximise, bar.close_)
    quiet = [part.grab().toImage() for part in parts]

    bar.reveal(True)

    assert all(part.grab().toImage() != before for part, before in zip(parts, quiet, strict=True))


def test_the_keyboard_reaches_the_buttons_and_a_click_does_not_take_it(bar: TitleBar) -> None:
    assert all(button.focusPolicy() == Qt.FocusPolicy.TabFocus for button in (bar.maximise, bar.close_))


def test_it_is_as_high_as_its_grip_with_or_without_buttons_and_no_python_is_asked(bar: TitleBar, theme: Theme) -> None:
    bar.show_buttons(False)
    without = bar.sizeHint().height()
    bar.show_buttons(True)

    assert (without, bar.sizeHint().height(), bar.minimumSizeHint().height()) == (theme.size(HEIGHT),) * 3
    assert not {"sizeHint", "minimumSizeHint"} & vars(TitleBar).keys()  # thousands of times in a layout


def test_in_a_lecture_room_nobody_sees_a_grip(bar: TitleBar, theme: Theme) -> None:
    quiet = bar.grab().toImage()

    theme.present(720)

    assert bar.grab().toImage() != quiet
    assert bar.sizeHint().height() == 0
    theme.present(None)


def test_the_buttons_of_the_bar_maximise_and_hide(bench: Bench) -> None:
    bench.lay_out(PLAN)

    bench.docks["a"].bar.maximise.click()
    maximised = bench.maximised
    bench.stage.bar.maximise.click()
    bench.docks["a"].bar.close_.click()

    assert maximised == "a"
    assert seen(bench) == {"b", "verdict"}
