"""`python -m tests.critical [NAME…]`: scans the whole set, or what contains a NAME; 1 where the search is wrong."""

from __future__ import annotations

import os
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

from tests.critical.networks import networks
from tests.critical.scan import Look, looks


def main(names: list[str]) -> int:
    """Prints every deviation, a line a network where there is none, and how many there are of how many looks."""
    chosen = {name: each for name, each in networks().items() if not names or any(part in name for part in names)}
    kinds: Counter[str] = Counter()
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        for name, found in zip(chosen, workers.map(looks, chosen, chosen.values()), strict=True):
            told = [f"{_kind(look)}: {look}" for look in found if not look.agrees]
            print(*told or [f"{len(found)} looks agree: {name}"], sep="\n", flush=True)
            kinds.update(map(_kind, found))
    counts = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    print(f"{len(chosen)} networks, {kinds.total()} looks: {counts}")
    return 1 if kinds["wrong"] else 0


def _kind(look: Look) -> str:
    return "agree" if look.agrees else "passed over" if look.passed_over else "wrong"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
