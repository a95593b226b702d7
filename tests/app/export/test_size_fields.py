"""A size by its name, or by two numbers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.export.size_fields import OWN, SizeFields


@pytest.fixture
def fields(holder: QWidget) -> SizeFields:
    fields = SizeFields(holder)
    fields.retranslate()
    holder.show()
    return fields


def test_a_named_size_asks_for_no_numbers(fields: SizeFields) -> None:
    fields.show_size("single-column")

    assert fields.menu.currentText() == "Single column, 84 × 63 mm"
    assert all(row.isHidden() for row in fields.rows.values())


def test_a_size_of_ones_own_is_shown_in_its_unit(fields: SizeFields) -> None:
    fields.show_size("100x50mm")

    assert [key for key, row in fields.rows.items() if not row.isHidden()] == ["own-mm"]
    assert [field.text() for field in fields.fields["own-mm"]] == ["100", "50"]


def test_numbers_are_typed_and_kept_within_what_can_be(fields: SizeFields, qtbot: QtBot) -> None:
    fields.show_size(str(OWN["own-mm"]))
    said = list[str]()
    fields.chosen.connect(said.append)
    width = fields.fields["own-mm"][0]

    for text in ("120", "3"):
        width.setFocus()
        width.selectAll()
        QTest.keyClicks(width, text)
        QTest.keyClick(width, Qt.Key.Key_Return)

    assert said == ["120x60mm"]
    assert "60" in fields.error.text()


def test_another_size_is_said_as_the_command_line_would(fields: SizeFields) -> None:
    said = list[str]()
    fields.chosen.connect(said.append)

    for key in ("poster", "own-px"):
        fields.menu.chosen.emit(key)

    assert said == ["poster", "1280x720"]
