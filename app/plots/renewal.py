"""When a card is drawn anew: once an act, right before its window is painted, or later when its turn comes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

PAINTING = (QEvent.Type.UpdateRequest, QEvent.Type.Resize)  # after these a window is painted
LATE_MS = 200  # after so long it will not be painted


class Renewal(QObject):
    """Knows whether a card is outdated in its size, looks or words; nothing is told of it until it is drawn anew."""

    due = Signal()  # it is to be drawn now, unless that has been done meanwhile

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self.outdated = False
        self._late = QTimer(self, interval=LATE_MS, singleShot=True)
        self._late.timeout.connect(self.due)

    def ask(self) -> None:
        """It is outdated; `due` says when it is to be drawn, at the latest, if it is seen."""
        card, self.outdated = self.parent(), True
        assert isinstance(card, QWidget)  # which it does not keep alive
        if card.isVisible():
            card.window().installEventFilter(self)
            self._late.start()  # whoever has it read aloud is told of it too where nothing has to be painted

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Its window is about to be painted: first everything gets its place, then it is drawn there."""
        if event.type() in PAINTING:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            watched.removeEventFilter(self)
            self.due.emit()
        return super().eventFilter(watched, event)
