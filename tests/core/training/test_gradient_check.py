"""Backprop passes the check in every configuration, and fails it as soon as it is wrong."""

from __future__ import annotations

from functools import partial
from typing import get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as trials

from core.components.activations import Activation, AnyActivation, LeakyRelu, Linear, Relu, Sigmoid, Tanh
from core.components.datasets import Noise
from core.components.initializers import AnyInitializer, HeNormal, Normal, Zeros
from core.components.losses import AnyLoss, CrossEntropy, Hinge, Huber, MeanSquaredError
from core.experiment import Experiment
from core.experiment.presets import preset_names, read_preset
from core.layers import ActivationLayer, AnyLayer, BatchNorm, Dense, Dropout, LayerNorm, Maxout, RmsNorm, Skip
from core.layers.activation import BoundActivation
from core.layers.bound import BoundInPlace, Place
from core.layers.dense import BoundDense
from core.layers.dropout import BoundDropout
from core.layers.maxout import BoundMaxout
from core.layers.normalizing import BoundNorm, Standard
from core.layers.skip import BoundSkip
from core.numerics import Floats
from core.training.gradient_check import Check, check
from tests.core.experiments import small_stacks
from tests.core.networks import SMALL, deep


def failed(experiment: Experiment) -> list[str]:
    return [each.name for each in check(experiment) if not each.passed]


@pytest.mark.sampled(2)
@pytest.mark.parametrize("name", preset_names())
def test_every_preset_passes(name: str) -> None:
    assert failed(read_preset(name).experiment) == []


@pytest.mark.sampled(3)
@pytest.mark.parametrize("activation", get_args(AnyActivation))
@pytest.mark.parametrize("initializer", get_args(AnyInitializer))
def test_every_activation_passes_with_every_initializer(
    activation: type[AnyActivation], initializer: type[AnyInitializer]
) -> None:
    assert failed(deep(3, activation(), initializer(), units=4)) == []


@pytest.mark.parametrize("activation", [Tanh(), Sigmoid(), Relu()])
def test_a_network_far_beyond_its_healthy_range_passes(activation: AnyActivation) -> None:
    assert failed(deep(150, activation, Normal(std=30), units=6)) == []


def test_maxout_passes_even_where_all_its_pieces_tie() -> None:
    layers = (Maxout(units=5, pieces=3), Maxout(units=5, initializer=Zeros()), Maxout(units=4, bias=False))

    assert failed(Experiment(layers=layers)) == []


@pytest.mark.parametrize(("seed", "activation", "loss"), [(70, LeakyRelu(), Hinge()), (348, Relu(), Huber(delta=0.1))])
def test_a_kink_nearer_than_the_smallest_step_is_no_false_alarm(
    seed: int, activation: AnyActivation, loss: AnyLoss
) -> None:
    bent = Dense(units=32, activation=activation, initializer=HeNormal())
    layers = [bent if i % 3 else Maxout(units=32, pieces=2 + seed % 7) for i in range(20)]

    assert failed(Experiment(layers=tuple(layers), seed=seed, loss=loss)) == []


@pytest.mark.parametrize("seed", [0, 1, 4])
def test_a_bend_within_the_smallest_step_is_no_false_alarm_and_hides_nothing(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    bent = Experiment(layers=(Dense(units=1, activation=Relu()), RmsNorm(epsilon=1e-12)), seed=seed)
    right = failed(bent)
    push = BoundNorm.push

    def wrong(self: BoundNorm, out: Floats) -> None:
        push(self, out)
        out *= 1 + 1e-4

    monkeypatch.setattr(BoundNorm, "push", wrong)

    assert (right, failed(bent)) == ([], ["1.input"])


EVERY = (
    Dense(units=8, activation=Linear()), BatchNorm(), ActivationLayer(activation=Relu()), Dropout(rate=0.3),
    Skip(span=4, projection=True), Maxout(units=8), LayerNorm(), Skip(span=2, scale=0.5), Dense(units=5), RmsNorm(),
    ActivationLayer(), Skip(span=3, projection=True), Skip(),
)  # fmt: skip


def test_a_stack_of_every_kind_passes_in_all_its_parts() -> None:
    checks = check(Experiment(layers=EVERY))

    assert [each.name for each in checks if not each.passed] == []
    names = {each.name for each in checks}
    assert {"0.b", "1.gamma", "1.beta", "2.input", "3.input", "4.W", "4.input", "4.shortcut", "12.shortcut"} <= names
    assert len(names) == len(checks)


@given(small_stacks)
@trials(max_examples=40)
def test_any_stack_passes(layers: tuple[AnyLayer, ...]) -> None:
    assert failed(Experiment(layers=layers, data=Noise(features=3))) == []


@pytest.mark.parametrize("kind", [BoundNorm, BoundSkip, BoundDropout, BoundActivation])
def test_a_wrong_push_is_found_in_every_kind(monkeypatch: pytest.MonkeyPatch, kind: type[BoundInPlace]) -> None:
    right = kind.push  # type: ignore[attr-defined]

    def wrong(self: BoundInPlace, dx: Floats) -> None:
        right(self, dx)
        dx *= 1 + 1e-4

    monkeypatch.setattr(kind, "push", wrong)

    assert failed(Experiment(layers=EVERY)) != []


def test_a_shortcut_that_forgets_its_share_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BoundSkip, "push_back", lambda self, dx: dx.fill(0))

    assert failed(Experiment(layers=EVERY)) == ["4.shortcut", "7.shortcut", "11.shortcut", "12.shortcut"]


def test_a_shift_that_is_not_taken_out_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(self: Standard, g: Floats, normal: Floats, out: Floats) -> None:
        np.multiply(g, self.inverse, out=out)

    monkeypatch.setattr(Standard, "back", wrong)

    assert "0.b" in failed(Experiment(layers=EVERY))


def test_each_parameter_each_input_and_the_loss_is_checked() -> None:
    names = [each.name for each in check(SMALL)]

    slots = [f"{slot}.{what}" for slot in ("0", "1", "output") for what in ("W", "b", "input")]
    assert sorted(names) == sorted([*slots, "loss"])


@pytest.mark.parametrize("off", [1 + 1e-4, 1 - 1e-4, 0.0, -1.0])
def test_a_gradient_that_is_off_by_little_is_found(monkeypatch: pytest.MonkeyPatch, off: float) -> None:
    right = BoundDense.differentiate

    def wrong(self: BoundDense) -> None:
        right(self)
        self.dw *= off

    monkeypatch.setattr(BoundDense, "differentiate", wrong)

    assert failed(SMALL) == ["0.W", "1.W", "output.W"]


def test_a_forgotten_slope_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    right = BoundDense.__init__

    def wrong(self: BoundDense, activation: Activation, place: Place) -> None:
        right(self, activation, place)
        self.pull = partial(np.copyto, place.buffers.delta, place.buffers.incoming)

    monkeypatch.setattr(BoundDense, "__init__", wrong)

    assert {"0.W", "0.b", "0.input", "1.W"} <= set(failed(SMALL))


def test_a_gradient_sent_to_the_wrong_piece_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    right = BoundMaxout.prepare

    def wrong(self: BoundMaxout) -> None:
        right(self)
        self.won[...] = self.won[::-1].copy()

    monkeypatch.setattr(BoundMaxout, "prepare", wrong)

    assert "0.W" in failed(Experiment(layers=(Maxout(units=5),)))


def test_a_wrong_loss_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    right = CrossEntropy.evaluate

    def wrong(self: CrossEntropy, z: Floats, target: Floats, dz: Floats) -> float:
        return 1.01 * right(self, z, target, dz)

    monkeypatch.setattr(CrossEntropy, "evaluate", wrong)

    assert failed(SMALL) == ["loss"]
    assert failed(Experiment(loss=MeanSquaredError())) == []


def test_an_error_that_is_no_number_does_not_pass() -> None:
    assert not Check("0.W", float("nan")).passed
    assert not Check("0.W", 1e-3).passed
    assert Check("0.W", 1e-9).passed
