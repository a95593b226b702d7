"""What the network says everywhere: soft regions with a crisp line between them, or the fitted curve."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.canvas.polylines import polygon
from app.canvas.scales.zoom import cut, cut_upright, lines_within
from app.canvas.shapes import stretches
from app.canvas.still import Still
from app.plots.data import regions
from app.plots.samples.class_marks import LEVELS, class_colour, level_colour, soft
from app.widgets.painting import kept
from core.numerics import Floats
from core.probes.boundary import ScoreField

LINE_PX = 1.6


class FieldDrawing(Still):
    """The network over one area; under the samples, but a fitted curve over them."""

    field: ScoreField | None = None
    classes = 0
    amounts = (0.0, 1.0)  # the range of the targets, for the shades of a regression in the plane

    def show_field(self, field: ScoreField | None, classes: int, amounts: tuple[float, float]) -> None:
        """Show this field of so many classes; 0 for a regression."""
        if field is not self.field:
            self.field, self.classes, self.amounts = field, classes, amounts
            self.setZValue(2 if self.is_curve() else -5)
            self.renew()

    def is_curve(self) -> bool:
        """Whether it is a fitted curve."""
        return self.field is not None and self.field.y is None and not self.classes

    def said_at(self, x: float, y: float) -> float | None:
        """The class, or the amount, that the network gives there; None beyond the field or where it gives none."""
        cell = self._cell_at(x, y)
        if self.field is None or cell is None or not np.isfinite(self.field.scores[:, *cell]).all():
            return None
        scores = self.field.scores[:, *cell]
        return float(scores.argmax()) if self.classes else float(scores[0])

    def seen_at(self, x: float, y: float) -> tuple[float, ...] | None:
        """What the network sees at the nearest point that it was asked about; None beyond the field."""
        cell = self._cell_at(x, y)
        if self.field is None or self.field.seen is None or cell is None:
            return None
        seen = self.field.seen[cell]
        return tuple(seen.tolist()) if np.isfinite(seen).all() else None

    def _cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of the nearest point of the grid."""
        field = self.field
        if field is None:
            return None
        _, rows, columns = field.scores.shape
        column = _place(x, field.x, columns)
        row = 0 if field.y is None else _place(y, field.y, rows)
        return None if column is None or row is None else (row, column)

    def sketch(self, painter: QPainter) -> None:
        if self.field is None:
            return
        with kept(painter):
            painter.setClipRect(self.area.rect)
            if self.is_curve():
                self._draw_curve(painter, self.field)
            else:
                self._draw_regions(painter, self.field)

    def _draw_curve(self, painter: QPainter, field: ScoreField) -> None:
        amounts = field.scores[0, 0].astype(float)
        there = np.isfinite(amounts)
        x = self.area.x(np.linspace(*field.x, len(amounts)))[there]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(self.theme.colour("violet"), max(self.theme.size(20) / 10, self.canvas.line_px)))
        rect = self.area.rect
        x, y = cut(x, self.area.y(amounts[there]), (rect.left(), rect.right()))
        x, y = cut_upright(x, y, (rect.top(), rect.bottom()))
        for first, past, seen in stretches(np.isfinite(y).tolist()):
            if seen:
                painter.drawPolyline(polygon(x[first:past], y[first:past]))

    def _draw_regions(self, painter: QPainter, field: ScoreField) -> None:
        place, scores = self._place(field), regions.finer(field.scores)
        if self.classes:
            codes, colours = regions.winners(scores), self._class_colours()
        else:
            codes = regions.levels(scores[0], *self.amounts, LEVELS)
            colours = [level_colour(self.theme.tokens, level) for level in range(LEVELS)]
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawImage(*self._seen(place, codes, colours))
        if self.classes:
            self._draw_seams(painter, place, regions.seams(field.scores))

    def _class_colours(self) -> list[str]:
        return [class_colour(self.theme.tokens, number) for number in range(self.classes)]

    def _draw_seams(self, painter: QPainter, place: QRectF, seams: Floats) -> None:
        x = place.left() + seams[:, :, 0] * place.width()
        y = place.bottom() - seams[:, :, 1] * place.height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        width = self.theme.size(round(LINE_PX * 10)) / 10
        painter.setPen(QPen(self.theme.colour("text"), max(width, self.canvas.line_px)))
        ends = np.stack([x[:, 0], y[:, 0], x[:, 1], y[:, 1]], axis=1)
        painter.drawLines([QLineF(*each) for each in lines_within(ends, self.area.rect).tolist()])

    def _place(self, field: ScoreField) -> QRectF:
        x, rect = self.area.x(field.x), self.area.rect
        y = (rect.bottom(), rect.top()) if field.y is None else self.area.y(field.y)
        return QRectF(QPointF(float(x[0]), float(y[1])), QPointF(float(x[1]), float(y[0])))

    def _seen(self, place: QRectF, codes: NDArray[np.uint8], colours: list[str]) -> tuple[QRectF, QImage]:
        """The image in its place, or, where that is larger, the part of it in the area, with a code per pixel."""
        rect = self.area.rect
        if rect.contains(place):
            return place, self._image(codes, colours)
        seen = rect.intersected(place)
        across = (np.arange(max(round(seen.width()), 1)) + 0.5) + (seen.left() - place.left())
        up = (np.arange(max(round(seen.height()), 1)) + 0.5) + (place.bottom() - seen.bottom())
        rows, columns = codes.shape
        row = np.clip(up * rows / place.height(), 0, rows - 1).astype(int)
        column = np.clip(across * columns / place.width(), 0, columns - 1).astype(int)
        return seen, self._image(codes[row][:, column], colours)

    def _image(self, codes: NDArray[np.uint8], colours: list[str]) -> QImage:
        table = [QColor(soft(self.theme.tokens, colour)).rgba() for colour in colours]
        upright = np.ascontiguousarray(codes[::-1])  # rows came from below
        rows, columns = upright.shape
        image = QImage(upright.tobytes(), columns, rows, columns, QImage.Format.Format_Indexed8)
        image.setColorTable(table + [QColor(self.theme.tokens.panel).rgba()] * (256 - len(table)))
        return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)  # owns its pixels


def _place(value: float, ends: tuple[float, float], count: int) -> int | None:
    place = round((value - ends[0]) / (ends[1] - ends[0]) * (count - 1))
    return place if 0 <= place < count else None
