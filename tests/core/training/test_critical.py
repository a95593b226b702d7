"""How much longer the present update could be before the loss rises."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest
from msgspec.structs import replace

from core.components.activations import Relu
from core.components.datasets import Iris
from core.components.initializers import Normal
from core.components.losses import MeanSquaredError
from core.components.optimizers import SGD, Adam, AnyOptimizer, Lion, Momentum, RMSProp
from core.experiment import Experiment
from core.layers import BatchNorm, Dropout, LayerNorm
from core.numerics import Floats
from core.numerics.scaled import quiet
from core.training.critical import ROUNDING, critical_step, look
from core.training.session import Session
from tests.core.networks import SMALL, deep, same_bits

WHOLE = replace(SMALL, batch=60, precision="float64")  # every row at every step
NORMALIZED = WHOLE.with_inserted(1, BatchNorm(), LayerNorm())
DROPPED = WHOLE.with_inserted(1, Dropout(rate=0.3))
STORED = replace(SMALL.with_inserted(1, BatchNorm(), Dropout(rate=0.3)), batch=2, optimizer=Adam())


def after(experiment: Experiment, steps: int) -> Session:
    session = Session(experiment)
    for _ in range(steps):
        session.step()
    return session


def found(session: Session) -> float:
    losses = session.line.losses()
    assert losses is not None
    return critical_step(losses)


def scanned(session: Session) -> float:
    """The first of many lengths of the update that raises the loss; the session is spent."""
    w, update = session.network.flat.copy(), session.learner.update.copy()
    masks = {i: session.passes.buffers[i].slope != 0 for i, e in enumerate(session.network.entries) if e.draws}
    x, target = session.samples.around(256)
    passes = session.network.passes(len(x))
    passes.fix_masks(masks)

    def loss(scale: float) -> float:
        session.network.flat[...] = w + scale * update
        with quiet():
            return passes.evaluate(session.head, x, target).loss

    start = loss(0.0)
    lengths = np.geomspace(1e-4, 1e6, 2400)
    return next((float(s) for s in lengths if not loss(s) <= start * (1 + ROUNDING)), math.inf)


@pytest.mark.sampled(4)
@pytest.mark.parametrize(
    "optimizer",
    [
        SGD(learning_rate=1e-3), SGD(learning_rate=2), Momentum(learning_rate=0.01), Adam(learning_rate=1e-5),
        RMSProp(learning_rate=0.3), Lion(learning_rate=1e-3, weight_decay=0.1),
        SGD(learning_rate=0.1, weight_decay=0.01),
    ],
    ids=repr,
)  # fmt: skip
@pytest.mark.parametrize("experiment", [WHOLE, NORMALIZED, DROPPED], ids=["plain", "normalized", "dropout"])
def test_it_is_where_a_dense_scan_finds_the_loss_to_rise(experiment: Experiment, optimizer: AnyOptimizer) -> None:
    experiment = replace(experiment, optimizer=optimizer)
    session, twin = after(experiment, 7), after(experiment, 7)

    assert found(session) == pytest.approx(scanned(twin), rel=0.06)


@pytest.mark.parametrize("batch", [2, 7, 50])
def test_a_small_batch_is_judged_on_more_rows_than_its_own(batch: int) -> None:
    experiment = replace(WHOLE, batch=batch, optimizer=SGD(learning_rate=0.01))
    session, twin = after(experiment, 9), after(experiment, 9)

    assert found(session) == pytest.approx(scanned(twin), rel=0.06)


def bowl(rate: float) -> Session:
    """A linear network without a hidden layer: the squared error is a quadratic bowl in its weights."""
    learning = SGD(learning_rate=rate)
    data = Iris()
    return after(
        Experiment(data=data, batch=150, layers=(), loss=MeanSquaredError(), precision="float64", optimizer=learning), 1
    )


def hessian(session: Session) -> tuple[Floats, Floats]:
    """The gradient and the Hessian of the bowl, by the gradient's differences, which are exact on a quadratic."""
    network, (x, target) = session.network, session.samples.around(150)
    passes, w = network.passes(len(x)), network.flat.copy()

    def gradient(at: Floats) -> Floats:
        network.flat[...] = at
        with quiet():
            passes.evaluate(session.head, x, target)
            network.backward(passes)
        return np.asarray(network.gradient * 2.0 ** passes.exponents[0])

    here = gradient(w)
    columns = [gradient(w + axis) - here for axis in np.eye(len(w))]
    network.flat[...] = w
    return here, np.array(columns).T


@pytest.mark.parametrize("rate", [1e-4, 0.1, 40.0])
def test_gradient_descent_in_a_bowl_may_go_twice_as_far_as_to_its_lowest_point(rate: float) -> None:
    session = bowl(rate)
    factor = found(session)
    g, h = hessian(session)

    assert factor * rate == pytest.approx(2 * (g @ g) / (g @ h @ g), rel=0.05)


def test_along_the_steepest_axis_the_critical_rate_is_two_over_the_largest_curvature() -> None:
    session, twin = bowl(0.01), bowl(0.01)
    g, h = hessian(twin)
    curvatures, axes = np.linalg.eigh(h)
    lowest = session.network.flat - np.linalg.solve(h, g)
    steepest = axes[:, -1]

    session.network.flat[...] = lowest + steepest
    session.network.gradient[...] = curvatures[-1] * steepest
    session.learner.update[...] = -0.01 * session.network.gradient

    assert found(session) * 0.01 == pytest.approx(2 / curvatures[-1], rel=0.05)


@pytest.mark.parametrize("experiment", [STORED, replace(SMALL, optimizer=Momentum()), replace(DROPPED, batch=16)])
def test_looking_changes_no_bit_of_the_run(experiment: Experiment) -> None:
    looked, twin = Session(experiment), Session(experiment)

    for _ in range(25):
        assert same_bits(looked.step(), twin.step())
        look(looked, (0.0, 1.0, 32.0, 1e6))

    for name, array in looked.network.parameters.items():
        np.testing.assert_array_equal(array, twin.network.parameters[name])
    for one, other in zip(looked.network.memories, twin.network.memories, strict=True):
        assert all(np.array_equal(one[name], other[name]) for name in one)
    assert looked.learner.state.tobytes() == twin.learner.state.tobytes()


@pytest.mark.parametrize("experiment", [STORED, WHOLE, replace(DROPPED, batch=16)])
def test_what_is_held_is_the_loss_of_its_step_whatever_becomes_of_the_run(experiment: Experiment) -> None:
    session, twin = after(experiment, 3), after(experiment, 3)
    there, held = twin.line.losses(), session.line.held_losses()
    assert there is not None
    assert held is not None

    for scale in (0.0, 1.0, 32.0):
        session.step()
        look(session, (0.0, 2.0))

        assert held(scale) == there(scale)


def test_none_of_the_update_is_the_loss_of_the_frame_where_the_batch_is_large() -> None:
    session = after(replace(DROPPED, optimizer=SGD(learning_rate=0.01)), 3)

    assert session.last is not None
    assert look(session, (0.0,)) == (session.last.loss,)


def test_the_whole_update_is_what_the_next_step_sees() -> None:
    session = after(WHOLE, 3)
    seen = look(session, (1.0,))

    assert seen == pytest.approx((session.step().loss,), rel=1e-12)


def test_an_update_uphill_says_nothing() -> None:
    session = after(WHOLE, 3)

    session.learner.update[...] *= -1

    assert look(session, (0.0, 1.0)) is None


def test_the_pull_of_penalties_is_no_descent_of_the_loss() -> None:
    session = after(replace(WHOLE, optimizer=SGD(learning_rate=0.01, weight_decay=1e-3, l1=1e-2)), 3)
    with quiet():
        pure, w = session.network.gradient.copy(), session.network.flat[session.network.layout.weights]
        pure[session.network.layout.weights] -= 1e-3 * w + 1e-2 * np.sign(w)

    assert session.learner.descent() == pytest.approx(-float(pure @ session.learner.update))


def test_a_rate_of_zero_says_nothing() -> None:
    assert look(after(replace(WHOLE, optimizer=SGD(learning_rate=0)), 3), (0.0,)) is None


def test_after_an_overflow_there_is_no_update() -> None:
    session = after(deep(40, Relu(), Normal(std=100), units=8), 3)

    assert session.ended
    assert look(session, (0.0,)) is None


def counted(losses: Callable[[float], float]) -> tuple[float, int]:
    asked: list[float] = []

    def told(scale: float) -> float:
        asked.append(scale)
        return losses(scale)

    return critical_step(told), len(asked)


@pytest.mark.sampled(3)
@pytest.mark.parametrize("critical", [*np.geomspace(1.1e-6, 9.9e5, 40), 1.0])
def test_at_most_25_looks_find_it_to_5_percent(critical: float) -> None:
    found, looks = counted(lambda s: 1 + s * (s - critical))

    if critical**2 > 1e-3:  # beside a loss of 1, smaller changes are rounding
        assert found == pytest.approx(critical, rel=0.05)
    assert looks <= 25


@pytest.mark.parametrize(
    ("losses", "critical"),
    [
        (lambda s: 1 - s, math.inf),
        (lambda s: 1 + s * 1e-13, math.inf),
        (lambda s: 1.0 if s == 0 else 2.0, 0.0),
        (lambda s: math.nan, math.nan),
        (lambda s: 1 - s if s < 3 else math.inf, 3.0),
    ],
    ids=["falling", "rounding", "uphill", "no number", "overflow"],
)
def test_it_says_where_there_is_no_such_length(losses: Callable[[float], float], critical: float) -> None:
    found, looks = counted(losses)

    assert found == pytest.approx(critical, rel=0.05, nan_ok=True)
    assert looks <= 25
