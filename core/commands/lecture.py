"""`backscope lecture`: gives a lecture in a window, tries whether everything that it claims holds, or takes it home.

Tried, each run is made as the scene shows it, and each number of a plot is taken from the plot. The exit code is then
0 where all claims hold, 1 where one does not, and 2 where the file is no lecture.

Exported, it leaves in a folder a picture of every scene as the hall sees it (png or svg; of a question two), a
hand-out with the speaker's notes (pdf) and one page for any browser (html); without --format png, pdf and html.
Nothing that is there already is written over unasked.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import NamedTuple

from core.commands.arguments.parser import Examples
from core.commands.console import file_named, naming, say
from core.commands.lectures import export
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
    ("lecture lecture:tuning-1 --export handed-out --language ko", "pictures, hand-out and page for those at home"),
    ("lecture monday.json --export pages --format html --replace", "the page alone, in the place of the one before"),
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
    parser.add_argument(
        "--export",
        type=file_named,
        metavar="DIR",
        help="give no lecture, but put pictures of its scenes, a hand-out and a page into this folder",
    )
    formats = "|".join(export.FORMATS)
    only = f"export this alone; without it {', '.join(export.ALL[:-1])} and {export.ALL[-1]}"
    parser.add_argument("--format", choices=export.FORMATS, metavar=formats, help=only)
    parser.add_argument("--replace", action="store_true", help="export in the place of files that are there already")
    either = "|".join(LANGUAGES)
    language = f"the language of titles, and of what is exported ({LANGUAGES[0]})"
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0], metavar=either, help=language)


def obey(options: argparse.Namespace, find_pictures: FindPictures) -> int:
    """Says which claims fail, and returns 1 if one does; or exports."""
    if options.export is not None:
        _export(options, find_pictures)
        return 0
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
    say({0: "it claims nothing", 1: "its only claim holds"}.get(count, f"all {count} claims hold"))
    return 0


def for_window(options: argparse.Namespace) -> str | None:
    """The lecture that is to be given; FileError where it is none, or can be read only once."""
    if options.export is None and (options.format is not None or options.replace):
        raise FileError(Reason("lecture.no_folder").at("--format" if options.format is not None else "--replace"))
    if options.export is not None and options.check:
        raise FileError(Reason("lecture.either").at("--export"))
    if options.check or options.export is not None:
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


def _export(options: argparse.Namespace, find_pictures: FindPictures) -> None:
    """Looks at the folder before any run is made."""
    with streams_beside(options.file), naming(options.file):
        read = _read(options.file)
        wanted = export.ALL if options.format is None else (options.format,)
        asked = export.Export(*read, _stem(options.file), options.language, wanted)
        export.require_room(asked, options.export, options.replace)
        printer = found(find_pictures, options.file)
        require_plots(read.lecture, printer)
        assert isinstance(printer, export.Printer)
        export.write(asked, options.export, printer)


def _stem(name: str) -> str:
    """With what the names of its files begin."""
    if name.startswith(NAMED):
        return name.removeprefix(NAMED)
    return "lecture" if is_stream(name) else Path(name).stem


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
