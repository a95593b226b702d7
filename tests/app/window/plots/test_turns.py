"""Plots take turns where there is no time for all of them, and in the end each shows what it would if it were new."""

from __future__ import annotations

from collections import Counter
from functools import partial
from itertools import count

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.docks.plan import tabs
from app.playback.player import REFRESH_INTERVAL_MS, Player
from app.plots.plot import Plot
from app.present_pass import PresentPass
from app.program.program import Program
from app.state.document import Document
from app.theme import DARK, Theme
from app.window.board import Board
from app.window.plots import turns as turns_module
from app.window.plots.draw_scheduler import AT_ONCE_S
from tests.app.plots.seen import caught_up
from tests.app.window.drawn import Passes


@pytest.fixture
def costly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each plot takes a second, so that there is never time for another one."""
    monkeypatch.setattr(turns_module, "perf_counter", partial(next, count()))


@pytest.fixture
def drawn(costly: None, board: Board, player: Player, document: Document, qtbot: QtBot) -> Board:
    """Three plots in sight that show a run, and of which it is known what they cost."""
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    qtbot.waitUntil(lambda: {plot.view for plot in board.plots.values()} == {player.live})
    caught_up(qtbot, board.plots.values())
    QCoreApplication.processEvents()
    return board


def test_what_is_restyled_together_is_drawn_and_painted_one_by_one(
    drawn: Board, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    passes = Passes(drawn, monkeypatch)

    theme.show_tokens(DARK)
    passes.run()

    for each in (passes.drawn, passes.painted):
        assert max(map(len, each)) == 1
        assert Counter(name for names in each for name in names) == Counter(list(drawn.plots))


def test_as_long_as_there_is_time_all_are_drawn_before_they_are_painted(
    drawn: Board, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(turns_module, "perf_counter", lambda: 0.0)
    monkeypatch.setattr("app.window.plots.draw_scheduler.AT_ONCE_S", 1e6)
    passes = Passes(drawn, monkeypatch)

    for plot in drawn.plots.values():
        plot.canvas.rearrange()
    passes.run()

    first = next(names for names in passes.drawn if names)
    assert set(first) == set(drawn.plots)  # one of them twice, where its turn from before comes in the same pass


def test_after_much_was_laid_out_in_a_pass_none_is_drawn_in_it_and_all_are_soon_after(
    drawn: Board, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    passes, plots = Passes(drawn, monkeypatch), drawn.plots.values()
    with monkeypatch.context() as in_this_pass:
        in_this_pass.setattr(PresentPass, "spent", 2 * AT_ONCE_S)

        for plot in plots:
            plot.canvas.rearrange()
        drawn.window().repaint()
        QCoreApplication.sendPostedEvents(drawn.window(), QEvent.Type.UpdateRequest)
        at_once, waiting = passes.drawn[-1].copy(), all(plot.waits for plot in plots)
    passes.run()

    assert (at_once, waiting) == ([], True)
    assert Counter(name for names in passes.drawn for name in names) == Counter(list(drawn.plots))


def test_once_what_somebody_waits_for_is_drawn_a_run_takes_its_turns_again(
    costly: None,
    request: pytest.FixtureRequest,
    player: Player,
    document: Document,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(turns_module, "REFRESH_INTERVAL_MS", 600_000)
    board: Board = request.getfixturevalue("board")
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    qtbot.waitUntil(lambda: {plot.view for plot in board.plots.values()} == {player.live})
    drawn = list[str]()

    def draw(name: str, _: object) -> None:
        drawn.append(name)
        if len(drawn) == 1:
            player.refreshed.emit()  # before all have had their turn

    for name, plot in board.plots.items():
        monkeypatch.setattr(plot, "show_views", partial(draw, name))

    player.moved.emit()
    qtbot.waitUntil(lambda: len(drawn) >= 3)
    for _ in range(20):
        QCoreApplication.processEvents()

    assert sorted(drawn) == sorted(board.plots)


def test_one_that_cannot_be_shown_keeps_no_other_from_its_turn(
    drawn: Board, player: Player, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    shown, (first, *others) = list[str](), drawn.plots

    def fail(_: object) -> None:
        raise ValueError("odd")

    monkeypatch.setattr(drawn.plots[first], "show_views", fail)
    for name in others:
        monkeypatch.setattr(drawn.plots[name], "show_views", lambda _, name=name: shown.append(name))

    with qtbot.captureExceptions() as raised:
        player.moved.emit()
        qtbot.waitUntil(lambda: len(shown) == len(others))

    assert [str(error) for _, error, _ in raised] == ["odd"]
    assert sorted(shown) == sorted(others)


def test_whoever_is_hidden_while_waiting_is_drawn_when_it_comes_back(drawn: Board, theme: Theme, qtbot: QtBot) -> None:
    theme.show_tokens(DARK)
    drawn.bench.lay_out(tabs("loss", "heatmap", "gradient-profile"))
    for name in ("heatmap", "gradient-profile", "loss"):
        drawn.bench.bring_forward(name)

    for name, plot in drawn.plots.items():
        drawn.bench.bring_forward(name)
        caught_up(qtbot, [plot])

        assert looks_new(plot, qtbot)


@pytest.mark.sampled(2)
@pytest.mark.parametrize("layout", ["build", "watch", "understand", "present"])
@pytest.mark.parametrize("playing", [False, True])
def test_after_everything_has_changed_at_once_each_plot_looks_like_a_new_one(
    costly: None, program: Program, qtbot: QtBot, layout: str, playing: bool
) -> None:
    program.layouts.show_layout(layout)
    plots = [plot for plot in program.board.plots.values() if plot.isVisible()]
    qtbot.waitUntil(lambda: all(map(answered, plots)))
    if playing:
        program.player.play()

    program.window.resize(1400, 800)
    program.language.show_language("ko")
    program.actions["theme"].trigger()
    if playing:
        with qtbot.waitSignal(program.player.refreshed):
            program.player.pause()
    caught_up(qtbot, plots)

    assert plots
    for plot in plots:
        qtbot.waitUntil(partial(looks_new, plot, qtbot))


@pytest.mark.parametrize("full", [False, True])
def test_of_a_run_that_goes_on_nothing_is_drawn_in_a_pass_in_which_enough_is_done(
    drawn: Board, player: Player, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, full: bool
) -> None:
    shown = list[str]()
    for name, plot in drawn.plots.items():
        monkeypatch.setattr(plot, "show_views", lambda _, name=name: shown.append(name))

    with monkeypatch.context() as in_this_pass:
        in_this_pass.setattr(PresentPass, "full", full)
        player.refreshed.emit()
    at_once = len(shown)

    assert at_once == (0 if full else 1)
    qtbot.waitUntil(lambda: sorted(shown) == sorted(drawn.plots))


def test_nothing_is_drawn_while_the_window_stands_still(
    drawn: Board, player: Player, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    passes, plots = Passes(drawn, monkeypatch), drawn.plots.values()
    drawn.window().setUpdatesEnabled(False)

    player.show_step(0)
    qtbot.wait(10 * REFRESH_INTERVAL_MS)
    still = list(passes.drawn[-1])
    drawn.window().setUpdatesEnabled(True)

    qtbot.waitUntil(lambda: {plot.view for plot in plots} == {player.shown})
    assert still == []


def answered(plot: Plot) -> bool:
    """Whether all is there that it asks."""
    return plot.view is not None and all(plot.view.answer(probe) is not None for probe in plot.probes())


def looks_new(plot: Plot, qtbot: QtBot) -> bool:
    """Whether another one that shows the same, and has never been anything else, looks like it."""
    twin = type(plot)(plot.theme, plot.texts)
    qtbot.addWidget(twin)
    twin.heading.show_title(plot.heading.titled)
    twin.resize(plot.size())
    twin.show()
    twin.show_selection(plot.slots, plot.slot_hovered)
    twin.follow(plot)
    return seen(plot) == seen(twin)


def seen(plot: Plot) -> QImage:
    """Its pixels."""
    return plot.canvas.view.grab().toImage()
