"""A seed of the data's own gives its data and its split, and leaves the rest to the seed."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from numpy.random import SeedSequence, default_rng

from core.components.datasets import Iris, Noise
from core.components.preprocessing import NoPreprocessing
from core.experiment import Experiment
from core.experiment.files import read_experiment, write_experiment
from core.layers import Dense, Dropout
from core.numerics import Floats
from core.training.seeds import seeds_of
from core.training.session import Session
from tests.core.command_line import run
from tests.core.networks import same_bits

RAW = Experiment(
    data=Noise(samples=40, features=3),
    preprocessing=NoPreprocessing(),
    precision="float64",
    batch=8,
    layers=(Dense(units=4), Dropout(), Dense(units=4)),
)
seeds = st.integers(0, 2**63 - 1)


@given(seeds)
def test_the_same_seed_for_the_data_is_bit_for_bit_the_run_without_one(seed: int) -> None:
    bare, own = (Session(replace(RAW, seed=seed, data_seed=data_seed)) for data_seed in (None, seed))

    assert all(same_bits(bare.step(), own.step()) for _ in range(9))  # two rounds of four batches, and more


@given(seeds, seeds)
def test_data_and_split_are_those_of_their_seed_and_all_else_of_the_other(seed: int, other: int) -> None:
    own = Session(replace(RAW, seed=seed, data_seed=other))
    alike, drawn = (Session(replace(RAW, seed=each)) for each in (seed, other))

    np.testing.assert_array_equal(own.samples.x, drawn.samples.x)
    np.testing.assert_array_equal(own.samples.test_x, drawn.samples.test_x)
    np.testing.assert_array_equal(own.network.flat, alike.network.flat)
    for name in ("weights", "masks", "batches"):
        assert children(own, name) == children(alike, name)


def children(session: Session, name: str) -> tuple[object, ...]:
    """Which stream that is."""
    child = getattr(seeds_of(session.experiment), name)
    return child.entropy, child.spawn_key


def by_the_rule(seed: int, data_seed: int) -> tuple[Floats, list[Floats]]:
    """The training samples, and the batches of two rounds, as the contract tells them."""
    own, batches = SeedSequence(data_seed).spawn(4), default_rng(SeedSequence(seed).spawn(4)[1])
    x = RAW.data.load(default_rng(own[0])).x
    train = x[default_rng(own[1]).permutation(40)[:32]]
    batches.permutation(40)
    return train, [train[part] for _ in range(2) for part in batches.permutation(32).reshape(4, 8)]


@given(seeds, seeds)
def test_the_batches_go_on_with_the_stream_of_the_seed_past_a_split_that_is_skipped(seed: int, other: int) -> None:
    session = Session(replace(RAW, seed=seed, data_seed=other))
    train, batches = by_the_rule(seed, other)

    np.testing.assert_array_equal(session.samples.x, train)
    for batch in batches:
        np.testing.assert_array_equal(session.samples.next_batch()[0], batch)


def test_measured_data_are_split_by_it() -> None:
    first, second = (Session(replace(RAW, data=Iris(), seed=seed, data_seed=4)) for seed in (1, 2))

    np.testing.assert_array_equal(first.samples.x, second.samples.x)
    assert not np.array_equal(first.network.flat, second.network.flat)


def test_the_command_line_leaves_it_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_experiment(tmp_path / "a.json", replace(RAW, data_seed=4))
    saved = str(tmp_path / "b.json")

    run("run", str(tmp_path / "a.json"), "--steps", "1", "--seed", "9", "--save", saved, "--json")

    assert json.loads(capsys.readouterr().out)["steps"] == 1
    assert read_experiment(saved) == replace(RAW, seed=9, data_seed=4)
