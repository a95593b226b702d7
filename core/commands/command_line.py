"""The command line: `backscope run`, `presets` and `check`, without a screen."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO, NoReturn

from msgspec.structs import replace

from core.commands.numbers import csv_header, csv_rows
from core.commands.report import json_text, report_text
from core.diagnosis.health import diagnose
from core.experiment import Experiment, ExperimentError, validated
from core.experiment.files import FileError, read_experiment, replacing, write_experiment
from core.experiment.presets import preset_names, read_preset
from core.experiment.provenance import Provenance
from core.record.recording import Recording
from core.record.view import View
from core.training.gradient_check import check
from core.training.session import Session
from core.wording import Field, Listed, Phrase, Reason, english, shortened
from core.wording.system import of_system

OpenWindow = Callable[[str | None], int]
WritePlot = Callable[[View, str], None]  # raises OSError or ImportError where it cannot
PLOT_SUFFIXES = (".png", ".svg", ".pdf")
COMMANDS = ("run", "presets", "check")


def main(arguments: Sequence[str], open_window: OpenWindow, write_plot: WritePlot) -> int:
    """Obeys the command line and returns the exit code: 0, 1 for a failed check, 2 for bad input."""
    for stream in (sys.stdout, sys.stderr):  # δ and × on a terminal that cannot show them
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    options = _options(list(arguments))
    try:
        match options.command:
            case "run":
                return _run(options, write_plot)
            case "presets":
                return _presets()
            case "check":
                return _check(options.file)
        return open_window(options.file)
    except (FileError, ExperimentError) as error:
        return _refuse(str(error))
    except BrokenPipeError:  # a file that is a pipe, to a reader that has gone
        return 0
    except KeyboardInterrupt:
        return 130


def _refuse(sentence: str) -> int:
    if sys.stderr is not None:
        print("backscope: " + " ".join(sentence.split()), file=sys.stderr)
    return 2


class _Parser(argparse.ArgumentParser):
    """One line on standard error for a command line that cannot be."""

    def error(self, message: str) -> NoReturn:
        raise SystemExit(_refuse(f"{message} (see backscope --help)"))


def _options(arguments: list[str]) -> argparse.Namespace:
    command = arguments[0] if arguments and arguments[0] in COMMANDS else None
    parser = _Parser(prog=f"backscope {command or ''}".strip(), description="An oscilloscope for backpropagation.")
    parser.set_defaults(command=command)
    if command is None:
        parser.epilog = "Commands: run FILE|preset:NAME, presets, check FILE; each has its own --help."
        parser.add_argument("file", nargs="?", metavar="FILE", help="the experiment to open in the window")
    elif command != "presets":
        parser.add_argument("file", metavar="FILE|preset:NAME")
    if command == "run":
        _add_run_options(parser)
    return parser.parse_args(arguments[1:] if command else arguments)


def _add_run_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--steps", type=_at_least(1), default=200, metavar="N", help="steps to train (200)")
    parser.add_argument("--seed", type=_at_least(0), metavar="S", help="instead of the file's seed")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    parser.add_argument("--csv", metavar="FILE", help="write every number of every step")
    parser.add_argument("--plot", type=_picture, metavar="FILE", help="write the gradient profile (.png, .svg, .pdf)")
    parser.add_argument("--save", metavar="FILE", help="write the experiment, with the seed applied")


def _at_least(minimum: int) -> Callable[[str], int]:
    def whole_number(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = minimum - 1
        if number < minimum:
            wrong = Phrase("option.at_least", limit=minimum, word=repr(text[:40]))
            raise argparse.ArgumentTypeError(english(wrong))
        return number

    return whole_number


def _picture(text: str) -> str:
    if Path(text).suffix.lower() not in PLOT_SUFFIXES:
        wrong = Phrase("option.suffix", suffixes=Listed(PLOT_SUFFIXES), word=repr(text[:80]))
        raise argparse.ArgumentTypeError(english(wrong))
    return text


def experiment_named(name: str) -> Experiment:
    """The experiment in a file, or of `preset:NAME`; FileError says what is wrong."""
    if name.startswith("preset:"):
        return read_preset(name.removeprefix("preset:")).experiment
    return read_experiment(name)


def _run(options: argparse.Namespace, write_plot: WritePlot) -> int:
    with _naming(options.file), ExitStack() as files:
        experiment = _seeded(experiment_named(options.file), options.seed)
        table = files.enter_context(replacing(options.csv)) if options.csv else None
        session = Session(experiment)
        if table is not None:
            table.write(csv_header(Provenance(experiment=experiment, steps=options.steps)).encode())
        run = _train(session, options.steps, table)
        diagnosis = diagnose(run)
        if options.json:
            _say(json_text(run, diagnosis, len(run)))
        else:
            _say(report_text(run, diagnosis, experiment))
    if options.plot:
        _plot(run, options.plot, write_plot)
    if options.save is not None:
        write_experiment(options.save, experiment)
    return 0


def _seeded(experiment: Experiment, seed: int | None) -> Experiment:
    return experiment if seed is None else validated(replace(experiment, seed=seed))


@contextmanager
def _naming(name: str) -> Iterator[None]:
    """Puts the file's name before the place of a mistake that shows only when the run is prepared."""
    try:
        yield
    except ExperimentError as error:
        raise FileError(error.reason.at(name)) from error
    except MemoryError as error:
        raise FileError(Reason("memory.none").at(name, Field("layers"))) from error


def _say(text: str) -> None:
    try:
        print(text, flush=True)
    except BrokenPipeError:  # nobody listens any more, as under `| head`; files are written all the same
        _close_output()
    except OSError as error:
        _close_output()
        raise FileError(Reason("file.unwritable", why=of_system(error)).at(Phrase("place.standard_output"))) from error


def _close_output() -> None:
    """Nothing more goes out, not even what Python would flush at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _train(session: Session, steps: int, table: IO[bytes] | None) -> View:
    recording = Recording(session.structure, session.experiment)
    while len(recording) < steps and not session.ended:
        frame = session.step()
        recording.append([frame])
        if table is not None:
            table.write(csv_rows(frame).encode())
        _show_progress(len(recording), steps, session.ended)
    return recording.view()


def _show_progress(done: int, steps: int, ended: bool) -> None:
    if sys.stderr is None or not sys.stderr.isatty():
        return
    width = 40 * done // steps
    if done % max(1, steps // 100) == 0:
        print(f"\r{'█' * width}{'·' * (40 - width)} step {done} of {steps}", end="", file=sys.stderr, flush=True)
    if ended or done == steps:
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def _plot(run: View, path: str, write_plot: WritePlot) -> None:
    try:
        write_plot(run, path)
    except ImportError as error:
        raise FileError(Reason("picture.library", library=shortened(str(error), 200)).at(path)) from error
    except OSError as error:
        raise FileError(Reason("file.unwritable", why=of_system(error)).at(path)) from error


def _presets() -> int:
    _say("\n".join(f"{name:24} {read_preset(name).caption['en']}" for name in preset_names()))
    return 0


def _check(name: str) -> int:
    with _naming(name):
        checks = check(experiment_named(name))
    worst = max(checks, key=lambda each: each.error)
    failed = [each for each in checks if not each.passed]
    for each in failed:
        _say(f"{each.name}: backprop and finite differences disagree by {each.error:.1e}")
    found = f"largest relative error {worst.error:.1e} at {worst.name}"
    _say(f"{len(checks) - len(failed)} of {len(checks)} checks passed; {found}")
    return 1 if failed else 0
