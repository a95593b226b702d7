"""The window of the table: beside the network that one goes on building, and to be copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.panels.layer_table.model import NAME, LayerModel
from app.panels.layer_table.rows import LayerRow, as_cells, as_text, rows_of
from app.state.document import Document
from app.state.selection import Selection
from app.texts import Texts
from app.texts.letters import titled
from app.theme import Theme
from app.widgets.keyboard import share_keys
from app.widgets.labels import Label
from app.widgets.lists.column_widths import fit_columns, prepare_columns
from core.wording import filled

WIDTH, HEIGHT, MARGIN, GAP, ROW = 660, 440, 14, 8, 28  # of the design


class RowsView(QTableView):
    """Qt would copy the one cell that has the keyboard."""

    copy_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
            event.accept()
        else:
            super().keyPressEvent(event)


class LayerTable(QDialog):
    """Shows the document's layers; a row that is chosen is selected in the network too."""

    def __init__(self, window: QWidget, document: Document, selection: Selection, theme: Theme, texts: Texts) -> None:
        super().__init__(window)
        self._document, self._selection, self._theme, self._texts = document, selection, theme, texts
        self.model, self.table, self.total = LayerModel(theme, self), RowsView(), Label(wrap=True)
        self.text_button, self.cells_button, self.close_button = (QPushButton(autoDefault=False) for _ in range(3))
        self._build()
        share_keys(self, window)
        self.resize(min(theme.size(WIDTH), window.width()), min(theme.size(HEIGHT), window.height()))
        theme.changed.connect(self._show)
        document.changed.connect(self._show)

    def open_table(self) -> None:
        """Show it, with the keyboard on the rows."""
        self._show(anyhow=True)
        self.show()
        self.raise_()
        self.activateWindow()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy_text(self) -> None:
        """Put it on the clipboard, in columns, with what it comes to."""
        text = as_text(self.model.headings(), self.model.rows)
        QGuiApplication.clipboard().setText(f"{text}\n\n{self.total.text()}")

    def copy_cells(self) -> None:
        """Put it on the clipboard for a spreadsheet."""
        self._copy_cells(self.model.rows)

    def copy_chosen(self) -> None:
        """The same of the rows that are chosen, or of all."""
        chosen = [self.model.rows[place] for place in self._chosen()]
        self._copy_cells(chosen or self.model.rows)

    def _copy_cells(self, rows: Sequence[LayerRow]) -> None:
        layer, name, kind, _, count, share = self.model.headings()
        head = layer, name, kind, self.tr("Input"), self.tr("Output"), count, share
        QGuiApplication.clipboard().setText(as_cells(head, rows))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self, _what: object = None, anyhow: bool = False) -> None:
        """Where nobody reads it is shown when it is opened."""
        if not (self.isVisible() or anyhow):
            return
        self.setWindowTitle(titled(self.tr("Table of layers")))
        self.model.show_rows(rows_of(self._document.experiment, self._texts))
        self.table.setAccessibleName(self.tr("Table of layers"))
        self.total.setText(self._total())
        self.text_button.setText(self.tr("&Copy as text"))
        self.cells_button.setText(self.tr("Copy for a &spreadsheet"))
        self.close_button.setText(self.tr("C&lose"))
        self._space()

    def _total(self) -> str:
        layers, counts = len(self._document.experiment.layers), [row.parameters for row in self.model.rows]
        text = self.tr("{layers} {layers?layer|layers} and the output")
        if None in counts:
            return filled(text, layers=layers)
        whole = sum(each or 0 for each in counts)
        learning = sum(row.parameters or 0 for row in self.model.rows if not row.locked)
        told = filled(text, layers=layers) + filled(
            self.tr(", {count} {count?parameter|parameters}"), count=f"{whole:,}"
        )
        return told if learning == whole else told + self.tr(", of which {count} learn").format(count=f"{learning:,}")

    def _space(self) -> None:
        size = self._theme.size
        for row, top in zip(self._rows, (MARGIN, 0), strict=True):  # one margin between the two
            row.setContentsMargins(size(MARGIN), size(top), size(MARGIN), size(MARGIN))
            row.setSpacing(size(GAP))
        self.table.setFont(self._theme.font(13))
        self.table.verticalHeader().setDefaultSectionSize(size(ROW))
        fit_columns(self.table, [row.cells for row in self.model.rows])

    def _take(self, _chosen: QItemSelection, _left: QItemSelection) -> None:
        """Select in the network what is chosen here."""
        slots = self._chosen()
        if slots:
            self._selection.select(slots, slots[0])

    def _chosen(self) -> list[int]:
        return sorted({index.row() for index in self.table.selectionModel().selectedRows()})

    def _build(self) -> None:
        table, head = self.table, self.table.horizontalHeader()
        table.setModel(self.model)
        table.setProperty("role", "list")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        head.setHighlightSections(False)
        prepare_columns(table, NAME)
        table.selectionModel().selectionChanged.connect(self._take)
        self.total.setProperty("role", "quiet")
        table.copy_wanted.connect(self.copy_chosen)
        self.text_button.clicked.connect(self.copy_text)
        self.cells_button.clicked.connect(self.copy_cells)
        self.close_button.clicked.connect(self.close)
        self._rows = above, foot = QVBoxLayout(), QHBoxLayout()
        above.addWidget(table, 1)
        above.addWidget(self.total)
        for button in (self.text_button, self.cells_button):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(0)
        column_of_all.addLayout(above, 1)
        column_of_all.addLayout(foot)
