"""One neuron and one sample are looked at."""

from __future__ import annotations

import pytest

from app.plots.microscope.settings import BIAS, NeuronSettings, Term
from app.plots.settings import read, written
from core.probes.what_if import WhatIf


@pytest.mark.parametrize("name", ["entry", "unit", "sample"])
def test_everything_is_counted_from_zero(name: str) -> None:
    assert read(f'{{"{name}":3}}', NeuronSettings) not in (None, NeuronSettings())
    assert read(f'{{"{name}":-1}}', NeuronSettings) is None


def test_typed_numbers_are_written_by_position_and_read_back() -> None:
    typed = NeuronSettings().with_typed(Term("inputs", 2), 1.5).with_typed(Term("weights"), -1.0).with_typed(BIAS, 0.5)

    assert written(typed) == '{"inputs":{"2":1.5},"weights":{"0":-1.0},"bias":0.5}'
    assert read(written(typed), NeuronSettings) == typed
    assert read('{"inputs":{"2":1e200}}', NeuronSettings) is None
    assert typed.what_if == WhatIf({2: 1.5}, {0: -1.0}, 0.5)


def test_a_number_is_given_back() -> None:
    typed = NeuronSettings().with_typed(Term("inputs", 2), 1.5)

    assert typed.with_typed(Term("inputs", 2), None) == NeuronSettings()


def test_what_was_typed_for_one_neuron_is_not_for_another_nor_for_the_next_start() -> None:
    typed = NeuronSettings(entry=1, unit=2).with_typed(BIAS, 0.5)

    assert typed.having(unit=2).bias == 0.5
    assert typed.having(unit=3) == NeuronSettings(entry=1, unit=3)
    assert typed.having(sample=1).what_if is None
    assert typed.lasting() == NeuronSettings(entry=1, unit=2)
