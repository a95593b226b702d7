"""`backscope presets`: the networks that come with the program, and a sentence on each."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping

from core.commands.arguments.parser import Examples
from core.commands.console import STEPS, say
from core.commands.pictures import FindPictures
from core.experiment.presets import Heading, preset_names, read_heading

EXAMPLES: Examples = (
    ("presets", "a line on each"),
    ("run preset:relu-healthy", "runs one of them; show and check take them as well, and so does the window"),
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `presets`."""
    parser.add_argument("--json", action="store_true", help="print one JSON list and nothing else")


def obey(options: argparse.Namespace, find_pictures: FindPictures) -> int:
    """Says which there are."""
    headings = {name: read_heading(name) for name in preset_names()}
    say(json_text(headings) if options.json else report_text(headings))
    return 0


def json_text(headings: Mapping[str, Heading]) -> str:
    """The list of `presets --json`, on one line; the verdict is that of a run of as many steps as `run` makes."""
    return json.dumps(
        [
            {
                "name": name,
                "title": heading.title["en"],
                "caption": heading.caption["en"],
                "verdict": heading.verdict_after(STEPS),
            }
            for name, heading in headings.items()
        ]
    )


def report_text(headings: Mapping[str, Heading]) -> str:
    """Names and captions, a line each."""
    width = max(map(len, headings))
    return "\n".join(f"{name:{width}} {heading.caption['en']}" for name, heading in headings.items())
