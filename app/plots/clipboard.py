"""What a plot puts on the clipboard: its picture, or its numbers for a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QImage

Rows = Sequence[Sequence[str | int | float]]


def put_picture(image: QImage) -> None:
    """A picture, as it would be exported."""
    QGuiApplication.clipboard().setImage(image)


def put_numbers(header: Sequence[str], rows: Rows) -> None:
    """A table whose cells are parted by tabs."""
    QGuiApplication.clipboard().setText("\n".join("\t".join(str(cell) for cell in row) for row in (header, *rows)))
