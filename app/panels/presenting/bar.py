"""The slim bar of a presentation: play and step, the tuning points, the choice at the open one, and the way out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from app.panels.presenting.point_buttons import PointButtons
from app.panels.run_buttons import RunButtons
from app.playback.player import Player
from app.resources import icon
from app.texts import Texts
from app.texts.letters import entry, tip
from app.theme import Theme

MARGIN, GAP = 8, 8


class PresentingBar(QWidget):
    """Shows which point is open and what is set there; asks for everything else."""

    point_chosen = Signal(int)
    left = Signal()

    def __init__(self, player: Player, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts = theme, texts
        self._name = self._value = ""
        self.run, self.points = RunButtons(player, theme, texts, self, slim=True), PointButtons(theme, self)
        self.choice, self.leave = QPushButton(self), QPushButton(self)
        self.choice.setProperty("role", "action")
        self.leave.setProperty("role", "plain")
        for button in (self.choice, self.leave):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._arrange()
        self.points.chosen.connect(self.point_chosen)
        self.leave.clicked.connect(self.left)
        theme.changed.connect(self.show_theme)
        self.retranslate()
        self.show_theme()
        self.show_point(None, "", "")

    def take_menu(self, menu: QMenu) -> None:
        """What can be chosen at the open point."""
        self.choice.setMenu(menu)

    def show_names(self, names: Sequence[str]) -> None:
        """Name the points."""
        self.points.show_names(names)

    def show_point(self, number: int | None, name: str, value: str) -> None:
        """Show which point is open, and what is set there."""
        self.points.show_point(number)
        self._name, self._value = name, value
        self.choice.setToolTip(tip(self._text()))
        self.choice.setWhatsThis(self._texts.explained_control(name, self._text()))
        self.choice.setAccessibleName(self._text())
        self.choice.setVisible(number is not None)
        self._fit()

    def retranslate(self) -> None:
        """Word everything in the present language."""
        self.leave.setAccessibleName(self.tr("Leave the presentation"))
        self.leave.setToolTip(self.tr("Leave the presentation (Esc)"))
        what = self.tr("The window is as it was before.")
        self.leave.setWhatsThis(self._texts.explained_control(self.leave.accessibleName(), what))
        self.points.setWhatsThis(self._texts.explained_control(self.tr("Tuning points"), self.tr(
            "A number opens a point: its plot takes the place of the main one, and what is set there can be changed. "
            "The same number again brings the main plot back."
        )))  # fmt: skip

    def show_theme(self) -> None:
        """Dress in the present colours and size."""
        px, size, row = self._theme.size(14), self._theme.size, self.layout()
        assert row is not None
        row.setContentsMargins(size(MARGIN), size(2), size(MARGIN), size(4))
        row.setSpacing(size(GAP))
        self.leave.setIcon(icon("close", self._theme.tokens.text, px=px))
        self.leave.setIconSize(QSize(px, px))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._fit()
        super().changeEvent(event)

    def _text(self) -> str:
        return self.tr("{point}: {value}").format(point=self._name, value=self._value)

    def _fit(self) -> None:
        """Where it is narrow, first the name of the point gives way, then the words at the symbols, then the value."""
        for words, text in ((True, self._text()), (True, self._value), (False, self._value)):
            self.run.show_words(words)
            self.choice.setText(entry(text))
            if (lack := self._needed() - self.width()) <= 0:
                return
        room = self.choice.fontMetrics().horizontalAdvance(self._value) - lack
        cut = self.choice.fontMetrics().elidedText(self._value, Qt.TextElideMode.ElideRight, max(room, 0))
        self.choice.setText(entry(cut))

    def _needed(self) -> int:
        parts = [part for part in (self.run, self.points, self.choice, self.leave) if not part.isHidden()]
        size = self._theme.size
        return sum(part.sizeHint().width() + size(GAP) for part in parts) + 2 * size(MARGIN)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        for part in (self.run, self.points, self.choice):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignVCenter)
