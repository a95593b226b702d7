"""One line that says which layers an edit acts on."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from app.panels.inspector.scope import Scope
from app.texts import Texts


class Reach(QLabel):
    """All layers, or the selected ones: whoever edits must know before."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self.setProperty("role", "quiet")
        self.setWordWrap(True)

    def show_reach(self, scope: Scope, slots: tuple[int, ...], mixed: bool = False) -> None:
        """Name the layers of the scope that can be edited here, and say when they differ."""
        if not slots:
            nothing = self.tr("None of the selected layers has this setting.") if scope.selected else ""
            self.setText(nothing or self.tr("No layer has this setting."))
            return
        where = self._texts.layers(slots) if scope.selected else self.tr("all layers")
        text = self.tr("For {layers}, now mixed.") if mixed else self.tr("For {layers}.")
        self.setText(text.format(layers=where))
