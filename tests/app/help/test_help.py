"""Help tells every key from the menus in which they work."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLabel

from app.commands.languages import plain
from app.help.help import numbered
from app.program.program import Program


def sheet_text(program: Program) -> list[str]:
    """What stands on the page of keys."""
    lines = [line for column in program.guide.help.sheet.page.columns for line in column.lines]
    return [text for line in lines for text in (line.what, *line.keys)]


def test_every_key_is_told_and_the_same_key_closes_the_page(program: Program) -> None:
    program.actions["shortcuts"].trigger()

    text = " ".join(sheet_text(program))
    for action in program.actions.all():
        assert plain(action.text()) in text or action.objectName().startswith(("point_", "layout_", "reset_", "plot_"))
    assert {"Ctrl+Shift+Z", "Ctrl+K", "drag"} <= set(sheet_text(program))
    assert program.guide.help.sheet.isVisible()
    program.actions["shortcuts"].trigger()
    assert not program.guide.help.sheet.isVisible()


def test_the_one_key_in_a_menu_within_a_menu_is_told_by_the_name_of_its_entry(program: Program) -> None:
    program.actions["shortcuts"].trigger()

    text = sheet_text(program)
    assert text[text.index("All plots into a folder…") + 1] == "Ctrl+Shift+P"
    assert "Export" not in text


def test_the_page_speaks_the_language_of_the_moment(program: Program) -> None:
    program.language.show_language("ko")

    program.actions["shortcuts"].trigger()

    assert "레이어 쌓기: 키보드" in sheet_text(program)


def test_lines_that_differ_in_a_number_are_one() -> None:
    rows = [("New", "Ctrl+N"), ("Point 1", "Alt+1"), ("Point 2", "Alt+2"), ("Point 3", "Alt+3")]

    assert numbered(rows) == [("New", "Ctrl+N"), ("Point 1 … 3", "Alt+1 … Alt+3")]


def test_about_says_what_this_is_and_which_version(program: Program) -> None:
    program.actions["about"].trigger()

    (dialog,) = [each for each in program.window.findChildren(QDialog) if each.isVisible()]
    text = " ".join(label.text() for label in dialog.findChildren(QLabel))
    dialog.close()
    assert "oscilloscope for backpropagation" in text
    assert "Backscope" in text
