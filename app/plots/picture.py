"""A plot as a picture to take along: drawn anew in its true size, with type that can be read there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPicture

from app.theme import DARK, LIGHT, PRINT, Theme, fonts
from core.experiment.pictures import INCH_MM, INCH_POINTS, INCH_PX, LEAST_TYPE, LOOK, Look, PictureSize

if TYPE_CHECKING:
    from app.plots.plot import Plot

COLOURS = {tokens.name: tokens for tokens in (LIGHT, DARK, PRINT)}
PRINTED_PER_INCH = 108  # units in which it is laid out: 8 points are 12 of them
BODY, SLIDE_SCALE = 13, 1.6  # the type of a picture in the design; on a slide, against that of the window
MARGIN, PRINTED_MARGIN = 17.5, 6.0  # in the design: a slide has a frame, a page has margins of its own
ROOM = (112.0, 120.0)  # per cent of our width that DejaVu Sans takes, the widest of the usual; normal and bold
LINE, LEAST_LINE = 2.0, 1.25  # of curves on a slide, and at the least


class PictureTheme(Theme):
    """Dresses for a size: nothing can be pressed, and no text is smaller than can be read."""

    def __init__(self, look: Look) -> None:
        self.size_in_inches, self.per_inch = look.size.inches, units_per_inch(look.size)
        per_point = self.per_inch / INCH_POINTS
        super().__init__(COLOURS[look.colours], look.size.type_points * per_point / BODY)
        self._least_type = round(LEAST_TYPE * per_point)
        self.margin = self.scale * (PRINTED_MARGIN if look.size.unit == "mm" else MARGIN)

    def font(self, px: int = BODY, bold: bool = False) -> QFont:
        return fonts.font(max(self.size(px), self._least_type), bold)

    @property
    def pressable(self) -> bool:
        return False

    @property
    def line(self) -> float:
        return max(1.0, self.scale / SLIDE_SCALE)

    @property
    def page(self) -> QSizeF:
        """The whole picture in the units in which it is laid out."""
        width, height = self.size_in_inches
        return QSizeF(width * self.per_inch, height * self.per_inch)


class RoomyTheme(PictureTheme):
    """Leaves room in every text for a wider sans-serif: where a vector file is opened, our fonts may be missing."""

    def font(self, px: int = BODY, bold: bool = False) -> QFont:
        font = super().font(px, bold)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, ROOM[bold])
        return font


def units_per_inch(size: PictureSize) -> int:
    """How finely it is laid out: on a screen by its pixels, on paper so that its type is whole units high."""
    return INCH_PX if size.unit == "px" else PRINTED_PER_INCH


def posed(plot: Plot, look: Look = LOOK, kind: type[PictureTheme] = PictureTheme) -> Plot:
    """A twin of the plot that never was on the screen, with the same run, dressed for a picture of this look."""
    theme = kind(look)
    twin = type(plot)(theme, plot.texts)
    twin.canvas.least_line_px = max(LEAST_LINE, LINE * theme.scale / SLIDE_SCALE)
    twin.heading.titled = look.titled
    twin.hide_controls()
    room = theme.page - QSizeF(2 * theme.margin, 2 * theme.margin)
    twin.canvas.take_size(QSize(int(room.width()), int(room.height())))
    twin.follow(plot)
    return twin


def page_of(twin: Plot) -> QSizeF:
    """The size of a posed plot with its margins, in the units in which it is laid out."""
    assert isinstance(twin.theme, PictureTheme)
    return twin.theme.page


def paint(twin: Plot, painter: QPainter) -> None:
    """Paint a posed plot; nothing but texts, lines and areas, so that a vector file stays one."""
    assert isinstance(twin.theme, PictureTheme)
    canvas, page = twin.canvas, twin.theme.page
    painter.fillRect(QRectF(0, 0, ceil(page.width()), ceil(page.height())), twin.theme.colour("panel"))
    target = canvas.rect.translated(twin.theme.margin, twin.theme.margin)
    canvas.scene.render(painter, target, canvas.rect, Qt.AspectRatioMode.IgnoreAspectRatio)


def pixels(twin: Plot, dots_per_inch: float) -> QImage:
    """A posed plot as so many pixels to the inch of its true size, which the image knows."""
    return sketched(twin, dots_per_inch)()


def sketched(twin: Plot, dots_per_inch: float) -> Callable[[], QImage]:
    """A posed plot, noted as it paints itself; what is returned makes `pixels` of that, in whatever thread has time."""
    assert isinstance(twin.theme, PictureTheme)
    width, height = twin.theme.size_in_inches
    image = QImage(round(width * dots_per_inch), round(height * dots_per_inch), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(dots_per_inch / twin.theme.per_inch)
    notes = QPicture()
    with QPainter(notes) as painter:
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        paint(twin, painter)
    return partial(_inked, image, notes, round(dots_per_inch / INCH_MM * 1000))


def _inked(image: QImage, notes: QPicture, dots_per_metre: int) -> QImage:
    with QPainter(image) as painter:
        notes.play(painter)
    image.setDotsPerMeterX(dots_per_metre)  # only now: type is noted for a screen, and would be made larger
    image.setDotsPerMeterY(dots_per_metre)
    return image
