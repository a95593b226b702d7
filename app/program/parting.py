"""Parting: the display is gone, and Qt is about to end the process in the midst of everything."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from app.program.ending import LAST_S, kill_engines
from core.system.signals import end_process
from core.system.unfinished import abandon

BROKE = "connection broke"  # Qt tells of nothing but in words, right before it ends: of X11's, and of Wayland's
CODE = 1  # which is Qt's

Handler = Callable[[QtMsgType, QMessageLogContext, str], None]


class Parting:
    """While it lasts, what is unsaved is kept first, and nothing of Qt's is taken apart any more."""

    def __init__(self, last: Callable[[], None]) -> None:
        """`last` is done then, in another thread."""
        self._last = last
        self._before: Handler | None = None

    def __enter__(self) -> Self:
        self._before = qInstallMessageHandler(self._hear)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        qInstallMessageHandler(self._before)

    def _hear(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if self._before is not None:
            self._before(kind, context, text)
        else:
            with suppress(AttributeError, OSError, ValueError):  # nobody listens
                print(text, file=sys.stderr, flush=True)
        if BROKE in text:
            end_process(CODE, (LAST_S, self._last), (LAST_S, kill_engines), (LAST_S, abandon))
