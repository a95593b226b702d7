"""One side of the data plot: the samples before or after preprocessing, on equal axes."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.axes import Axes
from app.canvas.scales.spans import span_ticks
from app.canvas.scales.ticks import AxisScale
from app.canvas.surface import Canvas, Drawing
from app.plots.data.arrow import Arrow
from app.plots.data.field import FieldDrawing
from app.plots.samples.pictures import LargePicture, Pictures, Shades
from app.plots.samples.scatter import VECTOR, Cloud, Ring, Scatter
from app.theme import Theme
from core.probes.boundary import Range, ScoreField

NAME_ROOM_PX, LEFT_PX, BELOW_PX, RIGHT_PX = 20, 60, 36, 6
LEAST_PX = 56  # of the samples; where less would be left, they come before the numbers and the names of axes
FEWEST_TICKS = 3  # on a small card
Parts = tuple[Range | None, Range | None]

SPACING_PX = (32, 26)  # between the numbers of the axes


class Side:
    """A named scatter plot; square, with units of one length, unless its directions mean different things."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        self.theme, self._bare = theme, False
        self.area, self.lens = Area(canvas.scene), Area(canvas.scene)  # the second in shares of the whole axes
        self.axes = Axes(canvas, theme, self.area)
        self.field = FieldDrawing(canvas, theme, self.area, height=-5)
        self.scatter = Scatter(canvas, theme, self.area)
        self.pictures, self.large = Pictures(canvas, self.scatter), LargePicture(canvas, self.scatter)
        self.ring = Ring(canvas, self.scatter)
        self.name = SideName(canvas, theme, self.area)
        self.arrow = Arrow(canvas, theme, self.area)
        self.origin = Origin(canvas, theme, self.area)

    def place(self, room: QRectF, square: bool, bare: bool = False) -> None:
        """Take as much of the room as equal units allow, in its middle; bare, without numbers and names of axes."""
        self._bare = bare = bare or self.is_low(room.height())
        size = self.theme.size
        before, below = (RIGHT_PX, RIGHT_PX) if bare else (LEFT_PX, BELOW_PX)
        inner = room.adjusted(size(before), size(NAME_ROOM_PX), -size(RIGHT_PX), -size(below))
        wide, high = max(inner.width(), 20.0), max(inner.height(), 20.0)
        if square:
            wide = high = min(wide, high)
        left = room.left() + (room.width() - size(before) - size(RIGHT_PX) - wide) / 2 + size(before)
        for area in (self.area, self.lens):
            area.place(QRectF(round(left), round(inner.top()), round(wide), round(high)))
        self.axes.name_left = self.area.rect.left() - size(LEFT_PX)

    def is_low(self, height: float) -> bool:
        """Whether a room of that height is too low for samples with numbers and names of axes."""
        return height < self.theme.size(NAME_ROOM_PX + LEAST_PX + BELOW_PX)

    def show(self, cloud: Cloud, x: Range, y: Range, names: tuple[str, str], parts: Parts = (None, None)) -> None:
        """Show these points between these ends, or those in a part of that, given in shares of it."""
        self.scatter.show_cloud(cloud)
        self.arrow.tip = _tip_of(cloud)
        self.lens.show_range(*(part or (0.0, 1.0) for part in parts))
        x, y = (_part(whole, part) for whole, part in zip((x, y), parts, strict=True))
        if self._bare:
            self.axes.show_scales(AxisScale(*x), AxisScale(*y))
            return
        size, rect = self.theme.size, self.area.rect
        spacing = min(size(SPACING_PX[0]), rect.width() / FEWEST_TICKS), min(size(SPACING_PX[1]), rect.height())
        across = AxisScale(*x, span_ticks(*x, rect.width(), spacing[0]), names[0])
        self.axes.show_scales(across, AxisScale(*y, span_ticks(*y, rect.height(), spacing[1]), names[1]))

    def show_pictures(self, pictures: Shades | None, everywhere: bool) -> None:
        """Where samples are pictures, show them: everywhere, or of the one under the pointer."""
        self.pictures.show_pictures(pictures if everywhere else None)
        self.large.pictures = pictures

    def mark(self, sample: int | None, here: bool) -> None:
        """A ring around a sample; the pointer is on it here, or on the other side."""
        self.ring.sample = sample
        self.large.sample = sample if here else None

    def show_field(self, field: ScoreField | None, classes: int, amounts: Range) -> None:
        """Show what the network says everywhere, or nothing."""
        self.field.show_field(field, classes, amounts)

    def data_at(self, point: QPointF) -> tuple[float, float] | None:
        """What lies under the pointer, if that is on this side."""
        return self.area.data_at(point) if self.area.rect.contains(point) else None

    def seen_at(self, point: QPointF) -> tuple[float, ...] | None:
        """What the network sees there, if it is on this side and there is a field; a sample that is ringed is meant."""
        place, sample = self.data_at(point), self.scatter.nearest(point)
        if place is not None and sample is not None:
            x, y = self.scatter.cloud.points[sample].tolist()
            return self.field.seen_at(x, y)
        return None if place is None else self.field.seen_at(*place)


def _tip_of(cloud: Cloud) -> tuple[float, float] | None:
    """Where a vector ends; nothing where the points are samples."""
    if cloud.meaning != VECTOR or not cloud.there.all():
        return None
    x, y = cloud.points[0].tolist()
    return x, y


def _part(whole: Range, part: Range | None) -> Range:
    """That share of a range."""
    first, last = part or (0.0, 1.0)
    return whole[0] + first * (whole[1] - whole[0]), whole[0] + last * (whole[1] - whole[0])


class Origin(Drawing):
    """Where zero is in both directions: what is standardized lies around it."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme, height=-4)
        self.area = area

    def draw(self, painter: QPainter) -> None:
        rect, (x, y) = self.area.rect, (round(float(scale(0.0))) for scale in (self.area.x, self.area.y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(self.theme.colour("ghost"), self.theme.line))
        if rect.left() < x < rect.right():
            painter.drawLine(QLineF(x, rect.top(), x, rect.bottom()))
        if rect.top() < y < rect.bottom():
            painter.drawLine(QLineF(rect.left(), y, rect.right(), y))


class SideName(Drawing):
    """What a side is, written above it."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme)
        self.area, self.text = area, ""

    def draw(self, painter: QPainter) -> None:
        pen, rect = lettering.pen(self.theme, 13, bold=True), self.area.rect
        room = 2 * min(
            rect.center().x(),
            self.canvas.rect.right() - rect.center().x(),
            max(rect.width() * 0.9, self.theme.size(LEFT_PX) / 2),
        )
        text = pen.brief(self.text, room, ":")
        pen.write(painter, rect.center().x(), rect.top() - self.theme.size(NAME_ROOM_PX) / 2, text, 0.5)
