"""The console: what every subcommand does with names, with what it says and with whom it tells of a mistake."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TypeAlias

from core.experiment import Experiment, ExperimentError
from core.experiment.files import FileError, read_experiment
from core.experiment.presets import read_preset
from core.record.view import View
from core.wording import Field, Phrase, Reason, visible
from core.wording.system import of_system

WritePlot: TypeAlias = Callable[[View, str], None]  # raises OSError or ImportError where it cannot


def experiment_named(name: str) -> Experiment:
    """The experiment in a file, or of `preset:NAME`; FileError says what is wrong."""
    if name.startswith("preset:"):
        return read_preset(name.removeprefix("preset:")).experiment
    return read_experiment(name)


@contextmanager
def naming(name: str) -> Iterator[None]:
    """Puts the file's name before the place of a mistake that shows only when the run is prepared."""
    try:
        yield
    except ExperimentError as error:
        raise FileError(error.reason.at(name)) from error
    except MemoryError as error:
        raise FileError(Reason("memory.none").at(name, Field("layers"))) from error


def say(text: str) -> None:
    """Prints a text on standard output, control characters written out; FileError where that cannot be written."""
    try:
        print("\n".join(map(visible, text.split("\n"))), flush=True)
    except BrokenPipeError:  # nobody listens any more, as under `| head`; files are written all the same
        _close_output()
    except OSError as error:
        _close_output()
        raise FileError(Reason("file.unwritable", why=of_system(error)).at(Phrase("place.standard_output"))) from error


def show(text: str) -> None:
    """Prints a text for a person at a terminal, where standard output is taken by what programs read."""
    if sys.stderr is not None and sys.stderr.isatty():
        with suppress(OSError):
            print("\n".join(map(visible, text.split("\n"))), file=sys.stderr, flush=True)


def _close_output() -> None:
    """Nothing more goes out, not even what Python would flush at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def refuse(sentence: str) -> int:
    """Prints one line on standard error, and returns the exit code."""
    if sys.stderr is not None:
        with suppress(OSError):  # then the exit code says it alone
            print("backscope: " + visible(" ".join(sentence.split())), file=sys.stderr, flush=True)
    return 2
