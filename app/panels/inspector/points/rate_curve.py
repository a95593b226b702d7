"""The small drawing of the learning rate over the steps, and above it the rate from which on a step raises the loss."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.texts import Texts
from app.theme import Theme
from app.widgets.painting import guarded
from core.numerics import Floats
from core.probes.critical import Headroom

HEIGHT = 124
LEAST_DECADES = 1.0  # of the upright axis
TYPE_PX = 12


class RateCurve(QWidget):
    """The room between the two lines is what the learning rate leaves unused."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts = theme, texts
        self._lines: tuple[Floats, ...] = ()  # the critical rate first
        self._cursor: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_course(self, course: Sequence[tuple[int, Headroom]], cursor: int | None = None) -> None:
        """Draw what was found at these steps; an earlier step that is shown is marked. One alone is no curve."""
        self._lines, self._cursor = _lines_of(course), cursor
        self.setVisible(len(self._lines) > 0)
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say in words what the drawing shows."""
        self.setAccessibleName(self.tr("Learning rate and critical learning rate over the steps"))
        self.setAccessibleDescription("; ".join(self.names()))

    def names(self) -> tuple[str, ...]:
        """What is written at the ends of the lines, the critical rate first."""
        texts = self.tr("critical: {rate}"), self.tr("learning rate: {rate}")
        return tuple(
            text.format(rate=self._texts.number(10 ** float(line[-1, 1]), 2))
            for text, line in zip(texts, self._lines, strict=False)
        )

    def sizeHint(self) -> QSize:
        return QSize(self._theme.size(200), self._theme.size(HEIGHT))

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._lines:
            return
        courses = [self._on_screen(line) for line in self._lines]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._theme.font(TYPE_PX))
            self._draw_steps(painter)
            for points, colour in zip(courses, ("text", "accent"), strict=True):
                painter.setPen(QPen(self._theme.colour(colour), 1.5 * self._theme.scale))
                painter.drawPolyline(points)
            self._write_names(painter, courses)

    def _draw_steps(self, painter: QPainter) -> None:
        """The axis below with its first and last step, and the step that is shown, where that is an earlier one."""
        plane, (first, last) = self._plane(), self._steps()
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(plane.bottomLeft(), plane.bottomRight())
        if self._cursor is not None and first <= self._cursor <= last:
            x = plane.left() + (self._cursor - first) / (last - first) * plane.width()
            painter.drawLine(QPointF(x, plane.top()), QPointF(x, plane.bottom()))
        below = QRectF(plane.left(), plane.bottom(), plane.width(), self.height() - plane.bottom())
        painter.setPen(self._theme.colour("secondary"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | middle, self.tr("step {step}").format(step=f"{first:,}"))
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | middle, f"{last:,}")

    def _write_names(self, painter: QPainter, courses: Sequence[Sequence[QPointF]]) -> None:
        """At the right ends, one above both lines and one below them: over its end, lines may cross and cross again."""
        ends = [float(line[-1, 1]) for line in self._lines]
        high = QFontMetricsF(painter.font()).height()
        names = zip(self.names(), ("text", "accent"), (ends[0] >= ends[1], ends[0] < ends[1]), strict=True)
        for name, colour, above in names:
            wide = QFontMetricsF(painter.font()).horizontalAdvance(name)
            beside = _heights(courses, self.width() - wide)
            y = min(beside) - high - 1 if above else max(beside) + 1
            painter.setPen(self._theme.tokens.ink(colour))
            painter.drawText(QRectF(self.width() - wide, y, wide, high), Qt.AlignmentFlag.AlignRight, name)

    def _plane(self) -> QRectF:
        line = QFontMetricsF(self._theme.font(TYPE_PX)).height()
        return QRectF(0, 0, self.width(), max(self.height() - line - 2, 1))

    def _steps(self) -> tuple[int, int]:
        line = self._lines[0]
        return int(line[0, 0]), int(line[-1, 0])

    def _on_screen(self, line: Floats) -> list[QPointF]:
        """Where a line runs; above and below both there is room for the names."""
        plane, (first, last), rates = self._plane(), self._steps(), np.concatenate(self._lines)[:, 1]
        low, high = float(rates.min()), float(rates.max())
        spare = max(LEAST_DECADES - (high - low), 0.0) / 2
        low, high = low - spare, high + spare
        room = QFontMetricsF(self._theme.font(TYPE_PX)).height() + 2
        across = (line[:, 0] - first) / (last - first) * plane.width()
        upright = room + (high - line[:, 1]) / (high - low) * (plane.height() - 2 * room)
        return [QPointF(x, y) for x, y in zip(across.tolist(), upright.tolist(), strict=True)]


def _heights(courses: Sequence[Sequence[QPointF]], left: float) -> list[float]:
    """Where lines run from there on to the right."""
    seen = [np.array([point.toTuple() for point in points]) for points in courses]
    entered = [float(np.interp(left, points[:, 0], points[:, 1])) for points in seen]
    return [*entered, *(float(y) for points in seen for x, y in points if x >= left)]


def _lines_of(course: Sequence[tuple[int, Headroom]]) -> tuple[Floats, ...]:
    """(step, log10 of the rate), the critical rate first; without the steps at which nothing raised the loss."""
    known = [(step, seen) for step, seen in course if 0 < seen.critical < np.inf]
    if len(known) < 2:
        return ()
    rates = [[seen.critical for _, seen in known], [seen.rate for _, seen in known]]
    steps = np.array([step for step, _ in known], float)
    return tuple(np.column_stack((steps, np.log10(each))) for each in rates)
