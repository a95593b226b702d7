"""The overview: all scenes above whatever the window shows, until one is chosen, or its key is pressed again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.lectures.clicker import meant
from app.lectures.overview.cards import Cards
from app.lectures.overview.scene_list import SceneList
from app.theme import Theme
from app.widgets.labels import Label

COLUMNS, MARGIN = 5, 12


class Overview(QWidget):
    """Covers a window of the lecture."""

    chosen = Signal(int)

    def __init__(self, cards: Cards, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._cards, self.heading = cards, Label(self)
        self.list = SceneList(cards, theme, COLUMNS, self)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading.setProperty("role", "title")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.list, 1)
        self.list.chosen.connect(self._choose)
        window.installEventFilter(self)
        self.retranslate()
        self.hide()

    def toggle(self) -> None:
        """Show it, with the keyboard on the present scene; or no longer."""
        if self.isVisible():
            self.close_overview()
            return
        margin = self._theme.size(MARGIN)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self.setGeometry(self.window().rect())
        self.raise_()
        self.show()
        self.list.show_current(self._cards.current)
        self.list.setFocus()

    def close_overview(self) -> None:
        """What was there before is seen again."""
        if self.isVisible():
            self.hide()
            self.window().setFocus()

    def retranslate(self) -> None:
        """Word it in the present language."""
        self.heading.setText(self.tr("All scenes: arrows and Enter, or a click, go to one"))
        self.list.setAccessibleName(self.tr("All scenes"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and its own key close it; others mean what they always do."""
        if meant(event) in ("escape", "overview"):
            self.close_overview()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """As large as the window."""
        if watched is self.window() and event.type() == QEvent.Type.Resize:
            self.setGeometry(self.window().rect())
        return False

    def _choose(self, index: int) -> None:
        self.close_overview()
        self.chosen.emit(index)
