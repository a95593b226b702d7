"""Numbers for other programs, with all of their digits."""

from __future__ import annotations

import csv
import math

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.export.table import csv_of
from app.plots.gradient_profile.plot import GradientProfile
from app.texts import Texts
from app.theme import Theme
from tests.core.frames import dense, run_of

DELTA = np.array([-math.inf, -0.1 - 0.2, 0.0, math.nan])


@pytest.fixture
def rows(qtbot: QtBot, theme: Theme, texts: Texts) -> list[dict[str, str]]:
    """A zero, a number with many digits, and one that does not apply, as a spreadsheet reads them."""
    plot = GradientProfile(theme, texts)
    qtbot.addWidget(plot)
    plot.show_views((run_of(dense(3), 1, log10_delta=DELTA),))
    return list(csv.DictReader(csv_of(plot, "{}").decode().splitlines()))


def test_numbers_survive_the_way_to_the_file_and_back(rows: list[dict[str, str]]) -> None:
    assert float(rows[1]["log10_delta"]) == DELTA[1]
    assert [row["slot"] for row in rows] == ["0", "1", "2", "output"]


def test_an_exact_zero_and_what_does_not_apply_are_empty_and_the_state_tells_which(rows: list[dict[str, str]]) -> None:
    assert [(row["log10_delta"], row["state"]) for row in (rows[0], rows[3])] == [("", "zero"), ("", "absent")]


def test_the_last_column_says_of_what_run_the_others_are(rows: list[dict[str, str]]) -> None:
    assert {list(row.items())[-1] for row in rows} == {("backscope {}", "")}
