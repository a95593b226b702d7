"""The console: what every subcommand does with names, with what it says and with whom it tells of a mistake."""

from __future__ import annotations

import errno
import json
import os
import sys
from argparse import ArgumentTypeError
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from core.experiment import Experiment, ExperimentError
from core.experiment.files import FileError, read_experiment
from core.experiment.presets import Preset, read_preset
from core.system.descriptors import STANDARD
from core.system.outputs import require_writable
from core.wording import Field, Phrase, Reason, english, visible
from core.wording.system import of_system

PRESET = "preset:"
STEPS = 200  # of a run, unless it is said


def is_preset(name: str) -> bool:
    """Whether what is to be read is no file of that name; what is written to always is one."""
    return name.startswith(PRESET)


def experiment_named(name: str) -> Experiment:
    """The experiment in a file, or of `preset:NAME`; FileError says what is wrong."""
    return preset_named(name).experiment if is_preset(name) else read_experiment(name)


def preset_named(name: str) -> Preset:
    """That of `preset:NAME`; FileError names those that exist."""
    return read_preset(name.removeprefix(PRESET))


def file_named(text: str) -> str:
    """An argument that names a file; ArgumentTypeError where it names nothing."""
    if not text:
        raise ArgumentTypeError(english(Phrase("option.empty")))
    return text


@contextmanager
def naming(name: str) -> Iterator[None]:
    """Puts the file's name before the place of a mistake that shows only when the run is prepared."""
    try:
        yield
    except ExperimentError as error:
        raise FileError(error.reason.at(name)) from error
    except MemoryError as error:
        raise FileError(Reason("memory.none").at(name, Field("layers"))) from error


def require_listener() -> None:
    """FileError where what a command says could not be written: before it works for long."""
    try:
        require_writable(STANDARD)
    except OSError as error:
        raise _unheard(error) from error


def as_json(value: object) -> str:
    """What programs read, on one line: names stand there as in files, and `say` writes out what is no letter."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def say(text: str) -> None:
    """Prints a text on standard output, control characters written out; FileError where that cannot be written."""
    if sys.stdout is None:  # it was closed when Python began
        raise _unheard(OSError(errno.EBADF, os.strerror(errno.EBADF)))
    try:
        print("\n".join(map(visible, text.split("\n"))), flush=True)
    except BrokenPipeError:  # nobody listens any more, as under `| head`; files are written all the same
        _close_output()
    except OSError as error:
        _close_output()
        raise _unheard(error) from error


def show(text: str) -> None:
    """Prints a text for a person at a terminal, where standard output is taken by what programs read."""
    if sys.stderr is not None and sys.stderr.isatty():
        with suppress(OSError):
            print("\n".join(map(visible, text.split("\n"))), file=sys.stderr, flush=True)


def _unheard(error: OSError) -> FileError:
    return FileError(Reason("file.unwritable", why=of_system(error)).at(Phrase("place.standard_output")))


def _close_output() -> None:
    """Nothing more goes out, not even what Python would flush at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def refuse(sentence: str) -> int:
    """Prints one line on standard error, and returns the exit code."""
    remark(sentence)
    return 2


def remark(sentence: str) -> None:
    """Prints one line on standard error."""
    if sys.stderr is not None:
        with suppress(OSError):  # then the exit code says it alone
            print("backscope: " + visible(" ".join(sentence.split())), file=sys.stderr, flush=True)
