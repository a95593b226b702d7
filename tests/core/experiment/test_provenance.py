"""What a picture says of its run is enough to make it again, and names nobody."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given

from core.components.activations import Sigmoid
from core.components.datasets.csv_file import Csv
from core.experiment import Experiment
from core.experiment.files import read_experiment
from core.experiment.metadata.table import csv_header
from core.experiment.provenance import LARGEST_CELL, Provenance, versions
from core.layers import Dense
from tests.core.experiments import experiments

SMALL = Experiment(layers=(Dense(units=8),), seed=5)


def told(provenance: Provenance) -> dict[str, object]:
    """What it says, as whoever reads JSON finds it."""
    found: dict[str, object] = json.loads(provenance.text())
    return found


@given(experiments)
def test_every_experiment_survives_its_provenance(
    tmp_path_factory: pytest.TempPathFactory, experiment: Experiment
) -> None:
    file = tmp_path_factory.getbasetemp() / "round.csv"

    file.write_text(csv_header(["step"], Provenance(experiment=experiment).text()))

    assert read_experiment(file) == experiment


def test_it_says_what_is_shown_and_with_what_it_was_made() -> None:
    said = told(Provenance(experiment=SMALL, plot="heatmap", step=0, changed_at=(3,), mean_of=(2, 5), time="now"))

    assert (said["seed"], said["plot"], said["step"], said["time"]) == (5, "heatmap", 0, "now")
    assert (said["changed_at"], said["mean_of"]) == ([3], [2, 5])
    assert said["versions"] == versions()
    assert {"backscope", "python", "numpy"} == set(versions())
    assert versions(qt="6.0")["qt"] == "6.0"
    assert versions()["numpy"] == np.__version__


def test_what_is_not_known_is_not_said() -> None:
    assert list(told(Provenance(experiment=SMALL))) == ["experiment", "seed", "versions"]


def test_the_home_folder_is_not_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    at_home = Experiment(data=Csv(path=str(tmp_path / "data" / "prices.csv")))

    text = Provenance(experiment=at_home).text()

    assert str(tmp_path) not in text
    assert json.loads(text)["experiment"]["data"]["path"] == "~/data/prices.csv"


def test_a_text_is_ascii_whatever_the_experiment_is_called() -> None:
    text = Provenance(experiment=Experiment(data=Csv(path="자료\uffff.csv"))).text()

    assert text.isascii()
    assert json.loads(text)["experiment"]["data"]["path"] == "자료\uffff.csv"


def test_a_deep_network_still_fits_into_a_cell(tmp_path: Path) -> None:
    deep = Experiment(layers=(Dense(units=16, activation=Sigmoid()),) * 1000)
    text = Provenance(experiment=deep).text()

    (tmp_path / "deep.csv").write_text(csv_header(["step"], text))

    assert len(text) < LARGEST_CELL
    assert read_experiment(tmp_path / "deep.csv") == deep
