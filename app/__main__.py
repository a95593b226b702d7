"""`python -m app`, and `backscope`: ended in silence from the first moment, while the program itself is imported."""

from __future__ import annotations

import _signal as signal  # type: ignore[import-not-found]  # which is there; `signal` takes longer than all else here
import os

TYPE_CHECKING = False  # as long as anything is imported here, Ctrl+C is a traceback
if TYPE_CHECKING:
    from types import FrameType


def main() -> int:
    """Obey the command line."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _end)

    from app.main import main as obey

    return obey()


def _end(number: int, _frame: FrameType | None) -> None:
    """Until somebody hears of it who has more to do."""
    os._exit(128 + number)


if __name__ == "__main__":
    raise SystemExit(main())
