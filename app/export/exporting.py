"""Taking a plot home: asks where, and writes the picture or the numbers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.export.image import write_picture
from app.export.table import write_table
from app.plots.plot import Plot
from core.experiment.files import FileError


class Exporting(QObject):
    """One dialog; the suffix of the name decides what is written."""

    failed = Signal(object)  # Reason
    done = Signal(str)  # path

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._folder = Path.home()

    def export(self, plot: Plot, name: str, suffix: str) -> None:
        """Ask for a file and write the plot into it."""
        kinds = {
            "png": self.tr("PNG picture (*.png)"),
            "svg": self.tr("SVG picture (*.svg)"),
            "pdf": self.tr("PDF document (*.pdf)"),
            "csv": self.tr("CSV table (*.csv)"),
        }
        proposed = str(self._folder / f"{name}.{suffix}")
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Export the plot"), proposed, kinds[suffix])
        if chosen:
            path = Path(chosen)
            self._write(plot, path if path.suffix else path.with_suffix(f".{suffix}"))

    def _write(self, plot: Plot, path: Path) -> None:
        try:
            (write_table if path.suffix.lower() == ".csv" else write_picture)(plot, path)
        except FileError as error:
            self.failed.emit(error.reason)
            return
        self._folder = path.parent
        self.done.emit(str(path))
