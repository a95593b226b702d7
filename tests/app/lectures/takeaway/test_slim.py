"""A slim drawing looks the same."""

from __future__ import annotations

from xml.etree import ElementTree

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from app.export.image import svg
from app.lectures.takeaway.slim import slim
from app.plots.cost.plot import CostPlot
from app.plots.picture import RoomyTheme, posed
from app.texts import Texts
from app.theme import Theme
from core.experiment.pictures import Look, PictureSize

SIZE = PictureSize(600, 380, "px")


def painted(drawing: bytes) -> QImage:
    image = QImage(600, 380, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        QSvgRenderer(QByteArray(drawing)).render(painter)
    return image


def test_it_looks_the_same_in_fewer_letters(qtbot: QtBot, texts: Texts) -> None:
    plot = CostPlot(Theme(), texts)
    qtbot.addWidget(plot)
    twin = posed(plot, Look(SIZE), RoomyTheme)
    qtbot.addWidget(twin)
    whole = svg(twin, SIZE, "")()

    found = slim(whole)

    assert len(found) < 0.75 * len(whole)
    before, after = painted(whole), painted(found)
    differing = sum(before.pixel(x, y) != after.pixel(x, y) for x in range(600) for y in range(380))
    assert differing < 600 * 380 / 500  # rounded places


def test_text_stays_as_it_is() -> None:
    hostile = ' fill-opacity="1" 1.23456 <b>'
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg"><g><text x="1"> {hostile.replace("<", "&lt;")} </text></g></svg>'
    )

    root = ElementTree.fromstring(slim(drawing.encode()))

    assert "".join(root.itertext()) == f" {hostile} "
