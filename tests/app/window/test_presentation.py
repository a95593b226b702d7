"""A presentation has the whole screen, large type and thick lines; afterwards everything is as before."""

from __future__ import annotations

from math import ceil

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.theme import LIGHT, PROJECTOR
from app.window.window import Window


def test_the_bench_has_the_whole_screen_and_the_last_row_can_read_it(window: Window, qtbot: QtBot) -> None:
    window.transport.present.click()

    qtbot.waitUntil(lambda: window.theme.scale == ceil(window.height() / 28) / 13)
    assert window.isFullScreen()
    assert not any(part.isVisible() for part in (window.transport, window.timeline, window.inspector, window.stack))
    assert window.theme.tokens is PROJECTOR
    assert all(window.theme.font(px).pixelSize() >= window.height() / 28 for px in (11, 13, 14, 16, 22))
    assert all(plot.canvas.line_px >= 3 for plot in window.board.plots.values())
    assert len([plot for plot in window.board.plots.values() if plot.isVisible()]) <= 2


def test_escape_leads_back_to_where_it_began(window: Window, qtbot: QtBot) -> None:
    window.actions_["layout_watch"].trigger()
    window.actions_["layout_present"].trigger()

    QTest.keyClick(window, Qt.Key.Key_Escape)

    assert window.layouts.current == "watch"
    assert not window.isFullScreen()
    assert window.transport.isVisible()
    assert (window.theme.tokens, window.theme.scale, window.theme.line) == (LIGHT, 1.0, 1.0)


def test_nothing_of_it_is_remembered_as_a_wish(window: Window) -> None:
    window.actions_["layout_present"].trigger()
    window.actions_["theme"].trigger()

    window.actions_["layout_present"].trigger()

    assert (window.preferences.theme, window.preferences.scale) == (None, 1.0)
    assert window.theme.tokens is LIGHT


def test_a_window_that_is_closed_while_presenting_opens_as_a_window(window: Window) -> None:
    window.actions_["layout_present"].trigger()

    window.document.undo_stack.clear()
    window.close()

    assert not window.isFullScreen()


@pytest.mark.parametrize("size", [QSize(1024, 768), QSize(1280, 1024), QSize(1280, 720), QSize(1920, 1080)])
def test_on_every_usual_projector_the_plots_stand_beside_each_other(window: Window, qtbot: QtBot, size: QSize) -> None:
    window.actions_["layout_present"].trigger()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(size)

    area = window.board.bench.area
    qtbot.waitUntil(lambda: window.theme.scale == ceil(size.height() / 28) / 13 and area.width() > 0.9 * size.width())
    assert area.minimumSizeHint().width() <= area.width() <= size.width()
    assert area.minimumSizeHint().height() <= area.height()
