"""Numbers arrive in a spreadsheet as cells."""

from __future__ import annotations

from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from app.plots.clipboard import cells_of, put_cells, put_picture


def test_cells_are_parted_by_tabs_and_rows_by_lines(qtbot: QtBot) -> None:
    put_cells(cells_of(["step", "kind", "loss"], [[0, "dense", 0.1], [1, "dense", 2e-7]]))

    assert QGuiApplication.clipboard().text() == "step\tkind\tloss\n0\tdense\t0.1\n1\tdense\t2e-07"


def test_no_name_breaks_a_row_or_is_a_formula() -> None:
    assert cells_of(["name", "loss"], [["a\tb\nc", 0.5], ["=1+1", 0.25]]) == "name\tloss\na b c\t0.5\n'=1+1\t0.25"


def test_a_picture_arrives_as_a_picture(qtbot: QtBot) -> None:
    image = QImage(7, 5, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))

    put_picture(image)

    assert QGuiApplication.clipboard().image().size() == image.size()
