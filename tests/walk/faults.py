"""What is wrong with a hall as it is seen: clipped, cut, too small for the last row, or with too little room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from app.lectures.hall import Hall
from app.plots.plot import Plot
from tests.walk.written import Written, overheard

LINES = 28  # of type that a screen has at most
LEAST_LINE_PX = 3.0
MAIN_SHARE = 0.5  # of the width that is the main plot's
SPARE_PX = 1


def faults(hall: Hall) -> list[str]:
    """In a few words each; none where everything is as it should be."""
    with overheard() as written:
        for plot in hall.plots:
            plot.canvas.repaint()
        hall.grab()
    return [*_of_words(hall), *_of_drawings(hall, written), *_of_room(hall)]


def _of_words(hall: Hall) -> Iterator[str]:
    for widget in hall.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not hall:
            continue
        if said := _said(widget):
            yield from (f"{fault}: {said!r}" for fault in _of_widget(widget, hall))


def _said(widget: QWidget) -> str:
    match widget:
        case QLabel() | QAbstractButton():
            return widget.text()
        case QLineEdit():
            return widget.text() or widget.placeholderText()
    return ""


def _of_widget(widget: QWidget, hall: Hall) -> Iterator[str]:
    if widget.fontInfo().pixelSize() < hall.height() / LINES:
        yield f"type of {widget.fontInfo().pixelSize()} px"
    if not _fits(widget):
        yield f"clipped at {widget.width()} × {widget.height()}"
    if not _is_whole(widget, hall):
        yield "out of what it stands in"


def _fits(widget: QWidget) -> bool:
    """Whether its words have the room that they need."""
    if isinstance(widget, QLabel):
        return _has_room(widget)
    if isinstance(widget, QLineEdit):
        return widget.fontMetrics().horizontalAdvance(_said(widget)) <= widget.width()
    hint = widget.minimumSizeHint() if widget.layout() is not None else widget.sizeHint()
    return widget.height() + SPARE_PX >= hint.height() and widget.width() + SPARE_PX >= hint.width()


def _has_room(label: QLabel) -> bool:
    if not label.wordWrap():
        return label.width() + SPARE_PX >= label.sizeHint().width() and _is_high(label, label.sizeHint().height())
    rect = QRect(0, 0, label.width(), 1 << 20)
    needed = label.fontMetrics().boundingRect(rect, Qt.TextFlag.TextWordWrap, label.text())
    return needed.width() <= label.width() + SPARE_PX and _is_high(label, needed.height())


def _is_high(label: QLabel, needed: int) -> bool:
    return label.height() + SPARE_PX >= needed


def _is_whole(widget: QWidget, hall: Hall) -> bool:
    """Whether nothing that it stands in cuts it."""
    above = widget.parentWidget()
    while above is not None:
        place = QRect(widget.mapTo(above, QPoint(0, 0)), widget.size())
        if not above.rect().adjusted(-SPARE_PX, -SPARE_PX, SPARE_PX, SPARE_PX).contains(place):
            return False
        above = above.parentWidget() if above is not hall else None
    return True


def _of_drawings(hall: Hall, written: Sequence[Written]) -> Iterator[str]:
    for each in written:
        if each.px < hall.height() / LINES and not each.raised:
            yield f"written with {each.px} px: {each.text!r}"
        if each.cut:
            yield f"cut: {each.text!r}"
        if each.outside:
            yield f"written over the edge: {each.text!r}"


def _of_room(hall: Hall) -> Iterator[str]:
    seen = [plot for plot in hall.plots if plot.isVisible()]
    yield from (f"lines of {each.canvas.line_px:g} px" for each in seen if each.canvas.line_px < LEAST_LINE_PX)
    if hall.easel.plots and hall.easel.width() < MAIN_SHARE * hall.width():
        yield f"the main plot has {hall.easel.width()} of {hall.width()} px"
    yield from (f"{type(each).__name__} has nothing to show" for each in seen if _is_empty(each))


def _is_empty(plot: Plot) -> bool:
    return bool(plot.notice.sentence) or plot.canvas.failed
