"""Numbers for other programs, with all of their digits."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.export.table import csv_of, write_table
from app.plots.gradient_profile.plot import GradientProfile
from app.texts import Texts
from app.theme import Theme
from core.experiment.files import FileError
from tests.core.frames import dense, run_of

DELTA = np.array([-math.inf, -0.1 - 0.2, 0.0, math.nan])


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> GradientProfile:
    """A zero, a number with many digits, and one that does not apply."""
    plot = GradientProfile(theme, texts)
    qtbot.addWidget(plot)
    plot.show_history(run_of(dense(3), 1, log10_delta=DELTA))
    return plot


def test_numbers_survive_the_way_to_the_file_and_back(plot: GradientProfile, tmp_path: Path) -> None:
    write_table(plot, tmp_path / "plot.csv")

    with (tmp_path / "plot.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert float(rows[1]["log10_delta"]) == DELTA[1]
    assert [row["slot"] for row in rows] == ["0", "1", "2", "output"]


def test_an_exact_zero_and_what_does_not_apply_are_empty_and_the_state_tells_which(plot: GradientProfile) -> None:
    rows = list(csv.DictReader(csv_of(plot).splitlines()))

    assert [(row["log10_delta"], row["state"]) for row in (rows[0], rows[3])] == [("", "zero"), ("", "absent")]


def test_a_folder_that_is_not_there_is_said_in_a_sentence(plot: GradientProfile, tmp_path: Path) -> None:
    with pytest.raises(FileError) as refused:
        write_table(plot, tmp_path / "nowhere" / "plot.csv")

    assert "cannot be written" in str(refused.value)
