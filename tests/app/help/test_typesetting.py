"""Markdown wears the theme: its sizes, its colours, its one family."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument, QTextTable
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.help.typesetting import BODY, HEADINGS, Typesetting, blocks, fragments, is_code
from app.theme import DARK, Theme, fonts

TEXT = """# Title

A word in `code` and **bold**.

```
one line
another
```

| kind | value |
|---|---|
| `dense` | 64 |
"""


@pytest.fixture
def theme() -> Theme:
    """A dark one, a little larger."""
    return Theme(DARK, 1.5)


@pytest.fixture
def document(qtbot: QtBot, theme: Theme, holder: QWidget) -> QTextDocument:
    """The text above."""
    return Typesetting(theme).document(TEXT, holder)


def test_headings_have_the_sizes_of_the_design_times_the_users_scale(document: QTextDocument, theme: Theme) -> None:
    title, paragraph, *_ = blocks(document)

    assert fragments(title)[0][2].font().pixelSize() == theme.size(HEADINGS[1])
    assert fragments(paragraph)[0][2].font().pixelSize() == theme.size(BODY)


def test_all_is_in_our_family_and_in_the_colour_of_text(document: QTextDocument, theme: Theme) -> None:
    forms = [form for block in blocks(document) for *_, form in fragments(block)]

    assert {form.font().families()[0] for form in forms} == {fonts.FAMILY}
    assert {form.foreground().color().name() for form in forms} == {theme.colour("text").name()}


def test_a_line_of_code_that_is_too_long_goes_on_below(qtbot: QtBot, theme: Theme, holder: QWidget) -> None:
    document = Typesetting(theme).document(f"```\n{'word ' * 100}\n```\n", holder)

    document.setTextWidth(400)

    assert document.size().width() == 400
    assert document.idealWidth() <= 400


def test_code_has_a_ground_of_its_own(document: QTextDocument, theme: Theme) -> None:
    lines = [block for block in blocks(document) if is_code(block)]
    words = [form for *_, form in fragments(list(blocks(document))[1])]

    assert [line.text() for line in lines] == ["one line", "another"]
    assert {line.blockFormat().background().color().name() for line in lines} == {theme.colour("raised").name()}
    assert [form.background().color() == theme.colour("raised") for form in words] == [False, True, False, False, False]


def test_a_table_has_thin_lines_and_no_box(document: QTextDocument, theme: Theme) -> None:
    (table,) = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    cell = table.cellAt(1, 0).format().toTableCellFormat()

    assert table.format().border() == 0
    assert (cell.bottomBorder(), cell.bottomBorderBrush().color()) == (1, theme.colour("line"))
