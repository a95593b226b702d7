"""The command line: the window, or one of the subcommands, each of which is a module of this package."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import NoReturn, Protocol, TypeAlias

from core.commands.console import file_named, refuse, require_listener, say
from core.commands.pictures import FindPictures
from core.experiment import ExperimentError
from core.experiment.files import FileError
from core.experiment.provenance import own_version
from core.wording import visible

OpenWindow: TypeAlias = Callable[[str | None], int]


class Subcommand(Protocol):
    """What a module offers that is a subcommand."""

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declares what may stand behind its name."""

    def obey(self, options: argparse.Namespace, find_pictures: FindPictures) -> int:
        """Does it, and returns the exit code."""


COMMANDS = ("run", "plots", "presets", "check", "data", "import")


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
            return _obey(arguments[0], arguments[1:], find_pictures, foreword)
        options = _window_options(arguments)
        if options.version:
            say(f"backscope {own_version()}")
            return 0
        return open_window(options.file)
    except (FileError, ExperimentError) as error:
        return refuse(str(error))
    except BrokenPipeError:  # a file that is a pipe, to a reader that has gone
        return 0


class _Parser(argparse.ArgumentParser):
    """One line on standard error for a command line that cannot be; an option is called by its whole name."""

    def __init__(self, prog: str, description: str | None) -> None:
        super().__init__(prog=prog, description=description, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        raise SystemExit(refuse(f"{visible(message)} (see {self.prog} --help)"))

    def print_help(self, file: object = None) -> None:
        """Say it as everything is said: whoever cannot be told, is not told that all is well."""
        say(self.format_help().rstrip("\n"))


def _obey(command: str, arguments: Sequence[str], find_pictures: FindPictures, foreword: str | None) -> int:
    """Imported only when it is wanted: the window trains in another process, and starts sooner without."""
    module = import_module(f"core.commands.{command}")
    subcommand: Subcommand = module
    parser = _Parser(prog=f"backscope {command}", description=module.__doc__)
    parser.set_defaults(foreword=foreword)
    subcommand.add_options(parser)
    options = parser.parse_args(arguments)
    require_listener()
    return subcommand.obey(options, find_pictures)


def _window_options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = _Parser(prog="backscope", description="An oscilloscope for backpropagation.")
    parser.epilog = (
        "Commands: run FILE|preset:NAME, plots, presets, check FILE, data FILE, import FILE; each has its own --help."
    )
    parser.add_argument("file", nargs="?", type=file_named, metavar="FILE", help="the experiment to open in the window")
    parser.add_argument("--version", action="store_true", help="print the version and nothing else")
    return parser.parse_args(arguments)
