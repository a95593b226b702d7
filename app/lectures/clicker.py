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
    KEY.Key_O: "overview",
    KEY.Key_E: "edit",
    KEY.Key_P: "phones",
    KEY.Key_Space: "play",
    KEY.Key_Home: "first",
    KEY.Key_Escape: "escape",
}
LETTERS = {  # what is on the keys of these letters while one types in Hangul
    "ㅠ": "black",
    "ㄹ": "freeze",
    "ㅜ": "notes",
    "ㅋ": "zoom",
    "ㅍ": "again",
    "ㅇ": "draw",
    "ㅐ": "overview",
    "ㄷ": "edit",
    "ㅔ": "phones",
}
STANDARD = {
    QKeySequence.StandardKey.Undo: "undo",
    QKeySequence.StandardKey.Redo: "redo",
    QKeySequence.StandardKey.Save: "save",
    QKeySequence.StandardKey.SaveAs: "save_as",
}


def meant(event: QKeyEvent) -> str:
    """What a key is to do; "" for nothing, a digit for a hand."""
    for key, what in STANDARD.items():
        if event.matches(key):
            return what
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return ""
    digit = event.key() - KEY.Key_0
    return str(digit) if 1 <= digit <= 9 else DOES.get(event.key(), LETTERS.get(event.text(), ""))
