"""The player: what reaches the screen, run by run, and what happens when the engine's process is gone."""

from __future__ import annotations

from collections.abc import Iterator

import psutil
import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.playback.comparison import SHORTEST
from app.playback.player import Player
from core.components.optimizers import SGD, Adam
from core.engine import Engine
from core.engine.orders import Rehearse
from core.probes import ProbeFailed
from core.wording import Field, Reason, english
from tests.app.playback.playing import DEEP, TOO_LARGE, WIDER, exploded, seen, shown, stepped
from tests.core.engine.probing import Broken, fault
from tests.core.probes.test_probe import FirstSum
from tests.waiting import comes_about


@pytest.fixture
def player(qtbot: QtBot) -> Iterator[Player]:
    made = Player(Engine("thread"))
    yield made
    made.close()


def test_a_loaded_experiment_shows_its_first_frame_before_anybody_presses_play(qtbot: QtBot, player: Player) -> None:
    player.load(DEEP)
    shown(qtbot, player, 1)

    assert not player.playing
    assert player.live is not None
    assert player.live.structure.units == (8, 8, 8, 3)
    assert player.diagnosis is not None
    assert player.diagnosis.verdict == "healthy"


def test_step_makes_exactly_that_many_steps(qtbot: QtBot, player: Player) -> None:
    stepped(qtbot, player, DEEP)

    player.step(3)
    shown(qtbot, player, 4)
    player.step()
    shown(qtbot, player, 5)

    assert seen(player) == 5


def test_another_network_leaves_the_old_run_to_compare_with(qtbot: QtBot, player: Player) -> None:
    stepped(qtbot, player, DEEP, SHORTEST)
    old = player.live

    with qtbot.waitSignal(player.loaded, timeout=20_000):
        player.load(WIDER)

    assert player.comparison.reference is old


def test_runs_of_a_few_frames_as_under_a_slider_are_not_compared_with(qtbot: QtBot, player: Player) -> None:
    stepped(qtbot, player, DEEP, SHORTEST)
    old = player.live
    for experiment in (WIDER, replace(DEEP, seed=8)):
        with qtbot.waitSignal(player.loaded, timeout=20_000):
            player.load(experiment)
        shown(qtbot, player, 1)

    assert player.comparison.reference is old


def test_a_run_that_overflowed_is_compared_with_however_short(qtbot: QtBot, player: Player) -> None:
    stepped(qtbot, player, DEEP, SHORTEST)
    exploded(qtbot, player)
    old = player.live

    with qtbot.waitSignal(player.loaded, timeout=20_000):
        player.load(WIDER)

    assert old is not None
    assert len(old) < SHORTEST
    assert player.comparison.reference is old


def test_the_run_knows_its_experiment_and_what_probes_have_seen_though_one_fails(qtbot: QtBot, player: Player) -> None:
    player.load(DEEP)
    player.watch((Broken(), FirstSum()))
    player.play()
    shown(qtbot, player, 20)

    history = player.live
    assert history is not None
    qtbot.waitUntil(lambda: history.answer(FirstSum()) is not None, timeout=20_000)
    shown(qtbot, player, len(history) + 20)

    assert (history.experiment, history.loss_kind) == (DEEP, "cross_entropy")
    assert history.failure(Broken()) == ProbeFailed(fault("ZeroDivisionError: the sun was in my eyes"))
    assert history.failure(FirstSum()) is None
    assert player.playing


def test_what_is_asked_is_asked_of_the_next_run_too_and_at_once(qtbot: QtBot, player: Player) -> None:
    player.watch((FirstSum(),))
    for experiment in (DEEP, WIDER):
        with qtbot.waitSignal(player.loaded, timeout=20_000):
            player.load(experiment)
        qtbot.waitUntil(lambda: player.live is not None and player.live.answer(FirstSum()) is not None)

    assert seen(player) == 1


def test_frames_of_a_run_that_it_does_not_know_are_not_shown(qtbot: QtBot) -> None:
    engine = Engine("thread")
    player = Player(engine)
    stepped(qtbot, player, DEEP)

    engine.send(Rehearse(WIDER, 1000, 50))
    player.step(3)
    shown(qtbot, player, 4)

    assert player.live is not None
    assert player.live.structure.units == (8, 8, 8, 3)
    assert seen(player) == 4
    player.close()


def test_a_new_learning_rate_goes_on_with_the_run_and_marks_it_a_title_does_not(qtbot: QtBot, player: Player) -> None:
    stepped(qtbot, player, DEEP, 5)
    history = player.live

    player.load(replace(DEEP, optimizer=SGD(learning_rate=0.5)))
    player.step(2)
    shown(qtbot, player, 8)
    player.load(named := replace(DEEP, title="Vanishing", optimizer=SGD(learning_rate=0.5)))  # which is no change

    assert history is not None
    assert (player.live, history.changes, history.experiment) == (history, (6,), named)


def test_another_kind_of_optimizer_begins_anew(qtbot: QtBot, player: Player) -> None:
    stepped(qtbot, player, DEEP)

    with qtbot.waitSignal(player.loaded, timeout=20_000):
        player.load(replace(DEEP, optimizer=Adam()))


def test_an_overflow_ends_playing_and_play_begins_again(qtbot: QtBot, player: Player) -> None:
    exploded(qtbot, player)

    told = list[bool]()
    player.loaded.connect(lambda: told.append(player.playing))
    with qtbot.waitSignal(player.loaded, timeout=20_000):
        player.play()

    assert told == [True]


def test_a_repaired_network_goes_on_by_itself(qtbot: QtBot, player: Player) -> None:
    exploded(qtbot, player)

    with qtbot.waitSignal(player.loaded, timeout=20_000):
        player.load(DEEP)
    shown(qtbot, player, 20)

    assert player.playing


def test_an_impossible_run_is_told_and_the_last_good_one_stays(qtbot: QtBot, player: Player) -> None:
    stepped(qtbot, player, DEEP)
    good = player.live

    with qtbot.waitSignal(player.failed, timeout=20_000) as blocker:
        player.load(TOO_LARGE)

    assert blocker.args is not None
    assert blocker.args[0].field == Field("layers")
    assert "memory" in english(blocker.args[0])
    assert player.live is good


def test_after_a_failed_load_nothing_plays_and_play_tries_again(qtbot: QtBot, player: Player) -> None:
    player.load(DEEP)
    player.play()
    shown(qtbot, player, 5)
    with qtbot.waitSignal(player.failed, timeout=20_000):
        player.load(TOO_LARGE)
    assert not player.playing

    with qtbot.waitSignal(player.failed, timeout=20_000):
        player.play()
    with qtbot.waitSignal(player.loaded, timeout=20_000):
        player.load(replace(DEEP, optimizer=SGD(learning_rate=0.2)))
    shown(qtbot, player, 5)

    assert player.playing


def test_an_engine_that_dies_again_and_again_comes_back_on_play(qtbot: QtBot) -> None:
    player = Player(Engine("process"))
    player.failed.connect((reasons := list[Reason]()).append)

    def kill() -> bool:
        if (pid := player.engine_pid) is not None and Reason("engine.stopped_again") not in reasons:
            psutil.Process(pid).kill()
        player.drain()
        return Reason("engine.stopped_again") in reasons

    player.load(DEEP)
    qtbot.waitUntil(kill, timeout=20_000)
    gone = comes_about(lambda: not psutil.pid_exists(player.engine_pid or -1), 10.0)
    player.play()
    shown(qtbot, player, 5)

    assert (player.playing, gone) == (True, True)  # until somebody wants one, no other is begun
    player.close()


def test_a_killed_engine_is_told_and_replaced(qtbot: QtBot) -> None:
    player = Player(Engine("process"))
    player.load(DEEP)
    player.play()
    shown(qtbot, player, 5)
    first = player.engine_pid
    assert first is not None

    with qtbot.waitSignal(player.failed, timeout=20_000) as blocker:
        psutil.Process(first).kill()
    with qtbot.waitSignal(player.loaded, timeout=20_000):
        pass
    shown(qtbot, player, 5)

    assert blocker.args == [Reason("engine.stopped")]
    assert player.engine_pid != first
    assert player.playing
    player.close()


def test_speed_and_playing_are_told(qtbot: QtBot, player: Player) -> None:
    player.load(DEEP)
    told: list[tuple[bool, float | None]] = []
    player.state_changed.connect(lambda: told.append((player.playing, player.speed)))

    player.set_speed(20.0)
    player.play()
    player.pause()

    assert told[-3:] == [(False, 20.0), (True, 20.0), (False, 20.0)]
