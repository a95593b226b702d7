"""The verdict of a presentation: one line and one number, to be read from the last row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.panels.lamps import Lamps
from app.panels.verdict import CALM_MS
from app.playback.player import Player
from app.state.document import Document
from app.texts import Texts
from app.texts.markup import escaped
from app.theme import Theme
from app.widgets.labels import MarkupLabel
from app.widgets.pacing.throttle import Throttle
from core.diagnosis.evidence import Evidence, evidence

GAP, MARGIN = 12, 8


class VerdictLine(QWidget):
    """A colour, a symbol, a word and a number; the argument waits in the other layouts."""

    def __init__(
        self, document: Document, player: Player, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._player, self._theme, self._texts = document, player, theme, texts
        self._soon = Throttle(self, 0, self.show_diagnosis, at_once=False)  # beside nothing else that takes time
        self._calm = Throttle(self, CALM_MS, self._soon.ask)
        self._case: Evidence | None = None  # what is said, in whatever words and colours
        self.lamps, self.headline = Lamps(theme, texts, self), MarkupLabel(self)
        self.headline.setProperty("role", "title")
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        for part in (self.lamps, self.headline):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self._connect()
        self.show_theme()
        self.retranslate()

    def show_theme(self) -> None:
        """Dress in the present theme and size."""
        row = self.layout()
        assert row is not None
        size = self._theme.size
        row.setContentsMargins(size(MARGIN), size(3), size(MARGIN), size(3))
        row.setSpacing(size(GAP))
        self._speak()

    def show_news(self) -> None:
        """Show the first news soon and those that follow calmly."""
        self._calm.ask()

    def show_diagnosis(self) -> None:
        """Display what the present frames say; nobody looks at what is out of sight."""
        if not self.isVisible():
            return
        diagnosis, shown = self._player.diagnosis, self._player.shown
        self._case = None
        if diagnosis is not None and shown is not None:
            self._case = evidence(diagnosis, shown, self._player.maker(self._document.experiment))
        self._speak()

    def retranslate(self) -> None:
        """Word everything in the present language."""
        self.setAccessibleName(self.tr("Verdict"))
        what = self.tr(
            "Whether the gradient arrives and whether the network learns, in one number; leaving the presentation "
            "shows the whole argument."
        )
        self.setWhatsThis(self._texts.explained_control(self.tr("Verdict"), what))
        self._speak()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())  # what has no room is cut

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_diagnosis()

    def _speak(self) -> None:
        case = self._case
        silence = escaped(self.tr("No step has been measured yet"))
        headline = self._texts.headline(case) if case is not None else silence
        self.lamps.show_diagnosis(case.diagnosis if case is not None else None)
        self.headline.show_markup(headline)
        spoken = f"{self.lamps.spoken}. {self._texts.spoken_headline(case)}" if case is not None else silence
        self.setAccessibleDescription(spoken)

    def _connect(self) -> None:
        self._player.loaded.connect(self._calm.rest)
        self._player.refreshed.connect(self.show_news)
        self._player.moved.connect(self.show_news)
        self._theme.changed.connect(self.show_theme)
