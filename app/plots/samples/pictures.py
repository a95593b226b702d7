"""Samples that are pictures, as what they are: at their places in a cloud, and larger under the pointer."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.canvas.still import Still
from app.canvas.surface import Canvas, Drawing
from app.plots.samples.scatter import Scatter
from app.theme.tokens import Tokens
from app.widgets.painting import kept
from core.numerics import Floats

Shades = NDArray[np.uint8]  # of pictures (n, rows, columns) or of one (rows, columns), from nothing (0) to 255
SIDE_PX, LARGE_PX = 24, 80
LARGEST_SHARE = 0.4  # of the width of their area
AWAY_PX = 14  # from a sample to its large picture


class Pictures(Still):
    """As many as do not touch, in the colour of their class; what is held out has a frame."""

    pictures: Shades | None = None

    def __init__(self, canvas: Canvas, scatter: Scatter) -> None:
        super().__init__(canvas, scatter.theme, scatter.area, height=1)
        self.scatter = scatter

    def show_pictures(self, pictures: Shades | None) -> None:
        """Show the pictures of the samples of the cloud, or none."""
        if pictures is not self.pictures:
            self.pictures, self.scatter.small = pictures, pictures is not None
            self.renew()
            self.scatter.renew()

    def sketch(self, painter: QPainter) -> None:
        if self.pictures is None:
            return
        cloud, tokens, side = self.scatter.cloud, self.theme.tokens, round(self.theme.size(SIDE_PX) * self.scatter.room)
        places = self.scatter.pixels()
        with kept(painter):
            painter.setClipRect(self.area.rect)
            for i in apart(places, np.flatnonzero(cloud.there), side):
                colour = cloud.look(tokens, int(cloud.kinds[i]))[1]
                box = QRectF(places[i, 0] - side / 2, places[i, 1] - side / 2, side, side)
                draw_picture(painter, box, self.pictures[i], colour, tokens.panel)
                if cloud.hollow[i]:
                    painter.setPen(QPen(QColor(colour), self.theme.line))
                    painter.drawRect(box)


class LargePicture(Drawing):
    """The picture of the sample under the pointer, beside it."""

    def __init__(self, canvas: Canvas, scatter: Scatter) -> None:
        super().__init__(canvas, scatter.theme, height=6)
        self.scatter = scatter
        self.pictures: Shades | None = None
        self.sample: int | None = None

    def draw(self, painter: QPainter) -> None:
        cloud, pictures, tokens = self.scatter.cloud, self.pictures, self.theme.tokens
        if self.sample is None or pictures is None or self.sample >= len(cloud.points):
            return
        box = self._place(*self.scatter.pixels()[self.sample].tolist())
        draw_picture(painter, box, pictures[self.sample], tokens.text, tokens.panel)
        painter.setPen(QPen(self.theme.colour("secondary"), self.theme.line))
        painter.drawRect(box)

    def _place(self, x: float, y: float) -> QRectF:
        """At the right of a sample and above it, on the other side where there is no room."""
        side = round(min(self.theme.size(LARGE_PX), LARGEST_SHARE * self.scatter.area.rect.width()))
        away, canvas = self.theme.size(AWAY_PX), self.canvas.rect
        left = x + away if x + away + side <= canvas.right() else x - away - side
        top = y - away - side if y - away - side >= canvas.top() else y + away
        return QRectF(round(left), round(top), side, side)


def draw_picture(painter: QPainter, box: QRectF, shades: Shades, colour: str, panel: str) -> None:
    """One picture (rows, columns) in shades from the panel's colour to another."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(box, _image(shades, _channels(colour), _channels(panel)))


def draw_signed(painter: QPainter, box: QRectF, values: Floats, tokens: Tokens) -> None:
    """Numbers (rows, columns) as shades of two colours, the largest in size the strongest."""
    shares = np.abs(values) / (float(np.abs(values).max(initial=0.0)) or 1.0)
    shades = np.rint(255 * shares).astype(np.uint8)
    ends = np.where((values > 0)[..., np.newaxis], _channels(tokens.green), _channels(tokens.violet))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(box, _image(shades, ends, _channels(tokens.panel)))


def apart(places: Floats, samples: NDArray[np.intp], side: float) -> list[int]:
    """Those of the samples whose squares around their places (n, 2) do not touch, the first ones first."""
    taken: dict[tuple[int, int], tuple[float, float]] = {}
    found: list[int] = []
    for i in samples.tolist():
        x, y = places[i].tolist()
        column, row = int(x // side), int(y // side)
        around = (taken.get((column + dx, row + dy)) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
        if all(other is None or max(abs(other[0] - x), abs(other[1] - y)) >= side for other in around):
            taken[column, row] = x, y
            found.append(i)
    return found


def _channels(colour: str) -> Floats:
    """As Qt keeps them in memory, (4,)."""
    named = QColor(colour)
    return np.array([named.blue(), named.green(), named.red(), 255.0])


def _image(shades: Shades, full: Floats, empty: Floats) -> QImage:
    share = shades[..., np.newaxis] / 255
    pixels = np.rint(empty * (1 - share) + full * share).astype(np.uint8)  # (rows, columns, 4)
    rows, columns = shades.shape
    return QImage(pixels.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGB32).copy()
