"""The ratios are right where the clock is known, and interleaved."""

from __future__ import annotations

import gc

import pytest

from tests.benchmarks.timing import Ratio, against, paired, within


class Stopwatch:
    """A clock that only the actions move, on a machine that slows down by `drift` with each pair."""

    def __init__(self, drift: float = 0.0) -> None:
        self.now, self.drift, self.log = 0.0, drift, ""

    def __call__(self) -> float:
        return self.now

    def a(self) -> None:
        self._spend("a", 3.0)

    def b(self) -> None:
        self._spend("b", 2.0)

    def _spend(self, name: str, seconds: float) -> None:
        self.now += seconds * (1 + self.drift * (len(self.log) // 2))
        self.log += name


def test_a_pair_is_the_quotient_of_its_times() -> None:
    clock = Stopwatch()

    ratio = paired(clock.a, clock.b, 5, name="a over b", limit=1.6, clock=clock)

    assert ratio == Ratio("a over b", 1.5, 1.5, 1.5, 1.6, "3000 ms against 2000 ms, best 1.500")
    assert not ratio.missed


def test_the_two_take_turns_after_one_warm_up_each() -> None:
    clock = Stopwatch()

    paired(clock.a, clock.b, 3, clock=clock)

    assert clock.log == "ab" + "ab" + "ba" + "ab"


def test_a_machine_that_slows_down_does_not_change_the_ratio() -> None:
    clock = Stopwatch(drift=0.5)

    ratio = paired(clock.a, clock.b, 4, clock=clock)

    assert (ratio.minimum, ratio.maximum) == pytest.approx((1.5, 1.5))


def test_an_action_is_measured_against_its_limit() -> None:
    clock = Stopwatch()

    assert against(4.0, clock.a, 3, clock=clock).median == pytest.approx(0.75)
    assert against(2.0, clock.a, 3, clock=clock).missed


def test_times_from_elsewhere_keep_their_median_and_their_extremes() -> None:
    ratio = within(0.1, [0.05, 0.02, 0.2], name="first frame")

    assert (ratio.median, ratio.minimum, ratio.maximum) == pytest.approx((0.5, 0.2, 2.0))
    assert ratio.note == "50 ms of 100 ms"


def test_the_collector_rests_while_it_is_measured() -> None:
    seen: list[bool] = []

    against(1.0, lambda: seen.append(gc.isenabled()), 1)

    assert seen == [False]
    assert gc.isenabled()


def test_a_ratio_may_neither_exceed_its_limit_nor_fall_below_its_floor() -> None:
    assert Ratio("slow", 1.2, 1.0, 1.5, limit=1.1).missed
    assert Ratio("slow", 2.9, 2.0, 3.5, floor=3.0).missed
    assert not Ratio("fast", 3.1, 2.0, 3.5, floor=3.0).missed


def test_without_a_limit_nothing_is_missed() -> None:
    assert not Ratio("free", 99.0, 99.0, 99.0).missed
