"""The code: an address as a picture that phones read."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

QUIET = 2  # modules of white around it; readers need four, and around the picture there are more


def code(url: str) -> QImage:
    """A pixel a module, with its white rim.

    In capital letters it has a fifth fewer modules, which are seen from farther away; an address is the same in them.
    """
    import segno  # only where somebody turns phones on

    modules = [list(row) for row in segno.make(url.upper(), error="m", boost_error=False, micro=False).matrix]
    side = len(modules) + 2 * QUIET
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    for row, dark in enumerate(modules):
        for column, is_dark in enumerate(dark):
            if is_dark:
                image.setPixelColor(column + QUIET, row + QUIET, Qt.GlobalColor.black)
    return image


def paint_code(painter: QPainter, image: QImage, room: QRectF) -> None:
    """As large as there is room for, every module as many whole pixels wide as every other."""
    ratio = painter.device().devicePixelRatio()
    side = max(1, int(min(room.width(), room.height()) * ratio) // image.width()) * image.width() / ratio
    square = QRectF(0, 0, side, side)
    square.moveCenter(room.center())
    square.moveTo(round(square.x() * ratio) / ratio, round(square.y() * ratio) / ratio)
    painter.drawImage(square, image)
