"""What a plot puts on the clipboard: its picture, or its numbers for a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QImage

from core.experiment.metadata.table import cell_text

Rows = Sequence[Sequence[str | int | float]]


def put_picture(image: QImage) -> None:
    """A picture, as it would be exported."""
    QGuiApplication.clipboard().setImage(image)


def put_numbers(header: Sequence[str], rows: Rows) -> None:
    """A table whose cells are parted by tabs."""
    lines = ("\t".join(map(cell_text, row)) for row in (header, *rows))
    QGuiApplication.clipboard().setText("\n".join(lines))
