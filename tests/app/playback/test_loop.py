"""The loop: again and again, at a pace that can be followed."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.playback.loop import INTERVAL_MS, REST_MS, ROUND_MS, STEP_MS, Loop


def stations(loop: Loop, ticks: int) -> list[int]:
    """Where it has been after that many turns of its clock."""
    seen: list[int] = []
    loop.arrived.connect(seen.append)
    loop.start()
    for _ in range(ticks):
        loop._timer.timeout.emit()
    loop.stop()
    return seen


def test_a_short_run_is_shown_step_by_step_and_begins_again(qtbot: QtBot) -> None:
    loop = Loop()
    loop.begin(range(3))

    seen = stations(loop, (3 * STEP_MS + REST_MS) // INTERVAL_MS + 1)

    assert [step for i, step in enumerate(seen) if not i or step != seen[i - 1]] == [0, 1, 2, 0]
    assert seen.count(1) == STEP_MS // INTERVAL_MS


def test_a_long_run_takes_eight_seconds(qtbot: QtBot) -> None:
    loop = Loop()
    loop.begin(range(1_000_000))

    seen = stations(loop, ROUND_MS // INTERVAL_MS)

    assert (seen[0], seen[-1]) == (0, 999_999)
    assert seen == sorted(seen)


@pytest.mark.parametrize("stretch, first, last", [(range(10, 20), 10, 19), (range(90, 200), 90, 99)])
def test_a_stretch_is_all_that_is_shown(stretch: range, first: int, last: int, qtbot: QtBot) -> None:
    loop = Loop()
    loop.begin(range(100))
    loop.choose(stretch)

    seen = stations(loop, 500)

    assert (min(seen), max(seen)) == (first, last)


def test_beginning_and_end_are_told(qtbot: QtBot) -> None:
    loop = Loop()
    loop.begin(range(5))
    told: list[bool] = []
    loop.changed.connect(lambda: told.append(loop.active))

    loop.start()
    loop.stop()
    loop.stop()

    assert told == [True, False]


def test_a_stretch_that_is_chosen_while_it_runs_is_shown_at_once(qtbot: QtBot) -> None:
    loop = Loop()
    loop.begin(range(100))
    seen: list[int] = []
    loop.arrived.connect(seen.append)
    loop.start()

    loop.choose(range(40, 50))

    assert seen == [0, 40]
    loop.stop()


def test_of_another_run_no_stretch_is_chosen(qtbot: QtBot) -> None:
    loop = Loop()
    loop.begin(range(100))
    loop.choose(range(40, 50))
    loop.start()

    loop.begin(range(7))

    assert (loop.stretch, loop.active) == (None, False)
