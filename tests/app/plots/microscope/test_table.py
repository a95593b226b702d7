"""The table of a neuron says of each number whether it is the run's, and holds gradients below every float."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace

from app.plots.microscope.settings import BIAS, NeuronSettings, Term
from app.plots.microscope.table import COLUMNS, rows_of
from core.components.activations import Sigmoid
from core.probes.neuron import Neuron
from tests.app.plots.neurons import looked_at
from tests.core.networks import SMALL, deep


def test_each_row_names_what_was_typed() -> None:
    _, session, _ = looked_at(SMALL)
    answer = Neuron(0, 0).answer(session.trace)
    assert answer is not None

    rows = rows_of(answer, NeuronSettings().with_typed(Term("inputs", 1), 2.0).with_typed(BIAS, 1.0))

    assert [row[-1] for row in rows] == ["b", "x b"]
    assert [row[-1] for row in rows_of(answer, NeuronSettings())] == ["", ""]


def test_a_gradient_below_every_float_is_its_logarithm_and_its_sign() -> None:
    _, session, _ = looked_at(replace(deep(700, Sigmoid(), units=16)), steps=1)
    answer = Neuron(0, 0).answer(session.trace)
    assert answer is not None

    row = rows_of(answer, NeuronSettings())[0]

    size, sign = (row[COLUMNS.index(name) - 4] for name in ("log10_gradient", "gradient_sign"))
    exact = float(answer.gradient[0])
    assert size == pytest.approx(math.log10(abs(exact)) + answer.exponent * math.log10(2))
    assert float(size) < -330
    assert sign == math.copysign(1, exact)
