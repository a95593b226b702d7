"""A presentation has the whole screen, large type and thick lines; afterwards everything is as before."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.program.program import Program
from app.theme import LIGHT, PROJECTOR
from app.window import presentation
from app.window.presentation import lines, screen_size

SIZES = (QSize(1280, 720), QSize(1600, 900), QSize(1920, 1080), QSize(3840, 2160))
pytestmark = pytest.mark.own_window


def test_the_bench_has_the_whole_screen_and_the_last_row_can_read_it(program: Program, qtbot: QtBot) -> None:
    program.transport.present.click()

    qtbot.waitUntil(lambda: program.theme.scale == ceil(lines(program.window.size()) / 28) / 13)
    assert program.window.isFullScreen()
    assert not any(part.isVisible() for part in (program.transport, program.inspector, program.stack))
    assert program.theme.tokens is PROJECTOR
    assert all(program.theme.font(px).pixelSize() >= lines(program.window.size()) / 28 for px in (11, 13, 14, 16, 22))
    assert all(plot.canvas.line_px >= 3 for plot in program.board.plots.values())
    assert len([plot for plot in program.board.plots.values() if plot.isVisible()]) <= 2


@pytest.mark.sampled(2)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_main_plot_has_two_thirds_of_the_height(
    program: Program, qtbot: QtBot, size: QSize, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.language.show_language(language)
    program.actions["layout_present"].trigger()
    program.window.setWindowState(Qt.WindowState.WindowNoState)
    monkeypatch.setattr(presentation, "screen_size", lambda window: size)
    program.window.resize(size)
    qtbot.waitUntil(lambda: program.theme.scale == ceil(size.height() / 28) / 13 and program.window.size() == size)
    plot, bar = program.board.plots["gradient-profile"], program.presenting_bar

    qtbot.waitUntil(lambda: plot.height() >= size.height() * 2 / 3)
    assert program.verdict_line.isVisible()
    assert program.verdict_line.headline.height() < 2 * program.verdict_line.headline.fontMetrics().lineSpacing()
    inside = bar.rect()
    assert all(inside.contains(part.geometry()) for part in (bar.run, bar.points, bar.choice, bar.leave))
    buttons = (bar.run.play, bar.run.step, *bar.points.buttons)
    qtbot.waitUntil(lambda: [each.width() >= each.sizeHint().width() for each in buttons] == [True] * len(buttons))
    assert program.board.geometry().bottom() <= program.columns.rect().bottom()  # nothing scrolls


def test_afterwards_no_button_keeps_the_room_of_large_type(program: Program, qapp: QApplication, qtbot: QtBot) -> None:
    program.theme.apply(qapp)
    parts = (program.transport.play, program.transport.step, program.timeline.status.state)
    program.window.resize(1280, 720)
    qtbot.waitUntil(lambda: program.timeline.first.isVisible())
    before = still(parts, qtbot)

    program.actions["layout_present"].trigger()
    qtbot.waitUntil(lambda: program.theme.presenting and program.presenting_bar.isVisible())
    program.actions["layout_present"].trigger()
    qtbot.waitUntil(lambda: program.transport.isVisible() and not program.window.isFullScreen())
    program.window.resize(1280, 720)

    after = still(parts, qtbot)
    qapp.setStyleSheet("")
    assert after == before


def still(parts: Sequence[QWidget], qtbot: QtBot) -> list[tuple[int, ...]]:
    """Where they stand, once they stay there."""
    seen = list[list[tuple[int, ...]]]()

    def stands() -> bool:
        seen.append([(part.x(), part.width()) for part in parts])
        return len(seen) > 5 and all(each == seen[-1] for each in seen[-5:])

    qtbot.waitUntil(stands)
    return seen[-1]


def test_escape_leaves_at_the_first_press_whatever_is_selected_or_maximised(program: Program) -> None:
    program.selection.select((1,))
    program.actions["layout_present"].trigger()
    program.actions["point_1"].trigger()

    QTest.keyClick(program.window, Qt.Key.Key_Escape)

    assert program.layouts.current == "build"
    assert program.board.bench.maximised is None
    assert program.selection.slots == {1}
    assert not program.presenting_bar.isVisible()


def test_escape_leaves_at_the_first_press_though_something_was_being_asked_before(program: Program) -> None:
    program.actions["ask"].trigger()
    program.actions["layout_present"].trigger()

    QTest.keyClick(program.window, Qt.Key.Key_Escape)

    assert program.layouts.current == "build"


def test_f9_maximises_the_plot_that_was_opened_last(program: Program) -> None:
    program.actions["layout_present"].trigger()
    program.board.toggles["loss"].trigger()
    program.board.toggles["heatmap"].trigger()

    program.actions["maximise"].trigger()

    assert program.board.bench.maximised == "heatmap"


def test_escape_leads_back_to_where_it_began(program: Program, qtbot: QtBot) -> None:
    program.actions["layout_watch"].trigger()
    program.actions["layout_present"].trigger()

    QTest.keyClick(program.window, Qt.Key.Key_Escape)

    assert program.layouts.current == "watch"
    assert not program.window.isFullScreen()
    assert program.transport.isVisible()
    assert (program.theme.tokens, program.theme.scale, program.theme.line) == (LIGHT, 1.0, 1.0)


def test_nothing_of_it_is_remembered_as_a_wish(program: Program) -> None:
    program.actions["layout_present"].trigger()
    program.actions["theme"].trigger()

    program.actions["layout_present"].trigger()

    assert (program.preferences.theme, program.preferences.scale) == (None, 1.0)
    assert program.theme.tokens is LIGHT


def test_a_window_that_is_closed_while_presenting_opens_as_a_window(program: Program) -> None:
    program.actions["layout_present"].trigger()

    program.window.close()

    assert not program.window.isFullScreen()


@pytest.mark.parametrize("size", [QSize(1024, 768), QSize(1280, 1024), QSize(1280, 720), QSize(1920, 1080)])
def test_on_every_usual_projector_the_plots_stand_beside_each_other(
    program: Program, qtbot: QtBot, size: QSize, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.actions["layout_present"].trigger()
    program.window.setWindowState(Qt.WindowState.WindowNoState)
    monkeypatch.setattr(presentation, "screen_size", lambda window: size)
    program.window.resize(size)

    area = program.board.bench.area
    qtbot.waitUntil(lambda: program.theme.scale == ceil(size.height() / 28) / 13 and area.width() > 0.9 * size.width())
    assert area.minimumSizeHint().width() <= area.width() <= size.width()
    bar = program.presenting_bar
    qtbot.waitUntil(lambda: bar.rect().contains(bar.choice.geometry()) and bar.rect().contains(bar.leave.geometry()))
    assert area.minimumSizeHint().height() <= area.height()


def test_type_and_window_do_not_enlarge_each_other(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where more stands in it than such a height has room for: its least height grows faster than the type does."""
    window, theme, seen = program.window, program.theme, list[float]()
    most = screen_size(window).height()
    monkeypatch.setattr(presentation, "screen_size", lambda window: QSize(1600, most))
    program.actions["layout_present"].trigger()
    program.timeline.show()
    theme.changed.connect(lambda: program.timeline.setMinimumHeight(theme.size(400)))
    theme.changed.connect(lambda: seen.append(theme.scale))

    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1600, most)
    qtbot.waitUntil(lambda: window.height() > most)
    qtbot.wait(200)

    assert max(seen, default=theme.scale) <= ceil(most / 28) / 13


def test_an_edge_that_is_dragged_does_not_dress_it_at_each_pixel(program: Program, qtbot: QtBot) -> None:
    program.actions["layout_present"].trigger()
    program.window.setWindowState(Qt.WindowState.WindowNoState)
    pause = program.presentation.findChild(QTimer)
    assert isinstance(pause, QTimer)
    qtbot.wait(2 * presentation.RESIZING_MS)
    pause.setInterval(3_600_000)
    seen = list[float]()
    program.theme.changed.connect(lambda: seen.append(program.theme.scale))

    for height in range(700, 400, -30):
        program.window.resize(800, height)
        qtbot.wait(1)
    while_dragged = len(seen)
    pause.start(0)

    qtbot.waitUntil(lambda: program.theme.scale == ceil(program.window.height() / 28) / 13)
    assert while_dragged == 0


def test_in_a_window_as_wide_as_high_every_point_and_the_choice_have_their_room(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    size, bar = QSize(800, 800), program.presenting_bar
    program.actions["layout_present"].trigger()
    program.window.setWindowState(Qt.WindowState.WindowNoState)
    monkeypatch.setattr(presentation, "screen_size", lambda window: size)
    program.window.resize(size)

    qtbot.waitUntil(lambda: program.theme.scale == ceil(640 / 28) / 13 and program.window.width() == 800)
    qtbot.waitUntil(lambda: all(button.width() >= button.sizeHint().width() for button in bar.points.buttons))
    assert bar.rect().contains(bar.leave.geometry())
    assert program.verdict_line.lamps.width() >= program.verdict_line.lamps.sizeHint().width()


@pytest.mark.parametrize("times", [1, 2])
def test_it_is_dressed_in_one_pass_and_laid_out_in_another_before_anything_is_painted(
    program: Program, qapp: QApplication, qtbot: QtBot, times: int
) -> None:
    program.theme.apply(qapp)
    bench, seen = program.board.bench, list[bool]()
    program.layouts.changed.connect(lambda: seen.append(program.window.updatesEnabled()))
    for _ in range(times):
        qtbot.waitUntil(program.window.updatesEnabled)
        seen.clear()
        program.actions["layout_present"].trigger()
        dressed, laid_out = program.theme.presenting, bench.isVisible()
    qtbot.waitUntil(lambda: bench.isVisible() and program.window.updatesEnabled())

    qapp.setStyleSheet("")
    assert (dressed, laid_out) == (times == 1, False)
    assert seen == [False]


def test_what_is_asked_for_meanwhile_is_asked_of_the_layout_that_comes(program: Program, qapp: QApplication) -> None:
    program.theme.apply(qapp)

    program.actions["layout_present"].trigger()
    program.actions["show_network"].trigger()

    qapp.setStyleSheet("")
    assert program.board.bench.isVisible()
    assert program.columns.is_shown("network")
