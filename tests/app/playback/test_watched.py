"""A run before the present one is looked back at while that goes on, and an undo goes on with it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.playback.navigation import StepNavigation
from app.playback.player import Player
from app.playback.run import Run
from app.playback.runs import LISTED
from app.playback.times import Times
from core.components.optimizers import SGD
from core.engine import Engine, resting
from core.probes import Probe
from tests.app.playback.playing import DEEP, WIDER, seen, shown, stepped
from tests.core.probes.test_probe import FirstSum

SUM: tuple[Probe, ...] = (FirstSum(),)


@pytest.fixture
def player(qtbot: QtBot) -> Iterator[Player]:
    """With a run of `DEEP` that was left, and one of `WIDER` that has begun."""
    made = Player(Engine("thread"))
    stepped(qtbot, made, DEEP, LISTED)
    with qtbot.waitSignal(made.loaded, timeout=20_000):
        made.load(WIDER)
    shown(qtbot, made, 1)
    yield made
    made.close()


@pytest.fixture
def former(player: Player) -> Run:
    return player.runs.past[0]


def test_a_look_back_shows_the_end_of_that_run_everywhere_and_live_returns(
    qtbot: QtBot, player: Player, former: Run
) -> None:
    with qtbot.waitSignal(player.moved):
        player.look_back(former)
    looked = (player.former, player.cursor, player.views[0].experiment, player.edited)
    player.show_step(None)

    assert looked == (former, LISTED, DEEP, player.live)
    assert (player.former, player.cursor, player.shown) == (None, None, player.live)
    assert player.showing.has_moved()


def test_the_present_run_trains_on_meanwhile(qtbot: QtBot, player: Player, former: Run) -> None:
    player.play()
    player.look_back(former)
    shown(qtbot, player, 30)

    assert player.playing
    assert (player.former, len(former)) == (former, LISTED + 1)
    assert player.shown == former.view.at(LISTED)


def test_of_a_run_that_is_looked_back_at_every_recorded_step_can_be_shown(player: Player, former: Run) -> None:
    navigation, steps = StepNavigation(player), list[int | None]()
    player.look_back(former)

    for move in (navigation.show_previous, navigation.show_next, navigation.show_next, navigation.show_first):
        move()
        steps.append(player.cursor)

    assert steps == [LISTED - 1, LISTED, LISTED, 0]
    assert player.former is former


def test_a_replay_of_it_begins_again_at_its_end_and_stays_in_it(qtbot: QtBot, player: Player, former: Run) -> None:
    player.look_back(former)
    navigation = StepNavigation(player)

    navigation.play_or_pause()
    begun = player.cursor
    qtbot.waitUntil(lambda: not player.showing.replay.active, timeout=20_000)

    assert begun == 0
    assert (player.former, player.cursor) == (former, LISTED)


def test_probes_are_answered_of_its_last_step_as_long_as_the_engine_has_it(
    qtbot: QtBot, player: Player, former: Run
) -> None:
    player.look_back(former)
    with qtbot.waitSignal(player.refreshed, timeout=20_000):
        player.watch(SUM)
        qtbot.waitUntil(lambda: former.view.answer(FirstSum()) is not None, timeout=20_000)

    answer = former.view.answer(FirstSum())
    assert answer is not None
    assert answer[0] == LISTED
    assert seen(player) == 1


def test_it_has_its_own_milestones_and_time_and_may_be_the_reference(player: Player, former: Run) -> None:
    former.times = Times()
    former.times.passed = 7.0
    player.look_back(former)
    mine, time = player.milestones, player.time.at(LISTED)

    player.keep_reference()
    beside_itself = player.views
    player.show_step(None)

    assert (mine, time) == (former.milestones, 7.0)
    assert len(beside_itself) == 1
    assert player.comparison.kept is former.view
    assert player.views == (player.live, former.view)


def test_to_look_back_at_the_present_run_is_to_be_live(player: Player, former: Run) -> None:
    player.look_back(former)
    assert player.runs.present is not None

    player.look_back(player.runs.present)

    assert (player.former, player.cursor) == (None, None)


def test_an_undo_shows_the_run_before_at_once_and_goes_on_with_it_as_if_nothing_had_been_between(
    qtbot: QtBot, player: Player, former: Run
) -> None:
    told = list[str]()
    player.loaded.connect(lambda: told.append("loaded"))
    player.load(DEEP, "undo")
    at_once = player.shown == former.view, len(player.live or ()), list(told)

    player.step(3)
    shown(qtbot, player, LISTED + 4)
    straight = Player(Engine("thread"))
    stepped(qtbot, straight, DEEP, LISTED + 3)

    assert at_once == (True, LISTED + 1, [])  # until everybody has the experiment
    assert (told, player.runs.listed) == (["loaded"], (former,))
    losses = [run.live.series("loss").values.tolist() for run in (player, straight) if run.live is not None]
    assert losses[0] == losses[1]
    straight.close()


def test_a_redo_goes_on_with_the_run_that_was_undone(qtbot: QtBot, player: Player, former: Run) -> None:
    player.step(LISTED)
    shown(qtbot, player, LISTED + 1)
    wider = player.runs.present
    player.load(DEEP, "undo")

    player.load(WIDER, "undo")
    player.step(2)
    shown(qtbot, player, LISTED + 3)

    assert (player.runs.present, player.runs.past) == (wider, (former,))
    assert not player.over


def test_an_undo_goes_on_by_itself_where_it_played(qtbot: QtBot, player: Player) -> None:
    player.play()
    player.load(DEEP, "undo")

    shown(qtbot, player, LISTED + 20)

    assert player.playing


def test_what_was_on_its_way_when_a_run_was_left_is_written_down(qtbot: QtBot, player: Player, former: Run) -> None:
    player.load(DEEP, "undo")
    player.play()
    shown(qtbot, player, LISTED + 30)
    player.load(WIDER)
    player.load(replace(WIDER, seed=8))
    qtbot.waitUntil(lambda: former.rests, timeout=20_000)
    with qtbot.waitSignal(player.loaded, timeout=20_000):
        player.load(DEEP, "undo")
    shown(qtbot, player, LISTED + 60)

    steps = former.view.series("loss").first.tolist()
    assert steps == list(range(len(steps)))


def test_an_undo_of_a_rate_with_which_the_run_went_on_goes_on_with_it_too_but_not_of_one_that_began_anew(
    qtbot: QtBot, player: Player, former: Run
) -> None:
    faster = replace(DEEP, optimizer=SGD(learning_rate=0.5))
    player.load(DEEP, "undo")
    with qtbot.waitSignal(player.loaded, timeout=20_000):
        player.begin(faster)
    shown(qtbot, player, 1)

    player.load(DEEP, "undo")
    back = player.runs.present
    player.load(faster)
    player.step()
    shown(qtbot, player, LISTED + 2)
    player.load(DEEP, "undo")

    assert back is player.runs.present is former
    assert former.view.changes == (LISTED + 1,)


def test_an_edit_back_to_what_was_begins_anew_and_so_does_a_reset(qtbot: QtBot, player: Player, former: Run) -> None:
    for begin in (partial(player.load, DEEP), player.reset):
        with qtbot.waitSignal(player.loaded, timeout=20_000):
            begin()
        assert seen(player) <= 1

    assert former in player.runs.past


def test_a_run_that_nobody_has_any_more_is_shown_and_begins_at_step_0_when_it_is_played(
    qtbot: QtBot, player: Player, former: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resting, "MOST_ASIDE", 0)
    player.play()
    shown(qtbot, player, LISTED)
    player.load(replace(WIDER, seed=8))
    qtbot.waitUntil(lambda: not former.rests, timeout=20_000)

    player.load(DEEP, "undo")
    player.load(replace(DEEP, title="a name"))
    shown_again = player.shown == former.view, player.playing, player.over, former.view.closed
    with qtbot.waitSignal(player.loaded, timeout=20_000):
        pass  # of the run that is back
    with qtbot.waitSignal(player.loaded, timeout=20_000):
        player.play()

    assert shown_again == (True, False, True, True)
    assert (player.over, player.playing) == (False, True)
    assert player.runs.present is not former


def test_another_rate_for_a_run_that_nobody_has_any_more_begins_anew(qtbot: QtBot, player: Player, former: Run) -> None:
    player.runs.forget_engine()
    player.load(DEEP, "undo")

    with qtbot.waitSignal(player.loaded, timeout=20_000):
        pass
    with qtbot.waitSignal(player.loaded, timeout=20_000):
        player.load(replace(DEEP, optimizer=SGD(learning_rate=0.5)))

    assert len(former) == LISTED + 1
    assert not player.over
