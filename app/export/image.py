"""A plot as a file: PNG at twice the screen's density, SVG and PDF as real vectors, each with what it shows in it.

Each is painted at once, in the window's thread; what is returned makes the file of it, in whatever thread has time.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from app.export.vector import plain_svg
from app.plots.picture import paint, pixels
from app.plots.plot import Plot
from core.experiment.metadata import pdf as in_pdf
from core.experiment.metadata import png as in_png
from core.experiment.metadata import svg as in_svg

PIXELS_PER_INCH = 96  # QPdfWriter scales fonts rightly at this resolution only
POINTS_PER_INCH = 72


Content: TypeAlias = Callable[[], bytes]


def png(twin: Plot, size: QSize, text: str) -> Content:
    """The picture in pixels."""
    return partial(_packed, pixels(twin, size), _buffer(), text)


def svg(twin: Plot, size: QSize, text: str) -> Content:
    """The picture in vectors, for pages and editors."""
    buffer, generator = _buffer(), QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setResolution(PIXELS_PER_INCH)
    generator.setTitle(twin.title())
    generator.setDescription(twin.text_twin())
    _paint_on(generator, twin)
    return partial(_plain, _content(buffer), text)


def pdf(twin: Plot, size: QSize, text: str) -> Content:
    """The picture in vectors, for paper."""
    buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setResolution(PIXELS_PER_INCH)
    page = QPageSize(QSizeF(size) * (POINTS_PER_INCH / PIXELS_PER_INCH), QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(twin.title())
    writer.setCreator("Backscope")
    writer.setDocumentXmpMetadata(QByteArray(in_pdf.packet(twin.title(), text)))
    _paint_on(writer, twin)
    return partial(bytes, _content(buffer))


PICTURES: dict[str, Callable[[Plot, QSize, str], Content]] = {".png": png, ".svg": svg, ".pdf": pdf}


def _paint_on(device: QSvgGenerator | QPdfWriter, twin: Plot) -> None:
    with QPainter(device) as painter:
        paint(twin, painter)


def _packed(image: QImage, buffer: QBuffer, text: str) -> bytes:
    """The buffer is made where objects of Qt are made and freed: in the window's thread."""
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return in_png.with_text(_content(buffer), text)


def _plain(drawing: bytes, text: str) -> bytes:
    return in_svg.with_text(plain_svg(drawing), text)


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _content(buffer: QBuffer) -> bytes:
    content: QByteArray = buffer.data()
    return bytes(content.data())
