"""The hall is painted as it is seen, in pixels and in vectors."""

from __future__ import annotations

from xml.etree import ElementTree

from PySide6.QtGui import QColor, QFont, QImage

from app.lectures.takeaway.painting import RoomyHall, png, svg
from app.plots.picture import ROOM
from app.theme import PROJECTOR, Theme
from tests.app.lectures.takeaway.conftest import CHOICES, HOSTILE, Goes

SVG = "{http://www.w3.org/2000/svg}"


def test_pixels_are_those_of_a_projector_and_show_plot_and_words(goes: Goes) -> None:
    projection = goes(CHOICES)

    image = QImage.fromData(png(projection.hall))

    assert (image.width(), image.height()) == (1920, 1080)
    assert image.pixelColor(3, 1076) == QColor(PROJECTOR.panel)  # its ground
    plot, text = projection.plots[0], projection.hall.column.text
    for widget in (plot, text):
        place = widget.mapTo(projection.hall, widget.rect().topLeft())
        part = image.copy(place.x(), place.y(), widget.width(), widget.height())
        assert len({part.pixel(x, y) for x in range(0, part.width(), 3) for y in range(0, part.height(), 3)}) > 10


def test_vectors_hold_texts_as_texts_and_no_pixels(goes: Goes) -> None:
    drawing = ElementTree.fromstring(svg(goes(CHOICES).hall, HOSTILE, "words"))

    texts = " ".join(text for each in drawing.iter(f"{SVG}text") for text in each.itertext())
    assert drawing.get("width") == "1920"
    assert "It vanishes" in texts
    assert "onerror" in texts  # the scene's own title: letters
    assert not list(drawing.iter(f"{SVG}image"))
    assert drawing.findtext(f"{SVG}title") == HOSTILE


def test_vectors_leave_room_for_another_font() -> None:
    usual, roomy = Theme().font(13), RoomyHall().font(13)

    assert usual.letterSpacing() == 0
    assert (roomy.letterSpacingType(), roomy.letterSpacing()) == (QFont.SpacingType.PercentageSpacing, ROOM[False])
