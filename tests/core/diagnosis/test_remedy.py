"""One remedy: what it says and what it does."""

from __future__ import annotations

import pytest

from core.components.optimizers import Adam
from core.diagnosis.remedy import changed_rate, faster_code
from tests.core.diagnosis.cases import case


def test_a_rate_is_changed_by_decades_and_told_by_its_factor() -> None:
    evidence = case()
    rate = evidence.experiment.optimizer.learning_rate

    remedy = changed_rate(evidence, "slower", -2)

    assert remedy.experiment is not None
    assert remedy.experiment.optimizer.learning_rate == pytest.approx(rate / 100)
    assert dict(remedy.phrase.values) == {"times": "100"}


def test_only_plain_descent_is_advised_adam() -> None:
    assert (faster_code(case()), faster_code(case(optimizer=Adam()))) == ("faster", "faster_alone")
