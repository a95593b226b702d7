"""Starts the real window with spoiled settings, in processes that may fall: `python -m tests.hostile.settings`."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from random import Random

from tests.hostile.spoiling import spoil
from tests.hostile.workers import Set, main

MOST_CPU_S = 10.0


def case(number: int, rng: Random, folder: Path) -> tuple[str, str]:
    """One start with settings of its own, some use, and the end."""
    from tests.hostile.visit import visit

    os.environ["XDG_CONFIG_HOME"] = str(folder / str(number))
    path = folder / str(number) / "backscope" / "settings.json"
    way = spoil(rng, path)
    began = time.process_time()
    fault = visit(rng, path)
    taken = time.process_time() - began
    path.parent.chmod(0o700)
    return way, fault or (f"took {taken:.1f} s" if taken > MOST_CPU_S else "")


SET = Set("tests.hostile.settings", "spoiled settings", 1_000, 180.0, case, batch=20)

if __name__ == "__main__":
    sys.exit(main(SET))
