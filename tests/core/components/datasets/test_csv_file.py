"""A table of one's own becomes classes or amounts, is read once, and is refused with file, row and column."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from numpy.random import default_rng

from core.components.datasets import Csv, Data, DataError, Iris
from core.components.datasets.measured import FOLDER
from core.components.losses import CrossEntropy, MeanSquaredError
from core.components.tables import FEW
from core.experiment import Experiment, ExperimentError, validated
from core.experiment.files import experiment_from, read_experiment, write_experiment
from core.training.session import Session
from tests.core.components.tables.files import IRISES, table_file


def loaded(path: str, target: str | None = None) -> Data:
    return Csv(path=path, target=target).load(default_rng(0))


def of_targets(folder: Path, *targets: object) -> Data:
    """What becomes of a table with one feature and those targets."""
    rows = "".join(f"{i},{target}\n" for i, target in enumerate(targets))
    return loaded(table_file(folder, f"x,target\n{rows}"))


def refusal(path: str, target: str | None = None) -> str:
    with pytest.raises(DataError) as refused:
        Csv(path=path, target=target).shape()
    return str(refused.value)


def test_a_table_that_we_know_is_read_as_it_is() -> None:
    data, irises = loaded(str(FOLDER / "iris.csv"), "class"), Iris().load(default_rng(0))

    assert np.array_equal(data.x, irises.x)
    assert np.array_equal(data.target, irises.target)
    assert data.classes == 3


@pytest.mark.parametrize(
    "targets, classes",
    [
        (["setosa", "virginica", "setosa"], [0, 1, 0]),
        (["b", "a", "c", "b"], [1, 0, 2, 1]),  # sorted
        ([10, 9, 10], [1, 0, 1]),  # as numbers, not as texts
        (["-1", "+1", "1"], [0, 1, 1]),
        (["1", "3+", "2"], [0, 2, 1]),
        (["True", "False"], [1, 0]),
        (["참", "거짓", "참"], [1, 0, 1]),
    ],
)
def test_texts_and_few_whole_numbers_are_classes(tmp_path: Path, targets: list[Any], classes: list[int]) -> None:
    data = of_targets(tmp_path, *targets)

    assert data.target.tolist() == classes
    assert data.target.dtype == np.int64
    assert data.classes == len(set(classes))


@pytest.mark.parametrize("targets", [[1.5, 2.5, 1.5], ["1.0", "2.0"], [1, 2.5], range(FEW + 1), ["1e3", "2"]])
def test_other_numbers_are_amounts(tmp_path: Path, targets: list[Any]) -> None:
    data = of_targets(tmp_path, *targets)

    assert data.target.tolist() == [[float(target)] for target in targets]
    assert data.classes == 0


def test_the_sizes_are_known_without_loading(tmp_path: Path) -> None:
    path = table_file(tmp_path, IRISES)

    assert Csv(path=path).shape() == (2, 3, 0)
    assert Csv(path=table_file(tmp_path, "a,b\n1,0.5\n2,0.7\n", "other.csv")).shape() == (1, 0, 1)


def test_a_file_is_read_once_and_again_when_it_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = table_file(tmp_path, "x,y\n1,a\n2,b\n")
    first = loaded(path)
    os.utime(path, ns=(1, 1))

    again, same = loaded(path), loaded(path)
    table_file(tmp_path, "x,z,y\n1,5,a\n2,6,b\n3,7,c\n")

    assert same.x is again.x is not first.x
    assert Csv(path=path).shape() == (2, 3, 0)


def test_what_is_kept_cannot_be_overwritten(tmp_path: Path) -> None:
    data = loaded(table_file(tmp_path, IRISES))

    assert not data.x.flags.writeable
    assert not data.target.flags.writeable


def test_the_generator_is_left_alone(tmp_path: Path) -> None:
    rng = default_rng(3)

    Csv(path=table_file(tmp_path, IRISES)).load(rng)

    assert rng.random() == default_rng(3).random()


@pytest.mark.parametrize(
    "content, sentence",
    [
        ("x,y\n1,a\n2\n", "{path}: row 3: has 1 value, where the first row has 2"),
        ("x,y\n1,a\n2,a\n", '{path}: column "y": holds one class only: there is nothing to tell apart'),
        (
            "x,y\n1,1.5\n2,1e999\n",
            '{path}: row 3, column "y": the number is not finite: use one that a computer can hold',
        ),
        (
            "x,y\n" + "".join(f"{i},{i}.5\n" for i in range(150)) + "7,1O.5\n",
            '{path}: row 152, column "y": "1O.5" is no number: put a number there, like in other rows',
        ),
        (
            "x,y,z\n" + "".join(f"{i},name{i // 2},name{i}\n" for i in range(2200)),
            '{path}: column "y": holds more than 1000 different texts, too many for classes: choose another target',
        ),
    ],
)
def test_a_table_that_cannot_be_is_refused_with_its_file(tmp_path: Path, content: str, sentence: str) -> None:
    path = table_file(tmp_path, content)

    assert refusal(path, "y") == sentence.format(path=path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = str(tmp_path / "gone.csv")

    assert refusal(path) == f"{path}: cannot be read: no such file or directory"
    assert refusal("") == "no file is chosen: give the path of a table"


def test_an_experiment_names_the_data_before_the_run_starts(tmp_path: Path) -> None:
    path = table_file(tmp_path, "x,y\n1,2.5\nred,3.5\n4,1.5\n")

    with pytest.raises(ExperimentError) as refused:
        validated(Experiment(data=Csv(path=path)))

    assert str(refused.value).startswith(f'data: {path}: row 3, column "x": "red" is no number')


def test_a_network_learns_from_a_table(tmp_path: Path) -> None:
    rows = "".join(f"{x};{2 * x + 0.5}\n".replace(".", ",") for x in np.linspace(-1, 1, 50).tolist())
    experiment = Experiment(data=Csv(path=table_file(tmp_path, rows)), loss=MeanSquaredError(), batch=20)
    session = Session(experiment)

    losses = [session.step().loss for _ in range(200)]

    assert losses[-1] < 0.01 * losses[0]


def test_everything_that_is_said_of_a_table_is_part_of_the_experiment(tmp_path: Path) -> None:
    data = Csv(
        path=table_file(tmp_path, "when;city;y\n1970-01-02;a;1.425\n1970-01-03;b;2.850\n".encode("utf-16")),
        target="y",
        columns={"when": "feature", "city": "ignore"},
        target_as="amounts",
        missing="mean",
        encoding="utf-16",
        thousands=".",
        decimal=",",
    )
    experiment = Experiment(data=data, loss=MeanSquaredError())
    write_experiment(tmp_path / "a.json", experiment)

    again = read_experiment(tmp_path / "a.json")

    assert (again, hash(again)) == (experiment, hash(experiment))
    assert data.load(default_rng(0)).x.tolist() == [[1], [2]]
    assert data.load(default_rng(0)).target.tolist() == [[1425], [2850]]


def test_what_may_be_left_open_is_null_and_nothing_else(tmp_path: Path) -> None:
    written = msgspec.json.decode(msgspec.json.encode(Csv(path="a.csv")))

    assert written == {"kind": "csv", "path": "a.csv", "target": None, "columns": {}, "target_as": None,
                       "missing": "refuse", "encoding": None, "thousands": None, "decimal": None}  # fmt: skip
    for field, value, said in (
        ("columns", {"a": "key"}, "data.columns.a: must be category or feature or ignore or target"),
        ("target_as", "groups", "data.target_as: must be amounts or classes"),
        ("thousands", "x", "data.thousands: must be"),
    ):
        with pytest.raises(ExperimentError, match=said):
            experiment_from(msgspec.json.encode({"format": "backscope-experiment", "version": 1, "layers": [],
                                                 "data": {"kind": "csv", field: value}}))  # fmt: skip


def test_a_column_that_is_not_there_is_refused_with_those_that_are(tmp_path: Path) -> None:
    data = Csv(path=table_file(tmp_path), columns={"colour": "ignore"})

    with pytest.raises(DataError, match='columns: there is no column "colour"; there are length, width, species'):
        data.shape()
    with pytest.raises(DataError, match='columns: there is no column "colour"'):
        data.reading()


def test_a_role_is_changed_by_another_value(tmp_path: Path) -> None:
    data = Csv(path=table_file(tmp_path, "a,b,c,d\n1,x,2,1.5\n2,z,3,2.5\n"))

    ignoring = data.with_role("a", "ignore")
    other = ignoring.with_role("c", "target").with_role("d", "feature")
    guessed = other.with_role("c", "feature")

    assert (data.shape(), ignoring.shape(), other.shape()) == ((3, 2, 0), (2, 2, 0), (3, 2, 0))
    assert [each.reading().target for each in (data, ignoring, other, guessed)] == ["b", "b", "c", "b"]
    assert dict(data.columns) == {}
    assert (other.target, dict(other.columns)) == ("c", {"a": "ignore", "d": "feature"})  # where another is chosen


def test_a_session_takes_whole_numbers_as_its_loss_measures_them(tmp_path: Path) -> None:
    data = Csv(path=table_file(tmp_path, "x,y\n" + "".join(f"{i},{2 * i + 1}\n" for i in range(-3, 4))))

    amounts, classes = (Session(Experiment(data=data, loss=loss)) for loss in (MeanSquaredError(), CrossEntropy()))

    assert amounts.step().loss > 1
    assert classes.network.structure.entries == amounts.network.structure.entries == 1
    assert classes.step().loss == pytest.approx(np.log(7), rel=1)


@pytest.mark.parametrize("file", ["a.json", "b/../a.json"])
def test_an_experiment_beside_its_table_can_be_handed_in_with_it(
    tmp_path: Path, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine" / "b").mkdir(parents=True)
    experiment = Experiment(data=Csv(path=table_file(tmp_path / "mine")))
    write_experiment(tmp_path / "mine" / file, experiment)

    (tmp_path / "mine").rename(tmp_path / "yours")
    monkeypatch.chdir("/")
    found = read_experiment(tmp_path / "yours" / "a.json")

    assert json.loads((tmp_path / "yours" / "a.json").read_text("utf-8"))["data"]["path"] == "table.csv"
    assert found == Experiment(data=Csv(path=str(tmp_path / "yours" / "table.csv")))
    assert Session(found).step().step == 0
