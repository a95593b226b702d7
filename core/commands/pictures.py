"""Pictures of a run on the command line: which are wanted, how they are to look, and who draws them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Collection
from pathlib import Path
from typing import NamedTuple, Protocol, TypeAlias, get_args

from core.commands.console import file_named, remark
from core.experiment.disk import FileError, named
from core.experiment.pictures import SIZES, SLIDE, Colours, Look, PictureSize, size_named
from core.probes.probe import Probes
from core.record.view import View
from core.wording import Listed, Phrase, Reason, english, shortened
from core.wording.nearness import nearest
from core.wording.system import of_system

PROFILE = "gradient-profile"  # where no other is named
SUFFIXES = (".png", ".svg", ".pdf")
COLOURS, LANGUAGES = get_args(Colours), ("en", "ko")

Ask: TypeAlias = Callable[[Probes], None]  # has them answered of the step that is shown


class Wanted(NamedTuple):
    """A plot by its name, and the file that it goes into."""

    plot: str
    path: str


class Asked(NamedTuple):
    """A number of a plot that has these settings."""

    plot: str
    settings: str  # in JSON
    value: str  # one of its names


class Pictures(Protocol):
    """What whoever draws has to offer; FileError, ImportError and OSError say why a picture cannot be."""

    def names(self) -> Collection[str]:
        """Of all plots."""

    def layouts(self) -> Collection[str]:
        """Their names: of the plots in the whole window."""

    def listing(self) -> str:
        """The names of all plots and their settings, for people."""

    def values(self, plot: str) -> Collection[str]:
        """The names of the numbers of a plot."""

    def takes(self, plot: str, settings: str) -> bool:
        """Whether the plot can have these settings, which are JSON."""

    def measure(self, view: View | None, ask: Ask, asked: Asked) -> float:
        """A number as the plot would draw it; NaN where it draws none. A run is not needed where the plot has none."""

    def draw(self, view: View, ask: Ask, wanted: Wanted, look: Look, language: str) -> None:
        """Writes one picture."""


FindPictures: TypeAlias = Callable[[], Pictures]  # imported where one is wanted; ImportError where Qt lacks something


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may be said of pictures."""
    plots = f"write a plot ({', '.join(SUFFIXES)}), the gradient profile where no NAME is given; may be repeated"
    sizes = f"their size: {', '.join(SIZES)}, 85x60mm or 1280x720 ({SLIDE})"
    parser.add_argument("--plot", type=_picture, action="append", default=[], metavar="NAME:FILE", help=plots)
    parser.add_argument("--at", type=int, metavar="STEP", help="draw plots as of an earlier step, counted from 0")
    for option, words, what in (("--theme", COLOURS, "the colours of"), ("--language", LANGUAGES, "the language of")):
        either = "|".join(words)
        parser.add_argument(option, choices=words, default=words[0], metavar=either, help=f"{what} plots ({words[0]})")
    parser.add_argument("--size", type=_size, default=SLIDE, metavar="SIZE", help=sizes)
    parser.add_argument("--no-title", action="store_true", help="leave the titles of plots out")


def wanted_pictures(options: argparse.Namespace, find_pictures: FindPictures) -> list[Wanted]:
    """Which plot goes where: what stands before a colon counts as a name only where it is one; where it nearly is, that
    is said."""
    return [_wanted(text, find_pictures) for text in options.plot]


def require_step(at: int | None, steps: int) -> None:
    """FileError where a run of so many steps has no such one."""
    if at is not None and not 0 <= at < steps:
        raise FileError(Reason("option.at", limit=steps - 1, steps=steps, step=at).at("--at"))


def _wanted(text: str, find_pictures: FindPictures) -> Wanted:
    name, colon, path = text.partition(":")
    names = found(find_pictures, text).names() if colon else ()
    if name not in names:
        for near in nearest(name, names)[:1]:
            remark(english(Phrase("option.near", word=shortened(name), file=shortened(text), near=near)))
        return Wanted(PROFILE, text)
    if not _is_picture(path):
        raise FileError(Reason("picture.suffix").at(named(path)))
    return Wanted(name, path)


def found(find_pictures: FindPictures, path: str) -> Pictures:
    """Whoever draws; FileError where a library is missing."""
    try:
        return find_pictures()
    except ImportError as error:
        raise _without(error, path) from error


def draw(view: View, ask: Ask, wanted: Wanted, options: argparse.Namespace, find_pictures: FindPictures) -> None:
    """Writes one picture as the options say; FileError where it cannot be."""
    look = Look(options.size, options.theme, not options.no_title)
    try:
        find_pictures().draw(view, ask, wanted, look, options.language)
    except ImportError as error:
        raise _without(error, wanted.path) from error
    except OSError as error:
        raise FileError(Reason("file.unwritable", why=of_system(error)).at(wanted.path)) from error


def _picture(text: str) -> str:
    if not _is_picture(text):
        wrong = Phrase("option.suffix", suffixes=Listed(SUFFIXES), word=repr(text[:80]))
        raise argparse.ArgumentTypeError(english(wrong))
    return file_named(text)


def _without(error: ImportError, path: str) -> FileError:
    return FileError(Reason("picture.library", library=shortened(str(error), 200)).at(path))


def _is_picture(path: str) -> bool:
    return Path(path).suffix.lower() in SUFFIXES


def _size(text: str) -> PictureSize:
    size = size_named(text)
    if size is None:
        wrong = Phrase("option.size", names=Listed(tuple(SIZES)), word=repr(text[:40]))
        raise argparse.ArgumentTypeError(english(wrong))
    return size
