"""One remedy: what it says and what it does."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from core.components.initializers import HeNormal, XavierNormal
from core.diagnosis.remedy import advised, fresh
from tests.core.diagnosis.cases import case


def test_a_remedy_is_a_sentence_and_the_experiment_after_it() -> None:
    other = replace(case().experiment, seed=8)

    remedy = advised("faster", other, times="10")

    assert (remedy.phrase.code, dict(remedy.phrase.values)) == ("advice.faster", {"times": "10"})
    assert remedy.experiment is other


@pytest.mark.parametrize(
    "activation, code, start",
    [("relu", "he_zero", HeNormal()), ("leaky_relu", "he_zero", HeNormal()), ("tanh", "xavier_zero", XavierNormal())],
)
def test_fresh_weights_fit_the_activation(activation: str, code: str, start: HeNormal | XavierNormal) -> None:
    remedy = fresh(case(activation=activation), "zero")

    assert remedy.phrase.code == f"advice.{code}"
    assert remedy.experiment is not None
    assert {getattr(layer, "initializer", None) for layer in remedy.experiment.layers} == {start}
