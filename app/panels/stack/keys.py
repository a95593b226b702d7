"""Which key does what to the stack."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from app.panels.stack.edits import StackEdits
from app.panels.stack.spans import Spans
from app.state.selection import Selection

DIRECTIONS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
FAR = 1_000_000
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
STANDARD = QKeySequence.StandardKey


class StackKeys:
    """Turns a key into a verb: arrows walk, widen and move; the rest is what every list does."""

    def __init__(self, edits: StackEdits, selection: Selection, spans: Spans) -> None:
        self._edits, self._selection, self._spans = edits, selection, spans

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key meant something here."""
        return self._arrow(event) or self._sideways(event) or self._jump(event) or self._verb(event)

    def _arrow(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key not in DIRECTIONS or modifiers & ~(SHIFT | ALT):
            return False
        direction, shift = DIRECTIONS[key], bool(modifiers & SHIFT)
        upright = key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if modifiers == ALT and upright:
            self._edits.move(direction)
        elif modifiers & ALT:
            return False
        elif upright:
            self._edits.walk(direction, shift)
        else:
            self._edits.step_units(direction, shift, event.isAutoRepeat())
        return True

    def _sideways(self, event: QKeyEvent) -> bool:
        """Ctrl with an arrow leads a skip further back, opens what is folded, and the other way round."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right) or modifiers != CTRL:
            return False
        direction, current = DIRECTIONS[Qt.Key(event.key())], self._selection.current
        if current is not None and len(self._edits.slots) == 1 and self._spans.skip(current) is not None:
            self._spans.step(current, direction, event.isAutoRepeat())
        else:
            self._edits.fold(direction < 0)
        return True

    def _jump(self, event: QKeyEvent) -> bool:
        if event.key() not in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return False
        self._edits.go(0 if event.key() == Qt.Key.Key_Home else FAR, bool(event.modifiers() & SHIFT))
        return True

    def _verb(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._edits.remove()
        elif event.keyCombination() == _CTRL_D:
            self._edits.duplicate()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._selection.slots:
            self._edits.toggle_fold()
        elif event.key() == Qt.Key.Key_Escape and self._selection.slots:
            self._selection.clear()
        else:
            return self._standard(event)
        return True

    def _standard(self, event: QKeyEvent) -> bool:
        verbs = {
            STANDARD.SelectAll: self._selection.select_all,
            STANDARD.Copy: self._edits.copy,
            STANDARD.Cut: self._edits.cut,
            STANDARD.Paste: self._edits.paste,
        }
        for standard, verb in verbs.items():
            if event.matches(standard):
                verb()
                return True
        return False


_CTRL_D = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_D)
