"""The numbers of the tuning points in a row: one is filled, whose value can be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from app.texts.letters import tip
from app.theme import Theme
from app.widgets.painting import guarded

CIRCLE, POINTS, GAP = 22, 7, 4


class PointButton(QAbstractButton):
    """Drawn as in the inspector: the number of the lecture in a circle."""

    def __init__(self, number: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._theme = number, theme
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        side = self._theme.size(CIRCLE) + 4
        return QSize(side, side)

    def nextCheckState(self) -> None:
        """A click only asks; who shows the point decides what is filled."""

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, tokens = self._theme, self._theme.tokens
        side = theme.size(CIRCLE)
        circle = QRectF(0, 0, side, side)
        circle.moveCenter(QRectF(self.rect()).center())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("text" if self.hasFocus() else "accent"), 1.2 * theme.scale))
            painter.setBrush(theme.colour("accent" if self.isChecked() else "hover" if self.underMouse() else "panel"))
            painter.drawEllipse(circle)
            painter.setFont(theme.font(13, bold=True))
            painter.setPen(tokens.on(tokens.accent) if self.isChecked() else tokens.ink("accent"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))


class PointButtons(QWidget):
    """A lecturer says "point 3" and clicks it."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons = [PointButton(number, theme, self) for number in range(1, POINTS + 1)]
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for number, button in enumerate(self.buttons, 1):
            button.clicked.connect(partial(self._choose, number))
            self._row.addWidget(button)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_names(self, names: Sequence[str]) -> None:
        """What each number stands for."""
        for number, (button, name) in enumerate(zip(self.buttons, names, strict=True), 1):
            button.setAccessibleName(f"{number} {name}")
            button.setToolTip(tip(f"{name} (Alt+{number})"))

    def show_point(self, number: int | None) -> None:
        """Fill the one that is open."""
        for each, button in enumerate(self.buttons, 1):
            button.setChecked(each == number)

    def _restyle(self) -> None:
        self._row.setSpacing(self._theme.size(GAP))

    def _choose(self, number: int, _checked: bool = False) -> None:
        self.chosen.emit(number)
