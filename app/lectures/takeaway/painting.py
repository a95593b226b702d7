"""Painting the hall: into pixels, and into vectors, where its plots are drawn anew and not kept as pictures."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPoint, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QImageWriter, QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsView, QWidget

from app.export.buffers import bytes_in, open_buffer
from app.export.vector import plain_svg
from app.plots.picture import ROOM
from app.theme import Theme
from core.experiment.pictures import INCH_MM, INCH_PX

ALONE = QWidget.RenderFlag(0)  # without what stands in it


class RoomyHall(Theme):
    """Leaves room in every text for a wider sans-serif, as a picture of a plot does."""

    def font(self, px: int = 13, bold: bool = False) -> QFont:
        font = super().font(px, bold)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, ROOM[bold])
        return font


def png(hall: QWidget) -> bytes:
    """As it would be on the screen, pixel by pixel."""
    image = QImage(hall.size(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        paint(hall, painter)
    for set_density in (image.setDotsPerMeterX, image.setDotsPerMeterY):
        set_density(round(INCH_PX / INCH_MM * 1000))
    buffer = open_buffer()
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes_in(buffer)


def svg(hall: QWidget, title: str, words: str) -> bytes:
    """The same as lines, areas and texts; `words` are for those who cannot see it."""
    buffer, generator = open_buffer(), QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(hall.size())
    generator.setViewBox(QRectF(hall.rect()))
    generator.setResolution(INCH_PX)
    generator.setTitle(title)
    generator.setDescription(words)
    with QPainter(generator) as painter:
        paint(hall, painter)
    return plain_svg(bytes_in(buffer), str(hall.width()), str(hall.height()))


def paint(window: QWidget, painter: QPainter) -> None:
    """A window and all that is seen in it."""
    _paint(window, window, painter)


def _paint(widget: QWidget, window: QWidget, painter: QPainter) -> None:
    place = widget.mapTo(window, QPoint(0, 0))
    if isinstance(widget, QGraphicsView):  # on the screen it shows a picture that it has kept
        rect = QRectF(widget.viewport().rect())
        widget.scene().render(painter, rect.translated(place), rect, Qt.AspectRatioMode.IgnoreAspectRatio)
        return
    widget.render(painter, place, QRegion(), ALONE)
    for child in widget.children():
        if isinstance(child, QWidget) and child.isVisible() and not child.isWindow():
            _paint(child, window, painter)
