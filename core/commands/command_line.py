"""The command line: the window, or one of the subcommands, each of which is a module of this package."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import Protocol, TypeAlias, cast, runtime_checkable

from core.commands.arguments.parser import Examples, Parser, description_of, examples_text, meant
from core.commands.console import file_named, refuse, require_listener, say
from core.commands.pictures import FindPictures
from core.experiment import ExperimentError
from core.experiment.files import FileError
from core.experiment.provenance import own_version
from core.wording.nearness import nearest

OpenWindow: TypeAlias = Callable[[str | None], int]

COMMANDS = {  # in the words of an overview, for which none of them is imported
    "run": "train without a window, print the diagnosis, write numbers and pictures",
    "show": "an experiment with all its defaults, shapes and numbers of parameters",
    "check": "compare backprop with finite differences",
    "presets": "the experiments that come with the program",
    "plots": "the plots, what can be set in each, and the numbers that each has",
    "lecture": "give a lecture in a window, try whether all that it claims holds, or export it",
    "data": "how a table of your own is read",
    "import": "read a network in Keras or PyTorch, without running it",
    "grade": "judge what students have made of a task",
    "completion": "print what lets a shell complete all this",
}
EXAMPLES: Examples = (
    ("", "the window, as it was left"),
    ("net.json", "the window with an experiment, or with a figure that carries one"),
    ("preset:relu-healthy", "the window with an experiment that comes with the program"),
    ("run preset:sigmoid-vanishing", "the same without a window: a table and the diagnosis"),
)


class Subcommand(Protocol):
    """What a module offers that is a subcommand; what it says of itself is the description in its help."""

    EXAMPLES: Examples

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declares what may stand behind its name."""

    def obey(self, options: argparse.Namespace, find_pictures: FindPictures) -> int:
        """Does it, and returns the exit code."""


@runtime_checkable
class Windowed(Protocol):
    """What it offers beside that where it may be about a window."""

    def for_window(self, options: argparse.Namespace) -> str | None:
        """What a window is to be opened on; None where it is to be obeyed without one."""


def main(
    arguments: Sequence[str], open_window: OpenWindow, find_pictures: FindPictures, foreword: str | None = None
) -> int:
    """Obeys the command line and returns the exit code: 0, 1 for a failed check, 2 for bad input.

    The foreword is what a run says first, once it is certain that it begins.
    """
    for stream in (sys.stdout, sys.stderr):  # δ and × wherever we are
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        if arguments and arguments[0] in COMMANDS:
            return _obey(arguments[0], arguments[1:], open_window, find_pictures, foreword)
        if arguments and (near := _commands_near(arguments[0])):
            return refuse(f"{meant('command.near', arguments[0], near)} (see backscope --help)")
        options = _window_parser().read(arguments)
        if options.version:
            say(f"backscope {own_version()}")
            return 0
        return open_window(options.file)
    except (FileError, ExperimentError) as error:
        return refuse(str(error))
    except BrokenPipeError:  # a file that is a pipe, to a reader that has gone
        return 0


def _obey(
    command: str, arguments: Sequence[str], open_window: OpenWindow, find_pictures: FindPictures, foreword: str | None
) -> int:
    parser = parser_of(command)
    parser.set_defaults(foreword=foreword)
    options = parser.read(arguments)
    subcommand = _subcommand(command)
    if isinstance(subcommand, Windowed) and (file := subcommand.for_window(options)) is not None:
        return open_window(file)
    require_listener()
    return subcommand.obey(options, find_pictures)


def _commands_near(word: str) -> tuple[str, ...]:
    """Which may be meant, where the first word is neither one of them nor a file."""
    return nearest(word, COMMANDS) if word.isalpha() and not os.path.lexists(word) else ()


def parser_of(command: str) -> Parser:
    """What may stand behind the name of a command."""
    subcommand = _subcommand(command)
    parser = Parser(f"backscope {command}", description_of(subcommand.__doc__), examples_text(subcommand.EXAMPLES))
    subcommand.add_options(parser)
    return parser


def _subcommand(command: str) -> Subcommand:
    """Imported only when it is wanted: the window trains in another process, and starts sooner without."""
    return cast(Subcommand, import_module(f"core.commands.{command}"))


def _window_parser() -> Parser:
    """What may stand there where no command does."""
    width = max(map(len, COMMANDS))
    overview = "\n".join(["commands:", *(f"  {name:{width}}  {what}" for name, what in COMMANDS.items())])
    parser = Parser(
        "backscope",
        "An oscilloscope for backpropagation: without a command, the window.",
        f"{overview}\n\nEach has a --help of its own, with examples.\n\n{examples_text(EXAMPLES)}",
    )
    parser.add_argument(
        "file",
        nargs="?",
        type=file_named,
        metavar="FILE",
        help="the experiment to open in the window; also preset:NAME",
    )
    parser.add_argument("--version", action="store_true", help="print the version and nothing else")
    return parser
