"""Keys mean the same whatever hand, presenter or keyboard sends them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app.lectures.clicker import meant

KEY, HELD = Qt.Key, Qt.KeyboardModifier


@pytest.mark.parametrize(
    "key, held, text, means",
    [
        (KEY.Key_PageDown, HELD.NoModifier, "", "next"),
        (KEY.Key_Right, HELD.NoModifier, "", "next"),
        (KEY.Key_PageUp, HELD.NoModifier, "", "back"),
        (KEY.Key_B, HELD.NoModifier, "b", "black"),
        (KEY.Key_Period, HELD.NoModifier, ".", "black"),
        (KEY.Key_unknown, HELD.NoModifier, "ㅠ", "black"),
        (KEY.Key_unknown, HELD.NoModifier, "ㄹ", "freeze"),
        (KEY.Key_N, HELD.NoModifier, "n", "notes"),
        (KEY.Key_P, HELD.NoModifier, "p", "phones"),
        (KEY.Key_unknown, HELD.NoModifier, "ㅔ", "phones"),
        (KEY.Key_3, HELD.KeypadModifier, "3", "3"),
        (KEY.Key_0, HELD.NoModifier, "0", ""),
        (KEY.Key_Z, HELD.NoModifier, "z", "zoom"),
        (KEY.Key_unknown, HELD.NoModifier, "ㅋ", "zoom"),
        (KEY.Key_V, HELD.NoModifier, "v", "again"),
        (KEY.Key_unknown, HELD.NoModifier, "ㅍ", "again"),
        (KEY.Key_unknown, HELD.NoModifier, "ㅇ", "draw"),
        (KEY.Key_Z, HELD.ControlModifier, "", "undo"),
        (KEY.Key_B, HELD.ControlModifier, "", ""),
        (KEY.Key_X, HELD.NoModifier, "x", ""),
    ],
)
def test_a_key_has_one_meaning(key: Qt.Key, held: Qt.KeyboardModifier, text: str, means: str) -> None:
    assert meant(QKeyEvent(QEvent.Type.KeyPress, key, held, text)) == means
