"""One curve per layer over the steps: thin and quiet, the ones that matter in front, named at their ends."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.labels import stacked
from app.canvas.polylines import Polylines
from app.canvas.surface import Canvas, Drawing
from app.theme import Theme
from core.numerics import Floats

NAME_PX, GAP_PX, DOT_PX = 11, 8, 2.5
APART = 1.5  # heights of a line for each name, so that they can stand near their curves


@dataclass(frozen=True, eq=False)
class Bundle:
    """The curves of all entries, input side first."""

    steps: Floats  # (n,)
    values: Floats  # (entries, n); what is not finite is a gap
    ends: Floats  # (entries,) last values, NaN for none
    end: float  # their step
    colours: list[str]  # "#rrggbb" of each
    short: Callable[[int], str]  # names an entry among others
    full: Callable[[int], str]  # names an entry that is highlighted
    output_above: bool = True  # whether the name of the output stands highest


class LayerCurves(Drawing):
    """Hundreds of curves in one drawing."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme)
        self.area = area
        self.bundle: Bundle | None = None
        self.heading = ""  # over the names
        self.note = ""  # what has no place on the axis
        self.selected: frozenset[int] = frozenset()
        self.hovered: int | None = None
        self.off: frozenset[int] = frozenset()  # entries of which only the name is there
        self._named: list[tuple[QRectF, int]] = []  # where names stand, as painted last
        self._lines = Polylines()
        self._alone: list[bool] = []  # of each entry, whether its curve is but one point

    def show_bundle(self, bundle: Bundle | None, heading: str = "", note: str = "") -> None:
        """Draw these; the area has its range already."""
        self.bundle, self.heading, self.note = bundle, heading, note
        if bundle is not None:
            values = np.where(np.isfinite(bundle.values), bundle.values, np.nan)
            there, steps = np.isfinite(values), np.asarray(bundle.steps, float)
            first, last = np.where(there, steps, np.inf).min(axis=1), np.where(there, steps, -np.inf).max(axis=1)
            self._alone = (first == last).tolist()
            self._lines.write(self.area.x(bundle.steps), self.area.y(values))

    def named_at(self, point: QPointF) -> int | None:
        """The entry whose name stands there."""
        return next((entry for rect, entry in self._named if rect.contains(point)), None)

    def draw(self, painter: QPainter) -> None:
        bundle = self.bundle
        if bundle is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        front, width = self._front(len(bundle.ends)), self.canvas.line_px
        pens = {colour: QPen(QColor(colour), width) for colour in set(bundle.colours)}
        for entry, colour in enumerate(bundle.colours):
            if entry not in front and entry not in self.off:
                painter.setPen(pens[colour])
                self._lines.draw(painter, entry)
        for entry, colour in front.items():
            if entry not in self.off:
                painter.setPen(QPen(QColor(colour), 2 * width))
                self._lines.draw(painter, entry)
        self._draw_ends(painter, bundle, front)
        self._write_names(painter, bundle, front)
        if self.note:
            pen, rect = lettering.pen(self.theme, NAME_PX, "secondary"), self.area.rect
            note = pen.fitted(self.note, rect.width() - 8)
            pen.write(painter, rect.left() + 4, rect.bottom() - pen.height / 2 - 2, note)

    def _front(self, entries: int) -> dict[int, str]:
        """What is highlighted, the hovered last."""
        tokens = self.theme.tokens
        chosen = {entry: tokens.accent for entry in sorted(self.selected) if entry < entries}
        hovered = {} if self.hovered is None or self.hovered >= entries else {self.hovered: tokens.text}
        return {**{entry: colour for entry, colour in chosen.items() if entry not in hovered}, **hovered}

    def _draw_ends(self, painter: QPainter, bundle: Bundle, front: dict[int, str]) -> None:
        """Dots, where something is highlighted, and where there is no line yet."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        alone = {entry: colour for entry, colour in enumerate(bundle.colours) if self._alone[entry]}
        for entry, colour in {**alone, **front}.items():
            if np.isfinite(bundle.ends[entry]) and entry not in self.off:
                painter.setBrush(QColor(colour))
                place = QPointF(float(self.area.x(bundle.end)), float(self.area.y(bundle.ends[entry])))
                painter.drawEllipse(place, DOT_PX, DOT_PX)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _write_names(self, painter: QPainter, bundle: Bundle, front: dict[int, str]) -> None:
        """As many as there is room for, the highlighted and the outer ones first; always in the order of the layers."""
        rect, pen = self.area.rect, lettering.pen(self.theme, NAME_PX, "secondary")
        left, ends = rect.right() + self.theme.size(GAP_PX), self._heights(bundle.ends)
        pen.write(painter, left, rect.top() - pen.height * 1.2, self.heading)
        self._named.clear()
        first = self._order(len(ends), front)[: int(rect.height() / (APART * pen.height)) + 1]
        named = sorted((k for k in first if not math.isnan(ends[k])), reverse=bundle.output_above)
        places = stacked([ends[k] for k in named], pen.height, rect.top(), rect.bottom())
        for entry, height in zip(named, places, strict=True):
            if abs(ends[entry] - height) > pen.height / 2:
                painter.setPen(QPen(QColor(front.get(entry, bundle.colours[entry])), 1))
                painter.drawLine(QPointF(rect.right() + DOT_PX, ends[entry]), QPointF(left - DOT_PX, height))
            name = (bundle.full if entry in front else bundle.short)(entry)
            self._write_name(painter, self._pen(entry, entry in front), QPointF(left, height), name, entry)

    def _write_name(self, painter: QPainter, pen: lettering.Pen, place: QPointF, name: str, entry: int) -> None:
        """Struck through where its curve is off."""
        wide = pen.width(name)
        pen.write(painter, place.x(), place.y(), name)
        if entry in self.off:
            painter.setPen(QPen(pen.colour, 1))
            painter.drawLine(place, place + QPointF(wide, 0))
        self._named.append((QRectF(place.x(), place.y() - pen.height / 2, wide, pen.height), entry))

    def _pen(self, entry: int, loud: bool) -> lettering.Pen:
        if entry in self.off:
            return lettering.pen(self.theme, NAME_PX, "faint")
        return lettering.pen(self.theme, NAME_PX, self._ink(entry) if loud else "secondary", bold=loud)

    def _heights(self, ends: Floats) -> list[float]:
        """Of the last values, in the area; NaN, which is near nothing, where there is none."""
        rect = self.area.rect
        heights = self.area.y(np.where(np.isfinite(ends), ends, np.nan))
        return [float(height) for height in np.clip(heights, rect.top(), rect.bottom()).tolist()]

    def _ink(self, entry: int) -> str:
        return "text" if entry == self.hovered else self.theme.tokens.ink("accent")

    def _order(self, entries: int, front: dict[int, str]) -> list[int]:
        """The highlighted, the first and the last layers, then ever finer parts of the rest."""
        order = [*reversed(front), 0, entries - 1, max(entries - 2, 0)]
        stride = entries
        while stride > 1:
            stride = max(stride // 2, 1)
            order += range(0, entries, stride)
        return list(dict.fromkeys(order))
