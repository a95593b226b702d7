"""A table that is only read as far as somebody lets it, and is large to a window however small it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.state import patience
from app.widgets.overlays.waiting import Waiting
from core.components.datasets import Csv
from core.components.tables import progress, source
from core.engine import Reader

PATIENCE_S = 20


class SlowTable:
    """Opened, it waits in the midst of it until it is let go."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str = "slow.csv") -> None:
        self.path = folder / name
        self.write(500)
        self.begun, self._served = Event(), Event()
        self._note = progress.note
        monkeypatch.setattr(source, "BLOCK", 100)
        monkeypatch.setattr(patience, "AT_ONCE", 200)
        monkeypatch.setattr(patience, "Reader", partial(Reader, "thread"))
        monkeypatch.setattr(source, "note", self._wait)

    @property
    def data(self) -> Csv:
        return Csv(path=str(self.path))

    def write(self, rows: int, end: str = "") -> None:
        """Of two classes, with one feature."""
        self.path.write_text("x,y\n" + "".join(f"{i},{'ab'[i % 2]}\n" for i in range(rows)) + end, "utf-8")

    def let_go(self) -> None:
        """From now on it is as quick as any other."""
        self._served.set()

    def hold(self) -> None:
        """From now on it waits again."""
        self._served.clear()
        self.begun.clear()

    def _wait(self, path: str, size: int, done: int) -> None:
        self._note(path, size, done)
        if done > size / 2:
            self.begun.set()
            self._served.wait(PATIENCE_S)


def card(window: QWidget) -> Waiting | None:
    """What says that something is read."""
    return next((each for each in window.findChildren(Waiting) if each.isVisible()), None)


def when_shown(window: QWidget, act: Callable[[Waiting], object]) -> QTimer:
    """Does something with the card, as soon as it names the table; the clock is that of the window."""
    clock = QTimer(window, interval=5)

    def look() -> None:
        shown = card(window)
        if shown is not None and "Reading slow" in shown.sentence.text():
            clock.stop()
            act(shown)

    clock.timeout.connect(look)
    clock.start()
    return clock


def cancel(shown: Waiting) -> None:
    """As a person does."""
    shown.button.click()
