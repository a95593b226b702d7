"""One neuron and one sample are looked at."""

from __future__ import annotations

import pytest

from app.plots.microscope.settings import NeuronSettings
from app.plots.settings import read


@pytest.mark.parametrize("name", ["entry", "unit", "sample"])
def test_everything_is_counted_from_zero(name: str) -> None:
    assert read(f'{{"{name}":3}}', NeuronSettings) not in (None, NeuronSettings())
    assert read(f'{{"{name}":-1}}', NeuronSettings) is None
