"""Where in the run the window is: the step that is shown and when it was reached; a click asks for another one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.panels.timeline.asking import StepAsking
from app.playback.destination import Destination
from app.playback.player import Player
from app.texts import Texts
from app.widgets.roomy import RoomyButton
from core.record.view import View

DIGITS = "0"
FURTHER = 100  # steps that are proposed


class Place(RoomyButton):
    """Shows "step 1,322 · epoch 17.6 · 4 s"."""

    room_changed = Signal()  # it needs more, or less

    def __init__(self, player: Player, texts: Texts, strip: QWidget) -> None:
        super().__init__(strip)
        self._player, self._texts, self._strip = player, texts, strip
        self.time, self.destination = player.time, Destination(player, self)
        self.setProperty("role", "plain")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.ask)

    def retranslate(self) -> None:
        """Word everything in the present language."""
        self.setToolTip(self.tr("Go to a step (Ctrl+J); the seconds are training time without pauses"))
        self.show_step()

    def show_step(self) -> None:
        """Say which step is shown."""
        text = self._said(self._player.shown)
        if text != self.text():
            needed = self.sizeHint()
            self.setText(text)
            self.setAccessibleName(text)
            self.keep_room(*map(_widest, (text, self._said(self._player.showing.run))))
            if self.sizeHint() != needed:
                self.room_changed.emit()

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

    def _said(self, shown: View | None) -> str:
        if shown is None or shown.last is None:
            return ""
        step = shown.cursor if shown.cursor is not None else self._last
        parts = self._texts.steps(step, shown.mean_of), self._texts.epoch(shown.structure.task.epochs(step))
        return " · ".join(filter(None, (*parts, self._texts.passed(self.time.at(step)))))


def _widest(text: str) -> str:
    """With whatever numbers of so many digits."""
    return "".join(DIGITS if each.isdigit() else each for each in text)


def _last(run: View | None) -> int:
    return max(len(run or ()) - 1, 0)
