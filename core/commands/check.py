"""`backscope check`: backprop against finite differences, in the very configuration of a file."""

from __future__ import annotations

import argparse
import math

from core.commands.console import experiment_named, file_named, naming, say
from core.commands.pictures import FindPictures
from core.system.streams import streams_beside
from core.training.gradient_check import Check, check


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `check`."""
    parser.add_argument("file", type=file_named, metavar="FILE|preset:NAME")


def obey(options: argparse.Namespace, find_pictures: FindPictures) -> int:
    """The checks that failed, and the worst of all; 1 if one failed."""
    with naming(options.file), streams_beside(options.file):
        checks = check(experiment_named(options.file))
    failed = [each for each in checks if not each.passed]
    for each in failed:
        say(f"{each.name}: {_disagreement(each)}")
    worst = max(checks, key=_size)
    found = f"largest relative error {worst.error:.1e}" if math.isfinite(worst.error) else "overflow"
    say(f"{len(checks) - len(failed)} of {len(checks)} checks passed; {found} at {worst.name}")
    return 1 if failed else 0


def _disagreement(failed: Check) -> str:
    if math.isfinite(failed.error):
        return f"backprop and finite differences disagree by {failed.error:.1e}"
    return "nothing to compare: its numbers overflow"


def _size(check: Check) -> float:
    return check.error if math.isfinite(check.error) else math.inf
