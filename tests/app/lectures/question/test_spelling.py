"""A value is spelled as it is shown elsewhere in the program."""

from __future__ import annotations

import math

import pytest

from app.lectures.question.spelling import spelled


@pytest.mark.parametrize(
    "value, measure, words",
    [(-12.0, "log10_delta", "10⁻¹²"), (3.25, "log10_weight_gradient", "10³˙²"), (1.0, "loss", "1.00"),
     (0.5, "accuracy", "50 %"), (0.5, "dead_share", "50 %"), (1e-12, "signal_rms", "10⁻¹²"),
     (-math.inf, "log10_delta", "0"), (math.nan, "loss", "–")],
)  # fmt: skip
def test_it_has_the_unit_of_its_measure(value: float, measure: str, words: str) -> None:
    assert spelled(value, measure) == words
