"""Help: what keys and mouse do, and what this program is."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.actions import Actions

PADDING = 20


class Help(QObject):
    """Shows the shortcuts from the very table that makes them."""

    def __init__(self, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._actions, self._window = actions, window

    def show_shortcuts(self) -> None:
        """Everything that keys and mouse do."""
        rows = [(_plain(row.text), _keys(row.keys)) for row in self._actions.table() if row.keys]
        self._show(self.tr("Keyboard and mouse"), _table([*self._gestures(), *rows]))

    def show_about(self) -> None:
        """What this is, and which version."""
        what = self.tr(
            "An oscilloscope for backpropagation: stack layers, press play, "
            "and watch the gradient arrive, or die on the way."
        )
        free = self.tr("Free software under the MIT licence. It needs no network and sends nothing anywhere.")
        self._show(self.tr("About Backscope"), f"<h2>Backscope {_version()}</h2><p>{what}</p><p>{free}</p>")

    def _gestures(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Add a layer"), self.tr("drag it from the palette, or double-click it there")),
            (self.tr("Move layers"), self.tr("drag them, or Alt+↑ and Alt+↓")),
            (self.tr("Change the number of nodes"), self.tr("drag the right edge of the block, or ← and →")),
            (self.tr("Select several layers"), self.tr("Shift or Ctrl with a click, or Shift+↑ and Shift+↓")),
            (self.tr("Fold or open equal layers"), self.tr("click ×N or the mark under the number, or Enter")),
            (self.tr("Change how far a skip leads"), self.tr("drag the far end of its arc, or Ctrl+← and Ctrl+→")),
            (self.tr("Take a plot home"), self.tr("right-click the plot")),
        ]

    def _show(self, title: str, html: str) -> None:
        dialog = QDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        text = QLabel(html)
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        text.setWordWrap(True)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(text)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        dialog.resize(text.sizeHint().expandedTo(dialog.sizeHint()).boundedTo(self._window.size()))
        dialog.open()


def _plain(text: str) -> str:
    """The text of a menu entry without its access key, which Korean adds in brackets."""
    return re.sub(r"\(&.\)|&", "", text)


def _keys(keys: str) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(each).toString(native) for each in keys.split())


def _table(rows: list[tuple[str, str]]) -> str:
    cells = "".join(f"<tr><td>{what}</td><td style='padding-left: 24px'><b>{how}</b></td></tr>" for what, how in rows)
    return f"<table cellpadding='3'>{cells}</table><br>"


def _version() -> str:
    try:
        return version("backscope")
    except PackageNotFoundError:
        return ""
