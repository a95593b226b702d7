"""Icons are drawn in any colour; translations are found where there are any."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QIcon
from pytestqt.qtbot import QtBot

from app.resources import announce, icon, path, translators

NAMES = ["play", "pause", "step", "reset", "sun", "moon", "close", "warning", "chevron-down", "backscope"]


def colours(drawn: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    """The opaque colours of a picture."""
    image = drawn.pixmap(64, mode).toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_there_and_shows_something(name: str, qtbot: QtBot) -> None:
    assert path("icons", f"{name}.svg").is_file()
    assert colours(icon(name, "#123456", px=64))


def test_an_icon_takes_the_colours_that_it_is_given(qtbot: QtBot) -> None:
    drawn = icon("pause", "#d1493f", disabled="#93a0ae", px=64)

    assert QColor("#d1493f").name() in colours(drawn)
    assert colours(drawn, QIcon.Mode.Disabled) == {"#93a0ae"}


def test_style_sheets_find_the_icons_once_announced(qtbot: QtBot) -> None:
    announce()

    assert QDir("icons:").exists("chevron-down.svg")


def test_a_language_that_nobody_translated_has_no_translators(qtbot: QtBot) -> None:
    assert translators("tlh") == []
