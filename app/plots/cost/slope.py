"""One saturated output: what squared error and cross entropy send back at the same logit."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.axes import Axes
from app.canvas.polylines import polygon
from app.canvas.scales.spans import span_ticks
from app.canvas.scales.ticks import AxisScale
from app.canvas.surface import Canvas, Drawing
from app.plots.cells import Cell
from app.plots.cost.part import CostPart
from app.plots.cost.settings import LOGITS, CostSettings
from app.plots.panes import Pane, axis
from app.plots.samples.key import Entry
from app.texts import Texts
from app.theme import Theme
from app.widgets.painting import kept
from core.lecture.information import cross_entropy_slope, sigmoid, squared_error_slope
from core.numerics import Floats

POINTS = 321
STEP = 0.1
HIGHEST = 1.05
ENDS = (-LOGITS, LOGITS)
LINE_PX = 2
WIDEST = 0.42  # of the area, that the numbers with their names may be
CONFIDENT = 0.9  # of the wrong answer, from here on
COLUMNS = ["z", "y", "target", "cross_entropy_dz", "squared_error_dz"]


class SlopeCost(CostPart):
    """Why cross entropy: squared error learns slowly exactly where it is confidently wrong."""

    def __init__(self, canvas: Canvas, theme: Theme, texts: Texts) -> None:
        super().__init__(canvas, theme, texts)
        self.area = Area(canvas.scene)
        self.axes = Axes(canvas, theme, self.area)
        self.slopes = Slopes(canvas, theme, self.area)

    def show(self, state: CostSettings, rect: QRectF) -> None:
        size = self.theme.size
        self.area.place(rect.adjusted(size(54), 0, -size(12), -size(36)))
        ends, heights = state.across or ENDS, state.upright or (0.0, HIGHEST)
        ticks = span_ticks(*ends, self.area.rect.width(), size(32))
        across = AxisScale(*ends, ticks, self.tr("logit z of a sigmoid output"))
        upright = AxisScale(*heights, span_ticks(*heights, self.area.rect.height(), size(32)), "|dL/dz|")
        self.axes.show_scales(across, upright)
        self.slopes.state = state
        self.slopes.names = self.tr("cross entropy"), self.tr("squared error")
        self.slopes.values = self._printed(state)

    def set_visible(self, visible: bool) -> None:
        self.axes.setVisible(visible)
        self.slopes.setVisible(visible)

    def pane(self) -> Pane:
        return Pane(self.area, axis("across", ENDS), axis("upright", (0.0, HIGHEST)))

    def handles(self, state: CostSettings) -> list[QPointF]:
        return [self.slopes.place(state, state.z, slope) for slope in slopes_at(state.z, state.target)]

    def handle_at(self, state: CostSettings, point: QPointF) -> int | None:
        return 0 if self.area.rect.contains(point) else None

    def dragged(self, state: CostSettings, handle: int, point: QPointF) -> CostSettings:
        return state.with_logit(self.area.data_at(point)[0])

    def nudged(self, state: CostSettings, handle: int, steps: int) -> CostSettings:
        return state.with_logit(state.z + steps * STEP)

    def subtitle(self, state: CostSettings) -> str:
        y = output_of(state)
        text = self.tr("z = {z}, y = {y}, target {target}")
        return text.format(z=self.texts.fixed(state.z, 1), y=self.texts.number(y), target=state.target)

    def sentence(self, state: CostSettings) -> str:
        y = output_of(state)
        cross, squared = (abs(slope) for slope in slopes_at(state.z, state.target))
        wrong = abs(y - state.target)
        if wrong > CONFIDENT:
            text = self.tr("Confidently wrong: squared error multiplies the error by 2y(1 − y) = {slope}, the "
                           "sigmoid's flat slope: it learns {times} times more slowly than cross entropy.")  # fmt: skip
            return text.format(slope=self.texts.number(2 * y * (1 - y)), times=self.texts.number(cross / squared, 2))
        if wrong < 1 - CONFIDENT:
            return self.tr("Confidently right: both costs leave the output alone. Drag z to the other side.")
        return self.tr("Undecided: both costs move the output. Drag z to where it is confidently wrong.")

    def readout(self, state: CostSettings, point: QPointF) -> str:
        if not self.area.rect.contains(point):
            return ""
        z = self.area.data_at(point)[0]
        cross, squared = (self.texts.number(slope) for slope in slopes_at(z, state.target))
        text = self.tr("z {z}: dL/dz {cross} of cross entropy, {squared} of squared error")
        return text.format(z=self.texts.fixed(z, 1), cross=cross, squared=squared)

    def key(self, state: CostSettings) -> list[Entry]:
        tokens = self.theme.tokens
        return [
            (2, tokens.violet, False, self.tr("cross entropy: y − t")),
            (2, tokens.ochre, False, self.tr("squared error: 2(y − t) · y(1 − y)")),
            (None, "", False, self.tr("drag z, T changes the target · fixed scale")),
        ]

    def table(self, state: CostSettings) -> tuple[list[str], list[list[Cell]]]:
        z = np.append(state.z, np.linspace(-LOGITS, LOGITS, POINTS))
        columns = (z, sigmoid(z), np.full(len(z), state.target), *both_slopes(z, state.target))
        return COLUMNS, np.column_stack(columns).tolist()

    def values(self, state: CostSettings) -> dict[str, float]:
        cross, squared = slopes_at(state.z, state.target)
        return {"output": output_of(state), "cross_entropy_slope": cross, "squared_error_slope": squared}

    def _printed(self, state: CostSettings) -> tuple[str, str]:
        cross, squared = (self.texts.number(slope) for slope in slopes_at(state.z, state.target))
        return cross, squared


def both_slopes(z: Floats, target: int) -> tuple[Floats, Floats]:
    """dL/dz of cross entropy and of squared error at logits z."""
    return cross_entropy_slope(z, target), squared_error_slope(z, target)


def output_of(state: CostSettings) -> float:
    """y, what the sigmoid makes of the logit."""
    return float(sigmoid(np.array(state.z)))


def slopes_at(z: float, target: int) -> tuple[float, float]:
    """The same at one logit."""
    cross, squared = both_slopes(np.array(z), target)
    return float(cross), float(squared)


class Slopes(Drawing):
    """Both curves, and their numbers at the logit that is dragged."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme)
        self.area = area
        self.state = CostSettings()
        self.names = self.values = ("", "")

    def place(self, state: CostSettings, z: float, slope: float) -> QPointF:
        """Where a slope at z is on the canvas."""
        return QPointF(float(self.area.x(z)), float(self.area.y(abs(slope))))

    def draw(self, painter: QPainter) -> None:
        rect, x = self.area.rect, float(self.area.x(self.state.z))
        with kept(painter):
            painter.setClipRect(rect.adjusted(0, -LINE_PX, 0, LINE_PX))
            self._draw_curves(painter)
        if rect.left() <= x <= rect.right():
            dashed = QPen(self.theme.colour("secondary"), self.theme.line)
            dashed.setDashPattern([3.0, 3.0])
            painter.setPen(dashed)
            painter.drawLine(QLineF(x, rect.top(), x, rect.bottom()))
        self._write(painter)

    def _draw_curves(self, painter: QPainter) -> None:
        z = np.linspace(*self.area.ranges[0], POINTS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for curve, token in zip(both_slopes(z, self.state.target), ("violet", "ochre"), strict=True):
            painter.setPen(QPen(self.theme.colour(token), self.theme.size(LINE_PX)))
            painter.drawPolyline(polygon(self.area.x(z), self.area.y(np.abs(curve))))

    def _write(self, painter: QPainter) -> None:
        """The numbers at z in the corner that the curves never reach; without names where they would."""
        pens = [lettering.pen(self.theme, 13, self.theme.tokens.ink(token), bold=True) for token in ("violet", "ochre")]
        rect, gap, line = self.area.rect, self.theme.size(6), pens[0].height * 1.2
        texts = [f"{name} {value}" for name, value in zip(self.names, self.values, strict=True)]
        if max(pens[0].width(text) for text in texts) > WIDEST * rect.width():
            texts = list(self.values)
        widest = max(pens[0].width(text) for text in texts)
        left = rect.right() - widest - gap if self.state.target else rect.left() + gap
        painter.fillRect(QRectF(left - gap, rect.top(), widest + 2 * gap, 2 * line), self.theme.colour("panel"))
        for number, (pen, text) in enumerate(zip(pens, texts, strict=True)):
            pen.write(painter, left, rect.top() + (number + 0.5) * line, text)
