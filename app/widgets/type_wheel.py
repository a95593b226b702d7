"""The wheel with Ctrl means the type size wherever it is turned: whoever scrolls or steps leaves it to the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent

NOTCH = 120  # of a wheel, as Qt counts


def is_for_type(event: QWheelEvent) -> bool:
    """Whether a turn of the wheel means the type size."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


class Notches:
    """Counts whole notches: a touchpad turns by small parts of one."""

    def __init__(self) -> None:
        self._turned = 0

    def whole(self, event: QWheelEvent) -> int:
        """How many more have become whole, downwards less than none."""
        self._turned += event.angleDelta().y()
        notches = int(self._turned / NOTCH)
        self._turned -= notches * NOTCH
        return notches
