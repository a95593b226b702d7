"""Dressing the application: font, palette and style sheet at once, each widget polished once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

POLISHED = Qt.WidgetAttribute.WA_WState_Polished


def dress(application: QApplication, font: QFont, palette: QPalette, sheet: str) -> None:
    """Give everybody this look, parents before children, whose fonts come from them.

    Left to itself, Qt polishes all widgets that it remembers, and with each of them all that stand in it: a button in
    eight boxes is polished nine times over. Let it forget them first (`QStyle::unpolish` of the application empties
    what its style sheets have worked out), and setting the sheet leaves the polishing to us.
    """
    application.setFont(font)
    application.setPalette(palette)
    application.style().unpolish(application)
    application.setStyleSheet(sheet)
    for window in application.topLevelWidgets():
        for widget in (window, *window.findChildren(QWidget)):
            if widget.testAttribute(POLISHED):
                widget.style().polish(widget)
            QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
