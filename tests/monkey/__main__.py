"""`python -m tests.monkey`: random hands on the real window, for a while, in one language or in both."""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from pathlib import Path

from tests.monkey.hand import Plan
from tests.monkey.journal import acts_of
from tests.monkey.runner import Outcome, report, run

LANGUAGES = ("en", "ko")
BEGINNING = re.compile(r"\t#\tseed (\d+) (\w+)")  # of a journal


def main(arguments: list[str]) -> int:
    """1 if anything failed; each failure is told with its seed, the last acts and where it was."""
    asked = _parser().parse_args(arguments)
    if asked.replay and (begun := BEGINNING.search(Path(asked.replay).read_text("utf-8"))):
        asked.seed, asked.language = int(begun[1]), begun[2]
    folder = Path(asked.folder or tempfile.mkdtemp(prefix="backscope-monkey-"))
    languages = LANGUAGES if asked.language == "both" else (asked.language,)
    code = 0
    for language in languages:
        for outcome in hunted(asked, language, folder):
            print(report(outcome), flush=True)
            code = 1 if outcome.failures else code
    return code


def hunted(asked: argparse.Namespace, language: str, folder: Path) -> list[Outcome]:
    """One process; where it ended before its time, others with further seeds for the rest of it."""
    outcomes, begun, seed = list[Outcome](), time.monotonic(), asked.seed
    replay = tuple(acts_of(Path(asked.replay).read_text("utf-8").splitlines())) if asked.replay else ()
    while not outcomes or (asked.minutes and not replay and _left(asked, begun) > 30):
        seconds = _left(asked, begun) if asked.minutes else 0.0
        plan = Plan(
            seed, seconds, 0 if asked.minutes else asked.acts, asked.round, most_ms=asked.most_ms, replay=replay
        )
        outcomes.append(run(plan, language, folder / f"{language}-{seed}"))
        seed += 1
    return outcomes


def _left(asked: argparse.Namespace, begun: float) -> float:
    """Seconds for which hands are still to act."""
    return float(60 * asked.minutes - (time.monotonic() - begun))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m tests.monkey", description=__doc__)
    parser.add_argument("--minutes", type=float, default=0.0, help="how long, in each language")
    parser.add_argument("--acts", type=int, default=600, help="how many acts, where no time is given")
    parser.add_argument("--round", type=int, default=600, help="acts before everything is undone and compared")
    parser.add_argument(
        "--most-ms", type=float, default=300.0, help="between two turns of the loop, less its wait for a processor"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--language", choices=(*LANGUAGES, "both"), default="both")
    parser.add_argument("--replay", help="a journal (acts.log) whose acts are done again, by its seed")
    parser.add_argument("--folder", help="where everything is written; else a new one for temporary files")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
