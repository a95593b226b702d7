"""What is said of losses."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from app.canvas.curves import Curve
from app.plots.loss.settings import BEFORE, HELD_OUT, RUN
from app.plots.loss.words import LossWords
from app.texts import Texts


@pytest.fixture
def words(qapp: QApplication) -> LossWords:
    """In English."""
    return LossWords(Texts(), qapp)


def test_curves_are_named_with_their_loss_in_few_figures(words: LossWords) -> None:
    assert words.named(RUN, words.short(0.5)) == "this run 0.500"
    assert words.named(HELD_OUT, words.short(1.234e-9)) == "held out 1.23·10⁻⁹"
    assert words.named(BEFORE, words.short(2000.0), "before: tanh") == "before: tanh 2,000"


def test_what_is_off_is_not_told(words: LossWords) -> None:
    nothing = np.empty(0)
    curves = [
        Curve(nothing, nothing, "text", "held out 1.00", off=True),
        Curve(nothing, nothing, "accent", "this run 2.00"),
    ]

    assert words.twin(curves, 0.0, {RUN: 0.5}) == "loss (this run 2.00); accuracy (this run 50 %)"
    assert words.twin(curves, 0.9, {RUN: float("nan")}) == "loss (smoothed 0.9: this run 2.00)"
