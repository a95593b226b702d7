"""The small panel of one layer's Jacobian: its singular values by rank, on a logarithmic axis."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.axes import Axes
from app.canvas.polylines import polygon
from app.canvas.scales.ranges import Ranges
from app.canvas.scales.ticks import AxisScale, Tick, decade_range, decade_ticks
from app.canvas.surface import Canvas, Drawing
from app.plots.activations.words import ActivationWords
from app.theme import Theme
from core.numerics import Floats
from core.probes.jacobian import Jacobian, Spectrum
from core.record.view import View

TITLE_PX = 12
DOTS_UP_TO = 40  # ranks that are drawn as dots


class SingularValues(Drawing):
    """The mean over some samples as a line, the samples as a band; 1 is what neither stretches nor shrinks."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas, theme)
        self.area = Area(canvas.scene)
        self.axes = Axes(canvas, theme, self.area)
        self.spectrum: Spectrum | None = None
        self.title = self.sentence = ""
        self.shown = False

    def place(self, rect: QRectF) -> None:
        """Take this rectangle of the canvas, title and axes included."""
        size = self.theme.size
        self.axes.name_left = rect.left()
        self.area.place(rect.adjusted(size(54), size(28), -size(6), -size(34)))

    def needed(self) -> tuple[float, float]:
        """The decades that hold every value and 1."""
        assert self.spectrum is not None
        logs = _logs(self.spectrum.values)
        logs = logs[np.isfinite(logs)]
        return decade_range(min(float(logs.min(initial=0.0)), 0.0), max(float(logs.max(initial=0.0)), 0.0) + 0.2)

    def show_layer(self, view: View, slot: int, ranges: Ranges, words: ActivationWords) -> None:
        """Show what a run has answered of one layer, where the panel is shown at all."""
        if not self.shown:
            self.show_spectrum(None, "", "")
            return
        seen, structure = view.answer(Jacobian(slot)), view.structure
        title, sentence = words.jacobian(slot, structure.entries), words.no_jacobian(structure.units[slot])
        self.show_spectrum(seen[1] if seen else None, title, sentence)
        if self.spectrum is not None:
            self.show_scales(ranges.of("jacobian", self.needed()), *words.jacobian_axes())

    def show_spectrum(self, spectrum: Spectrum | None, title: str, sentence: str) -> None:
        """Show these values, or the sentence that says why there are none."""
        self.spectrum, self.title, self.sentence = spectrum, title, sentence
        self.axes.setVisible(spectrum is not None)

    def show_scales(self, decades: tuple[float, float], rank: str, value: str) -> None:
        """The ranges and the names of both axes."""
        assert self.spectrum is not None
        size, rect, count = self.theme.size, self.area.rect, self.spectrum.values.shape[1]
        ticks = tuple(Tick(float(number), str(number)) for number in sorted({1, (count + 1) // 2, count}))
        upright = decade_ticks(*decades, rect.height(), size(22))
        self.axes.show_scales(AxisScale(0.5, count + 0.5, ticks, rank), AxisScale(*decades, upright, value))

    def rank_at(self, point: QPointF) -> int | None:
        """The rank under a pixel, from 0."""
        if self.spectrum is None or not self.shown or not self.area.rect.contains(point):
            return None
        rank = round(self.area.data_at(point)[0]) - 1
        return int(min(max(rank, 0), self.spectrum.values.shape[1] - 1))

    def draw(self, painter: QPainter) -> None:
        if not self.shown:
            return
        rect, size = self.area.rect, self.theme.size
        pen = lettering.pen(self.theme, TITLE_PX, "text", bold=True)
        left = self.axes.name_left
        pen.write(painter, left, rect.top() - size(20), pen.fitted(self.title, rect.right() + size(6) - left))
        if self.spectrum is None:
            quiet = lettering.pen(self.theme, 11, "secondary")
            painter.setFont(quiet.font)
            painter.setPen(quiet.colour)
            box = QRectF(left, rect.top(), rect.right() - left, rect.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.sentence)
            return
        self._draw_one(painter)
        self._draw_band(painter, self.spectrum)
        self._draw_line(painter, self.spectrum)

    def _draw_one(self, painter: QPainter) -> None:
        """The guide: an isometry."""
        pen = QPen(self.theme.colour("secondary"), self.theme.line)
        pen.setDashPattern([3.0, 3.0])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(pen)
        height = round(float(self.area.y(0.0)))
        painter.drawLine(QLineF(self.area.rect.left(), height, self.area.rect.right(), height))

    def _draw_band(self, painter: QPainter, spectrum: Spectrum) -> None:
        low, high = (self._heights(part) for part in (spectrum.values.min(axis=0), spectrum.values.max(axis=0)))
        ranks = self.area.x(np.arange(1, len(low) + 1))
        colour = self.theme.colour("violet")
        colour.setAlphaF(0.18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(polygon(np.concatenate((ranks, ranks[::-1])), np.concatenate((low, high[::-1]))))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_line(self, painter: QPainter, spectrum: Spectrum) -> None:
        logs = _logs(spectrum.mean)
        there = np.isfinite(logs)
        x, y = self.area.x(np.arange(1, len(logs) + 1))[there], self.area.y(logs[there])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(self.theme.colour("violet"), max(1.5, self.canvas.line_px)))
        painter.drawPolyline(polygon(x, y))
        if len(x) <= DOTS_UP_TO:
            painter.setBrush(self.theme.colour("violet"))
            for across, down in zip(x.tolist(), y.tolist(), strict=True):
                painter.drawEllipse(QPointF(across, down), 2.0, 2.0)
            painter.setBrush(Qt.BrushStyle.NoBrush)

    def _heights(self, values: Floats) -> Floats:
        """Pixels, those of exact zeros at the bottom."""
        logs = _logs(values)
        return np.where(np.isfinite(logs), self.area.y(np.where(np.isfinite(logs), logs, 0)), self.area.rect.bottom())


def _logs(values: Floats) -> Floats:
    with np.errstate(divide="ignore"):
        return np.asarray(np.log10(values))
