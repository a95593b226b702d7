"""How a plot is taken home is chosen before a preview that is what will be written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from app.export.choice import ExportChoice
from app.export.dialog import ExportDialog
from app.program.program import Program
from app.widgets.files.file_dialog import FileDialog
from core.experiment.files import read_experiment


def opened(program: Program, name: str, qtbot: QtBot) -> ExportDialog:
    """The dialog for the plot of that name, once its preview is there."""
    program.exports.choose(name)
    dialog = program.exports.choosing.dialog
    qtbot.waitUntil(lambda: dialog.preview.image is not None)
    return dialog


def seen(dialog: ExportDialog) -> QImage:
    image = dialog.preview.image
    assert image is not None
    return image


def test_the_preview_follows_every_choice(program: Program, qtbot: QtBot) -> None:
    dialog = opened(program, "loss", qtbot)
    light = QImage(seen(dialog))

    dialog.colours.chosen.emit("dark")
    qtbot.waitUntil(lambda: seen(dialog) != light)
    dark = QImage(seen(dialog))
    dialog.size_fields.chosen.emit("single-column")
    qtbot.waitUntil(lambda: seen(dialog) != dark)

    assert dark.pixelColor(3, 3).lightness() < 60 < light.pixelColor(3, 3).lightness()
    assert seen(dialog).width() / seen(dialog).height() == pytest.approx(84 / 63, rel=0.02)
    dialog.reject()


def test_a_plot_that_nobody_has_seen_is_asked_for_its_preview(program: Program, qtbot: QtBot) -> None:
    dialog = opened(program, "microscope", qtbot)

    assert seen(dialog).width() > 100
    dialog.reject()
    assert program.board.ask_also((), whose="preview") == ()


def test_what_was_chosen_is_written_and_remembered(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(FileDialog, "file_to_write", lambda *_: str(tmp_path / "a"))
    dialog = opened(program, "heatmap", qtbot)
    dialog.format.chosen.emit("svg")
    dialog.size_fields.chosen.emit("85x60mm")

    with qtbot.waitSignal(program.exports.exporting.saved):
        dialog.chosen.emit(dialog.choice)

    assert 'width="85mm" height="60mm"' in (tmp_path / "a.svg").read_text("utf-8")
    assert read_experiment(tmp_path / "a.svg") == program.document.experiment
    assert program.preferences.kept("export", ExportChoice) == ExportChoice("svg", "85x60mm")
    assert opened(program, "loss", qtbot).choice == ExportChoice("svg", "85x60mm")
    dialog.reject()


def test_the_clipboard_takes_the_picture_in_its_size(program: Program, qtbot: QtBot) -> None:
    dialog = opened(program, "loss", qtbot)
    dialog.size_fields.chosen.emit("400x300")

    with qtbot.waitSignal(program.exports.exporting.copied):
        dialog.copy_button.click()

    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (400, 300)


def test_a_table_is_told_by_its_size(program: Program, qtbot: QtBot) -> None:
    dialog = opened(program, "loss", qtbot)

    dialog.format.chosen.emit("csv")

    qtbot.waitUntil(lambda: dialog.preview.sentence.startswith("1 row, "))
    dialog.reject()
