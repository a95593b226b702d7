"""`python -m tests.phones`: so many phones at once, then so many hostile requests, and what the hall noticed of it."""

from __future__ import annotations

import argparse
import os
import sys

from tests.phones.evening import Evening, evening

BLOCKED_S = 0.05


def main(arguments: list[str]) -> int:
    """1 where a vote was lost or made up, an attack was answered wrongly, or the hall stood still."""
    parser = argparse.ArgumentParser("python -m tests.phones", description=__doc__)
    parser.add_argument("--requests", type=int, default=10_000, help="hostile ones")
    parser.add_argument("--phones", type=int, default=500, help="that vote at once")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    found = evening(asked.phones, asked.requests, asked.seed)
    print(*told(found), sep="\n")
    del application
    return 0 if found.is_good and found.longest <= BLOCKED_S else 1


def told(found: Evening) -> list[str]:
    """A line each."""
    seen = found.seen
    kinds = [f"  {kind:16} {status or 'closed':>6} {count:6}" for (kind, status), count in sorted(seen.answers.items())]
    return [
        "attacks, answers:", *kinds, f"{sum(seen.answers.values())} in {seen.seconds:.1f} s", *seen.wrong[:20],
        f"votes: {found.tally} in the hall, {tuple(seen.tally[choice] for choice in range(len(found.tally)))} meant",
        f"a phone waited: {waits(seen.voted)} while all voted; {waits(seen.attacked)} during the attacks",
        f"the hall's longest pass: {1000 * found.idle:.0f} ms idle, {1000 * found.longest:.0f} ms during all of it",
        f"the page: {found.grown_mb:+.1f} MB, {found.served_s:.1f} s of a processor, "
        f"{found.left_open} connections left, answers afterwards {found.after}",
    ]  # fmt: skip


def waits(times: list[float]) -> str:
    """The median, the slowest in a hundred, and the slowest."""
    ordered = sorted(times) or [0.0]
    middle, late = ordered[len(ordered) // 2], ordered[int(0.99 * (len(ordered) - 1))]
    return f"{1000 * middle:.0f} / {1000 * late:.0f} / {1000 * ordered[-1]:.0f} ms ({len(times)})"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
