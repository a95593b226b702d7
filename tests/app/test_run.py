"""A whole run from Python: the numbers of a session, what they say, and the picture of the command line."""

from __future__ import annotations

import math
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from app.run import SCALARS, Run, run
from core.components.activations import Relu
from core.components.initializers import Normal
from core.diagnosis.health import diagnose
from core.experiment import ExperimentError
from core.experiment.files import found_in
from core.record.frame import MEASURES
from tests.core.networks import SMALL, deep, frames_of, same_bits

STEPS = 12


@pytest.fixture(scope="module")
def result() -> Run:
    return run(SMALL, STEPS)


def test_its_frames_are_those_of_a_session(result: Run) -> None:
    assert len(result) == STEPS
    assert all(map(same_bits, result.frames, frames_of(SMALL, STEPS)))


def test_its_diagnosis_is_that_of_its_frames(result: Run) -> None:
    assert result.diagnosis == diagnose(list(result.frames))


def test_its_arrays_hold_every_number_of_every_step(result: Run) -> None:
    arrays = result.to_arrays()

    assert list(arrays) == ["step", *SCALARS, *MEASURES]
    assert arrays["step"].tolist() == list(range(STEPS))
    assert arrays["held_out_loss"].shape == (STEPS,)
    assert [math.isnan(each) for each in arrays["held_out_loss"]] == [step % 10 != 0 for step in range(STEPS)]
    for name in MEASURES:
        assert arrays[name].shape == (STEPS, 3)
        np.testing.assert_array_equal(arrays[name][5], result.frames[5].row(name))


def test_a_run_that_overflows_is_as_long_as_it_went() -> None:
    overflowing = run(deep(20, Relu(), Normal(std=1), units=50), 100)

    assert len(overflowing) < 100
    assert overflowing.frames[-1].overflow is not None
    assert overflowing.diagnosis.verdict == "overflow"


def test_its_table_has_a_row_for_each_step_and_layer(result: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    pandas = ModuleType("pandas")
    monkeypatch.setattr(pandas, "DataFrame", dict, raising=False)
    monkeypatch.setitem(sys.modules, "pandas", pandas)

    columns = result.to_dataframe()

    assert {len(column) for column in columns.values()} == {STEPS * 3}
    assert columns["step"][:4].tolist() == [0, 0, 0, 1]
    assert columns["slot"][:4] == [0, 1, "output", 0]
    assert columns["layer"][:4] == [1, 2, "output", 1]
    assert columns["name"][:4] == ["", "", "", ""]
    assert columns["kind"][:4] == ["dense", "dense", "output", "dense"]
    assert columns["loss"][3] == columns["loss"][5] == result.frames[1].loss
    assert columns["log10_delta"][4] == result.frames[1].log10_delta[1]


def test_pandas_takes_the_table_as_it_is(result: Run) -> None:
    pytest.importorskip("pandas", reason="a table for pandas needs it: pip install pandas")

    table = result.to_dataframe()

    assert table.groupby("step")["log10_delta"].count().tolist() == [3] * STEPS


def test_without_pandas_one_sentence_says_what_to_do(result: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)

    with pytest.raises(ImportError, match=r"^to_dataframe needs pandas: install it, or use to_arrays"):
        result.to_dataframe()


@pytest.mark.parametrize("name", ["profile.png", "profile.SVG", "profile.pdf"])
def test_its_picture_carries_the_experiment(result: Run, tmp_path: Path, name: str) -> None:
    result.plot(tmp_path / name)

    assert found_in(tmp_path / name)[0] == SMALL


def test_every_other_plot_is_drawn_by_its_name(result: Run, tmp_path: Path) -> None:
    result.plot(tmp_path / "network.svg", "network")

    assert found_in(tmp_path / "network.svg")[0] == SMALL
    with pytest.raises(ValueError, match=r"^there is no plot nothing; there are gradient-profile, "):
        result.plot(tmp_path / "nothing.svg", "nothing")


@pytest.mark.parametrize("name", ["profile.jpg", "profile"])
def test_a_picture_of_another_kind_is_refused(result: Run, tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match=r"a picture ends in .png, .svg, .pdf"):
        result.plot(tmp_path / name)

    assert list(tmp_path.iterdir()) == []


def test_what_cannot_run_is_refused_with_the_place() -> None:
    with pytest.raises(ExperimentError, match=r"^batch: must be at least 1"):
        run(replace(SMALL, batch=0))
    with pytest.raises(ValueError, match=r"^steps must be at least 1, not 0"):
        run(SMALL, 0)


@pytest.mark.parametrize("given, steps, sentence", [("a.json", 3, "not a str; read_experiment"), (SMALL, 1.5, "float")])
def test_what_is_no_experiment_or_no_number_is_named(given: Any, steps: Any, sentence: str) -> None:
    with pytest.raises(TypeError, match=sentence):
        run(given, steps)
