"""Help tells every key from the table that makes them."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLabel

from app.window import Window


def shown(window: Window) -> str:
    """The text of the open dialog."""
    (dialog,) = [each for each in window.findChildren(QDialog) if each.isVisible()]
    text = " ".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.close()
    return text


def test_every_key_is_told(window: Window) -> None:
    window.actions_["shortcuts"].trigger()

    text = shown(window)
    for row in window.actions_.table():
        assert row.text.replace("&", "") in text or not row.keys
    assert "Ctrl+Shift+Z" in text
    assert "drag" in text


def test_about_says_what_this_is_and_which_version(window: Window) -> None:
    window.actions_["about"].trigger()

    text = shown(window)
    assert "oscilloscope for backpropagation" in text
    assert "Backscope" in text
