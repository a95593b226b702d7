"""Paper: lines of words and pictures one below the other, page after page, as vectors and selectable text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter, QPen, QPicture, QTextLayout, QTextOption

from app.plots.picture import paint, units_per_inch
from app.plots.plot import Plot
from app.texts.letters import lines
from app.theme import PRINT, Theme
from core.experiment.pictures import INCH_MM, INCH_PX, PictureSize

PER_MM = INCH_PX / INCH_MM
WIDTH, HEIGHT, MARGIN, FOOT = 210.0, 297.0, 18.0, 10.0  # millimetres: A4
COLUMN = WIDTH - 2 * MARGIN
LABEL_PX, SMALL_PX = 13, 11

Draw = Callable[[QPainter, QPointF], None]


class Block(NamedTuple):
    """What stays together on one page, and how high it is in units of the paper."""

    height: float
    draw: Draw


class Noted(NamedTuple):
    """A plot as it has painted itself, how large it is, and what its run is called where there are several."""

    picture: QPicture
    size: PictureSize
    label: str


class Paper:
    """Collects pages; each begins a new sheet, and goes on on further ones where it has no room."""

    def __init__(self, title: str) -> None:
        self._title, self._theme = lines(title), Theme(PRINT)
        self._pages: list[list[Block]] = []

    def begin_page(self) -> None:
        """What follows stands on a new sheet."""
        self._pages.append([])

    def write(self, text: str, px: int = 13, bold: bool = False, colour: str = "text", indent: float = 0.0) -> None:
        """Words, on as many lines as they need; `indent` in millimetres."""
        for paragraph in lines(text).split("\n"):
            self._pages[-1] += _lines(paragraph, self._theme, (px, bold, colour), indent * PER_MM)

    def leave(self, millimetres: float) -> None:
        """Room between two things."""
        self._pages[-1].append(Block(millimetres * PER_MM, _nothing))

    def place(self, pictures: Sequence[Noted]) -> None:
        """Pictures side by side, each below its name."""
        gap = (COLUMN - sum(each.size.width for each in pictures)) / max(len(pictures) - 1, 1)
        offsets = [i * (each.size.width + gap) * PER_MM for i, each in enumerate(pictures)]
        names = [_lines(each.label, self._theme, (LABEL_PX, True, "text"), 0)[:1] for each in pictures if each.label]
        top = max((block.height for name in names for block in name), default=0.0)
        height = top + max(each.size.height for each in pictures) * PER_MM
        draws = [*_at(offsets, 0, [block.draw for name in names for block in name])]
        draws += _at(offsets, top, [partial(_draw_picture, each.picture) for each in pictures])
        self._pages[-1].append(Block(height, partial(_draw_all, draws)))

    def content(self) -> bytes:
        """The whole document."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(INCH_PX)  # the only one at which it scales fonts rightly
        layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
        writer.setPageLayout(layout)
        writer.setTitle(self._title)
        writer.setCreator("Backscope")
        with QPainter(writer) as painter:
            for number, sheet in enumerate(self._sheets(), 1):
                if number > 1:
                    writer.newPage()
                self._draw_sheet(painter, sheet, number)
        content: QByteArray = buffer.data()
        return bytes(content.data())

    def _sheets(self) -> Iterator[list[Block]]:
        room = (HEIGHT - 2 * MARGIN - FOOT) * PER_MM
        for page in self._pages:
            sheet, used = list[Block](), 0.0
            for block in page:
                if sheet and used + block.height > room:
                    yield sheet
                    sheet, used = [], 0.0
                sheet.append(block)
                used += block.height
            yield sheet

    def _draw_sheet(self, painter: QPainter, sheet: Sequence[Block], number: int) -> None:
        place = QPointF(MARGIN * PER_MM, MARGIN * PER_MM)
        for block in sheet:
            block.draw(painter, place)
            place += QPointF(0, block.height)
        foot = (HEIGHT - MARGIN) * PER_MM
        for block in _lines(self._title, self._theme, (SMALL_PX, False, "secondary"), 0)[:1]:
            block.draw(painter, QPointF(MARGIN * PER_MM, foot - block.height))
        painter.setFont(self._theme.font(SMALL_PX))
        painter.setPen(self._theme.colour("secondary"))
        wide = painter.fontMetrics().horizontalAdvance(str(number))
        painter.drawText(QPointF((WIDTH - MARGIN) * PER_MM - wide, foot - painter.fontMetrics().descent()), str(number))


def noted(twin: Plot, size: PictureSize, label: str = "") -> Noted:
    """A plot as it paints itself, so that it can go before it is printed."""
    picture = QPicture()
    with QPainter(picture) as painter:
        scale = INCH_PX / units_per_inch(size)
        painter.scale(scale, scale)
        paint(twin, painter)
    return Noted(picture, size, label)


def _lines(text: str, theme: Theme, look: tuple[int, bool, str], indent: float) -> list[Block]:
    """A paragraph, each of its lines a block of its own."""
    px, bold, colour = look
    layout = QTextLayout(text or " ", theme.font(px, bold))
    layout.setTextOption(_wrapped())
    layout.beginLayout()
    found = list[Block]()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(COLUMN * PER_MM - indent)
        draw = partial(_draw_line, layout, len(found), QPen(theme.colour(colour)), indent)
        found.append(Block(line.height() * 1.2, draw))
    layout.endLayout()
    return found


def _wrapped() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _draw_line(layout: QTextLayout, number: int, pen: QPen, indent: float, painter: QPainter, place: QPointF) -> None:
    line = layout.lineAt(number)
    painter.setPen(pen)
    line.draw(painter, place + QPointF(indent, -line.y()))


def _at(offsets: Sequence[float], down: float, draws: Sequence[Draw]) -> list[Draw]:
    """Each of them at its place beside the others."""
    return [partial(_draw_at, draw, QPointF(offset, down)) for offset, draw in zip(offsets, draws, strict=False)]


def _draw_at(draw: Draw, offset: QPointF, painter: QPainter, place: QPointF) -> None:
    draw(painter, place + offset)


def _draw_all(draws: Sequence[Draw], painter: QPainter, place: QPointF) -> None:
    for draw in draws:
        draw(painter, place)


def _draw_picture(picture: QPicture, painter: QPainter, place: QPointF) -> None:
    painter.drawPicture(place, picture)


def _nothing(_painter: QPainter, _place: QPointF) -> None:
    """Only room."""
