"""The subject: the experiment that a command is about, by its name, and what --set changes in it."""

from __future__ import annotations

import argparse
import os

from core.commands.console import experiment_named, file_named, is_preset
from core.experiment import Experiment, ExperimentError
from core.experiment.disk import FileError, is_stream, named
from core.experiment.paths import Setting, setting_of, with_settings
from core.wording import Phrase, english


def add_options(parser: argparse.ArgumentParser) -> None:
    """Which it is, and what is changed in it."""
    parser.add_argument(
        "file",
        type=file_named,
        metavar="FILE|preset:NAME",
        help="an experiment, or a figure or table that carries one; preset:NAME is one that comes with the program",
    )
    parser.add_argument(
        "--set",
        type=_setting,
        action="append",
        default=[],
        metavar="PATH=VALUE",
        help="change a place in the file, such as optimizer.learning_rate=0.1; may be repeated",
    )


def experiment_of(options: argparse.Namespace) -> Experiment:
    """The experiment as it was asked for; FileError says what is wrong, in the file or with a setting."""
    found = experiment_named(options.file)
    if not options.set:
        return found
    try:
        return with_settings(found, options.set, _folder(options.file))
    except ExperimentError as error:
        raise FileError(error.reason.at(Phrase("place.set", file=named(options.file)))) from error


def _folder(file: str) -> str | None:
    """Where a table is looked for that is named by a relative path."""
    return None if is_preset(file) or is_stream(file) else os.path.dirname(os.path.abspath(file))


def _setting(text: str) -> Setting:
    try:
        return setting_of(text)
    except ExperimentError as error:
        raise argparse.ArgumentTypeError(english(error.reason)) from error
