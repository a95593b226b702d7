"""The curve is that of one layer."""

from __future__ import annotations

from app.plots.activation_curve.settings import CurveSettings
from app.plots.settings import read


def test_a_layer_is_counted_from_zero() -> None:
    assert read('{"layer":3}', CurveSettings) == CurveSettings(layer=3)
    assert read('{"layer":-3}', CurveSettings) is None
