"""`python -m tests.benchmarks [NAME...]`: measures what was promised about speed; 1 if a promise is broken."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from tests import benchmarks as package
from tests.benchmarks.report import benchmarks, table, write

RESULTS = Path("build/benchmarks.json")


def main(names: Sequence[str]) -> int:
    """Runs the benchmarks whose module is named, or all."""
    ratios = []
    for module in benchmarks(package):
        name = module.__name__.rpartition(".")[2]
        if not names or name in names:
            print(f"measuring {name} ...", file=sys.stderr, flush=True)
            ratios += module.measure()
    print(table(ratios))
    write(ratios, RESULTS)
    return 1 if any(ratio.missed for ratio in ratios) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
