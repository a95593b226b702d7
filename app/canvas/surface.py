"""The surface of a plot: a scene measured in pixels, areas that map data to them, and drawings on top."""

from __future__ import annotations

from abc import abstractmethod
from time import perf_counter
from typing import Any, cast

import numpy as np
import pyqtgraph as pg
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsView, QStyleOptionGraphicsItem, QWidget

from app.theme import Theme
from core.numerics import Floats


def polygon(x: Floats, y: Floats) -> QPolygonF:
    """Points (n,) and (n,) as Qt wants them, copied in one piece."""
    return cast(QPolygonF, pg.functions.arrayToQPolygonF(x, y))


class Polylines:
    """Lines of equally many points, each a polygon of Qt seen through NumPy: made once, written at every frame."""

    def __init__(self) -> None:
        self._polygons: list[QPolygonF] = []
        self._points: list[Floats] = []  # (n, 2) each, in the memory of its polygon
        self._whole: list[bool] = []  # whether a line has no gaps

    def write(self, x: Floats, y: Floats) -> None:
        """Take points x (n,) and y (lines, n); what is not finite is a gap."""
        if (len(self._polygons), len(self._points[0]) if self._points else 0) != y.shape:
            self._polygons = [pg.functions.create_qpolygonf(y.shape[1]) for _ in range(len(y))]
            self._points = [pg.functions.ndarray_from_qpolygonf(each) for each in self._polygons]
        for points, heights in zip(self._points, y, strict=True):
            points[:, 0] = x
            points[:, 1] = heights
        whole: NDArray[np.bool_] = np.all(np.isfinite(y), axis=1)
        self._whole = whole.tolist()

    def draw(self, painter: QPainter, line: int) -> None:
        """One line with the pen of the painter."""
        if self._whole[line]:
            painter.drawPolyline(self._polygons[line])
            return
        points = self._points[line]
        there = np.flatnonzero(np.isfinite(points[:, 1]))
        for run in np.split(there, np.flatnonzero(np.diff(there) > 1) + 1) if len(there) else []:
            painter.drawPolyline(polygon(points[run, 0], points[run, 1]))


class Picture:
    """An image that fills an area pixel by pixel: codes (rows, columns) and a fixed table of colours."""

    def __init__(self, area: Area) -> None:
        self._item: Any = pg.ImageItem(axisOrder="row-major")
        self._area = area
        area.box.addItem(self._item, ignoreBounds=True)

    def show(self, codes: NDArray[np.uint8] | None, table: NDArray[np.uint8]) -> None:
        """Show these codes in the colours of the table (256, 4), over the whole area."""
        if codes is None:
            self._item.clear()
            return
        self._item.setImage(codes, autoLevels=False, levels=(0, 255), lut=table)
        self._item.setRect(self._area.box.viewRect())


class Area:
    """A rectangle of the canvas with a range in each direction; a ViewBox of pyqtgraph keeps both."""

    def __init__(self, scene: QGraphicsScene, downwards: bool = False) -> None:
        self.box: Any = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0.0, invertY=downwards)
        self.box.disableAutoRange()
        self.rect = QRectF()
        self._x, self._y = (0.0, 1.0), (0.0, 1.0)
        self._downwards = downwards
        scene.addItem(self.box)

    def place(self, rect: QRectF) -> None:
        """Take this rectangle of the canvas."""
        if rect != self.rect:
            self.rect = QRectF(rect)
            self.box.setGeometry(rect)

    def show_range(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Show these ranges, edge to edge."""
        if (x, y) != (self._x, self._y):
            self._x, self._y = x, y
            self.box.setRange(xRange=x, yRange=y, padding=0.0, disableAutoRange=True)

    @property
    def ranges(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """What is shown, across and upwards."""
        return self._x, self._y

    def x(self, values: ArrayLike) -> Floats:
        """Horizontal pixels of data values."""
        lower, upper = self._x
        return self.rect.left() + (np.asarray(values, dtype=float) - lower) * (self.rect.width() / (upper - lower))

    def y(self, values: ArrayLike) -> Floats:
        """Vertical pixels of data values."""
        lower, upper = self._y if not self._downwards else self._y[::-1]
        return self.rect.bottom() - (np.asarray(values, dtype=float) - lower) * (self.rect.height() / (upper - lower))

    def data_at(self, point: QPointF) -> tuple[float, float]:
        """The data under a pixel."""
        right = (point.x() - self.rect.left()) / self.rect.width()
        down = (point.y() - self.rect.top()) / self.rect.height()
        up = down if self._downwards else 1 - down
        return self._x[0] + right * (self._x[1] - self._x[0]), self._y[0] + up * (self._y[1] - self._y[0])


class Drawing(QGraphicsItem):
    """Something painted in the pixels of the canvas: no transform comes between, neither here nor in a vector file."""

    def __init__(self, canvas: Canvas, theme: Theme, height: int = 0) -> None:
        super().__init__()
        self.canvas, self.theme = canvas, theme
        self.setZValue(height)
        canvas.scene.addItem(self)

    def boundingRect(self) -> QRectF:
        return self.canvas.rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        self.draw(painter)

    @abstractmethod
    def draw(self, painter: QPainter) -> None:
        """Paint; every size comes from the theme."""


class View(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph has no types
    """Knows how long it took to paint, for whoever shares out the time."""

    seconds = 0.0

    def paintEvent(self, event: QPaintEvent) -> None:
        begun = perf_counter()
        super().paintEvent(event)
        self.seconds = perf_counter() - begun


class Canvas(QObject):
    """A view of pyqtgraph whose scene is its pixels, and the pointer on it."""

    pointed = Signal(object)  # QPointF, or None when the pointer has left
    pressed = Signal(QPointF)
    dragged = Signal(QPointF)  # the pointer moves while the left button is down
    released = Signal(QPointF)
    resized = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.least_line_px = 1.0  # on the screen, wider lines take a hundred times as long
        self._painting = View(parent)
        self.view: QGraphicsView = self._painting
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.scene = self.view.scene()
        self.rect = QRectF(0, 0, 1, 1)
        self.view.viewport().installEventFilter(self)
        self.restyle()

    @property
    def seconds(self) -> float:
        """How long it took to paint last."""
        return self._painting.seconds

    @property
    def line_px(self) -> float:
        """The width of curves: in a presentation they are seen from the last row."""
        return max(self.least_line_px, self.theme.line)

    def restyle(self) -> None:
        """Take the theme's colours."""
        self.view.setBackgroundBrush(self.theme.colour("panel"))
        self.view.resetCachedContent()
        self.scene.update()

    def repaint(self) -> None:
        """Paint everything anew at the next refresh of the screen."""
        self.scene.update()

    def take_size(self, size: QSize) -> None:
        """Be as large as this, whether anybody shows it or not."""
        self.rect = QRectF(0, 0, size.width(), size.height())
        for item in self.scene.items():
            if isinstance(item, Drawing):
                item.prepareGeometryChange()
        self.rearrange()

    def rearrange(self) -> None:
        """Have everything laid out anew, as if the size were another."""
        self.resized.emit()

    def point_at(self, point: QPointF | None) -> None:
        """Move the pointer, be it that of the mouse or of the keys; None takes it away."""
        self.pointed.emit(point)

    def press_at(self, point: QPointF) -> None:
        """Press where the pointer is."""
        self.pressed.emit(point)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Resize:
            self.take_size(self.view.viewport().size())
        elif kind == QEvent.Type.Leave:
            self.point_at(None)
        elif isinstance(event, QMouseEvent):
            return self._mouse(event)
        elif kind in (QEvent.Type.Wheel, QEvent.Type.ContextMenu):
            event.ignore()
            return True
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove:
            self.point_at(event.position())
            if event.buttons() & Qt.MouseButton.LeftButton:
                self.dragged.emit(event.position())
        elif event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self.press_at(event.position())
        elif event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            self.released.emit(event.position())
        event.ignore()
        return True
