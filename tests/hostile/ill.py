"""Cases that are ill on purpose, one in each way, for the test of whoever looks for faults."""

from __future__ import annotations

import atexit
import os
import sys
import warnings
from enum import IntEnum
from pathlib import Path
from random import Random
from threading import Event, Thread

from tests.hostile.workers import Set, main

LEFT_EARLY = 3  # an exit code


class Ill(IntEnum):
    """The numbers of the cases."""

    HEALTHY = 0
    RAISES = 1
    ABORTS = 2
    WARNS = 3
    HANGS = 4
    FAILS_IN_A_THREAD = 5
    SAYS_SO = 6
    EXITS = 7
    FAILS_AT_ITS_END = 8


def case(number: int, _dice: Random, _folder: Path) -> tuple[str, str]:
    """Ill as its number says."""
    match number:
        case Ill.RAISES:
            raise ZeroDivisionError
        case Ill.ABORTS:
            os.abort()
        case Ill.WARNS:
            warnings.warn("as of a table of 1e308", RuntimeWarning, stacklevel=1)
        case Ill.HANGS:
            Event().wait()
        case Ill.FAILS_IN_A_THREAD:
            thread = Thread(target=[].pop)
            thread.start()
            thread.join()
        case Ill.SAYS_SO:
            return "told", "it is ill"
        case Ill.EXITS:
            sys.exit(0)
        case Ill.FAILS_AT_ITS_END:
            atexit.register(os._exit, LEFT_EARLY)
    return "done", ""


SET = Set("tests.hostile.ill", "ill cases", len(Ill), 6.0, case)

if __name__ == "__main__":
    sys.exit(main(SET))
