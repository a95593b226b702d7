"""`backscope presets`: the networks that come with the program, and a sentence on each."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from core.commands.arguments.parser import Examples
from core.commands.console import STEPS, as_json, say
from core.commands.pictures import FindPictures
from core.experiment.presets import Introduction, preset_names, read_introduction

EXAMPLES: Examples = (
    ("presets", "a line on each"),
    ("run preset:relu-healthy", "runs one of them; show and check take them as well, and so does the window"),
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `presets`."""
    parser.add_argument("--json", action="store_true", help="print one JSON list and nothing else")


def obey(options: argparse.Namespace, find_pictures: FindPictures) -> int:
    """Says which there are."""
    introductions = {name: read_introduction(name) for name in preset_names()}
    say(json_text(introductions) if options.json else report_text(introductions))
    return 0


def json_text(introductions: Mapping[str, Introduction]) -> str:
    """The list of `presets --json`, on one line; the verdict is that of a run of as many steps as `run` makes."""
    return as_json(
        [
            {
                "name": name,
                "title": introduction.title["en"],
                "caption": introduction.caption["en"],
                "verdict": introduction.verdict_after(STEPS),
            }
            for name, introduction in introductions.items()
        ]
    )


def report_text(introductions: Mapping[str, Introduction]) -> str:
    """Names and captions, a line each."""
    width = max(map(len, introductions))
    return "\n".join(f"{name:{width}} {introduction.caption['en']}" for name, introduction in introductions.items())
