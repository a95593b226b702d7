"""What the curves of all layers were at one step, for the box at the pointer."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication

from app.canvas.trace import Row
from app.plots.layers.measures import MeasureSeries
from app.texts import Texts


def rows_of(
    series: MeasureSeries,
    step: int,
    entries: Sequence[int],
    colours: Sequence[str],
    near: int | None,
    names: Sequence[str],
    texts: Texts,
) -> list[Row]:
    """Each with its value, or with the least and the largest of its bin."""
    index = series.at(step)
    return [
        Row(texts.layer(k, len(colours), names), _value(series, index, k, texts), colours[k], k == near)
        for k in entries
    ]


def on_of(entries: int, off: Collection[int]) -> list[int]:
    """The entries whose curves are on."""
    return [entry for entry in range(entries) if entry not in off]


def _value(series: MeasureSeries, index: int, entry: int, texts: Texts) -> str:
    low, high = (texts.power(float(side[index, entry])) for side in (series.low, series.high))
    text = QCoreApplication.translate("GradientCurves", "{low} to {high}")
    return low if low == high else text.format(low=low, high=high)
