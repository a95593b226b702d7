"""Dressing the application: font, palette and style sheet at once; what is in sight is polished first, once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

POLISHED = Qt.WidgetAttribute.WA_WState_Polished
BELOW = Qt.FindChildOption.FindDirectChildrenOnly
MEASURED = "measured"  # a property of widgets whose size counts though they are hidden
SHOWN = (QEvent.Type.ShowToParent, QEvent.Type.Show)  # the first comes also where its parent is hidden


class Dressing(QObject):
    """Gives everybody a look, parents before children, whose fonts come from them.

    Four widgets in five are hidden: menus, pages, other layouts' plots. Those wait until they are shown, or until the
    window has nothing else to do; but for those by whose size others are laid out, which say so (`measured`).

    Left to itself, Qt polishes all widgets that it remembers, and with each of them all that stand in it: a button in
    eight boxes is polished nine times over. Let it forget them first (`QStyle::unpolish` of the application empties
    what its style sheets have worked out), and setting the sheet leaves the polishing to us.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.setStyle("Fusion")
        self._application = application
        self._waiting: dict[QWidget, None] = {}  # hidden, with all that stands in them
        self._dressed: set[QWidget] = set()  # by Qt, since the last time
        self._spare = QTimer(self, interval=0)
        self._spare.timeout.connect(self._dress_next)

    @classmethod
    def of(cls, application: QApplication) -> Dressing:
        """The one that the application has."""
        return application.findChild(cls) or cls(application)

    @property
    def waiting(self) -> bool:
        """Whether something hidden still looks as before."""
        return bool(self._waiting)

    def dress(self, font: QFont, palette: QPalette, sheet: str) -> None:
        """Give everybody this look."""
        self._application.setFont(font)
        self._application.setPalette(palette)
        self._application.style().unpolish(self._application)
        self._application.setStyleSheet(sheet)
        self._dressed.clear()
        for window in self._application.topLevelWidgets():
            self._dress_shown(window)
        self._spare.start()

    def leave(self, moved: QWidget) -> None:
        """Who was given another parent has been dressed anew by Qt, with all that stands in it."""
        self._dressed.add(moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in SHOWN and isinstance(watched, QWidget):
            self._dress_waiting(watched)
        return False

    def _dress_shown(self, widget: QWidget) -> None:
        """A widget and what stands in it, unless it is hidden."""
        if widget in self._dressed:
            return
        if not widget.isHidden() or widget.property(MEASURED):
            self._dress(widget)
        elif widget not in self._waiting:
            self._waiting[widget] = None
            widget.installEventFilter(self)

    def _dress(self, widget: QWidget) -> None:
        if widget.testAttribute(POLISHED):
            widget.style().polish(widget)
        QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
        for child in widget.findChildren(QWidget, options=BELOW):
            if not child.isWindow():
                self._dress_shown(child)

    def _dress_waiting(self, widget: QWidget) -> None:
        if widget in self._waiting:
            del self._waiting[widget]
            widget.removeEventFilter(self)
            self._dress(widget)

    def _dress_next(self) -> None:
        """One a time, so that the window goes on."""
        widget = next(iter(self._waiting), None)
        if widget is None:
            self._spare.stop()
        elif isValid(widget):
            self._dress_waiting(widget)
        else:
            del self._waiting[widget]
