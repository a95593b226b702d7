"""The strip: guessed numbers as a pile on one scale, and where the measured one lies."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from itertools import chain

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.canvas import lettering
from app.canvas.scales.ticks import Tick, decade_ticks, round_step
from app.lectures.question.spelling import spelled
from app.theme import Theme
from app.widgets.painting import guarded
from core.scenes.asking.truth import is_logarithm

TEXT_PX, BIN_PX, ROW_PX, EDGE_PX, MARK_PX, SPACING_PX = 13, 6, 34, 10, 7, 60
FAR_APART = 100.0  # a largest number so many times the smallest: then the scale is logarithmic
ROOM = 0.08  # of the scale, at both ends
FEW, FENCE, LEAST = 5, 3.0, 0.3  # of fewer all are held; how many times the middle half is held around it, and a least


class Strip(QWidget):
    """One row a vote, the first above; the mark of what was measured stands through all of them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._measure, self.truth = theme, "", math.nan
        self.votes: tuple[tuple[float, ...], ...] = ()
        self.is_logarithmic, self._range = False, (0.0, 1.0)  # whether equal steps are equal factors; its ends
        theme.changed.connect(self._dress)

    def show_numbers(self, measure: str, votes: Sequence[Sequence[float]], truth: float) -> None:
        """What was guessed of this measure, in one vote or in two, and what was measured."""
        self._measure, self.truth = measure, truth
        self.votes = tuple(tuple(vote) for vote in votes)
        values = within([value for value in (*chain(*self.votes), truth) if math.isfinite(value)], truth)
        far = bool(values) and min(values) > 0 and max(values) >= FAR_APART * min(values)
        self.is_logarithmic = is_logarithm(measure) or far
        self._range = _room_around([self.scaled(value) for value in values] or [0.0])
        self._dress()

    def place(self, value: float) -> float:
        """Where a value stands, in pixels; beyond the ends, at them."""
        lower, upper = self._range
        share = (self.scaled(value) - lower) / (upper - lower)
        edge = self._theme.size(EDGE_PX)
        return edge + min(max(share, 0.0), 1.0) * max(self.width() - 2 * edge, 1)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Piles of guesses, the scale below them, and the mark."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number, vote in enumerate(self.votes):
                self._paint_pile(painter, vote, (number + 1) * float(self._theme.size(ROW_PX)))
            self._paint_scale(painter)
            if math.isfinite(self.truth):
                self._paint_truth(painter)

    def scaled(self, value: float) -> float:
        """In the unit of the scale, also beyond its ends."""
        logarithmic = not is_logarithm(self._measure) and self.is_logarithmic
        return math.log10(value) if logarithmic else value

    def _paint_pile(self, painter: QPainter, vote: Sequence[float], floor: float) -> None:
        wide, high = float(self._theme.size(BIN_PX)), float(self._theme.size(ROW_PX)) * 0.8
        piles = Counter(round(self.place(value) / wide) for value in vote)
        most = max(piles.values(), default=1)
        for pile, count in piles.items():
            tall = max(high * count / most, wide)
            bar = QRectF(pile * wide - wide / 2, floor - tall, wide - 1, tall)
            painter.fillRect(bar, self._theme.colour("accent"))

    def _paint_scale(self, painter: QPainter) -> None:
        floor, pen = self._floor, lettering.pen(self._theme, TEXT_PX, "secondary")
        painter.setPen(QPen(self._theme.colour("line"), self._theme.line))
        for number in range(len(self.votes)):
            height = (number + 1) * float(self._theme.size(ROW_PX))
            painter.drawLine(QLineF(0, height, self.width(), height))
        taken = -math.inf
        for tick, at in self._ticks():
            half = (pen.width(tick.text) + pen.raised.width(tick.power)) / 2
            centre = min(max(at, half), self.width() - half)
            if centre - half > taken:
                pen.write_tick(painter, centre, floor + pen.height * 0.7, tick, 0.5)
                taken = centre + half + self._theme.size(EDGE_PX)

    def _ticks(self) -> list[tuple[Tick, float]]:
        lower, upper = self._range
        spacing = float(self._theme.size(SPACING_PX))
        edge, room = self._theme.size(EDGE_PX), float(max(self.width() - 2 * self._theme.size(EDGE_PX), 1))
        if self.is_logarithmic:
            ticks = decade_ticks(lower, upper, room, spacing)
        else:
            step = round_step(upper - lower, max(int(room / spacing), 1))
            first, last = math.ceil(lower / step), math.floor(upper / step)
            ticks = tuple(Tick(k * step, spelled(k * step, "")) for k in range(first, min(last, first + 50) + 1))
        return [(tick, edge + (tick.value - lower) / (upper - lower) * room) for tick in ticks]

    def _paint_truth(self, painter: QPainter) -> None:
        at, floor, size = self.place(self.truth), self._floor, float(self._theme.size(MARK_PX))
        painter.setPen(QPen(self._theme.colour("text"), max(self._theme.line, 2.0)))
        painter.drawLine(QLineF(at, size, at, floor))
        painter.setBrush(self._theme.colour("text"))
        painter.drawPolygon(QPolygonF([QPointF(at - size, 0), QPointF(at + size, 0), QPointF(at, 1.5 * size)]))

    @property
    def _floor(self) -> float:
        return max(len(self.votes), 1) * float(self._theme.size(ROW_PX))

    def _dress(self) -> None:
        self.setFixedHeight(round(self._floor + 1.5 * lettering.pen(self._theme, TEXT_PX).height))
        self.update()


def within(values: Sequence[float], truth: float) -> list[float]:
    """Those that the scale has to hold: the truth, and no guess that lies far from nearly all others (Tukey's fences).

    Of values that are all above zero the powers of ten are compared. A joker would leave the others one pixel.
    """
    powers = bool(values) and min(values) > 0
    places = np.log10(values) if powers else np.asarray(values, dtype=float)
    if len(places) < FEW:
        return list(values)
    lower, middle, upper = np.percentile(places, (25, 50, 75))
    fence = FENCE * max(upper - lower, LEAST if powers else LEAST * max(abs(middle), 1.0))
    return [
        value for value, place in zip(values, places, strict=True)
        if value == truth or lower - fence <= place <= upper + fence
    ]  # fmt: skip


def _room_around(scaled: Sequence[float]) -> tuple[float, float]:
    lower, upper = min(scaled), max(scaled)
    spare = ROOM * (upper - lower) or max(abs(upper) * ROOM, ROOM)
    return lower - spare, upper + spare
