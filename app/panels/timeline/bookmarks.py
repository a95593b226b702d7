"""The bookmarks on the time line: set with a word, gone to, reworded and removed; they are kept in the file."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from app.panels.timeline.asking import WordAsking
from app.panels.timeline.time_slider import TimeSlider
from app.panels.timeline.time_track import Mark
from app.playback.player import Player
from app.state.document import Document
from app.state.soon import Soon
from app.texts.letters import entry
from app.theme.tokens import Tokens
from core.experiment import Bookmark
from core.wording import shortened

LONGEST, MOST = 40, 20  # letters of a word in a menu, and entries


class Bookmarks(QObject):
    """Steps of the run to come back to: an edit each, with which the run goes on."""

    refused = Signal(str)  # why none can be set
    menu_wanted = Signal(object, object)  # QPoint, of the screen, and who puts in what can be done there besides

    def __init__(self, document: Document, player: Player, slider: TimeSlider) -> None:
        super().__init__(slider)
        self._document, self._player, self._slider = document, player, slider
        self._soon = Soon(self)

    def marks(self, tokens: Tokens) -> list[Mark]:
        """All of them on the line; of those further than the run it shows nothing, and none of another run."""
        if self._player.former is not None:
            return []
        return [
            Mark(each.step, self._named(each), tokens.text, "bookmark", on_line=True)
            for each in self._document.experiment.bookmarks
        ]

    def ask(self) -> WordAsking | None:
        """Ask for a word on the step that is shown."""
        run, cursor = self._player.live, self._player.cursor
        if self._player.former is not None:
            self.refused.emit(self.tr("Bookmarks are set in the present run: Live returns to it."))
        if not run or self._player.former is not None:
            return None
        return self.ask_at(cursor if cursor is not None else len(run) - 1)

    def ask_at(self, step: int) -> WordAsking:
        """Ask for a word on a step, or for another one."""
        there = next((each.text for each in self._document.experiment.bookmarks if each.step == step), None)
        name = self.tr("Bookmark at step {step}").format(step=f"{step:,}")
        asking = WordAsking(name, there, partial(self._set, step), partial(self._remove, step), self._slider.window())
        asking.open_above(self._slider.mapToGlobal(QPoint(self._slider.place_of(step), 0)))
        return asking

    def offer_at(self, step: int, menu: QMenu) -> None:
        """Put into a menu what can be done at a step of the line."""
        number = f"{step:,}"
        self._add(menu, self.tr("Go to step {step}").format(step=number), step)
        if self._player.former is not None:  # it is only looked at
            return
        there = any(each.step == step for each in self._document.experiment.bookmarks)
        text = self.tr("Change the word on it…") if there else self.tr("Set a bookmark at step {step}…")
        menu.addAction(text.format(step=number)).triggered.connect(partial(self._ask, step))
        if there:
            remove = menu.addAction(self.tr("Remove the bookmark"))
            remove.triggered.connect(partial(self._remove, step))

    def list_in(self, menu: QMenu) -> None:
        """An entry for each, to go there; of many for those around the step that is shown.

        What the run has not come to cannot be gone to.
        """
        marked, past = self._document.experiment.bookmarks, len(self._player.live or ())
        here = self._player.cursor if self._player.cursor is not None else past
        near = sorted(range(len(marked)), key=lambda place: abs(marked[place].step - here))[:MOST]
        if marked and not menu.isEmpty():
            menu.addSeparator()
        for each in map(marked.__getitem__, sorted(near)):
            name = entry(shortened(self._named(each), LONGEST))
            self._add(menu, name, each.step, each.step < past and self._player.former is None)
        if left_out := len(marked) - len(near):
            menu.addAction(self.tr("… {count} more").format(count=f"{left_out:,}")).setEnabled(False)

    def fill(self, menu: QMenu) -> None:
        """A menu of nothing else."""
        menu.clear()
        self.list_in(menu)
        if menu.isEmpty():
            menu.addAction(self.tr("No bookmark is set")).setEnabled(False)

    def want_menu(self, step: int, place: QPoint) -> None:
        """Have the menu of the place begin with what can be done at a step."""
        self.menu_wanted.emit(place, partial(self.offer_at, step))

    def _named(self, bookmark: Bookmark) -> str:
        step = self.tr("step {step}").format(step=f"{bookmark.step:,}")
        return f"{step} · {bookmark.text}" if bookmark.text else step

    def _add(self, menu: QMenu, text: str, step: int, possible: bool = True) -> None:
        action = menu.addAction(text)
        action.setEnabled(possible)
        action.triggered.connect(partial(self._go, step))

    def _go(self, step: int, _checked: bool = False) -> None:
        self._player.show_step(step)

    def _ask(self, step: int, _checked: bool = False) -> None:
        self.ask_at(step)

    def _set(self, step: int, text: str) -> None:
        self._soon(partial(self._document.set_bookmark, step, text))

    def _remove(self, step: int, _checked: bool = False) -> None:
        self._soon(partial(self._document.remove_bookmark, step))
