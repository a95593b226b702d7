"""A scale is either fixed for a run or follows the recent window, never something in between."""

from __future__ import annotations

from app.canvas.scales.ranges import Ranges


def test_a_fixed_range_only_grows() -> None:
    ranges = Ranges()

    seen = [ranges.of("δ", needed) for needed in ((-4.0, 0.0), (-2.0, 1.0), (-6.0, -1.0))]

    assert seen == [(-4.0, 0.0), (-4.0, 1.0), (-6.0, 1.0)]


def test_alone_nothing_is_beside_it() -> None:
    ranges = Ranges()

    assert [ranges.beside("loss", needed) for needed in ((0.1, 9.0), (0.5, 1.0))] == [(0.1, 9.0), (0.5, 1.0)]


def test_ranges_know_a_run_that_is_not_theirs() -> None:
    ranges, run = Ranges(), object()
    before = ranges.are_of_another(run)

    ranges.begin(run)

    assert (before, ranges.are_of_another(run), ranges.are_of_another(object())) == (False, False, True)


def test_the_recent_window_is_shown_as_it_is() -> None:
    ranges = Ranges()
    ranges.begin(None, recent=True)

    seen = [ranges.of("δ", needed) for needed in ((-4.0, 0.0), (-2.0, 1.0))]

    assert seen == [(-4.0, 0.0), (-2.0, 1.0)]


def test_back_from_the_recent_window_the_whole_run_has_its_range() -> None:
    ranges = Ranges()
    ranges.begin(None, recent=True)
    ranges.of("δ", (-9.0, 0.0))

    ranges.begin(None, recent=False)

    assert ranges.of("δ", (-1.0, 0.0)) == (-9.0, 0.0)


def test_each_name_has_its_own_range() -> None:
    ranges = Ranges()
    ranges.of("δ", (-9.0, 0.0))

    assert ranges.of("signal", (-1.0, 1.0)) == (-1.0, 1.0)


def test_a_new_run_forgets_and_the_same_run_does_not() -> None:
    ranges, run = Ranges(), object()
    ranges.begin(run)
    ranges.of("δ", (-9.0, 0.0))

    ranges.begin(run)
    kept = ranges.of("δ", (-1.0, 0.0))
    ranges.begin(object())

    assert kept == (-9.0, 0.0)
    assert ranges.of("δ", (-1.0, 0.0)) == (-1.0, 0.0)


def test_a_copy_has_seen_the_same_and_goes_its_own_way() -> None:
    ranges, run = Ranges(), object()
    ranges.begin(run)
    ranges.of("δ", (-9.0, 0.0))

    copy = ranges.copy()
    copy.begin(run)
    copy.of("δ", (-20.0, 0.0))

    assert copy.of("δ", (-1.0, 0.0)) == (-20.0, 0.0)
    assert ranges.of("δ", (-1.0, 0.0)) == (-9.0, 0.0)
