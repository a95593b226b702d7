"""Continuous distributions: two bells that can be moved and widened, and the bits between them."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.axes import Axes
from app.canvas.polylines import polygon
from app.canvas.scales.spans import span_ticks
from app.canvas.scales.ticks import AxisScale
from app.canvas.surface import Canvas, Drawing
from app.plots.cells import Cell
from app.plots.cost.bits import Bits, bits
from app.plots.cost.discrete import SHARE_OF_BITS, equation, totals_of
from app.plots.cost.part import CostPart
from app.plots.cost.settings import CostSettings
from app.plots.panes import Pane, axis
from app.plots.samples.key import Entry
from app.texts import Texts
from app.theme import Theme
from app.widgets.painting import kept
from core.lecture.information import Gaussian

ENDS, HIGHEST = (-6.0, 6.0), 1.1
POINTS = 241
STEP = 0.05
REACH_PX, LINE_PX = 22, 2
COLUMNS = ["x", "p", "q"]


class ContinuousCost(CostPart):
    """The same with densities: differential entropies of two Gaussians, in closed form."""

    def __init__(self, canvas: Canvas, theme: Theme, texts: Texts) -> None:
        super().__init__(canvas, theme, texts)
        self.area = Area(canvas.scene)
        self.axes = Axes(canvas, theme, self.area)
        self.bells = Bells(canvas, theme, self.area)
        self.bits = Bits(canvas, theme)

    def show(self, state: CostSettings, rect: QRectF) -> None:
        size, wide = self.theme.size, max(rect.width() * SHARE_OF_BITS, self.theme.size(140))
        self.area.place(QRectF(rect.left() + size(54), rect.top(), max(rect.width() - wide - size(70), 20),
                               max(rect.height() - size(36), 20)))  # fmt: skip
        ends, heights = state.across or ENDS, state.upright or (0.0, HIGHEST)
        across = AxisScale(*ends, span_ticks(*ends, self.area.rect.width(), size(32)), "x")
        ticks = span_ticks(*heights, self.area.rect.height(), size(32))
        self.axes.show_scales(across, AxisScale(*heights, ticks, self.tr("density")))
        self.bells.state = state
        right = QRectF(rect.right() - wide, rect.top(), wide, max(rect.height() - size(14), 20))
        numbers = self.values(state)
        self.bits.show(numbers["entropy"], numbers["kl"], self.tr("bits"), right)

    def set_visible(self, visible: bool) -> None:
        self.axes.setVisible(visible)
        self.bells.setVisible(visible)
        self.bits.set_visible(visible)

    def pane(self) -> Pane:
        return Pane(self.area, axis("across", ENDS), axis("upright", (0.0, HIGHEST)))

    def handles(self, state: CostSettings) -> list[QPointF]:
        """The tops, which carry the means, and the right flanks, which carry the widths."""
        places = [place for bell in (state.first, state.second) for place in (bell.mean, bell.mean + bell.deviation)]
        bells = (state.first, state.first, state.second, state.second)
        heights = [float(bell.density(np.array(x))) for bell, x in zip(bells, places, strict=True)]
        return [QPointF(float(self.area.x(x)), float(self.area.y(y))) for x, y in zip(places, heights, strict=True)]

    def handle_at(self, state: CostSettings, point: QPointF) -> int | None:
        apart = [math.hypot(h.x() - point.x(), h.y() - point.y()) for h in self.handles(state)]
        nearest = int(np.argmin(apart))
        return nearest if apart[nearest] <= self.theme.size(REACH_PX) else None

    def dragged(self, state: CostSettings, handle: int, point: QPointF) -> CostSettings:
        bell, x = self._bell(state, handle), self.area.data_at(point)[0]
        if handle % 2:
            return state.with_gaussian(handle > 1, bell.mean, x - bell.mean)
        return state.with_gaussian(handle > 1, x, bell.deviation)

    def nudged(self, state: CostSettings, handle: int, steps: int) -> CostSettings:
        bell, by = self._bell(state, handle), steps * STEP
        wider, farther = (by, 0.0) if handle % 2 else (0.0, by)
        return state.with_gaussian(handle > 1, bell.mean + farther, bell.deviation + wider)

    def subtitle(self, state: CostSettings) -> str:
        numbers = self.values(state)
        return equation(numbers["entropy"], numbers["kl"])

    def sentence(self, state: CostSettings) -> str:
        wasted = state.first.divergence(state.second)
        if wasted < 5e-4:
            return self.tr("q equals p: nothing is wasted.")
        text = self.tr("A value costs {best} bits with the right density, {all} with q: {wasted} are wasted.")
        best = state.first.entropy
        return text.format(best=bits(best), all=bits(best + wasted), wasted=bits(wasted))

    def readout(self, state: CostSettings, point: QPointF) -> str:
        if not self.area.rect.contains(point):
            return ""
        x = self.area.data_at(point)[0]
        p, q = (float(bell.density(np.array(x))) for bell in (state.first, state.second))
        return f"x {self.texts.fixed(x, 2)}: p {self.texts.number(p)}, q {self.texts.number(q)}"

    def key(self, state: CostSettings) -> list[Entry]:
        tokens, numbers = self.theme.tokens, self._numbers(state)
        bell = self.tr("mean {mean}, std {deviation}")
        return [
            (2, tokens.violet, False, "p: " + bell.format(mean=numbers[0], deviation=numbers[1])),
            (2, tokens.neutral, False, "q: " + bell.format(mean=numbers[2], deviation=numbers[3])),
            (2, tokens.ochre, False, self.tr("KL: wasted")),
            (None, "", False, self.tr("drag tops and flanks · fixed scale, bits only grow")),
        ]

    def table(self, state: CostSettings) -> tuple[list[str], list[list[Cell]]]:
        x = np.linspace(*ENDS, POINTS)
        rows: list[list[Cell]] = np.column_stack([x, state.first.density(x), state.second.density(x)]).tolist()
        totals: list[list[Cell]] = [[*total, ""] for total in totals_of(self.values(state))]
        return COLUMNS, [*rows, *totals]

    def values(self, state: CostSettings) -> dict[str, float]:
        p, q = state.first, state.second
        return {"entropy": p.entropy, "cross_entropy": p.cross_entropy(q), "kl": p.divergence(q)}

    def _bell(self, state: CostSettings, handle: int) -> Gaussian:
        return state.second if handle > 1 else state.first

    def _numbers(self, state: CostSettings) -> list[str]:
        bells = (state.first, state.second)
        return [self.texts.fixed(value, 2) for bell in bells for value in (bell.mean, bell.deviation)]


class Bells(Drawing):
    """Two densities, named at their tops."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme)
        self.area = area
        self.state = CostSettings()

    def draw(self, painter: QPainter) -> None:
        x, rect = np.linspace(*self.area.ranges[0], POINTS), self.area.rect
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for bell, token, name in ((self.state.second, "neutral", "q"), (self.state.first, "violet", "p")):
            with kept(painter):
                painter.setClipRect(rect.adjusted(0, -LINE_PX, 0, LINE_PX))
                painter.setPen(QPen(self.theme.colour(token), self.theme.size(LINE_PX)))
                painter.drawPolyline(polygon(self.area.x(x), self.area.y(bell.density(x))))
            top = QPointF(float(self.area.x(bell.mean)), float(self.area.y(bell.density(np.array(bell.mean)))))
            if rect.contains(top):
                pen = lettering.pen(self.theme, 14, self.theme.tokens.ink(token), bold=True)
                pen.write(painter, top.x(), top.y() - pen.height / 2 - self.theme.size(8), name, 0.5)
