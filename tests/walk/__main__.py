"""`python -m tests.walk [LECTURE…] [--pictures DIR]`: 1 where anything is wrong."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> int:
    """Prints every fault, and a line a lecture."""
    asked = _asked()
    from PySide6.QtWidgets import QApplication

    from core.scenes.shipped import lecture_names
    from tests.walk.walking import Walk

    application = QApplication.instance() or QApplication([])  # which has to outlive what is shown
    wrong = 0
    for name in asked.lectures or lecture_names():
        begun, walk, count = time.monotonic(), Walk(name, pictures=asked.pictures), 0
        for fault in walk.faults():
            print(fault, flush=True)
            count += 1
        print(f"{name}: {walk.seen} seen, {count} wrong, {time.monotonic() - begun:.0f} s", flush=True)
        wrong += count
    application.processEvents()
    return 1 if wrong else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.walk")
    parser.add_argument("lectures", nargs="*", metavar="LECTURE")
    parser.add_argument("--pictures", type=Path, metavar="DIR", help="a folder for pictures of all that is seen")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
