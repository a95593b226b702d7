"""Ending: Ctrl+C and SIGTERM end a command at once, whatever it is in the midst of, and nothing half done is left.

Python looks at signals between two instructions, and a product of large matrices is one. So a thread of its own hears
of them as they come, removes the files that are not finished, and ends the process by the exit code, without a word.
"""

from __future__ import annotations

import os
import signal
import sys

from core.system.signals import Signals, end_process

TYPE_CHECKING = False  # typing, and whatever else takes time, is imported when signals are heard already
if TYPE_CHECKING:
    from typing import NoReturn

PATIENCE_S = 0.5  # with a disk that does not answer
CALLER = "BACKSCOPE_CALLER"  # in the environment: the process for which alone this one works
ERASE = "\r\033[K"
_half_a_line = False


def end_on_signals() -> None:
    """From now on, until somebody else takes a signal over, as a window does."""
    _occupy_standard_streams()
    Signals(_end).listen()


def end_with_caller() -> None:
    """Where a window has begun the command, nobody wants what it does any more once that is gone, killed perhaps."""
    caller = os.environ.pop(CALLER, "")  # processes that it begins itself are its own
    if caller.isdecimal():
        from core.system.parent import when_gone

        when_gone(int(caller), _terminate)


def erase_first(line: bool) -> None:
    """Whether a line stands half written on the terminal, as of a progress bar, in which nobody wants his prompt."""
    global _half_a_line
    _half_a_line = line


def leave(code: int) -> NoReturn:
    """Ends the process by the exit code, without what Python does at its end: a signal that comes then finds nobody."""
    from contextlib import suppress

    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):  # it is closed, or nobody listens
            stream.flush()
    os._exit(code)


def _occupy_standard_streams() -> None:
    """Where one is closed, the next file that is opened would take its number, and what is meant for the stream.

    What is put there cannot be used either.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDONLY if number else os.O_WRONLY)


def _end(number: int) -> None:
    from core.system.unfinished import abandon

    end_process(128 + number, (PATIENCE_S, abandon), (PATIENCE_S, _erase))


def _terminate() -> None:
    _end(signal.SIGTERM)


def _erase() -> None:
    if _half_a_line:
        os.write(2, ERASE.encode())
