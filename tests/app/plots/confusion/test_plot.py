"""The plot shows the matrix of a real run, of either split, and says the same in words and in numbers."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.plots.confusion.plot import COLUMNS, ConfusionMatrix
from app.texts import Texts
from app.theme import Theme
from core.components.datasets import Sine
from core.components.losses import MeanSquaredError
from core.layers import Dense
from tests.app.plots.probed import Probed
from tests.app.plots.seen import point_at, shown
from tests.core.networks import SMALL

NETWORK = replace(SMALL, layers=(Dense(units=8),))


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> ConfusionMatrix:
    """On the screen, with a run of three classes."""
    made = ConfusionMatrix(theme, texts)
    shown(qtbot, made, 700, 320)
    Probed(NETWORK).step(5).show(made)
    return made


def test_it_counts_the_held_out_samples_and_says_so(plot: ConfusionMatrix) -> None:
    part = plot.drawing.part

    assert plot.seen is not None
    assert part is plot.seen[1].held_out
    assert plot.subtitle().startswith("step 4 · held out: ")
    assert f"of {part.samples} right" in plot.subtitle()


def test_the_other_split_is_a_click_or_a_row_of_the_menu_away(plot: ConfusionMatrix) -> None:
    next(row for row in plot.menu().actions() if row.text() == "training").trigger()

    assert plot.seen is not None
    assert plot.drawing.part is plot.seen[1].training
    assert "training: " in plot.subtitle()
    assert plot.segments.current == "training"
    QTest.mouseClick(plot.segments._buttons["held_out"], Qt.MouseButton.LeftButton)
    assert plot.settings.split == "held_out"


def test_pointer_and_arrows_read_a_cell(plot: ConfusionMatrix) -> None:
    point_at(plot, plot.drawing.cell((0, 1)).center())
    pointed = plot.heading.subtitle

    QTest.keyClick(plot, Qt.Key.Key_Down)

    assert plot.seen is not None
    assert pointed == plot.words.cell(plot.seen[1], plot.drawing.part, 0, 1)
    assert plot.drawing.pointed == (1, 1)
    assert plot.heading.subtitle.startswith("class 1: ")


def test_the_table_has_every_sample_of_both_splits(plot: ConfusionMatrix) -> None:
    header, rows = plot.table()

    assert header == COLUMNS
    assert plot.seen is not None
    for split, part in (("held_out", plot.seen[1].held_out), ("training", plot.seen[1].training)):
        counted = sum(int(row[4]) for row in rows if row[1] == split)
        assert counted == part.samples


def test_it_says_the_same_in_words(plot: ConfusionMatrix) -> None:
    words = plot.text_twin()

    assert words.startswith("Step 4, held out: ")
    assert "; training: " in words
    assert plot.seen is not None
    wrong = plot.drawing.part.counts * ~np.eye(3, dtype=bool)
    assert ("most often confused: class " in words) == bool(wrong.any())


def test_where_amounts_are_predicted_it_says_why_there_is_none(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = ConfusionMatrix(theme, texts)
    shown(qtbot, plot, 700, 320)

    Probed(replace(NETWORK, data=Sine(), loss=MeanSquaredError())).step(3).show(plot)

    assert plot.notice.sentence == plot.text_twin()
    assert plot.notice.sentence.startswith("The network predicts amounts")
