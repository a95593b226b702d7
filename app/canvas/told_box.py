"""The box beside the pointer: what every curve was at a step, over whatever stands around the plot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.canvas import lettering
from app.theme import Theme
from app.widgets.painting import guarded

NAME_PX, PAD_PX, BESIDE_PX, APART_PX, DOT_PX, DOT_APART_PX = 12, 8, 14, 12, 6, 6
WIDEST_PX = 280  # a name
LINE = 1.25  # between two rows, in heights of the type
MOST_ROWS = 12


class Row(NamedTuple):
    """A curve and what it was."""

    name: str
    value: str
    colour: str = ""  # a token or "#rrggbb" where it has one
    near: bool = False  # whether it is the one that is pointed at


class Told(NamedTuple):
    """All that is told of a step."""

    title: str
    rows: Sequence[Row] = ()
    more: str = ""  # how many rows were left out


class ToldBox(QWidget):
    """Lies over the window, for in a small card it would hide what it tells of; the mouse does not meet it."""

    def __init__(self, view: QWidget, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme
        self._told, self._pointer = Told(""), QPointF()
        self.hide()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what is below is not painted for it
        view.installEventFilter(self)
        view.destroyed.connect(self.deleteLater)
        theme.changed.connect(self._restyle)

    @property
    def rows(self) -> int:
        """For how many rows there is room beside the title and what is left out; one at the least."""
        room = self._view.window().height() - 2 * self._theme.size(PAD_PX)
        return min(max(int(room / self._high) - 2, 1), MOST_ROWS)

    def show_told(self, told: Told, pointer: QPointF) -> None:
        """Tell it beside a point of the view."""
        self._told, self._pointer = told, pointer
        if self.parentWidget() is not self._view.window():
            self.setParent(self._view.window())
        self._stand()
        if self.isHidden() and self._view.isVisible():
            self.show()
            self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Goes out of sight with the view, which may be on its way to another window."""
        if event.type() == QEvent.Type.Hide:
            self.hide()
            if isValid(self._view) and self.parentWidget() is not self._view:
                self.setParent(self._view)
        return False

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.colour("panel"))
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            self._write(painter)

    def _write(self, painter: QPainter) -> None:
        pad, beside, high = self._theme.size(PAD_PX), self._beside, self._high
        right, middle, dot = self.width() - pad, pad + high / 2, self._theme.size(DOT_PX)
        self._pen(True).write(painter, pad, middle, self._told.title)
        for row in self._told.rows:
            middle += high
            if row.colour:
                painter.fillRect(QRectF(pad, middle - dot / 2, dot, dot), self._colour(row.colour))
            self._pen(row.near, "text" if row.near else "secondary").write(
                painter, pad + beside, middle, self._name(row)
            )
            self._pen(row.near).write(painter, right, middle, row.value, 1)
        self._pen(colour="secondary").write(painter, pad + beside, middle + high, self._told.more)

    def _restyle(self) -> None:
        if self.isVisible():
            self._stand()

    def _stand(self) -> None:
        """Right below the pointer, or left of it where there is no room; never beyond the window."""
        size, apart = self._needed(), self._theme.size(BESIDE_PX)
        place = self._view.mapTo(self._view.window(), self._pointer.toPoint())
        room = self._view.window().size()
        left, top = place.x() + apart, min(place.y() + apart, room.height() - 1 - size.height())
        if left + size.width() > room.width() - 1:
            left = place.x() - apart - size.width()
        self.setGeometry(QRect(QPoint(max(left, 0), max(top, 0)), size))

    def _needed(self) -> QSize:
        told, pad = self._told, self._theme.size(PAD_PX)
        names = max((self._pen(row.near).width(self._name(row)) for row in told.rows), default=0.0)
        values = max((self._pen(row.near).width(row.value) for row in told.rows), default=0.0)
        inner = self._beside + names + self._theme.size(APART_PX) + values
        wide = max(inner, self._pen(True).width(told.title), self._beside + self._pen().width(told.more))
        lines = 1 + len(told.rows) + bool(told.more)
        return QSize(round(wide + 2 * pad), round(lines * self._high + 2 * pad))

    def _name(self, row: Row) -> str:
        return self._pen(row.near).fitted(row.name, self._theme.size(WIDEST_PX))

    @property
    def _high(self) -> float:
        return self._pen().height * LINE

    @property
    def _beside(self) -> int:
        """Left of the names, where curves have colours."""
        coloured = any(row.colour for row in self._told.rows)
        return (self._theme.size(DOT_PX) + self._theme.size(DOT_APART_PX)) * coloured

    def _pen(self, bold: bool = False, colour: str = "text") -> lettering.Pen:
        return lettering.pen(self._theme, NAME_PX, colour, bold)

    def _colour(self, colour: str) -> QColor:
        return lettering.pen(self._theme, NAME_PX, colour).colour
