"""Every module of the code is a pixel, and is painted as large as every other."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.lectures.phones.code import DARK, modules
from app.lectures.phones.picture import QUIET, paint_code, picture

URL = "http://192.168.178.124:8080"


def dark(image: QImage) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Which of its pixels are."""
    side = range(image.width()), range(image.height())
    return np.array([[image.pixelColor(x, y).value() < 128 for x in side[0]] for y in side[1]])


def test_it_has_every_module_and_a_white_rim() -> None:
    rows, image = modules(URL), picture(modules(URL))

    inner = dark(image)[QUIET:-QUIET, QUIET:-QUIET]
    assert np.array_equal(inner, np.array([[letter == DARK for letter in row] for row in rows]))
    assert not dark(image)[:QUIET].any()


def test_every_module_is_as_wide_as_every_other(qtbot: QtBot) -> None:
    small, image = picture(modules(URL)), QImage(200, 150, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)

    with QPainter(image) as painter:
        paint_code(painter, small, QRectF(0, 0, 200, 150))

    painted, wide = dark(image), 150 // small.width()
    rows, columns = np.flatnonzero(np.any(painted, axis=1)), np.flatnonzero(np.any(painted, axis=0))
    found = painted[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    assert np.array_equal(found, np.kron(dark(small)[QUIET:-QUIET, QUIET:-QUIET], np.ones((wide, wide), bool)))
