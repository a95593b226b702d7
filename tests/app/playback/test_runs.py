"""The runs of a session stay in bounded memory, newest first; a star keeps one for longer."""

from __future__ import annotations

import psutil
import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.playback import runs as bounds
from app.playback.player import Player
from app.playback.run import Run
from app.playback.runs import LISTED, MOST, WHOLE, Runs
from core.engine import Engine, resting
from core.experiment import Experiment
from core.record.recording import Recording
from tests.app.playback.playing import DEEP, WIDER, shown, stepped
from tests.core.frames import dense, frame_of

FIVE = dense(5)
MADE = Experiment()


@pytest.fixture
def runs(qtbot: QtBot) -> Runs:
    """None yet."""
    return Runs()


def run_of(number: int, steps: int = LISTED) -> Run:
    run = Run(number, Recording(FIVE, replace(MADE, seed=number)))
    run.append([frame_of(FIVE, step) for step in range(steps)])
    return run


def made(runs: Runs, number: int, steps: int = LISTED) -> Run:
    """A run that is left."""
    run = run_of(number, steps)
    runs.begin(run)
    runs.leave()
    return run


def numbers(runs: Runs) -> list[int]:
    return [run.number for run in runs.listed]


def test_the_present_run_comes_first_and_is_there_once_though_it_was_left(runs: Runs) -> None:
    first = made(runs, 1)
    runs.begin(present := run_of(2))
    before = numbers(runs)
    left, again = runs.leave(), runs.leave()

    assert before == [2, 1]
    assert (left, again, numbers(runs), runs.past) == (present, None, [2, 1], (present, first))


@pytest.mark.parametrize(
    "steps, starred, same_edit, stays",
    [
        (LISTED, False, False, True),
        (LISTED - 1, False, False, False),
        (1, True, False, True),
        (LISTED, False, True, False),
        (LISTED, True, True, True),
        (0, True, False, False),
    ],
)
def test_a_run_stays_from_some_frames_on_or_with_a_star_and_of_a_gesture_the_last(
    runs: Runs, steps: int, starred: bool, same_edit: bool, stays: bool
) -> None:
    runs.begin(run := run_of(1, steps))
    runs.star(run, starred)

    left = runs.leave(same_edit)
    runs.begin(run_of(2))

    assert (left is run, numbers(runs)) == (stays, [2, 1] if stays else [2])


def test_the_last_ones_are_whole_and_those_before_them_and_those_that_do_not_stay_thin(runs: Runs) -> None:
    made_ones = [made(runs, number) for number in range(1, WHOLE + 3)]
    runs.begin(short := run_of(50, LISTED - 1))
    runs.begin(run_of(51))

    assert [run.whole for run in made_ones] == [False, False, *[True] * WHOLE]
    assert not short.whole


def test_of_too_many_the_oldest_without_a_star_goes(runs: Runs) -> None:
    for number in range(MOST + 1):
        runs.star(made(runs, number), number == 0)

    assert len(runs.past) == MOST
    assert numbers(runs)[-2:] == [2, 0]


def test_of_too_large_ones_all_are_thinned_out_before_one_goes(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, thin = run_of(1, 600), run_of(2, 600)
    thin.thin_out()
    size = thin.recording.nbytes
    assert whole.recording.nbytes > 3 * size
    monkeypatch.setattr(bounds, "MOST_BYTES", int(2.5 * size))

    first, second = made(runs, 1, 600), made(runs, 2, 600)
    both = [run.whole for run in (first, second)]
    third = made(runs, 3, 600)

    assert both == [False, False]
    assert (runs.past, runs.nbytes) == ((third, second), 2 * size)


def test_the_newest_run_of_an_experiment_is_found_and_the_present_one_is_none_to_come_back_to(runs: Runs) -> None:
    for number in (1, 2):
        made(runs, number)
    runs.begin(again := Run(3, run_of(1).recording))
    runs.leave()
    runs.begin(present := run_of(4))

    assert runs.last_of(replace(MADE, seed=1, title="a")) is again
    assert runs.last_of(replace(MADE, seed=4)) is None
    assert (runs.numbered(4), runs.numbered(9)) == (present, None)


def test_a_run_that_is_taken_up_is_none_of_the_past(runs: Runs) -> None:
    first = made(runs, 1)
    made(runs, 2)

    runs.begin(first)

    assert numbers(runs) == [1, 2]
    assert first not in runs.past


def test_a_run_that_was_taken_up_and_is_left_again_is_thinned_out_again(runs: Runs) -> None:
    first = made(runs, 1, 600)
    first.thin_out()
    thin = first.nbytes
    runs.begin(first)
    first.take_up()
    first.append([frame_of(FIVE, step) for step in range(600, 1200)])
    runs.leave()
    left = first.nbytes

    for number in range(2, WHOLE + 2):
        made(runs, number)

    assert thin < first.nbytes < 0.6 * left


def test_what_is_remembered_of_its_times_counts(runs: Runs) -> None:
    run, before = made(runs, 1), runs.nbytes

    for steps in range(1000):
        run.times.note(steps, steps)

    assert runs.nbytes - before > 40_000


def test_without_an_engine_none_can_go_on(runs: Runs, qtbot: QtBot) -> None:
    run = made(runs, 1)
    run.rest(True)

    with qtbot.waitSignal(runs.changed):
        runs.forget_engine()

    assert not run.rests


def test_a_reset_leaves_the_run_to_look_back_at(qtbot: QtBot, player: Player) -> None:
    stepped(qtbot, player, DEEP, LISTED)
    with qtbot.waitSignal(player.loaded, timeout=20_000):
        player.reset()

    assert [run.experiment for run in player.runs.listed] == [DEEP, DEEP]


def test_of_a_gesture_only_the_last_run_stays(qtbot: QtBot, player: Player) -> None:
    for way, seed in (("edit", 8), ("gesture", 9), ("edit", 10)):
        with qtbot.waitSignal(player.loaded, timeout=20_000):
            player.load(replace(WIDER, seed=seed), way)  # type: ignore[arg-type]
        player.step(LISTED)
        shown(qtbot, player, LISTED + 1)

    seeds = [run.experiment.seed for run in player.runs.listed if run.experiment is not None]
    assert seeds == [10, 9]


def test_a_run_that_was_freed_on_the_way_back_says_that_nobody_answers(
    qtbot: QtBot, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resting, "MOST_ASIDE", 0)
    stepped(qtbot, player, DEEP, LISTED)
    player.load(WIDER)
    player.load(DEEP, "undo")  # before it is heard that nobody has it

    qtbot.waitUntil(lambda: player.over, timeout=20_000)

    assert player.live is not None
    assert (len(player.live), player.live.closed) == (LISTED + 1, True)


def test_where_the_engine_was_killed_its_run_stays_to_be_looked_at_alone(qtbot: QtBot) -> None:
    player = Player(Engine("process"))
    stepped(qtbot, player, DEEP, LISTED)

    with qtbot.waitSignal(player.loaded, timeout=20_000):
        psutil.Process(player.engine_pid).kill()
    shown(qtbot, player, 1)

    died = player.runs.past[0]
    assert (len(died), died.rests, died.view.closed, player.over) == (LISTED + 1, False, True, False)
    player.close()
