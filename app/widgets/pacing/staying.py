"""Staying: while an event loop is turned in the midst of something, nobody goes with whom somebody may yet go on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Self, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.widgets.pacing.afterwards import afterwards


@contextmanager
def everybody_stays() -> Iterator[None]:
    """Who has the keyboard or the mouse, and what that stands in: if it is to be deleted meanwhile, it is afterwards.

    A key in a small window may have to wait for a table, and in that loop a click closes the window; then Qt, and we,
    go on with the key. What was to be deleted before, Qt itself deletes in no inner loop.
    """
    with _Staying.here().for_a_while():
        yield


class _Staying(QObject):
    """Holds on to those whose turn to be deleted came too early."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._loops = 0
        self._held = dict[int, QWidget]()
        self._leaving = dict[int, QObject]()

    @classmethod
    def here(cls) -> Self:
        """That of the application."""
        application = cast(QCoreApplication, QCoreApplication.instance())
        return application.findChild(cls) or cls(application)

    @contextmanager
    def for_a_while(self) -> Iterator[None]:
        """Loops may be turned in loops; all are let go at the end of the outermost."""
        self._loops += 1
        for widget in _in_the_midst():
            if id(widget) not in self._held:
                self._held[id(widget)] = widget
                widget.installEventFilter(self)
        try:
            yield
        finally:
            self._loops -= 1
            if not self._loops:
                self._release()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.DeferredDelete:
            return False
        name = id(watched)
        self._leaving[name] = watched
        watched.destroyed.connect(partial(self._leaving.pop, name, None))  # with whom it stands in, before its turn
        return True

    def _release(self) -> None:
        held, self._held = self._held, {}
        for widget in filter(isValid, held.values()):
            widget.removeEventFilter(self)
        afterwards(self, self._let_go)

    def _let_go(self) -> None:
        while self._leaving and not self._loops:
            _, leaving = self._leaving.popitem()
            if isValid(leaving):  # by Qt: Shiboken's `delete` would take all wrappers along that it refers to
                QCoreApplication.sendEvent(leaving, QEvent(QEvent.Type.DeferredDelete))


def _in_the_midst() -> Iterator[QWidget]:
    for one in (QApplication.focusWidget(), QApplication.activePopupWidget(), QApplication.activeWindow()):
        widget = one
        while widget is not None:
            yield widget
            widget = widget.parentWidget()
