"""The button on the time line: how many runs one can look back at; a press lists them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.panels.timeline.runs.run_list import RunList
from app.playback.player import Player
from app.texts import Texts
from app.texts.letters import tip
from app.theme import Theme
from app.widgets.roomy import RoomyButton
from core.wording import filled


class RunsButton(RoomyButton):
    """Says nothing as long as there is only one."""

    room_changed = Signal()  # it needs more, or less

    def __init__(self, player: Player, theme: Theme, texts: Texts, strip: QWidget) -> None:
        super().__init__(strip)
        self._player, self._theme, self._texts, self._strip = player, theme, texts, strip
        self._list: RunList | None = None
        self.setProperty("role", "plain")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.open)
        player.runs.changed.connect(self.show_count)

    def retranslate(self) -> None:
        """Word everything in the present language."""
        self.setToolTip(tip(self.tr("The runs of this session: look back at one, keep it, compare with it (Ctrl+H)")))
        self.show_count()

    def show_count(self) -> None:
        """How many there are."""
        count = len(self._player.runs.listed)
        text = filled(self.tr("{count} {count?run|runs}"), count=count) if self._player.runs.past else ""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.room_changed.emit()

    def open(self) -> RunList:
        """List them."""
        if self._list is None:
            self._list = RunList(self.window(), self._player, self._theme, self._texts)
            self._list.stand_above(self._strip.mapToGlobal(QPoint(0, 0)))
        self._list.open_list()
        return self._list
