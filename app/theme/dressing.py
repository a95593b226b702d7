"""Dressing the application: font, palette and style sheet at once; what is in sight is polished first, once."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.theme.rounds import Round

POLISHED = Qt.WidgetAttribute.WA_WState_Polished


class Dressing(Round):
    """Gives everybody a look, parents before children, whose fonts come from them.

    Left to itself, Qt polishes all widgets that it remembers, and with each of them all that stand in it: a button in
    eight boxes is polished nine times over. Let it forget them first (`QStyle::unpolish` of the application empties
    what its style sheets have worked out), and setting the sheet leaves the polishing to us.
    """

    IN_A_PASS = sys.maxsize

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.setStyle("Fusion")

    def dress(self, font: QFont, palette: QPalette, sheet: str) -> None:
        """Give everybody this look."""
        self._application.setFont(font)
        self._application.setPalette(palette)
        self._application.style().unpolish(self._application)
        self._application.setStyleSheet(sheet)
        self.begin()

    def visit(self, widget: QWidget) -> None:
        if widget.testAttribute(POLISHED):
            widget.style().polish(widget)
        QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


class WindowDressing:
    """Gives one window a look of its own, over that of the application."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def dress(self, font: QFont, palette: QPalette, sheet: str) -> None:
        """Give it this look, and all that stands in it."""
        self._window.setFont(font)
        self._window.setPalette(palette)
        self._window.setStyleSheet(f"QWidget {{ font-size: {font.pixelSize()}px; }}\n{sheet}")  # or the application's

    def then(self, owner: QObject, action: Callable[[], object]) -> None:
        """What follows; it is dressed already."""
        action()
