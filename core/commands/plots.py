"""`backscope plots`: the names of all plots, what can be set in each, and the numbers that claims can name."""

from __future__ import annotations

import argparse

from core.commands.arguments.parser import Examples
from core.commands.console import say
from core.commands.pictures import FindPictures, found

EXAMPLES: Examples = (
    ("plots", "their names, settings and numbers"),
    ("run net.json --plot heatmap:run.svg", "draws one of them"),
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Nothing stands behind `plots`."""


def obey(options: argparse.Namespace, find_pictures: FindPictures) -> int:
    """A name a line, its title behind it, its settings and the names of its numbers below."""
    say(found(find_pictures, "plots").listing())
    return 0
