"""The code of an address as a picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from app.lectures.phones.code import DARK

QUIET = 2  # modules of white around it; readers need four, and around the picture there is more


def picture(modules: Sequence[str]) -> QImage:
    """A pixel a module, with its white rim."""
    side = len(modules) + 2 * QUIET
    image = QImage(side, side, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    for row, letters in enumerate(modules):
        for column, letter in enumerate(letters):
            if letter == DARK:
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
