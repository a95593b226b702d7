"""The page of keys is measured before it is set: what fits is known without a single label."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.canvas.lettering import Pen
from app.help.gestures import Group
from app.help.key_page import KeyPage, stacked
from app.present_pass import PresentPass
from app.theme import DARK, Theme
from app.widgets.pacing.passes import Passes
from tests.app.passes import let_pass

BAR = 10
ROOMY, LOW, NARROW, TINY = QSize(1600, 1200), QSize(1600, 534), QSize(400, 500), QSize(80, 80)


def group(name: str, lines: int) -> Group:
    """A group of that many lines."""
    return name, [(f"{name} {line}", "Ctrl+X, Ctrl+Y") for line in range(lines)]


def written(page: KeyPage) -> QImage:
    """The page as it is seen in the end."""
    page.grab()
    let_pass()
    return page.grab().toImage()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> KeyPage:
    """Eight groups, in no room yet."""
    page = KeyPage(theme)
    qtbot.addWidget(page)
    page.show_groups("Keys", "Esc closes", [group(name, 12) for name in "abcdefgh"])
    return page


def test_groups_keep_their_order_and_fill_the_columns_evenly() -> None:
    groups = [group("a", 5), group("b", 5), group("c", 3), group("d", 4), group("e", 5)]

    stacks = stacked(groups, 3)

    assert [[name for name, _ in stack] for stack in stacks] == [["a"], ["b", "c"], ["d", "e"]]


@pytest.mark.parametrize(("room", "columns"), [(ROOMY, 4), (LOW, 4), (NARROW, 2)])
def test_there_are_as_many_columns_as_the_room_is_wide_for(page: KeyPage, room: QSize, columns: int) -> None:
    size = page.fit(room, BAR)

    assert len(page.columns) == columns
    assert size.width() <= room.width()


def test_lines_move_together_where_the_room_is_low(page: KeyPage) -> None:
    roomy = page.fit(ROOMY, BAR)

    low = page.fit(LOW, BAR)

    assert low.height() <= LOW.height() < roomy.height()


def test_what_is_too_high_has_room_for_a_bar_beside_it(page: KeyPage) -> None:
    assert page.fit(TINY, BAR).width() == page.minimumWidth() + BAR


def test_each_line_stands_below_the_one_before(page: KeyPage) -> None:
    page.fit(ROOMY, BAR)

    for column in page.columns:
        tops = [line.top for line in column.lines]
        assert tops == sorted(set(tops))
        assert tops[-1] < column.height


def test_larger_type_needs_more_room(page: KeyPage, theme: Theme) -> None:
    before = page.fit(ROOMY, BAR)

    theme.show_scale(1.5)

    assert page.fit(ROOMY, BAR).width() > before.width()


def test_it_is_painted_as_it_was_measured(page: KeyPage) -> None:
    page.resize(page.fit(ROOMY, BAR))
    picture = written(page)

    edge = [picture.pixelColor(picture.width() - 8, y) for y in range(picture.height())]
    assert len({colour.name() for colour in edge}) == 1  # nothing reaches over its margin
    assert len({picture.pixelColor(x, 120).name() for x in range(picture.width())}) > 1


def test_it_is_written_once_however_often_it_is_painted(page: KeyPage, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = list[str]()
    monkeypatch.setattr(Pen, "write", lambda _pen, _painter, _x, _y, text, *_: texts.append(text))
    page.resize(page.fit(ROOMY, BAR))

    for _ in range(3):
        written(page)
    once = list(texts)
    page.fit(LOW, BAR)
    written(page)

    assert once.count("Keys") == 1
    assert texts == 2 * once


@pytest.mark.parametrize(
    ("full", "written"), [(True, ["Keys", "AB", "CD", "EF", "GH"]), (False, ["KeysABCDEFGH"])], ids=["no time", "time"]
)
def test_a_pass_writes_as_many_columns_as_there_is_time_for_and_all_are_seen_together(
    page: KeyPage, monkeypatch: pytest.MonkeyPatch, qapp: QApplication, full: bool, written: list[str]
) -> None:
    texts, passes = list[str](), list[list[str]]()
    monkeypatch.setattr(PresentPass, "full", full)
    monkeypatch.setattr(Pen, "write", lambda _pen, _painter, _x, _y, text, *_: texts.append(text))
    page.resize(page.fit(ROOMY, BAR))
    blank = page.grab().toImage()

    while Passes.of(qapp).wanted:
        assert page.grab().toImage() == blank
        qapp.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        passes.append(list(texts))
        texts.clear()

    titles = ["".join(text for text in each if text in {*"ABCDEFGH", "Keys"}) for each in passes if each]
    assert titles == written


def test_until_it_is_written_anew_it_is_seen_as_it_was(page: KeyPage) -> None:
    page.resize(page.fit(ROOMY, BAR))
    before = written(page)

    page.fit(ROOMY, BAR)

    assert page.grab().toImage() == before


def test_in_other_colours_it_is_never_seen_in_the_old_ones(page: KeyPage, theme: Theme) -> None:
    page.resize(page.fit(ROOMY, BAR))
    light = written(page)

    theme.show_tokens(DARK)
    page.fit(ROOMY, BAR)
    at_once = page.grab().toImage()

    assert at_once != light
    assert at_once == written(page)


def test_colours_that_come_while_it_is_written_begin_it_anew(
    page: KeyPage, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PresentPass, "full", True)
    page.resize(page.fit(ROOMY, BAR))
    page.grab()
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)  # the head

    theme.show_tokens(DARK)
    let_pass()
    page.fit(ROOMY, BAR)
    seen = written(page)

    page.fit(ROOMY, BAR)
    assert seen == written(page)
