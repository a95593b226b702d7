"""An activation where its layer's numbers lie, against the definitions."""

from __future__ import annotations

import numpy as np
import pytest

from core.components.activations import Relu, Sigmoid, Tanh
from core.components.datasets import Noise, Sine
from core.components.losses import MeanSquaredError
from core.experiment import Experiment, Output
from core.layers import Dense, Maxout
from core.probes.activation import Activated, ActivationOf, Pieces
from core.probes.counts import BINS
from core.training.session import Session
from tests.core.networks import deep
from tests.core.probes.every_kind import measured


def activated(session: Session, entry: int) -> Activated:
    answer = ActivationOf(entry).answer(session.trace)
    assert isinstance(answer, Activated)
    return answer


def test_the_mean_square_slope_is_that_of_the_definition() -> None:
    session = measured()

    pre = [buffers.pre for buffers in session.passes.stacks.buffers]
    sigmoid = 1 / (1 + np.exp(-pre[3]))
    assert activated(session, 0).mean_square_slope == pytest.approx(np.mean((1 - np.tanh(pre[0]) ** 2) ** 2))
    assert activated(session, 1).mean_square_slope == pytest.approx(np.mean(pre[1] > 0))
    assert activated(session, 3).mean_square_slope == pytest.approx(np.mean((sigmoid * (1 - sigmoid)) ** 2))
    assert activated(session, 5).mean_square_slope == pytest.approx(np.mean(np.where(pre[5] > 0, 1, 0.01)))


def test_its_root_is_close_to_the_measured_slope_gain() -> None:
    session = measured(deep(6, Sigmoid(), units=200), steps=1)
    frame = session.last
    assert frame is not None

    for i in range(6):
        assert np.log10(activated(session, i).mean_square_slope) / 2 == pytest.approx(
            frame.log10_slope_gain[i], abs=0.02
        )


def test_the_numbers_it_meets_are_the_layers_pre_activations() -> None:
    session = measured(deep(3, Tanh(), units=20))

    z = activated(session, 1).z

    expected, _ = np.histogram(session.passes.stacks.buffers[1].pre, BINS, (z.lower[0], z.upper[0]))
    np.testing.assert_array_equal(z.bins[0], expected)


def test_shares_agree_with_the_frame() -> None:
    saturating, sleeping = measured(deep(3, Tanh(), units=20)), measured(deep(3, Relu(), units=20))
    frame = saturating.last
    assert frame is not None

    assert activated(saturating, 2).saturated == frame.saturated_share[2]
    assert activated(sleeping, 2).zero_slope == np.mean(sleeping.passes.stacks.buffers[2].pre <= 0)
    assert np.isnan(activated(sleeping, 2).saturated)


def test_what_has_no_activation_has_no_answer() -> None:
    session = measured()

    assert [ActivationOf(i).answer(session.trace) for i in (4, 6, 7, 8, 9, 99)] == [None] * 6
    assert ActivationOf(2, unit=9).answer(session.trace) is None


@pytest.mark.parametrize("unit", [0, 4, 8])
def test_the_pieces_of_maxout_are_its_sums_along_a_line(unit: int) -> None:
    session = measured()

    answer = ActivationOf(2, unit).answer(session.trace)

    assert isinstance(answer, Pieces)
    own, x = session.network.tensors[2], session.passes.trail[2]
    sums = x @ own["W"][:, :, unit].T + own["b"][:, unit]  # (batch, pieces)
    np.testing.assert_allclose(answer.height, sums.mean(axis=0))
    np.testing.assert_allclose(answer.won, [(sums.argmax(axis=1) == k).mean() for k in range(3)])
    assert answer.z.total[0] == len(x)
    assert np.hypot(*np.ptp(answer.slope) * np.ones(2)) > 0


def test_with_two_pieces_the_line_alone_decides_who_passes() -> None:

    session = measured(Experiment(data=Noise(samples=120), batch=40, precision="float64", layers=(Maxout(units=5),)))
    answer = ActivationOf(0).answer(session.trace)
    assert isinstance(answer, Pieces)

    own, x = session.network.tensors[0], session.passes.trail[0]
    w = own["W"][:, :, 0]
    along = (w[1] - w[0]) / np.linalg.norm(w[1] - w[0])
    place = (x - x.mean(axis=0)) @ along
    kink = (answer.height[0] - answer.height[1]) / (answer.slope[1] - answer.slope[0])
    assert answer.won[1] == (place > kink).mean()


def test_the_output_has_the_activation_of_its_head() -> None:
    amounts = Experiment(
        data=Sine(samples=90), layers=(Dense(units=8),), loss=MeanSquaredError(), output=Output(activation=Sigmoid())
    )
    session, classes = measured(amounts), measured(deep(2, Tanh(), units=8))

    answer = activated(session, 1)

    sigmoid = 1 / (1 + np.exp(-session.passes.logits.astype(float)))
    assert answer.mean_square_slope == pytest.approx(np.mean((sigmoid * (1 - sigmoid)) ** 2), rel=1e-5)
    assert answer.z.total[0] == session.passes.logits.size
    assert ActivationOf(2).answer(classes.trace) is None  # a softmax weighs its sums together
