"""`backscope check`: backprop against finite differences, in the very configuration of a file."""

from __future__ import annotations

import argparse

from core.commands.console import WritePlot, experiment_named, naming, say
from core.training.gradient_check import check


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `check`."""
    parser.add_argument("file", metavar="FILE|preset:NAME")


def obey(options: argparse.Namespace, write_plot: WritePlot) -> int:
    """The checks that failed, and the worst of all; 1 if one failed."""
    with naming(options.file):
        checks = check(experiment_named(options.file))
    worst = max(checks, key=lambda each: each.error)
    failed = [each for each in checks if not each.passed]
    for each in failed:
        say(f"{each.name}: backprop and finite differences disagree by {each.error:.1e}")
    found = f"largest relative error {worst.error:.1e} at {worst.name}"
    say(f"{len(checks) - len(failed)} of {len(checks)} checks passed; {found}")
    return 1 if failed else 0
