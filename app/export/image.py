"""A plot as a file: PNG at twice the screen's density, SVG and PDF as real vectors."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRect, QSize, QSizeF
from PySide6.QtGui import QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from app.export.vector import plain_svg
from app.plots.picture import SLIDE, GenericTheme, paint, picture, posed
from app.plots.plot import Plot
from app.theme import LIGHT, Tokens
from core.experiment.disk import named
from core.experiment.files import FileError, replacing
from core.wording import Reason

PIXELS_PER_INCH = 96  # QPdfWriter scales fonts rightly at this resolution only
POINTS_PER_INCH = 72


def write_picture(plot: Plot, path: str | os.PathLike[str], size: QSize = SLIDE, tokens: Tokens = LIGHT) -> None:
    """Write the plot as its suffix says; FileError says in a sentence why it could not."""
    content = _writer(Path(path))(plot, size, tokens)
    with replacing(path) as file:
        file.write(content)


def _writer(path: Path) -> Callable[[Plot, QSize, Tokens], bytes]:
    writers = {".png": png, ".svg": svg, ".pdf": pdf}
    if path.suffix.lower() not in writers:
        raise FileError(Reason("picture.suffix").at(named(path)))
    return writers[path.suffix.lower()]


def png(plot: Plot, size: QSize = SLIDE, tokens: Tokens = LIGHT) -> bytes:
    """The picture in pixels."""
    buffer = _buffer()
    QImageWriter(buffer, QByteArray(b"png")).write(picture(plot, size, tokens))
    return _content(buffer)


def svg(plot: Plot, size: QSize = SLIDE, tokens: Tokens = LIGHT) -> bytes:
    """The picture in vectors, for pages and editors."""
    buffer, generator = _buffer(), QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setResolution(PIXELS_PER_INCH)
    generator.setTitle(plot.title())
    generator.setDescription(plot.text_twin())
    _paint_on(generator, posed(plot, size, tokens, GenericTheme))
    return plain_svg(_content(buffer))


def pdf(plot: Plot, size: QSize = SLIDE, tokens: Tokens = LIGHT) -> bytes:
    """The picture in vectors, for paper."""
    buffer = _buffer()
    writer = QPdfWriter(buffer)
    writer.setResolution(PIXELS_PER_INCH)
    page = QPageSize(QSizeF(size) * (POINTS_PER_INCH / PIXELS_PER_INCH), QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(plot.title())
    writer.setCreator("Backscope")
    _paint_on(writer, posed(plot, size, tokens))
    return _content(buffer)


def _paint_on(device: QSvgGenerator | QPdfWriter, twin: Plot) -> None:
    painter = QPainter(device)
    try:
        paint(twin, painter)
    finally:
        painter.end()
        twin.deleteLater()


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _content(buffer: QBuffer) -> bytes:
    content: QByteArray = buffer.data()
    return bytes(content.data())
