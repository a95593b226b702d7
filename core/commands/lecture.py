"""`backscope lecture`: gives a lecture in a window, or tries whether everything that it claims holds.

Tried, each run is made as the scene shows it, and each number of a plot is taken from the plot. The exit code is then
0 where all claims hold, 1 where one does not, and 2 where the file is no lecture.
"""

from __future__ import annotations

import argparse
import os
from typing import NamedTuple

from core.commands.arguments.parser import Examples
from core.commands.console import file_named, naming, say
from core.commands.lectures.claims import Finding, findings
from core.commands.lectures.plots import names_plots, require_plots
from core.commands.pictures import LANGUAGES, FindPictures, Pictures, found
from core.experiment.disk import FileError, is_stream
from core.scenes.files import read_lecture
from core.scenes.lecture import Lecture
from core.scenes.shipped import FOLDER, NAMED, shipped_lecture
from core.scenes.text import said
from core.system.streams import streams_beside
from core.wording import Reason, english

EXAMPLES: Examples = (
    ("lecture lecture:vanishing-in-five-minutes", "give it: the whole screen, scene by scene, with a clicker"),
    ("lecture lecture:vanishing-in-five-minutes --check", "whether all of it holds, with this version on this machine"),
    ("lecture monday.json --check --language ko", "the same of a lecture of your own, with its titles in Korean"),
)


class Read(NamedTuple):
    """A lecture, and where its tables are looked for."""

    lecture: Lecture
    folder: str | None


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `lecture`."""
    parser.add_argument(
        "file",
        type=file_named,
        metavar="FILE|lecture:NAME",
        help="a lecture; lecture:NAME is one that comes with the program",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="give no lecture, but run every scene, and print a line per claim that fails",
    )
    either = "|".join(LANGUAGES)
    language = f"the language of the titles of scenes ({LANGUAGES[0]})"
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0], metavar=either, help=language)


def obey(options: argparse.Namespace, find_pictures: FindPictures) -> int:
    """Says which claims fail; 1 if one does."""
    with streams_beside(options.file), naming(options.file):
        read = _read(options.file)
        pictures = _pictures(read.lecture, options.file, find_pictures)
        failed = count = 0
        for finding in findings(*read, pictures):
            count += 1
            if not finding.judged.holds:
                failed += 1
                say(line_on(finding, read.lecture, options.language))
    if failed:
        return 1
    say(f"all {count} claims hold" if count != 1 else "its only claim holds")
    return 0


def for_window(options: argparse.Namespace) -> str | None:
    """The lecture that is to be given; FileError where it is none, or can be read only once."""
    if options.check:
        return None
    if not options.file.startswith(NAMED) and is_stream(options.file) and os.path.lexists(options.file):
        raise FileError(Reason("lecture.stream").at(options.file))
    with naming(options.file):
        _read(options.file)
    return str(options.file)


def line_on(finding: Finding, lecture: Lecture, language: str) -> str:
    """Which claim it is, and what was found instead."""
    title = said(lecture.scenes[finding.scene].title, language)
    named = f" ({title})" if title else ""
    return f"scene {finding.scene + 1}{named}, claims[{finding.claim}]: {english(finding.judged.told)}"


def _read(name: str) -> Read:
    if name.startswith(NAMED):
        return Read(shipped_lecture(name.removeprefix(NAMED)), str(FOLDER))
    return Read(read_lecture(name), None if is_stream(name) else os.path.dirname(os.path.abspath(name)))


def _pictures(lecture: Lecture, file: str, find_pictures: FindPictures) -> Pictures | None:
    """Whoever draws, where that is needed; what the lecture asks of plots is there."""
    if not names_plots(lecture):
        return None
    pictures = found(find_pictures, file)
    require_plots(lecture, pictures)
    return pictures
