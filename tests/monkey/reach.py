"""What hands can reach: the windows that take part at the moment, and places on their widgets, found by looking."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAction, QWindow
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFileDialog, QMenu, QWidget
from shiboken6 import isValid

from app.theme.parts import parts_of
from app.window.window import Window
from tests.monkey.act import Moment

LONGEST_NAME = 24


@dataclass(frozen=True)
class Place:
    """A point of a window, and what lies there."""

    window: QWidget
    point: QPoint
    name: str

    def __str__(self) -> str:
        return f"{self.name} at {self.point.x()},{self.point.y()}"


def moment() -> Moment:
    """What has the hands now."""
    if QApplication.activePopupWidget() is not None:
        return Moment.POPUP
    question = QApplication.activeModalWidget()
    if question is None:
        return Moment.WINDOW
    return Moment.FILES if isinstance(question, QFileDialog) else Moment.QUESTION


def windows() -> list[QWidget]:
    """The windows that answer: an open menu, else the question that is asked, else all that are on the screen.

    Whoever holds what is in a window holds the window: PySide forgets the parts of one that nobody holds. A choice of
    files belongs to the system, not to us.
    """
    for one in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
        if one is not None:
            return [] if isinstance(one, QFileDialog) else [one]
    return [each for each in QApplication.topLevelWidgets() if handle_of(each) is not None]


def kinds(window: QWidget) -> dict[str, list[QWidget]]:
    """All that can be seen in a window, by kind: what there is once is met as often as what there is often."""
    found: dict[str, list[QWidget]] = {}
    for widget in (window, *inside(window)):
        if widget.isVisible() and widget.window() is window and not widget.visibleRegion().isEmpty():
            found.setdefault(kind(widget), []).append(widget)
    return found


def inside(widget: QWidget) -> Iterator[QWidget]:
    """All that stands in it, each found in what holds it: PySide takes what is found for a child of who is asked, and
    when that goes, lets go what Qt has made in it, though it may stand elsewhere by then."""
    for part in parts_of(widget):
        yield part
        yield from inside(part)


def kind(widget: QWidget) -> str:
    """The class of a widget; what has none of its own is called after what it is in."""
    own, parent = type(widget).__name__, widget.parentWidget()
    return f"{type(parent).__name__}'s" if own == "QWidget" and parent is not None else own


def a_place(rng: Random) -> Place | None:
    """Anywhere on anything; None where there is nothing."""
    here = sorted(windows(), key=kind)
    found = kinds(rng.choice(here)) if here else {}
    return place_on(rng.choice(found[rng.choice(sorted(found))]), rng) if found else None


def place_on(widget: QWidget, rng: Random) -> Place | None:
    """A point on what can be seen of a widget, now and then at its very border."""
    seen, window = widget.visibleRegion().boundingRect(), widget.window()
    handle = handle_of(window)
    if handle is None or seen.isEmpty():
        return None
    return Place(window, clamped(widget.mapTo(window, a_point(seen, rng)), handle), named(widget))


def place_in(widget: QWidget, point: QPoint) -> Place:
    """A point that is known."""
    return Place(widget.window(), widget.mapTo(widget.window(), point), named(widget))


def handle_of(window: QWidget | None) -> QWindow | None:
    """What the system has of a window that is on the screen; it lives as long as somebody holds the window."""
    return window.windowHandle() if window is not None and isValid(window) and window.isVisible() else None


def lasting_handle() -> QWindow | None:
    """That of the window that lives as long as the program."""
    found = (each for each in QApplication.topLevelWidgets() if isinstance(each, Window))
    return next(filter(None, map(handle_of, found)), None)


def a_point(rect: QRect, rng: Random) -> QPoint:
    """Somewhere in a rectangle; one in eight at a border."""
    across, down = (rng.choice((0.0, 1.0)) if rng.random() < 0.06 else rng.random() for _ in range(2))
    return rect.topLeft() + QPoint(round(across * (rect.width() - 1)), round(down * (rect.height() - 1)))


def clamped(point: QPoint, window: QWindow) -> QPoint:
    """The nearest point inside a window."""
    return QPoint(min(max(point.x(), 0), window.width() - 1), min(max(point.y(), 0), window.height() - 1))


def named(widget: QWidget) -> str:
    """What a person would call it."""
    said = widget.accessibleName() or widget.property("text") or widget.windowTitle() or widget.objectName()
    return f"{kind(widget)} {str(said)[:LONGEST_NAME]!r}" if said else kind(widget)


def scroll_areas(window: QWidget, of: str) -> list[QAbstractScrollArea]:
    """The visible areas of a class."""
    areas = [each for each in inside(window) if isinstance(each, QAbstractScrollArea)]
    return [area for area in areas if type(area).__name__ == of and area.isVisible()]


def keyboard_window() -> QWidget | None:
    """The window that has the keyboard."""
    return QApplication.activePopupWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()


def leaves(menu: QMenu) -> list[QAction]:
    """The entries of a menu and of those that open from it, filled as if somebody looked, that can be chosen now."""
    menu.aboutToShow.emit()
    found = []
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            found += leaves(below)
        elif action.isEnabled() and not action.isSeparator():
            found.append(action)
    return found
