"""An overlay: many runs as thin lines without a name, in one picture that keeps no order of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.axes import Axes
from app.canvas.curves import BESIDE_PX, NAME_PX, Curve, Curves
from app.canvas.scales.ticks import AxisScale, decade_range, decade_ticks, step_axis
from app.canvas.surface import Canvas
from app.theme import Theme
from app.widgets.labels import Label
from core.numerics import Floats

LEFT_PX, BELOW_PX, ABOVE_PX, RIGHT_PX = 64, 40, 10, 14
TICKS_PX = 22  # the least between two numbers
OPACITY, MOST_DECADES = 0.45, 12  # beyond, single lines would flatten all others
MOST_THICK = 100  # points of a line that is seen from the last row; a wide one takes long


class Overlay(QWidget):
    """Decades upwards, steps or layers across."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[Floats, ...] = ()
        self._names, self._first, self._middle = ("", ""), 0, ""
        self.title = Label(self, wrap=True)
        self.title.setProperty("role", "title")
        self.canvas = Canvas(theme, self)
        self.area = Area(self.canvas.scene)
        self.axes, self.curves = Axes(self.canvas, theme, self.area), Curves(self.canvas, theme, self.area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(self.canvas.view, 1)
        self.canvas.resized.connect(self._arrange)
        theme.changed.connect(self._dress)

    def show_lines(
        self, title: str, across: str, upwards: str, lines: Sequence[Floats], first: int, middle: str = ""
    ) -> None:
        """Lines (n,) of log10 each, whose first point is at `first`; what is not finite is a gap.

        `middle`: what their median is called, which is drawn over them; without a name it is not.
        """
        self.title.setText(title)
        self._names, self._first, self._middle = (across, upwards), first, middle
        self._lines = tuple(lines)
        self._arrange()

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def _arrange(self) -> None:
        size = self._theme.size
        rect = self.canvas.rect.adjusted(size(LEFT_PX), size(ABOVE_PX), -self._right, -size(BELOW_PX))
        if rect.width() <= 0 or rect.height() <= 0:
            return
        self.area.place(QRectF(rect))
        lower, upper = _range(self._lines)
        ticks = decade_ticks(lower, upper, rect.height(), size(TICKS_PX))
        longest = max((len(each) for each in self._lines), default=1)
        self.axes.show_scales(
            _across(longest, self._first, rect.width() / size(3 * TICKS_PX), self._names[0]),
            AxisScale(lower, upper, ticks, self._names[1]),
        )
        self.curves.curves = [self._curve(each, lower, upper) for each in self._lines]
        if self._middle and self._lines:
            median = self._curve(median_of(self._lines), lower, upper)
            self.curves.curves.append(replace(median, colour="text", thick=True, opacity=1.0, name=self._middle))
        self.canvas.repaint()

    @property
    def _right(self) -> float:
        """What the name at the end of the median needs."""
        wide = lettering.pen(self._theme, NAME_PX).width(self._middle) + self._theme.size(BESIDE_PX)
        return max(float(self._theme.size(RIGHT_PX)), wide if self._middle else 0.0)

    def _curve(self, line: Floats, lower: float, upper: float) -> Curve:
        """What lies beyond the axis is not drawn at its edge, where it would be another number."""
        shown = np.where((lower <= line) & (line <= upper), line, np.nan)
        steps, thick = np.arange(len(line)) + float(self._first), len(line) <= MOST_THICK
        return Curve(steps, shown, "accent", thick=thick, opacity=OPACITY)

    def _dress(self) -> None:
        self.canvas.restyle()
        self._arrange()


def median_of(lines: Sequence[Floats]) -> Floats:
    """Of lines that may end early, (n,) for the longest; a gap where fewer than half of them have a number."""
    longest = max(map(len, lines))
    table = np.full((len(lines), longest), np.nan)
    for row, line in zip(table, lines, strict=True):
        row[: len(line)] = np.where(np.isfinite(line), line, np.nan)
    found, enough = np.full(longest, np.nan), 2 * np.isfinite(table).sum(axis=0) >= len(lines)
    found[enough] = np.nanmedian(table[:, enough], axis=0)
    return found


def _across(count: int, first: int, most: float, name: str) -> AxisScale:
    """Whole numbers, edge to edge."""
    last = first + max(count - 1, 1)
    ticks = step_axis(count, most, 1.0, name, within=(float(first), float(last))).ticks
    return AxisScale(float(first), float(last), ticks, name)


def _range(lines: Sequence[Floats]) -> tuple[float, float]:
    """Whole decades around all, as far as those in the middle stay to be told apart."""
    values = np.concatenate([*lines, np.empty(0)])
    values = values[np.isfinite(values)]
    if not len(values):
        return -1.0, 0.0
    middle = float(np.median(values))
    near = values[np.abs(values - middle) <= MOST_DECADES]
    return decade_range(float(near.min()), float(near.max()))
