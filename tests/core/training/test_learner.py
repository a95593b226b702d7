"""The update that the optimizer makes of a gradient with an exponent."""

from __future__ import annotations

from typing import Any, get_args

import numpy as np
import pytest
from msgspec.structs import replace

from core.components.activations import AnyActivation, Relu, Sigmoid, Tanh
from core.components.clipping import GlobalNorm, Norm, Value
from core.components.initializers import Normal, XavierNormal, Zeros
from core.components.losses import MeanSquaredError
from core.components.optimizers import SGD, Adam, AnyOptimizer
from core.experiment import Experiment
from core.layers import Dense, Maxout
from core.numerics import Floats
from core.training.session import Session
from tests.core.networks import SMALL, deep, denormals


def gradient_of(session: Session) -> dict[str, Floats]:
    """The exact gradient of the session's next batch, which is left for the session."""
    twin = Session(session.experiment)
    return twin.network.loss_and_gradients(*twin.samples.next_batch())[1]


def moves(session: Session) -> dict[str, Floats]:
    """What one step adds to each parameter, in float64."""
    before = {name: array.astype(float) for name, array in session.network.parameters.items()}
    session.step()
    session.advance()
    return {name: array - before[name] for name, array in session.network.parameters.items()}


def double(experiment: Experiment, **optimizer: Any) -> Session:
    return Session(replace(experiment, precision="float64", optimizer=SGD(**optimizer)))


def test_plain_descent_goes_against_the_gradient() -> None:
    session = double(SMALL, learning_rate=0.5)
    gradient = gradient_of(session)

    for name, moved in moves(session).items():
        np.testing.assert_allclose(moved, -0.5 * gradient[name], rtol=1e-9, atol=1e-15)


def test_weights_decay_and_biases_do_not() -> None:
    session = double(SMALL, learning_rate=0.5, weight_decay=0.1)
    gradient = gradient_of(session)
    weights = {name: array.copy() for name, array in session.network.parameters.items()}

    for name, moved in moves(session).items():
        decay = 0.1 * weights[name] if name.endswith("W") else 0.0
        np.testing.assert_allclose(moved, -0.5 * (gradient[name] + decay), rtol=1e-9, atol=1e-15)


@pytest.mark.parametrize("precision", ["float32", "float64"])
def test_the_step_goes_down_the_slope_of_loss_and_penalty(precision: str) -> None:
    """Central differences of the loss with λ Σ|W| beside it, which the frame leaves out."""
    plain = replace(SMALL, precision=precision, optimizer=SGD(learning_rate=0.5))
    session = Session(replace(plain, optimizer=SGD(learning_rate=0.5, l1=0.1)))
    twin = Session(replace(plain, precision="float64"))
    x, target = twin.samples.next_batch()

    frame = session.step()

    assert frame.loss == Session(plain).step().loss
    assert np.array_equal(frame.log10_weight_gradient, Session(plain).step().log10_weight_gradient)
    updates = [view for i in range(3) for view in session.network.layout.views(session.learner.update, i).values()]
    for (name, array), update in zip(twin.network.parameters.items(), updates, strict=True):
        direction = np.random.default_rng(3).standard_normal(array.shape)
        start, costs = array.copy(), []
        for h in (1e-5, -1e-5):
            array[...] = start + h * direction
            loss, _ = twin.network.loss_and_gradients(x, target)
            costs.append(loss + 0.1 * float(np.abs(array).sum()) * name.endswith("W"))
        array[...] = start
        slope = (costs[0] - costs[1]) / 2e-5
        assert float(np.vdot(update, direction)) == pytest.approx(-0.5 * slope, rel=1e-3, abs=1e-4)


def test_clipping_by_norm_is_per_tensor_whatever_the_exponent() -> None:
    session = double(deep(30, Relu(), Normal(std=1), units=20), learning_rate=1.0, clipping=Norm(limit=0.5))
    gradient = gradient_of(session)

    for name, moved in moves(session).items():
        size = float(np.linalg.norm(gradient[name]))
        np.testing.assert_allclose(moved, -gradient[name] * min(1, 0.5 / size), rtol=1e-6, atol=1e-9)
    assert max(float(np.linalg.norm(g)) for g in gradient.values()) > 1e6


def test_clipping_by_global_norm_keeps_the_direction() -> None:
    session = double(deep(30, Relu(), Normal(std=1), units=20), learning_rate=1.0, clipping=GlobalNorm(limit=0.5))
    gradient = gradient_of(session)
    size = float(np.sqrt(sum(np.vdot(g, g) for g in gradient.values())))

    for name, moved in moves(session).items():
        np.testing.assert_allclose(moved, -gradient[name] * 0.5 / size, rtol=1e-6, atol=1e-12)


def test_clipping_by_value_cuts_the_gradient_as_it_is_applied() -> None:
    session = double(deep(30, Relu(), Normal(std=1), units=20), learning_rate=1.0, clipping=Value(limit=0.25))
    gradient = gradient_of(session)

    for name, moved in moves(session).items():
        np.testing.assert_allclose(moved, -np.clip(gradient[name], -0.25, 0.25), rtol=1e-6, atol=1e-12)


def test_a_clipped_gradient_beyond_float32_still_moves_the_weights() -> None:
    exploding = deep(48, Relu(), Normal(std=1), loss=MeanSquaredError(), optimizer=SGD(clipping=Norm(limit=1)))
    session = Session(exploding)

    frame = session.step()

    assert frame.log10_weight_gradient[0] > 60
    np.testing.assert_allclose(10 ** frame.log10_update_ratio[:48], 0.05 / 64, rtol=0.05)
    assert np.isfinite(session.network.flat).all()


@pytest.mark.sampled(2)
@pytest.mark.parametrize("optimizer", [kind() for kind in get_args(AnyOptimizer)])
@pytest.mark.parametrize("activation, std", [(Tanh(), 0.01), (Sigmoid(), 0.1)])
def test_next_to_nothing_that_a_step_touches_is_denormal(
    optimizer: AnyOptimizer, activation: AnyActivation, std: float
) -> None:
    session = Session(deep(40, activation, Normal(std=std), units=32, optimizer=optimizer))

    for _ in range(17):  # states are swept every 16 steps
        session.step()

    assert denormals(session.network.gradient, session.network.flat) == 0
    assert denormals(session.learner.state, session.learner.update) < 1e-3 * session.network.flat.size


def test_a_step_reuses_its_arrays() -> None:
    session = Session(SMALL)
    session.step()
    arrays = [session.network.flat, session.network.gradient, session.learner.update, session.learner.state]
    places = [array.ctypes.data for array in arrays]

    for _ in range(3):
        session.step()

    assert [array.ctypes.data for array in arrays] == places


@pytest.mark.parametrize("optimizer", [SGD(learning_rate=0.3), Adam(learning_rate=0.2)])
@pytest.mark.parametrize("start", [XavierNormal(), Normal(std=1e-6), Normal(std=3), Zeros()])
@pytest.mark.parametrize("depth", [1, 2])
def test_the_leap_is_the_update_over_the_weights_or_a_xavier_start(
    depth: int, optimizer: AnyOptimizer, start: Any
) -> None:
    layers = (Dense(units=8, initializer=start), Maxout(units=6, initializer=start))[:depth]
    session = Session(Experiment(layers=layers, optimizer=optimizer, precision="float64"))
    weights = {name: w.copy() for name, w in session.network.parameters.items() if name.endswith("W")}

    leaps = []
    for name, change in moves(session).items():
        if name in weights:
            w = weights[name]
            xavier = np.sqrt(2 * w.size / (w.shape[-2] + w.shape[-1]))
            leaps.append(np.linalg.norm(change) / max(np.linalg.norm(w), xavier))

    assert session.last is not None
    with np.errstate(divide="ignore"):
        assert session.last.log10_leap == pytest.approx(np.median(np.log10(leaps)), rel=1e-6)  # the output's among them
