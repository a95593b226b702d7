"""The code holds the address, with few modules, and is painted with modules that are alike."""

from __future__ import annotations

import numpy as np
import segno
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.lectures.phones.code import QUIET, code, paint_code

URL = "http://192.168.178.124:8080"


def dark(image: QImage) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Which of its pixels are."""
    side = range(image.width()), range(image.height())
    return np.array([[image.pixelColor(x, y).value() < 128 for x in side[0]] for y in side[1]])


def test_it_is_the_code_of_the_address_in_capital_letters() -> None:
    image = code(URL)

    inner = dark(image)[QUIET:-QUIET, QUIET:-QUIET]
    assert np.array_equal(
        inner, np.array(segno.make("HTTP://192.168.178.124:8080", error="m", boost_error=False).matrix)
    )
    assert not dark(image)[:QUIET].any()


def test_any_address_of_a_local_network_is_a_code_of_the_second_smallest_kind() -> None:
    assert {code(f"http://{url}").width() - 2 * QUIET for url in ("192.168.178.124:65535", "127.127.127.127:8080")} == {
        25
    }


def test_every_module_is_as_wide_as_every_other(qtbot: QtBot) -> None:
    small, image = code(URL), QImage(200, 150, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)

    with QPainter(image) as painter:
        paint_code(painter, small, QRectF(0, 0, 200, 150))

    painted, wide = dark(image), 150 // small.width()
    rows, columns = painted.any(axis=1).nonzero()[0], painted.any(axis=0).nonzero()[0]
    found = painted[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    assert np.array_equal(found, np.kron(dark(small)[QUIET:-QUIET, QUIET:-QUIET], np.ones((wide, wide), bool)))
