"""Where in the run the window is: the step that is shown and when it was reached; a click asks for another one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.panels.timeline.asking import StepAsking
from app.playback.destination import Destination
from app.playback.player import Player
from app.texts import Texts
from app.texts.letters import tip
from app.widgets.roomy import RoomyButton
from core.record.view import View

DIGITS = "0"
FURTHER = 100  # steps that are proposed
PARTS = 3  # step, epoch, seconds


class Place(RoomyButton):
    """Shows "step 1,322 · epoch 17.6 · 4 s", or as much of it as there is room for: the tip says the rest."""

    room_changed = Signal()  # it needs more, or less

    def __init__(self, player: Player, texts: Texts, strip: QWidget) -> None:
        super().__init__(strip)
        self._player, self._texts, self._strip = player, texts, strip
        self._parts, self._all = PARTS, ""  # how many are shown, and the words of all
        self.time, self.destination = player.time, Destination(player, self)
        self.setProperty("role", "plain")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.ask)

    def retranslate(self) -> None:
        """Word everything in the present language."""
        self._explain()
        self.show_step()

    def show_step(self) -> None:
        """Say which step is shown."""
        if self._said(self._player.shown) != self._all:
            needed = self.sizeHint()
            self._word()
            if self.sizeHint() != needed:
                self.room_changed.emit()

    def fit(self, room: int) -> None:
        """Leave out the seconds, then the epoch, where they have no room; the step stays."""
        counts = range(PARTS, 1, -1)
        self._parts = next((count for count in counts if self._needed(count) <= room), 1)
        self._word()

    def ask(self) -> StepAsking:
        """Ask for a step to go to."""
        shown = self._player.cursor
        return self._open(self.tr("Go to step"), self.tr("Go"), shown if shown is not None else self._last, self._go)

    def ask_run(self) -> StepAsking:
        """Ask for a step up to which it trains on."""
        return self._open(self.tr("Run to step"), self.tr("Run"), _last(self._player.live) + FURTHER, self._run_to)

    def _open(self, name: str, verb: str, step: int, do: Callable[[int], str]) -> StepAsking:
        run = self._player.showing.run
        epoch = run.structure.task.steps_per_epoch if run is not None else 1
        asking = StepAsking(name, verb, step, do, self.window(), epoch)
        anchor = self if self.isVisible() else self._strip
        asking.open_above(anchor.mapToGlobal(QPoint(0, 0)))
        return asking

    @property
    def _last(self) -> int:
        return _last(self._player.showing.run)

    def _go(self, step: int) -> str:
        if step > self._last:
            return self.tr("The run has come to step {last} so far.").format(last=f"{self._last:,}")
        self._player.show_step(step)
        return ""

    def _run_to(self, step: int) -> str:
        last = _last(self._player.live)
        if step <= last and not (self._player.ended or self._player.over):
            return self.tr("The run is at step {last} already.").format(last=f"{last:,}")
        self.destination.run_to(step)
        return ""

    def _word(self) -> None:
        """Show as many parts as have room, and say all of them in the tip and to a screen reader."""
        self._all = self._said(self._player.shown)
        self.setText(self._said(self._player.shown, self._parts))
        self.setAccessibleName(self._all)
        self.keep_room(*self._widest(self._parts))
        self._explain()

    def _explain(self) -> None:
        hint = self.tr("Go to a step (Ctrl+J); the seconds are training time without pauses")
        self.setToolTip(tip(hint if self.text() == self._all else f"{self._all}\n{hint}"))

    def _needed(self, parts: int) -> int:
        return max(self.size_with(text).width() for text in self._widest(parts))

    def _widest(self, parts: int) -> list[str]:
        """The words of what is shown and of the last step, with whatever numbers of so many digits."""
        return [_widened(self._said(view, parts)) for view in (self._player.shown, self._player.showing.run)]

    def _said(self, shown: View | None, parts: int = PARTS) -> str:
        if shown is None or shown.last is None:
            return ""
        step = shown.cursor if shown.cursor is not None else self._last
        said = self._texts.steps(step, shown.mean_of), self._texts.epoch(shown.structure.task.epochs(step))
        return " · ".join(filter(None, (*said, self._texts.passed(self.time.at(step)))[:parts]))


def _widened(text: str) -> str:
    """With whatever numbers of so many digits."""
    return "".join(DIGITS if each.isdigit() else each for each in text)


def _last(run: View | None) -> int:
    return max(len(run or ()) - 1, 0)
