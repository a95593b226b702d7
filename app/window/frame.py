"""The frame of the window: where it was left, as numbers, and where that is on the screens that there are now."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Annotated

from msgspec import Meta, Struct
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

FURTHEST = 100_000  # pixels from the first screen
SMALLEST, LARGEST = 1, 32_767  # of a window, in pixels
TITLE = 32  # pixels above the window for the bar by which it can be moved
LEAST = QSize(800, 600)  # to which a window is cut before it lies over another

Place = Annotated[int, Meta(ge=-FURTHEST, le=FURTHEST)]
Extent = Annotated[int, Meta(ge=SMALLEST, le=LARGEST)]


class Frame(Struct, frozen=True):
    """A window without its title bar, as it would be if it had not the whole screen, and whether it has that."""

    x: Place = 0
    y: Place = 0
    width: Extent = SMALLEST
    height: Extent = SMALLEST
    maximised: bool = False
    full_screen: bool = False

    @property
    def rect(self) -> QRect:
        """The place of the window."""
        return QRect(self.x, self.y, self.width, self.height)

    @property
    def state(self) -> Qt.WindowState:
        """What it has of its screen."""
        state = Qt.WindowState.WindowNoState
        if self.maximised:
            state |= Qt.WindowState.WindowMaximized
        return state | Qt.WindowState.WindowFullScreen if self.full_screen else state


def frame_of(window: QWidget, usual: QSize) -> Frame:
    """Size and place of a window, without those of the whole screen that it may have now."""
    rect = window.normalGeometry() if window.isMaximized() or window.isFullScreen() else window.geometry()
    rect = rect if rect.isValid() else QRect(window.pos(), usual)  # it has never been anything else
    return Frame(rect.x(), rect.y(), rect.width(), rect.height(), window.isMaximized(), window.isFullScreen())


def take_frame(window: QWidget, frame: Frame) -> None:
    """Have a window be where it was left, on a screen that there is."""
    window.setGeometry(within(frame.rect, [screen.availableGeometry() for screen in QGuiApplication.screens()]))
    window.setWindowState(frame.state)


def within(rect: QRect, screens: Sequence[QRect]) -> QRect:
    """Where a window is wholly on a screen: where it is, or on the one of which it covers most, with its title bar."""
    if not screens or any(screen.contains(rect) for screen in screens):
        return rect
    screen = max(screens, key=lambda each: _area(each & rect)).adjusted(0, TITLE, 0, 0)
    size = rect.size().boundedTo(screen.size())
    x = min(max(rect.x(), screen.x()), screen.x() + screen.width() - size.width())
    y = min(max(rect.y(), screen.y()), screen.y() + screen.height() - size.height())
    return QRect(x, y, size.width(), size.height())


def beside(frame: Frame, others: Collection[Frame], screens: Sequence[QRect]) -> Frame:
    """Where a window lies over no other: not with the whole screen where one has that, and further down to the right,
    cut where its screen ends."""
    whole = frame.maximised or frame.full_screen
    if not others or (whole and not any(other.maximised or other.full_screen for other in others)):
        return frame
    rect = within(frame.rect, screens)
    for _ in others:
        if any((other.rect.topLeft() - rect.topLeft()).manhattanLength() < TITLE for other in others):
            rect.translate(TITLE, TITLE)
    cut = rect & max(screens, key=lambda each: _area(each & rect), default=rect)
    least = LEAST.boundedTo(rect.size())
    rect = cut if cut.size().expandedTo(least) == cut.size() else rect
    return Frame(rect.x(), rect.y(), rect.width(), rect.height())


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0
