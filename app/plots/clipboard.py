"""What a plot puts on the clipboard: its picture, or its numbers for a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QImage

from core.experiment.metadata.table import cell_text

Rows = Sequence[Sequence[str | int | float]]


def put_picture(image: QImage) -> None:
    """A picture, as it would be exported."""
    QGuiApplication.clipboard().setImage(image)


def cells_of(header: Sequence[str], rows: Rows) -> str:
    """A table whose cells are parted by tabs, made in whatever thread has time."""
    return "\n".join("\t".join(map(_cell, row)) for row in (header, *rows))


def put_cells(text: str) -> None:
    """Such a table."""
    QGuiApplication.clipboard().setText(text)


def _cell(cell: str | int | float) -> str:
    """No name of a layer breaks a row."""
    return cell_text(" ".join(cell.split()) if isinstance(cell, str) else cell)
