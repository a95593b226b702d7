"""The look at a table before it is used: made when somebody first wants one."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.panels.table_preview import TablePreview
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme
from core.components.datasets import Csv


class Previewing(QObject):
    """Has one preview for all tables; what is taken from it becomes the data."""

    def __init__(self, window: QWidget, document: Document, theme: Theme, texts: Texts) -> None:
        super().__init__(window)
        self._window, self._document, self._theme, self._texts = window, document, theme, texts
        self._preview: TablePreview | None = None

    def look_at(self, data: Csv) -> None:
        """Show how a table is read."""
        if self._preview is None:
            self._preview = TablePreview(self._window, self._document, self._theme, self._texts)
            self._preview.taken.connect(self._document.set_data)
        self._preview.look_at_table(data)
