"""`backscope check`: backprop against finite differences, in the very configuration of a file.

Each parameter and each input of a slot is compared by itself, in float64. The exit code is 0 where all agree, else 1.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence

from core.commands.arguments import subject
from core.commands.arguments.parser import Examples
from core.commands.console import as_json, naming, say
from core.commands.learning import finite
from core.commands.pictures import FindPictures
from core.system.streams import streams_beside
from core.training.gradient_check import Check, check

EXAMPLES: Examples = (
    ("check net.json", "whether backprop is right in it"),
    ("check preset:relu-healthy --set 'layers[*].activation=gelu' --json", "the same of a variant, for programs"),
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `check`."""
    subject.add_options(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def obey(options: argparse.Namespace, find_pictures: FindPictures) -> int:
    """Says what has come of it; 1 if one failed."""
    with naming(options.file), streams_beside(options.file):
        checks = check(subject.experiment_of(options))
    say(json_text(checks) if options.json else report_text(checks))
    return 0 if all(each.passed for each in checks) else 1


def json_text(checks: Sequence[Check]) -> str:
    """The object of `check --json`, on one line."""
    return as_json(
        {
            "agree": all(each.passed for each in checks),
            "worst": finite(max(checks, key=_size).error),
            "parameters": [{"name": each.name, "error": finite(each.error)} for each in checks],
        }
    )


def report_text(checks: Sequence[Check]) -> str:
    """The checks that failed, then how many passed, and the worst of all."""
    failed = [each for each in checks if not each.passed]
    lines = [f"{each.name}: {_disagreement(each)}" for each in failed]
    worst = max(checks, key=_size)
    found = f"largest relative error {worst.error:.1e}" if math.isfinite(worst.error) else "overflow"
    passed = f"{len(checks) - len(failed)} of {len(checks)} checks passed; {found} at {worst.name}"
    return "\n".join([*lines, passed])


def _disagreement(failed: Check) -> str:
    if math.isfinite(failed.error):
        return f"backprop and finite differences disagree by {failed.error:.1e}"
    return "nothing to compare: its numbers overflow"


def _size(check: Check) -> float:
    return check.error if math.isfinite(check.error) else math.inf
