"""The page of keys: all groups in columns, on a small screen too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.help.gestures import Group
from app.help.sheet import Sheet
from app.program.program import Program
from app.theme import Theme


def group(name: str, lines: int) -> Group:
    """A group of that many lines."""
    return name, [(f"{name} {line}", "Ctrl+X") for line in range(lines)]


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """An empty window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    return window


@pytest.fixture
def sheet(holder: QWidget, theme: Theme) -> Sheet:
    """The page above the window."""
    return Sheet(holder, theme)


def test_opening_it_makes_no_widget(sheet: Sheet) -> None:
    before = len(sheet.findChildren(QWidget))

    sheet.show_groups("Keys", "", [group(name, 12) for name in "abcdefgh"])

    assert sheet.isVisible()
    assert len(sheet.findChildren(QWidget)) == before


def test_it_follows_the_window_while_it_is_open(sheet: Sheet, holder: QWidget) -> None:
    sheet.show_groups("Keys", "", [group(f"much that keys can do {name}", 12) for name in "abcd"])
    wide = len(sheet.page.columns)

    holder.resize(640, 720)

    assert len(sheet.page.columns) < wide
    assert holder.rect().contains(sheet.card.geometry())


def test_each_key_of_a_line_is_a_cap_of_its_own(sheet: Sheet) -> None:
    sheet.show_groups("Keys", "", [("Edit", [("Redo", "Ctrl+Y, Ctrl+Shift+Z")])])

    assert [line.keys for line in sheet.page.columns[0].lines if line.keys] == [("Ctrl+Y", "Ctrl+Shift+Z")]
    assert sheet.accessibleDescription() == "Redo: Ctrl+Y, Ctrl+Shift+Z"


def test_a_page_that_is_too_long_scrolls_by_keys(sheet: Sheet) -> None:
    sheet.show_groups("Keys", "", [group("a", 60)])
    bar = sheet._area.verticalScrollBar()

    QTest.keyClick(sheet, Qt.Key.Key_PageDown)

    assert bar.value() > 0


@pytest.mark.sampled(2)
@pytest.mark.parametrize("height", [720, 680])  # of all the screen, and what a title bar and a task bar leave of it
@pytest.mark.parametrize("language", ["en", "ko"])
def test_all_of_it_fits_a_small_screen(program: Program, qapp: QApplication, language: str, height: int) -> None:
    program.theme.apply(qapp)
    program.window.setMinimumSize(1, 1)
    program.window.resize(1280, height)
    program.language.show_language(language)

    program.guide.show_shortcuts()

    sheet = program.guide.help.sheet
    assert program.window.rect().contains(sheet.card.geometry())
    assert sheet._area.verticalScrollBar().maximum() == sheet._area.horizontalScrollBar().maximum() == 0


def test_a_page_that_cannot_fit_scrolls_down_and_never_across(program: Program, qapp: QApplication) -> None:
    program.theme.apply(qapp)
    program.window.setMinimumSize(1, 1)
    program.window.resize(1280, 420)

    program.guide.show_shortcuts()

    sheet = program.guide.help.sheet
    assert sheet._area.verticalScrollBar().maximum() > 0
    assert sheet._area.horizontalScrollBar().maximum() == 0


def test_a_page_that_has_room_shows_no_scroll_bars_not_for_a_moment(sheet: Sheet) -> None:
    sheet.show_groups("Keys", "", [group(f"much that keys can do {each}", 22) for each in "abcd"])

    bars = sheet._area.horizontalScrollBar(), sheet._area.verticalScrollBar()
    assert [bar.isVisible() for bar in bars] == [False, False]
