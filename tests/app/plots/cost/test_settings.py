"""What can be dragged stays a distribution."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plots.cost.settings import DEVIATIONS, LOGITS, MEANS, MOST, CostSettings


@given(st.booleans(), st.integers(0, 3), st.floats(-1, 2), st.integers(0, 12))
def test_shares_always_add_up_to_one(of_q: bool, outcome: int, share: float, count: int) -> None:
    state = CostSettings().with_share(of_q, outcome, share).with_outcomes(count)

    assert [sum(shares) for shares in (state.p, state.q)] == pytest.approx([1, 1])
    assert 2 <= len(state.p) == len(state.q) <= MOST


def test_close_to_the_floor_a_share_is_exactly_zero() -> None:
    assert CostSettings().with_share(True, 1, 0.004).q == pytest.approx((1 / 3, 0, 1 / 3, 1 / 3))
    assert CostSettings().with_share(True, 1, 0.004).q[1] == 0
    assert CostSettings().with_share(False, 0, 0.998).p == (1, 0, 0, 0)


def test_bells_and_logits_stay_in_sight() -> None:
    state = CostSettings().with_gaussian(True, 99, -3).with_logit(-99)

    assert (state.second.mean, state.second.deviation, state.z) == (MEANS, DEVIATIONS[0], -LOGITS)


def test_outcomes_come_with_an_equal_share() -> None:
    assert CostSettings().with_outcomes(5).p == pytest.approx((0.4, 0.2, 0.1, 0.1, 0.2))
    assert CostSettings().with_outcomes(2).p == pytest.approx((2 / 3, 1 / 3))


def test_equal_swapped_and_uniform_states() -> None:
    state = CostSettings()

    assert state.with_equal().q == state.p
    assert (state.swapped().p, state.swapped().first) == (state.q, state.second)
    assert state.uniform().p == (0.25,) * 4
