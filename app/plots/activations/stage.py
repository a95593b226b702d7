"""Where the histograms stand: all on one axis, or the output apart from the layers, with its own axis at the right."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.axes import LABEL_PX, Axes
from app.canvas.scales.ranges import Range
from app.canvas.scales.spans import span_ticks
from app.canvas.scales.ticks import AxisScale, decade_ticks
from app.canvas.surface import Canvas, Drawing
from app.plots.activations.columns import WIDEST_PX, LayerColumns, Names, column_scale, columns
from app.plots.activations.distributions import LOGARITHMIC, Ridges, Uprights
from app.plots.activations.ridges import RidgeDrawing
from app.plots.activations.settings import OUTPUT
from app.plots.activations.words import ActivationWords
from app.plots.layers.layer_names import LayerNames
from app.plots.panes import Pane, axis
from app.theme import Theme

SPACING_PX = 22  # between the numbers of an axis
RIGHT_PX = 64  # for the numbers and the name of the output's own axis


class Stage(Drawing):
    """Of the output, answers may lie far from what the layers say: then neither would be seen on a common axis."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas, theme)
        self.area, self.own = Area(canvas.scene), Area(canvas.scene)
        self.axes, self.own_axes = (Axes(canvas, theme, area) for area in (self.area, self.own))
        self.drawing, self.own_drawing = (RidgeDrawing(canvas, theme, area) for area in (self.area, self.own))
        self.columns: LayerColumns | None = None
        self.own_axes.right = True
        self.rect = QRectF()  # of all columns
        self.room = 0.0  # pixels that columns have, whether the output stands apart or not
        self.uprights = Uprights((-1.0, 1.0))
        self.own_axes.setVisible(False)

    @property
    def apart(self) -> bool:
        """Whether the output has an axis of its own."""
        return self.uprights.own is not None

    def place(self, rect: QRectF) -> None:
        """Take this rectangle of the canvas, the numbers at the right included, those at the left not."""
        right = self.theme.size(RIGHT_PX)
        self.room = max(rect.width() - right, 20.0)
        self.rect = rect.adjusted(0, 0, -right, 0) if self.apart else QRectF(rect)
        if not self.apart:
            self.area.place(self.rect)
        self.own_axes.name_left = rect.right() - lettering.pen(self.theme, LABEL_PX).height

    def across(self, slots: tuple[int, ...], entries: int, layer: str, output: str, called: LayerNames) -> AxisScale:
        """The axis of the columns, with these names."""
        names = Names(layer, output, lettering.pen(self.theme, LABEL_PX).width(output))
        size = self.theme.size
        return column_scale(slots, entries, self.rect.width(), size(WIDEST_PX), size(SPACING_PX), names, called)

    def show_scales(self, across: AxisScale, end: float, role: str, seen: Uprights, words: ActivationWords) -> None:
        """Show these parts of the upright axes, the output's own from where the layers end."""
        upright = self._upright(role, seen.layers, words.axis(role))
        self.own_axes.setVisible(seen.own is not None)
        if seen.own is None:
            self.area.place(self.rect)
            self.axes.show_scales(across, upright)
            return
        wide = self.rect.width() * (end - across.lower) / (across.upper - across.lower)
        self.area.place(QRectF(self.rect.left(), self.rect.top(), wide, self.rect.height()))
        self.own.place(self.rect.adjusted(wide, 0, 0, 0))
        self.axes.show_scales(AxisScale(across.lower, end, across.ticks, across.name), upright)
        self.own_axes.show_scales(AxisScale(end, across.upper), self._upright(role, seen.own, words.own_axis(role)))

    def _upright(self, role: str, seen: Range, name: str) -> AxisScale:
        numbered = decade_ticks if role in LOGARITHMIC else span_ticks
        return AxisScale(*seen, numbered(*seen, self.rect.height(), self.theme.size(SPACING_PX)), name)

    def show_ridges(self, ridges: Ridges | None, slots: tuple[int, ...], colours: list[str]) -> None:
        """Show these, a column per slot."""
        self.columns, last = columns(self.area, slots), len(slots) - self.apart
        self.drawing.show_ridges(ridges, self.columns, colours, range(last))
        self.own_drawing.show_ridges(ridges if self.apart else None, self.columns, colours, range(last, len(slots)))

    def column_at(self, point: QPointF) -> int | None:
        """The column that a pixel is in, or under."""
        inside = self.rect.top() <= point.y() and point.x() <= self.rect.right()
        return self.columns.column_at(point.x()) if self.columns is not None and inside else None

    def clear(self) -> None:
        """Show nothing."""
        self.columns = None
        self.uprights = Uprights((-1.0, 1.0))
        for drawing in (self.drawing, self.own_drawing):
            drawing.show_ridges(None, None, [], range(0))
        self.own_axes.setVisible(False)
        self.axes.show_scales(AxisScale(0, 1), AxisScale(0, 1))

    def area_at(self, point: QPointF) -> Area | None:
        """The area that a pixel is in."""
        areas = (self.area, self.own) if self.apart else (self.area,)
        return next((area for area in areas if area.rect.contains(point)), None)

    def panes(self) -> tuple[Pane, ...]:
        """Which layers are side by side is chosen by the room there is; of each, all neurons are seen."""
        layers = Pane(self.area, None, axis("upright", self.uprights.layers))
        own = self.uprights.own
        return (layers,) if own is None else (layers, Pane(self.own, None, axis(OUTPUT, own)))

    def draw(self, painter: QPainter) -> None:
        if self.apart and self.drawing.ridges is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(self.theme.colour("line"), 1))
            left = round(self.own.rect.left())
            painter.drawLine(QLineF(left, self.rect.top(), left, self.rect.bottom()))
