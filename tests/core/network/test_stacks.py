"""Stacks: buffers that lie side by side and are measured together."""

from __future__ import annotations

import math

import numpy as np
import pytest

from core.network.stacks import Stacks
from core.numerics import Floats
from core.numerics.scaled import quiet

WIDTHS = (4, 7, 4, 4, 3)
BATCH = 5


@pytest.fixture
def stacks() -> Stacks:
    made = Stacks(WIDTHS, BATCH, np.float32)
    rng = np.random.default_rng(6)
    for buffers in made.buffers:
        for array in (buffers.pre, buffers.signal, buffers.incoming, buffers.delta):
            array[...] = rng.standard_normal(array.shape)
    return made


def log2_norms(stacks: Stacks, *roles: str) -> Floats:
    with quiet():
        return stacks.norms(*roles).taken().reshape(len(roles), len(WIDTHS))


def means(stacks: Stacks) -> Floats:
    with quiet():
        return stacks.means(stacks.sums())


def first_not_finite(stacks: Stacks) -> int | None:
    with quiet():
        return stacks.first_not_finite(stacks.sums())


def test_every_entry_has_buffers_of_its_own_width(stacks: Stacks) -> None:
    assert [buffers.signal.shape for buffers in stacks.buffers] == [(BATCH, width) for width in WIDTHS]


def test_no_two_buffers_share_memory(stacks: Stacks) -> None:
    arrays = [a for buffers in stacks.buffers for a in (buffers.pre, buffers.signal, buffers.incoming, buffers.delta)]

    for number, array in enumerate(arrays):
        array[...] = number

    assert [np.unique(array).tolist() for array in arrays] == [[number] for number in range(len(arrays))]


def test_the_size_of_every_entry_is_measured_in_its_own_place(stacks: Stacks) -> None:
    roles = ("pre", "signal", "incoming", "delta")
    expected = [[np.linalg.norm(getattr(buffers, role)) for buffers in stacks.buffers] for role in roles]

    assert np.exp2(log2_norms(stacks, *roles)) == pytest.approx(np.array(expected), rel=1e-6)


def test_the_root_of_the_number_of_entries_turns_norms_into_rms(stacks: Stacks) -> None:
    assert np.exp2(stacks.log2_roots) == pytest.approx([math.sqrt(BATCH * width) for width in WIDTHS])


def test_a_signal_that_is_all_zero_has_no_size(stacks: Stacks) -> None:
    stacks.buffers[2].signal[...] = 0

    assert np.flatnonzero(np.isneginf(log2_norms(stacks, "signal")[0])).tolist() == [2]


def test_the_mean_of_every_signal_is_measured_in_its_own_place(stacks: Stacks) -> None:
    expected = [buffers.signal.mean() for buffers in stacks.buffers]

    assert means(stacks) == pytest.approx(expected, rel=1e-5, abs=1e-6)


@pytest.mark.parametrize("precision, large", [("float32", 3e38), ("float64", 1.7e308)])
def test_the_mean_of_large_numbers_is_no_overflow(precision: str, large: float) -> None:
    stacks = Stacks(WIDTHS, BATCH, precision)
    stacks.buffers[1].signal[...] = -large

    assert means(stacks) == pytest.approx([0, -large, 0, 0, 0], rel=1e-6)


def test_the_mean_of_what_is_not_finite_is_not_finite(stacks: Stacks) -> None:
    stacks.buffers[0].signal[0, :2] = np.inf, -np.inf
    stacks.buffers[2].signal[0, 0] = np.inf

    found = means(stacks)

    assert np.isnan(found[0])
    assert found[2] == math.inf
    assert np.isfinite(found[[1, 3, 4]]).all()


def test_finite_buffers_are_finite(stacks: Stacks) -> None:
    stacks.buffers[1].pre[...] = 3e38

    assert first_not_finite(stacks) is None


@pytest.mark.parametrize("role", ["pre", "signal"])
@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan])
@pytest.mark.parametrize("entry", range(5))
def test_the_first_entry_that_is_not_finite_is_found(stacks: Stacks, entry: int, value: float, role: str) -> None:
    for later in range(entry, 5):
        getattr(stacks.buffers[later], role)[1, 2] = value

    assert first_not_finite(stacks) == entry


def test_infinities_of_both_signs_are_found_without_a_warning(stacks: Stacks) -> None:
    stacks.buffers[2].pre[...], stacks.buffers[2].signal[...] = -math.inf, math.inf

    assert first_not_finite(stacks) == 2


def test_what_has_not_been_computed_yet_does_not_count(stacks: Stacks) -> None:
    stacks.buffers[0].delta[...] = math.nan
    stacks.buffers[0].incoming[...] = math.nan

    assert first_not_finite(stacks) is None


def test_every_entry_stands_in_a_stack_of_equals(stacks: Stacks) -> None:
    for entry, buffers in enumerate(stacks.buffers):
        stacked, row = stacks.place(entry)

        assert np.shares_memory(stacked.signal[row], buffers.signal)
        assert np.array_equal(stacked.delta[row], buffers.delta)
