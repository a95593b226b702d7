"""The parts of a widget, found so that nothing stays of what Qt makes and deletes by itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


def parts_of(widget: QWidget) -> list[QWidget]:
    """What stands directly in it and is no window.

    PySide takes what `findChildren` has found for a child of who was asked, and holds the shell of it, with a dozen
    signals, until that goes. In a window with docks Qt makes and deletes rows of tabs with every layout: what stands in
    such a one is found among all widgets, whose shells nobody holds.
    """
    if isinstance(widget, QMainWindow):
        found = [each for each in QApplication.allWidgets() if each.parentWidget() is widget]
    else:
        found = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [each for each in found if not each.isWindow()]
