"""The poster shows code and address large, whole, and in any room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.lectures.phones.code import modules
from app.lectures.phones.phones import Phones
from app.lectures.phones.poster import Poster
from app.theme import PROJECTOR, Theme


@pytest.fixture
def poster(phones: Phones, qtbot: QtBot) -> Poster:
    phones.address, phones.port = "192.168.178.124", 8080
    phones.code = modules(phones.url)
    poster = Poster(phones, Theme(PROJECTOR, 1.8))
    qtbot.addWidget(poster)
    poster.show_page()
    return poster


def inked(image: QImage) -> tuple[list[int], list[int]]:
    """In which columns and rows something dark stands."""
    spots = [(x, y) for x in range(image.width()) for y in range(image.height()) if is_dark(image.pixelColor(x, y))]
    return sorted({x for x, _ in spots}), sorted({y for _, y in spots})


def is_dark(colour: QColor) -> bool:
    """Of the code, or of words."""
    return colour.value() < 100


@pytest.mark.parametrize("size", [QSize(741, 432), QSize(395, 548), QSize(320, 320)])
def test_nothing_of_it_is_cut_and_the_code_is_large(poster: Poster, size: QSize) -> None:
    poster.resize(size)

    image = poster.grab().toImage()

    columns, rows = inked(image)
    assert columns[0] > 0
    assert columns[-1] < image.width() - 1
    assert rows[-1] < image.height() - 1
    assert len(columns) > 0.6 * min(size.width(), size.height())


def test_it_says_where_and_what_or_that_nobody_comes(poster: Poster, phones: Phones) -> None:
    assert poster.address == "192.168.178.124:8080"
    assert "this question and nothing else" in poster.remark

    phones.alone = True
    poster.show_page()

    assert "firewall" in poster.remark
    assert poster.accessibleName().startswith("http://192.168.178.124:8080")


def test_it_takes_the_room_that_there_is(poster: Poster) -> None:
    assert poster.minimumSizeHint() == poster.sizeHint() == QSize(0, 0)
    poster.resize(3, 3)
    assert not poster.grab().isNull()
