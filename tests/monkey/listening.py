"""Listening: every exception that nobody caught, every message of Qt and every warning of Python is a failure."""

from __future__ import annotations

import sys
import threading
import traceback
import warnings
from collections.abc import Callable
from functools import partial
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from tests.hostile.heard import SCREENLESS

Fail = Callable[[str, str, str], object]  # told of each: its kind, what it is in a line, all that is known of it

# What the screenless platform says of itself, and QTest of a key for which a menu has no use: not of our code.
OF_THE_TEST = (SCREENLESS, "Keyboard event not accepted by receiving widget")


def listen(fail: Fail) -> None:
    """From now on, in all threads; what others do with an exception they do afterwards."""
    sys.excepthook = partial(_excepted, fail, sys.excepthook)
    sys.unraisablehook = partial(_unraisable, fail)
    threading.excepthook = partial(_in_thread, fail)
    warnings.showwarning = partial(_warned, fail)
    warnings.simplefilter("always")
    qInstallMessageHandler(partial(_said, fail))


def _excepted(
    fail: Fail,
    before: object,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    _caught(fail, kind, error, trace)
    if callable(before) and before is not sys.__excepthook__:
        before(kind, error, trace)


def _unraisable(fail: Fail, found: sys.UnraisableHookArgs) -> None:
    _caught(fail, found.exc_type, found.exc_value, found.exc_traceback)


def _in_thread(fail: Fail, found: threading.ExceptHookArgs) -> None:
    _caught(fail, found.exc_type, found.exc_value, found.exc_traceback)


def _caught(fail: Fail, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    frames = traceback.extract_tb(trace)
    where = f"{frames[-1].filename.rpartition('/')[2]} {frames[-1].name}: " if frames else ""
    detail = "".join(traceback.format_exception(kind, error, trace))
    fail("exception", f"{where}{kind.__name__}: {error}", detail)


def _warned(
    fail: Fail,
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    what = f"{category.__name__}: {message} ({filename.rpartition('/')[2]})"
    fail("warning", what, "".join(traceback.format_stack()))


def _said(fail: Fail, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    if kind is not QtMsgType.QtDebugMsg and not message.startswith(OF_THE_TEST):
        fail("Qt", f"{context.category}: {message}", "".join(traceback.format_stack()))
