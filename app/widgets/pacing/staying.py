"""Staying: while an event loop is turned in the midst of something, nobody goes with whom somebody may yet go on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Self, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from shiboken6 import isValid


@contextmanager
def everybody_stays() -> Iterator[None]:
    """What is to be deleted meanwhile is deleted afterwards, in a pass of its own.

    A key in a small window may have to wait for a table, and in that loop a click closes the window; then Qt, and we,
    go on with the key.
    """
    with _Staying.here().for_a_while():
        yield


class _Staying(QObject):
    """Holds on to those whose turn to be deleted came too early."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._application, self._loops = application, 0
        self._leaving = dict[int, QObject]()

    @classmethod
    def here(cls) -> Self:
        """That of the application."""
        application = cast(QCoreApplication, QCoreApplication.instance())
        return application.findChild(cls) or cls(application)

    @contextmanager
    def for_a_while(self) -> Iterator[None]:
        """Loops may be turned in loops; the outermost counts."""
        if not self._loops:
            self._application.installEventFilter(self)
        self._loops += 1
        try:
            yield
        finally:
            self._loops -= 1
            if not self._loops:
                self._application.removeEventFilter(self)
                QTimer.singleShot(0, self, self._let_go)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.DeferredDelete:
            return False
        name = id(watched)
        self._leaving[name] = watched
        watched.destroyed.connect(partial(self._leaving.pop, name, None))  # with whom it stands in, before its turn
        return True

    def _let_go(self) -> None:
        while self._leaving and not self._loops:
            _, leaving = self._leaving.popitem()
            if isValid(leaving):  # by Qt: Shiboken's `delete` would take all wrappers along that it refers to
                QCoreApplication.sendEvent(leaving, QEvent(QEvent.Type.DeferredDelete))
