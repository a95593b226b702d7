"""The small drawing of an activation: the curve, and its slope as a filled hill below it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.panels.inspector.points.free_place import corners, filled, nearest_free
from app.texts import Texts
from app.texts.letters import tip
from app.theme import Theme
from app.widgets.painting import guarded
from app.widgets.pictures import Pictures
from core.components.activations import Activation
from core.numerics import Floats

HEIGHT = 104
SHOWN = 5.0  # the weighted sum runs from minus to plus this
SEARCHED = 30.0  # how far out the steepest slope is looked for
LOWEST, HIGHEST = -2.0, 2.5  # what leaves this band is cut off, so that a ReLU does not flatten all else
POINTS = 201
NAME = "φ"  # what is written at the curve


class CurveSketch(QWidget):
    """Where the curve is flat, no gradient passes: that is what the hill below it says."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts = theme, texts
        self._activation: Activation | None = None
        self._z: Floats = np.linspace(-SHOWN, SHOWN, POINTS)
        self._value: Floats = self._z
        self._slope: Floats = self._z
        self._steepest = 0.0
        self._pictures = Pictures()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_activation(self, activation: Activation | None) -> None:
        """Draw an activation; None, which stands for several, draws nothing."""
        self.setVisible(activation is not None)
        if activation is None or activation == self._activation:
            return
        self._activation = activation
        self._value, self._slope = curve(activation, self._z)
        self._steepest = float(curve(activation, np.linspace(-SEARCHED, SEARCHED, 6 * POINTS - 5))[1].max())
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say in words what the drawing shows."""
        if self._activation is not None:
            name, bound = self._texts.component(self._activation), self._texts.number(self._steepest)
            words = self.tr("{name}: its slope is at most {bound}.").format(name=name, bound=bound)
            self.setAccessibleName(words)
            self.setToolTip(tip(words))
            self.setWhatsThis(self._texts.explained(self._activation))

    @property
    def bound(self) -> str:
        """What is written at the hill: the steepest slope."""
        return f"φ' ≤ {self._texts.number(self._steepest)}"

    def sizeHint(self) -> QSize:
        return QSize(self._theme.size(200), self._theme.size(HEIGHT))

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        looks = self._activation, self.bound, self._theme.tokens, self._theme.font(13).key()
        with QPainter(self) as painter:
            self._pictures.paint(painter, self.rect(), looks, self._draw)

    def _draw(self, painter: QPainter, _place: QRect) -> None:
        value, slope = self._points(self._value), self._points(self._slope)
        self._draw_axes(painter)
        self._draw_hill(painter, slope)
        painter.setPen(QPen(self._theme.colour("text"), 1.5 * self._theme.scale))
        painter.drawPolyline(_line(value))
        self._write(painter, value, slope)

    def _draw_axes(self, painter: QPainter) -> None:
        origin = self._at(0.0, 0.0)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(QPointF(0, origin.y()), QPointF(self.width(), origin.y()))
        painter.drawLine(QPointF(origin.x(), 0), QPointF(origin.x(), self.height()))

    def _draw_hill(self, painter: QPainter, slope: Floats) -> None:
        fill = QColor(self._theme.colour("violet"))
        fill.setAlphaF(0.18)
        ground = [self._at(z, 0.0).toTuple() for z in (SHOWN, -SHOWN)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawPolygon(_line(np.concatenate([slope, np.array(ground)])))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("violet"), 1.5 * self._theme.scale))
        painter.drawPolyline(_line(slope))

    def _write(self, painter: QPainter, value: Floats, slope: Floats) -> None:
        """The two names."""
        font = self._theme.font(13)
        painter.setFont(font)
        places = self._free_places(font, value, slope)
        for text, ink, place in zip((NAME, self.bound), ("text", "violet"), places, strict=True):
            painter.setPen(QColor(self._theme.tokens.ink(ink)))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _free_places(self, font: QFont, value: Floats, slope: Floats) -> tuple[QRectF, QRectF]:
        """For each name where it is free nearest to its curve, the second clear of the first."""
        metrics, bounds = QFontMetricsF(font), QRectF(self.rect())
        drawn = np.concatenate([filled(value), filled(slope)])
        sizes = [QSizeF(metrics.horizontalAdvance(text) + 2, metrics.height()) for text in (NAME, self.bound)]
        first = nearest_free(sizes[0], self._end_of_value(), bounds, drawn)
        drawn = np.concatenate([drawn, corners(first)])
        return first, nearest_free(sizes[1], self._top_of_slope(), bounds, drawn)

    def _end_of_value(self) -> QPointF:
        """Where the curve leaves the drawing on the right, or a little before its end."""
        visible = self._z[(self._value <= self._band()[1]) & (self._z <= 0.8 * SHOWN)]
        return self._at(float(visible[-1]), float(np.interp(visible[-1], self._z, self._value)))

    def _top_of_slope(self) -> QPointF:
        """Beside the steepest place, not on it."""
        z = float(self._z[int(self._slope.argmax())]) + 1.2
        return self._at(z, float(np.interp(z, self._z, self._slope)))

    def _points(self, values: Floats) -> Floats:
        """A curve on the screen, (n, 2)."""
        low, high = self._band()
        edge = self._theme.size(4)
        across = (self._z + SHOWN) / (2 * SHOWN) * self.width()
        return np.column_stack((across, edge + (high - values) / (high - low) * (self.height() - 2 * edge)))

    def _at(self, z: float, y: float) -> QPointF:
        """A point of the plane on the screen; both curves share one scale."""
        low, high = self._band()
        edge = self._theme.size(4)
        down = (high - y) / (high - low) * (self.height() - 2 * edge)
        return QPointF((z + SHOWN) / (2 * SHOWN) * self.width(), edge + down)

    def _band(self) -> tuple[float, float]:
        """Slopes from 0 to 1 are always in sight."""
        both = np.concatenate([self._value, self._slope, [0.0, 1.0]])
        return max(float(both.min()), LOWEST), min(float(both.max()), HIGHEST)


def curve(activation: Activation, z: Floats) -> tuple[Floats, Floats]:
    """Values and slopes at z, each of its shape."""
    value, slope = np.empty_like(z), np.empty_like(z)
    activation.value(z, value)
    activation.slope(z, value, slope)
    return value, slope


def _line(points: Floats) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points.tolist()])
