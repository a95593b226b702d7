"""What is seen on a plot or drawing, as pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.plots.plot import Plot

PAPER = QColor("white")


def painted(draw: Callable[[QPainter], object], width: int = 400, height: int = 200) -> QImage:
    """What a function paints on white paper."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(PAPER)
    painter = QPainter(image)
    draw(painter)
    painter.end()
    return image


def ink(image: QImage, rect: QRect | None = None) -> int:
    """How many pixels are not paper."""
    return int(np.count_nonzero(_within(image, rect) != PAPER.rgba()))


def pixels(image: QImage, rect: QRect | None = None) -> list[QColor]:
    """The colours of all pixels in a rectangle."""
    found = _within(image, rect)
    colours = {each: QColor.fromRgba(each) for each in np.unique(found).tolist()}
    return [colours[each] for each in found.ravel().tolist()]


def _within(image: QImage, rect: QRect | None) -> NDArray[np.uint32]:
    """The pixels in a rectangle, as Qt writes a colour in 32 bits: (height, width)."""
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    area = (rect or plain.rect()).intersected(plain.rect())
    rows = np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), plain.width())
    return rows[area.top() : area.bottom() + 1, area.left() : area.right() + 1].copy()


def shown(qtbot: QtBot, plot: Plot, width: int = 900, height: int = 330) -> Plot:
    """The plot on the screen at a size."""
    qtbot.addWidget(plot)
    plot.resize(width, height)
    plot.show()
    qtbot.waitExposed(plot)
    return plot


def point_at(plot: Plot, point: QPointF) -> None:
    """Move the pointer there."""
    QTest.mouseMove(surface(plot), QPoint(round(point.x()), round(point.y())))


def click_at(plot: Plot, point: QPointF) -> None:
    """Click there."""
    QTest.mouseClick(surface(plot), Qt.MouseButton.LeftButton, pos=QPoint(round(point.x()), round(point.y())))


def turn(point: QPointF, notches: float, shift: bool = False) -> QWheelEvent:
    """The wheel, turned away from the person, at a point of a surface."""
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    angle, phase = QPoint(0, round(120 * notches)), Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(point, point, QPoint(), angle, Qt.MouseButton.NoButton, held, phase, False)


def turn_at(plot: Plot, point: QPointF, notches: float, shift: bool = False) -> bool:
    """Turn the wheel there; whether the plot has a use for it."""
    event = turn(point, notches, shift)
    QApplication.sendEvent(surface(plot), event)
    return event.isAccepted()


def press(widget: QWidget, name: str) -> None:
    """Click the button of that name."""
    button = widget.findChild(QToolButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def surface(plot: Plot) -> QWidget:
    """The widget that the pointer is on."""
    return plot.canvas.view.viewport()


def caught_up(qtbot: QtBot, plots: Iterable[Plot]) -> None:
    """Wait until all that are in sight are drawn as they are now."""
    qtbot.waitUntil(lambda: not any(plot.isVisible() and plot.renewal.outdated for plot in plots))
