"""One run, from its seed to its last frame."""

from __future__ import annotations

import math
import tracemalloc
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from numpy.random import SeedSequence, default_rng

from core.components.activations import Linear, Relu
from core.components.datasets import Data, DataError, Iris, Noise, Sine, Spirals
from core.components.initializers import HeNormal, Normal, Orthogonal
from core.components.losses import Hinge, MeanSquaredError
from core.components.optimizers import SGD, Adam, Momentum
from core.components.preprocessing import NoPreprocessing
from core.experiment import Experiment, ExperimentError
from core.layers import ActivationLayer, BatchNorm, Dense, Dropout, LayerNorm, Maxout, RmsNorm, Skip
from core.record.frame import Overflow
from core.training.session import Session
from core.training.threads import use_threads
from core.wording import Reason
from tests.core.networks import SMALL, deep, frames_of, same_bits

MIXED = SMALL.with_inserted(1, Maxout(units=7), Dense(units=9, initializer=Orthogonal()))
EVERY = MIXED.with_inserted(
    3, BatchNorm(), ActivationLayer(), Dropout(), Skip(span=4, projection=True), RmsNorm(), LayerNorm()
)


@pytest.mark.parametrize("precision", ["float32", "float64"])
def test_the_same_file_gives_the_same_bits(precision: str) -> None:
    experiment = replace(EVERY, precision=precision)

    first, second = frames_of(experiment, 30), frames_of(experiment, 30)

    assert all(same_bits(one, other) for one, other in zip(first, second, strict=True))


def test_threads_set_by_others_change_no_bit() -> None:
    wide = deep(2, initializer=Orthogonal(), units=300)
    frames = []
    for threads in (1, 2):
        use_threads(threads)
        frames.append(frames_of(wide, 3))

    assert all(same_bits(one, other) for one, other in zip(*frames, strict=True))


def test_another_seed_is_another_run() -> None:
    assert not same_bits(*(frames_of(replace(SMALL, seed=seed), 1)[0] for seed in (1, 2)))


def test_changing_one_slot_leaves_all_other_draws_and_all_batches_alone() -> None:
    before = Session(deep(8, units=9))
    after = Session(deep(8, units=9).with_removed([5]).with_inserted(5, Maxout(units=9, initializer=HeNormal())))

    kept = [name for name in before.network.parameters if not name.startswith("5.")]
    assert all(np.array_equal(before.network.parameters[name], after.network.parameters[name]) for name in kept)
    for _ in range(12):  # more than an epoch
        for one, other in zip(before.samples.next_batch(), after.samples.next_batch(), strict=True):
            np.testing.assert_array_equal(one, other)


def test_frame_k_is_measured_before_update_k() -> None:
    session = Session(SMALL)
    x, target = Session(SMALL).samples.next_batch()
    untrained = Session(SMALL).network

    frame = session.step()

    assert frame.step == 0
    assert frame.loss == pytest.approx(untrained.loss_and_gradients(x, target)[0])


def test_a_network_learns() -> None:
    frames = frames_of(Experiment(data=Iris(), layers=(Dense(units=16),), optimizer=Adam(learning_rate=0.01)), 300)

    assert frames[-1].loss < 0.2 * frames[0].loss
    assert frames[-1].accuracy > 0.9
    assert max(frame.test_accuracy for frame in frames if not math.isnan(frame.test_accuracy)) > 0.9


def test_a_function_is_learned_too() -> None:
    wave = Experiment(
        data=Sine(), layers=(Dense(units=32),), loss=MeanSquaredError(), optimizer=Adam(learning_rate=0.01)
    )

    frames = frames_of(wave, 300)

    assert frames[-1].loss < 0.3 * frames[0].loss
    assert math.isnan(frames[-1].accuracy)


def test_the_held_out_samples_are_measured_now_and_then() -> None:
    session = Session(SMALL)
    untrained = Session(SMALL)
    ((x, target),) = untrained.samples.held_out()
    expected = untrained.network.loss_and_gradients(x, target)[0]

    frames = [session.step() for _ in range(21)]

    assert frames[0].test_loss == pytest.approx(expected, rel=1e-5)
    assert [frame.step for frame in frames if not math.isnan(frame.test_loss)] == [0, 10, 20]


def test_a_relu_network_with_unit_weights_overflows_and_says_where() -> None:
    session = Session(deep(20, Relu(), Normal(std=1), units=50, data=Spirals()))

    while not session.ended and session.steps < 10:
        frame = session.step()

    assert frame.overflow is not None
    assert frame.overflow.what == "signal"
    assert frame.step <= 4
    signal = session.passes.stacks.buffers
    assert all(np.isfinite(buffers.signal).all() for buffers in signal[: frame.overflow.slot])
    assert not np.isfinite(signal[frame.overflow.slot].pre).all()
    assert session.step() is frame
    assert session.steps == frame.step + 1


def test_weights_that_leave_the_precision_are_named() -> None:
    session = Session(SMALL)
    session.step()
    session.network.parameters["1.W"][0, 0] = np.inf

    assert session.step().overflow == Overflow(1, "weight")


def test_a_loss_that_leaves_the_precision_is_named() -> None:
    linear = Dense(units=8, activation=Linear())
    session = Session(Experiment(layers=(linear,), loss=MeanSquaredError(), precision="float64"))
    session.network.parameters["output.W"][...] *= 1e200

    frame = session.step()

    assert frame.overflow == Overflow(1, "loss")
    assert frame.signal_rms[-1] > 1e199


def test_an_overflown_frame_is_measured_forward_only() -> None:
    session = Session(deep(3, Relu()))
    session.network.parameters["1.W"][...] = 3e38

    frame = session.step()

    assert frame.overflow == Overflow(1, "signal")
    assert np.isfinite(frame.signal_rms[0])
    assert np.isnan(frame.log10_delta).all()
    assert np.isnan(frame.accuracy)


def test_between_two_steps_the_network_is_the_one_that_was_measured() -> None:
    session = Session(SMALL)
    before = session.network.flat.copy()

    session.step()

    np.testing.assert_array_equal(session.network.flat, before)
    session.advance()
    after = session.network.flat.copy()
    assert not np.array_equal(after, before)
    session.advance()
    np.testing.assert_array_equal(session.network.flat, after)


def test_retuning_keeps_the_weights_and_changes_the_rate() -> None:
    session = Session(replace(SMALL, optimizer=Momentum(learning_rate=0.1)))
    session.step()
    weights, state = session.network.flat.copy(), session.learner.state.copy()

    session.retune(replace(SMALL, optimizer=Momentum(learning_rate=0.02)))

    np.testing.assert_array_equal(session.network.flat, weights)
    np.testing.assert_array_equal(session.learner.state, state)
    assert session.step().learning_rate == 0.02


@pytest.mark.parametrize("optimizer", [Adam(), Momentum(learning_rate=-1.0)])
def test_another_or_an_impossible_optimizer_is_no_retuning(optimizer: Adam | Momentum) -> None:
    session = Session(replace(SMALL, optimizer=Momentum()))

    with pytest.raises(ValueError):
        session.retune(replace(SMALL, optimizer=optimizer))


@pytest.mark.parametrize(
    "changes, place",
    [
        ({"batch": 0}, "batch"),
        ({"layers": (Dense(), Dense(units=10**9))}, "layers[1].units"),
        ({"optimizer": SGD(learning_rate=-1.0)}, "optimizer.learning_rate"),
        ({"data": Sine(), "loss": Hinge()}, "loss"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(changes: dict[str, Any], place: str) -> None:
    with pytest.raises(ExperimentError) as refused:
        Session(replace(SMALL, **changes))

    assert refused.value.place == place


def test_a_training_split_of_one_sample_is_no_batch_for_batch_norm(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Iris, "load", lambda self, rng: Data(np.ones((2, 4)), np.arange(2), 3))
    experiment = Experiment(layers=(Dense(), BatchNorm()), data=Iris(), test_share=0.5)

    with pytest.raises(ExperimentError, match=r"^layers\[1\]: the batch norm in slot 1 needs at least 2 samples"):
        Session(experiment)


def test_data_that_cannot_be_loaded_are_refused_with_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(self: Iris, rng: object) -> Data:
        raise DataError(Reason("table.empty"))

    monkeypatch.setattr(Iris, "load", load)

    with pytest.raises(ExperimentError, match=r"^data: the table is empty$"):
        Session(replace(SMALL, data=Iris()))


def test_the_data_come_from_a_child_of_the_seed() -> None:
    session = Session(Experiment(data=Noise(samples=50), preprocessing=NoPreprocessing(), precision="float64"))

    drawn = Noise(samples=50).load(default_rng(SeedSequence(7).spawn(4)[0])).x

    everything = np.concatenate([session.samples.x, session.samples.test_x])
    np.testing.assert_array_equal(np.sort(everything, axis=0), np.sort(drawn, axis=0))


@pytest.mark.parametrize("experiment, steps, most", [(deep(5), 40, 20_000), (EVERY, 40, 20_000), (SMALL, 1000, 6_000)])
def test_steps_do_not_pile_anything_up(experiment: Experiment, steps: int, most: int) -> None:
    session = Session(experiment)
    tracemalloc.start()
    for _ in range(21):  # in the last but one it has looked further along, and keeps what it looked at
        session.step()
    before = tracemalloc.get_traced_memory()[0]

    for _ in range(steps):
        session.step()

    grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert grown < most
