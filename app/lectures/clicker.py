"""The clicker: which key does what while a lecture is given, also those that presenters send."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

KEY = Qt.Key
NEXT = (KEY.Key_PageDown, KEY.Key_Right, KEY.Key_Down)
BACK = (KEY.Key_PageUp, KEY.Key_Left, KEY.Key_Up)
BLACK = (KEY.Key_B, KEY.Key_Period)  # presenters send one or the other
DOES: dict[int, str] = {
    **dict.fromkeys(NEXT, "next"),
    **dict.fromkeys(BACK, "back"),
    **dict.fromkeys(BLACK, "black"),
    KEY.Key_F: "freeze",
    KEY.Key_N: "notes",
    KEY.Key_Z: "zoom",
    KEY.Key_V: "again",
    KEY.Key_D: "draw",
    KEY.Key_Space: "play",
    KEY.Key_Home: "first",
    KEY.Key_Escape: "escape",
}
LETTERS = {  # what is on these keys while one types in Hangul
    "ㅠ": "black", "ㄹ": "freeze", "ㅜ": "notes", "ㅋ": "zoom", "ㅍ": "again", "ㅇ": "draw",
}  # fmt: skip


def meant(event: QKeyEvent) -> str:
    """What a key is to do; "" for nothing, a digit for a hand."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return "undo"
    if event.matches(QKeySequence.StandardKey.Redo):
        return "redo"
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return ""
    digit = event.key() - KEY.Key_0
    return str(digit) if 1 <= digit <= 9 else DOES.get(event.key(), LETTERS.get(event.text(), ""))
