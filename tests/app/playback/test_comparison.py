"""One compares with what is comparable, and with what one has chosen."""

from __future__ import annotations

from msgspec.structs import replace

from app.playback.comparison import SHORTEST, Comparison
from core.components.datasets import Moons
from core.components.losses import MeanSquaredError
from core.components.tables import Stamp
from core.experiment import Experiment
from core.record.recording import Recording
from core.record.view import View
from tests.core.frames import dense, frame_of

SPIRALS = Experiment()
MOONS, SQUARED = replace(SPIRALS, data=Moons()), replace(SPIRALS, loss=MeanSquaredError())


def run(steps: int, experiment: Experiment = SPIRALS, stamp: Stamp | None = None) -> View:
    """So many steps of an experiment, whose data are of that state of a file."""
    recording = Recording(dense(2), experiment, stamp)
    recording.append(frame_of(dense(2), step) for step in range(steps))
    return recording.view()


def after(*runs: View, comparison: Comparison | None = None) -> View | None:
    """With what the last of these runs is compared."""
    comparison = comparison or Comparison()
    for each in runs:
        comparison.begin(each, overflowed=False)
    return comparison.reference


def test_a_run_is_compared_with_the_one_before() -> None:
    first, second = run(SHORTEST), run(SHORTEST)

    assert after(first) is None
    assert after(first, second, run(1)) is second


def test_a_short_run_in_between_does_not_replace_the_one_that_one_compares_with() -> None:
    long = run(1000)

    assert after(long, run(2), run(1)) is long
    assert after(long, run(60), run(1)) is long
    assert after(long, other := run(150), run(1)) is other


def test_other_data_and_another_cost_are_not_compared_with() -> None:
    long = run(100)

    assert after(long, run(1, MOONS)) is None
    assert after(long, run(1, SQUARED)) is None
    assert after(long, run(100, MOONS), run(1)) is long
    assert after(long, moons := run(100, MOONS), run(1, MOONS)) is moons


def test_a_run_that_is_kept_stays_whatever_runs_in_between() -> None:
    comparison, kept, later = Comparison(), run(30), run(500)
    after(kept, comparison=comparison)

    comparison.keep()
    itself = comparison.reference

    assert itself is None
    assert after(later, run(1), comparison=comparison) is kept
    assert after(run(1, MOONS), comparison=comparison) is None
    assert after(run(1), comparison=comparison) is kept
    comparison.release()
    assert comparison.reference is later


def test_nothing_is_compared_with_what_came_before_another_state_of_its_file() -> None:
    comparison = Comparison()
    older, newer, again = (run(30, stamp=Stamp("a.csv", changed, 9)) for changed in (1, 2, 1))

    parted = after(older, newer, comparison=comparison)
    comparison.keep()

    assert parted is None
    assert after(again, comparison=comparison) is older
    assert comparison.kept is newer


def test_it_says_whether_a_run_is_kept() -> None:
    comparison, said = Comparison(), list[bool]()
    after(run(30), comparison=comparison)
    comparison.changed.connect(said.append)

    comparison.keep()
    comparison.release()

    assert said == [True, False]


def test_a_run_before_the_present_one_is_compared_with_what_is_kept_where_it_can_be_and_is_another() -> None:
    comparison = Comparison()
    first, second, third, moons = run(100), run(100), run(100), run(100, MOONS)
    for each in (first, second, third):
        comparison.begin(each, overflowed=False)
    without = comparison.beside(first), comparison.beside(third)

    comparison.keep(second)

    assert without == (None, second)
    assert [comparison.beside(each) for each in (first, second, third, moons)] == [second, None, second, None]
    assert comparison.reference is second
