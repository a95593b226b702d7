"""The hand on a grip: from pressing to letting go every edit belongs to one gesture, by pointer and by key."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Signal

from app.plots.activation_curve.grips import Grip
from app.widgets.gesture import new_gesture
from core.layers import Layer

PATIENCE_MS = 1500  # how long an edit is shown that no run has taken up
DIRECTIONS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Gripping(QObject):
    """Remembers the value under the hand until a run shows it."""

    taken = Signal(object, str)  # {slot: layer}, and the gesture
    changed = Signal()  # another value is under the hand, or none any more

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.grip: Grip | None = None
        self.slot = 0
        self.held = False  # whether the pointer has it
        self.gesture = ""
        self._edit: dict[int, Layer] = {}
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self.forget)

    def layer(self, slot: int, layer: Layer) -> Layer:
        """The layer of a run, or what is being made of it."""
        if not self.gesture and self._edit.get(slot) == layer:
            self._edit = {}
        return self._edit.get(slot, layer)

    def is_on(self, point: QPointF, scale: float) -> bool:
        """Whether a pointer there would take the grip."""
        return self.grip is not None and self.grip.holds(point, scale)

    def press(self) -> None:
        """The pointer takes the grip."""
        self.gesture, self.held = new_gesture(), True
        self.changed.emit()

    def drag(self, point: QPointF) -> None:
        """The pointer moves, with the grip if it has it."""
        if self.held and self.grip is not None:
            self._take(self.grip, self.grip.value_at(point))

    def key(self, key: int) -> bool:
        """One step by an arrow key; false if the key is none of these, or there is nothing to move."""
        direction = DIRECTIONS.get(Qt.Key(key))
        if direction is None or self.grip is None:
            return False
        self.gesture = self.gesture or new_gesture()
        self._take(self.grip, self.grip.value + direction * self.grip.step)
        return True

    def release(self) -> None:
        """The gesture is over."""
        if self.gesture:
            self.gesture, self.held = "", False
            self._patience.start()
            self.changed.emit()

    def forget(self) -> None:
        """Show the run again, whatever was edited."""
        if self._edit and not self.gesture:
            self._edit = {}
            self.changed.emit()

    def _take(self, grip: Grip, value: float) -> None:
        if grip.allowed(value) != grip.value:
            self._edit = {self.slot: grip.with_value(grip.allowed(value))}
            self.changed.emit()
            self.taken.emit(dict(self._edit), self.gesture)
