"""Help tells every key from the menus in which they work."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLabel

from app.commands.languages import plain
from app.help.help import numbered
from app.window.window import Window


def sheet_text(window: Window) -> list[str]:
    """What stands on the page of keys."""
    return [label.text() for label in window.guide.help.sheet.findChildren(QLabel)]


def test_every_key_is_told_and_the_same_key_closes_the_page(window: Window) -> None:
    window.actions_["shortcuts"].trigger()

    text = " ".join(sheet_text(window))
    for row in window.actions_.table():
        assert plain(row.text) in text or row.name.startswith(("point_", "layout_", "reset_layout", "plot_"))
    assert {"Ctrl+Shift+Z", "Ctrl+K", "drag"} <= set(sheet_text(window))
    assert window.guide.help.sheet.isVisible()
    window.actions_["shortcuts"].trigger()
    assert not window.guide.help.sheet.isVisible()


def test_the_page_speaks_the_language_of_the_moment(window: Window) -> None:
    window.language.show_language("ko")

    window.actions_["shortcuts"].trigger()

    assert "신경망: 키보드" in sheet_text(window)


def test_lines_that_differ_in_a_number_are_one() -> None:
    rows = [("New", "Ctrl+N"), ("Point 1", "Alt+1"), ("Point 2", "Alt+2"), ("Point 3", "Alt+3")]

    assert numbered(rows) == [("New", "Ctrl+N"), ("Point 1 … 3", "Alt+1 … Alt+3")]


def test_about_says_what_this_is_and_which_version(window: Window) -> None:
    window.actions_["about"].trigger()

    (dialog,) = [each for each in window.findChildren(QDialog) if each.isVisible()]
    text = " ".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.close()
    assert "oscilloscope for backpropagation" in text
    assert "Backscope" in text
