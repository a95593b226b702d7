"""A plot as a file: PNG with its resolution, SVG and PDF as real vectors in their true size, each with what it shows.

Each is painted at once, in the window's thread; what is returned makes pixels and file of it, in whatever thread.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from app.export.buffers import bytes_in, open_buffer
from app.export.vector import plain_svg
from app.plots.picture import page_of, paint, sketched, units_per_inch
from app.plots.plot import Plot
from core.experiment.metadata import pdf as in_pdf
from core.experiment.metadata import png as in_png
from core.experiment.metadata import svg as in_svg
from core.experiment.pictures import INCH_POINTS, INCH_PX, PictureSize

Content: TypeAlias = Callable[[], bytes]


def png(twin: Plot, size: PictureSize, text: str) -> Content:
    """The picture in pixels."""
    return partial(_packed, sketched(twin, size.dots_per_inch), open_buffer(), text)


def svg(twin: Plot, size: PictureSize, text: str) -> Content:
    """The picture in vectors, for pages and editors."""
    buffer, generator, page = open_buffer(), QSvgGenerator(), page_of(twin)
    generator.setOutputDevice(buffer)
    generator.setSize(page.toSize())
    generator.setViewBox(QRectF(0, 0, page.width(), page.height()))
    generator.setResolution(INCH_PX)
    generator.setTitle(twin.title())
    generator.setDescription(twin.text_twin())
    _paint_on(generator, twin)
    return partial(_plain, bytes_in(buffer), size, text)


def pdf(twin: Plot, size: PictureSize, text: str) -> Content:
    """The picture in vectors, for paper."""
    buffer = open_buffer()
    writer = QPdfWriter(buffer)
    writer.setResolution(INCH_PX)  # the only one at which it scales fonts rightly
    page = QPageSize(QSizeF(*size.inches) * INCH_POINTS, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(twin.title())
    writer.setCreator("Backscope")
    writer.setDocumentXmpMetadata(QByteArray(in_pdf.packet(twin.title(), text)))
    _paint_on(writer, twin, INCH_PX / units_per_inch(size))
    return partial(_trimmed, bytes_in(buffer), size)


_PAGE = re.compile(rb"/MediaBox \[0 0 [\d.]+ ([\d.]+)\]")
PICTURES: dict[str, Callable[[Plot, PictureSize, str], Content]] = {".png": png, ".svg": svg, ".pdf": pdf}


def _paint_on(device: QSvgGenerator | QPdfWriter, twin: Plot, scale: float = 1.0) -> None:
    with QPainter(device) as painter:
        painter.scale(scale, scale)
        paint(twin, painter)


def _packed(inked: Callable[[], QImage], buffer: QBuffer, text: str) -> bytes:
    """The buffer is made where objects of Qt are made and freed: in the window's thread."""
    QImageWriter(buffer, QByteArray(b"png")).write(inked())
    return in_png.with_text(bytes_in(buffer), text)


def _trimmed(document: bytes, size: PictureSize) -> bytes:
    """With a page of its true size: Qt knows whole points only. No byte moves, or nothing would be found any more."""
    width, height = (length * INCH_POINTS for length in size.inches)

    def true(box: re.Match[bytes]) -> bytes:
        top = float(box[1])
        return f"/MediaBox [0 {top - height:.3f} {width:.3f} {top:.3f}]".encode().ljust(len(box[0]))

    return _PAGE.sub(true, document)


def _plain(drawing: bytes, size: PictureSize, text: str) -> bytes:
    unit = "mm" if size.unit == "mm" else ""
    return in_svg.with_text(plain_svg(drawing, f"{size.width:g}{unit}", f"{size.height:g}{unit}"), text)
