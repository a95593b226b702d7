"""A plot as a picture to take along: drawn anew at the size of a slide, in light colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from app.plots.segments import Segments
from app.theme import LIGHT, Theme, Tokens

if TYPE_CHECKING:
    from app.plots.plot import Plot

SLIDE = QSize(1280, 720)
DENSITY = 2  # pixels of a picture per pixel of the drawing
DOTS_PER_METRE = round(96 * DENSITY / 0.0254)
SLIDE_SCALE = 1.6  # type on a slide, against that of the window
MARGIN = 28
ROOM = (112.0, 120.0)  # per cent of our width that DejaVu Sans takes, the widest of the usual; normal and bold
LINE_PX = 2.0  # of curves on a slide


class GenericTheme(Theme):
    """Leaves room in every text for a wider sans-serif: where a vector file is opened, our fonts may be missing."""

    def font(self, px: int = 13, bold: bool = False) -> QFont:
        font = super().font(px, bold)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, ROOM[bold])
        return font


def posed(plot: Plot, size: QSize = SLIDE, tokens: Tokens = LIGHT, kind: type[Theme] = Theme) -> Plot:
    """A twin of the plot that never was on the screen, with the same run, dressed for a picture of this size."""
    scale = SLIDE_SCALE * min(size.width() / SLIDE.width(), size.height() / SLIDE.height())
    twin = type(plot)(kind(tokens, scale), plot.texts)
    twin.canvas.least_line_px = LINE_PX
    for control in twin.findChildren(Segments):
        control.hide()  # nobody can press it there
    twin.canvas.take_size(size - QSize(2 * MARGIN, 2 * MARGIN))
    twin.follow(plot)
    return twin


def paint(plot: Plot, painter: QPainter) -> None:
    """Paint a posed plot; nothing but texts, lines and areas, so that a vector file stays one."""
    canvas = plot.canvas
    target = canvas.rect.translated(MARGIN, MARGIN)
    painter.fillRect(QRectF(0, 0, target.right() + MARGIN, target.bottom() + MARGIN), plot.theme.colour("panel"))
    canvas.scene.render(painter, target, canvas.rect, Qt.AspectRatioMode.IgnoreAspectRatio)


def pixels(twin: Plot, size: QSize = SLIDE) -> QImage:
    """A posed plot as pixels, at twice the density of the screen."""
    image = QImage(size * DENSITY, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(DENSITY)
    image.setDotsPerMeterX(DOTS_PER_METRE)
    image.setDotsPerMeterY(DOTS_PER_METRE)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        paint(twin, painter)
    return image
