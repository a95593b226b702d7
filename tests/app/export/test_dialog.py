"""Format, size, colours and title of a picture are chosen in one dialog, by mouse or keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.export.choice import ExportChoice
from app.export.dialog import ExportDialog
from app.texts.language import Language
from app.theme import Theme
from tests.house.translations import HANGUL


@pytest.fixture
def dialog(theme: Theme, holder: QWidget, qtbot: QtBot) -> ExportDialog:
    """It asks how the loss is to be taken home."""
    dialog = ExportDialog(theme, holder)
    dialog.open_for("Loss", ExportChoice(size="single-column"))
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def test_it_is_no_larger_than_its_window(dialog: ExportDialog, holder: QWidget) -> None:
    holder.resize(800, 440)

    dialog.open_for("Loss", ExportChoice())

    assert dialog.width() <= 800
    assert dialog.height() <= 440


def test_every_change_is_said_at_once(dialog: ExportDialog) -> None:
    said = list[ExportChoice]()
    dialog.changed.connect(said.append)

    dialog.format.chosen.emit("pdf")
    dialog.size_fields.chosen.emit("poster")
    dialog.colours.chosen.emit("print")
    dialog.title_box.click()

    assert said[-1] == dialog.choice == ExportChoice("pdf", "poster", "print", titled=False)
    assert len(said) == 4


def test_enter_exports_and_escape_does_not(dialog: ExportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.chosen) as chosen:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    dialog.open_for("Loss", ExportChoice())
    with qtbot.waitSignal(dialog.rejected), qtbot.assertNotEmitted(dialog.chosen):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert chosen.args == [ExportChoice(size="single-column")]
    assert dialog.isHidden()


def test_a_picture_is_copied_as_it_would_be_exported(dialog: ExportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.copied) as copied, qtbot.assertNotEmitted(dialog.chosen):
        dialog.copy_button.click()

    assert copied.args == [ExportChoice(size="single-column")]


def test_a_table_has_neither_size_nor_colours(dialog: ExportDialog) -> None:
    dialog.format.chosen.emit("csv")

    parts = (dialog.size_fields, dialog.colours, dialog.title_box, dialog.copy_button)
    assert not any(part.isEnabled() for part in parts)
    assert dialog.export_button.isEnabled()


def test_it_says_what_a_choice_means_in_numbers(dialog: ExportDialog) -> None:
    assert dialog.facts.text() == "Type of 8 points\n992 × 744 pixels, 300 to the inch"


def test_the_keys_reach_every_choice(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    dialog.format.setFocus()
    reached = {dialog.focusWidget()}

    for _ in range(10):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        reached.add(dialog.focusWidget())

    choices = {dialog.format, dialog.size_fields.menu, dialog.colours, dialog.title_box}
    assert choices | {dialog.export_button, dialog.copy_button, dialog.cancel_button} <= reached


def test_it_speaks_the_language_of_the_program(dialog: ExportDialog, qapp: QApplication) -> None:
    language = Language(qapp, "ko")
    QApplication.processEvents()
    said = [
        dialog.title_box.text(),
        dialog.export_button.text(),
        dialog.colours.currentText(),
        dialog.facts.text(),
        dialog.windowTitle(),
    ]
    language.show_language("en")

    assert all(HANGUL.search(text) for text in said)
