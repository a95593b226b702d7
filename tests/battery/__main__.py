"""`python -m tests.battery [NAME…]`: tries them all, or those whose names contain a NAME, and prints the table."""

from __future__ import annotations

import os
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.battery.table import Table
from tests.battery.trials import SEEDS, cases, tried


def main(arguments: list[str]) -> int:
    """1 where the second lamp is worse than it has to be."""
    seeds = tuple(int(each.removeprefix("--seed=")) for each in arguments if each.startswith("--seed=")) or SEEDS
    names = [each for each in arguments if not each.startswith("--")]
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(os.cpu_count()) as workers:
        table = Table(workers.map(tried, cases(names, seeds, Path(folder)), chunksize=4))
    print(*table.complaints(), "", *table.lines(), sep="\n")
    return 0 if table.good_enough else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
