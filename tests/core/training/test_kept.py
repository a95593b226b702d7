"""What is kept of samples changes no bit of any frame, is read again where it has changed, and is little."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path
from typing import Any, get_args
from weakref import ref

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from numpy.random import Generator

from core.components.datasets import AnyDataset, Csv, Data, DataError, Digits, Iris, Noise, Sine, Spirals, forget_table
from core.components.datasets.dataset import Dataset
from core.components.initializers import Zeros
from core.components.losses import CrossEntropy, MeanSquaredError
from core.components.optimizers import Adam
from core.components.preprocessing import AnyPreprocessing, MinMax, NoPreprocessing, Standardize
from core.experiment import Experiment, ExperimentError, Output
from core.layers import Dense
from core.record.frame import Frame
from core.training import kept as module
from core.training.kept import Kept
from core.training.session import Session
from tests.core.components.tables.files import table_file
from tests.core.networks import same_bits

STEPS = 3  # the first of them measures what is held out
LAYERS = (Dense(units=5), Dense(units=4))
AMOUNTS = "a,b,c\n" + "".join(f"{i},{i * i % 7},{i / 3}\n" for i in range(40))


PRECISIONS = ("float32", "float64") * 4  # in turn: with each kind of data one or the other of a preprocessing


@pytest.fixture(scope="module")
def datasets(tmp_path_factory: pytest.TempPathFactory) -> list[Dataset]:
    """One of every kind, and both kinds of tables."""
    folder = tmp_path_factory.mktemp("tables")
    tables = [Csv(path=table_file(folder)), Csv(path=table_file(folder, AMOUNTS, "amounts.csv"))]
    return [*(kind() for kind in get_args(AnyDataset) if kind is not Csv), *tables]


def experiment_on(data: Any, **more: Any) -> Experiment:
    loss = CrossEntropy() if data.shape()[1] else MeanSquaredError()
    return Experiment(data=data, batch=8, layers=LAYERS, loss=loss, **more)


def frames_of(experiment: Experiment, kept: Kept | None = None) -> list[Frame]:
    session = Session(experiment, kept)
    return [session.step() for _ in range(STEPS)]


def assert_same(experiment: Experiment, kept: Kept) -> None:
    """A run beside what is kept is the same bits as a fresh start."""
    assert all(map(same_bits, frames_of(experiment, kept), frames_of(experiment)))


@pytest.mark.sampled(3)
@pytest.mark.parametrize("number", range(len(get_args(AnyDataset)) + 1))
def test_every_edit_gives_the_frames_of_a_fresh_start(datasets: list[Dataset], number: int) -> None:
    preprocessings = [kind() for kind in get_args(AnyPreprocessing)]
    kept, experiment = Kept(), experiment_on(datasets[number])
    for preprocessing, precision in zip(preprocessings, islice(PRECISIONS, number % 2, None), strict=False):
        experiment = replace(experiment, preprocessing=preprocessing, precision=precision)

        assert_same(experiment, kept)
        assert_same(replace(experiment, layers=LAYERS[:1]), kept)
    for edit in ({"seed": 8}, {"test_share": 0.4}, {"batch": 16}, {"seed": 7}):
        experiment = replace(experiment, **edit)

        assert_same(experiment, kept)


EDITS = st.one_of(
    st.builds(dict, data=st.sampled_from([Spirals(samples=40), Spirals(samples=40, noise=0.5), Iris(), Noise()])),
    st.builds(dict, preprocessing=st.sampled_from([Standardize(), MinMax(), NoPreprocessing()])),
    st.builds(dict, precision=st.sampled_from(["float32", "float64"])),
    st.builds(dict, seed=st.integers(1, 3)),
    st.builds(dict, data_seed=st.none() | st.integers(1, 3)),
    st.builds(dict, test_share=st.sampled_from([0.0, 0.2, 0.5])),
    st.builds(dict, layers=st.sampled_from([LAYERS, LAYERS[:1], ()])),
)


@settings(max_examples=12, deadline=None)
@given(st.lists(EDITS, max_size=12))
def test_any_row_of_edits_gives_the_frames_of_a_fresh_start(edits: list[dict[str, Any]]) -> None:
    kept, experiment = Kept(), experiment_on(Spirals(samples=40))
    for edit in edits:
        experiment = replace(experiment, **edit)

        assert_same(experiment, kept)


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Dataset]]:
    """The data that have been loaded, time after time."""
    loaded = list[Dataset]()

    def noted(kind: type[Dataset]) -> None:
        load = kind.load

        def note(data: Dataset, rng: Generator) -> Data:
            loaded.append(data)
            return load(data, rng)

        monkeypatch.setattr(kind, "load", note)

    for kind in (Spirals, Digits, Sine, Csv):
        noted(kind)
    forget_table()
    yield loaded
    forget_table()


@pytest.mark.parametrize("data", [Digits(), Spirals()])
def test_what_an_edit_does_not_touch_is_not_loaded_again(data: Any, loads: list[Dataset]) -> None:
    kept = Kept()
    for preprocessing in (Standardize(), MinMax()):
        for layers in (LAYERS, LAYERS[:1]):
            Session(experiment_on(data, preprocessing=preprocessing, test_share=0.3), kept)
            Session(replace(experiment_on(data, preprocessing=preprocessing), layers=layers), kept)

    assert loads == [data]


@pytest.mark.parametrize(
    "edit",
    [
        {"layers": ()},
        {"output": Output(initializer=Zeros())},
        {"loss": MeanSquaredError()},
        {"optimizer": Adam()},
        {"batch": 9},
    ],
    ids=lambda edit: next(iter(edit)),
)
def test_preprocessing_is_not_done_again_for_what_no_sample_depends_on(edit: dict[str, Any]) -> None:
    kept, experiment = Kept(), experiment_on(Digits())
    first = Session(experiment, kept)

    second = Session(replace(experiment, **edit), kept)

    assert second.samples.x is first.samples.x
    assert second.samples.excerpt is first.samples.excerpt
    assert_same(replace(experiment, **edit), kept)


def test_another_seed_draws_anew_only_what_is_drawn(loads: list[Dataset]) -> None:
    kept = Kept()
    for data, seed in product((Spirals(), Digits()), (1, 2, 1)):
        Session(experiment_on(data, seed=seed), kept)

    assert loads == [Spirals(), Spirals(), Digits()]


def test_new_weights_leave_the_data_where_they_have_a_seed_of_their_own(loads: list[Dataset]) -> None:
    kept = Kept()
    sessions = [Session(experiment_on(Spirals(), seed=seed, data_seed=5), kept) for seed in (1, 2)]

    assert loads == [Spirals()]
    assert sessions[0].samples.x is sessions[1].samples.x
    assert not np.array_equal(sessions[0].network.flat, sessions[1].network.flat)


def test_a_table_is_read_again_where_its_file_has_changed(tmp_path: Path, loads: list[Dataset]) -> None:
    kept, data = Kept(), Csv(path=table_file(tmp_path, "a,b,c\n1,2,x\n2,1,y\n3,5,x\n4,4,y\n"))
    before = Session(experiment_on(data, test_share=0), kept)
    Session(experiment_on(data), kept)
    table_file(tmp_path, "a,b,c\n9,2,x\n2,1,y\n3,5,x\n4,4,y\n")  # as large as before
    assert before.stamp is not None
    os.utime(data.path, ns=(0, before.stamp.changed + 1))

    after = Session(experiment_on(data, test_share=0), kept)

    assert len(loads) == 2
    assert (after.stamp, after.stamp == before.stamp) == (data.stamp(), False)
    assert (before.samples.excerpt.raw.max(), after.samples.excerpt.raw.max()) == (5, 9)


def test_what_cannot_be_loaded_is_not_kept(tmp_path: Path) -> None:
    kept, data = Kept(), Csv(path=table_file(tmp_path))
    experiment = experiment_on(data)
    Session(experiment, kept)
    os.remove(data.path)
    with pytest.raises(ExperimentError):
        Session(experiment, kept)
    with pytest.raises(DataError):
        data.stamp()

    table_file(tmp_path, "a,b,c\n1,2,x\n2,1,y\n3,5,x\n4,4,y\n")

    assert_same(experiment, kept)


def test_only_a_few_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, arrays = Kept(), list[ref[Any]]()
    for samples in range(20, 40):
        arrays.append(ref(Session(experiment_on(Spirals(samples=samples)), kept).samples.x))

    assert sum(array() is not None for array in arrays) == module.MOST


def test_large_data_are_gone_before_the_next_are_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "BYTES", 10)
    kept, there = Kept(), list[bool]()
    table = Csv(path=table_file(tmp_path))
    held = ref(Session(experiment_on(Digits()), kept).samples.x)
    shape = Csv.shape

    def noted(data: Csv) -> tuple[int, int, int]:
        there.append(held() is not None)
        return shape(data)

    experiment = experiment_on(table)
    monkeypatch.setattr(Csv, "shape", noted)
    Session(experiment, kept)

    assert there
    assert not any(there)


def test_the_last_is_kept_however_large_it_is(monkeypatch: pytest.MonkeyPatch, loads: list[Dataset]) -> None:
    monkeypatch.setattr(module, "BYTES", 10)
    kept, experiment = Kept(), experiment_on(Digits())

    for layers in (LAYERS, LAYERS[:1], ()):
        Session(replace(experiment, layers=layers), kept)
    Session(replace(experiment, preprocessing=MinMax()), kept)

    assert loads == [Digits()]


def test_runs_that_share_samples_do_not_disturb_one_another() -> None:
    kept, experiment = Kept(), experiment_on(Digits())
    expected = frames_of(experiment)

    main, side = Session(experiment, kept), Session(replace(experiment, layers=LAYERS[:1]), kept)
    frames = [(main.step(), side.step())[0] for _ in range(STEPS)]

    assert all(map(same_bits, frames, expected))
    assert np.shares_memory(main.samples.x, side.samples.x)
