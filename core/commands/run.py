"""`backscope run`: trains without a screen, prints table and diagnosis, and writes what was asked for."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import IO

from msgspec.structs import replace

from core.commands.console import WritePlot, experiment_named, file_named, naming, say, show
from core.commands.ending import ERASE, erase_first
from core.commands.numbers import csv_header, csv_rows
from core.commands.outputs import require_outputs
from core.commands.report import json_text, report_text
from core.diagnosis.health import diagnose
from core.experiment import Experiment, validated
from core.experiment.files import FileError, replacing, write_experiment
from core.experiment.provenance import Provenance
from core.record.recording import Recording
from core.record.view import View
from core.system.streams import streams_beside
from core.training.session import Session
from core.wording import Listed, Phrase, Reason, english, shortened
from core.wording.system import of_system

PLOT_SUFFIXES = (".png", ".svg", ".pdf")


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `run`."""
    parser.add_argument("file", type=file_named, metavar="FILE|preset:NAME")
    parser.add_argument("--steps", type=_at_least(1), default=200, metavar="N", help="steps to train (200)")
    parser.add_argument("--seed", type=_at_least(0), metavar="S", help="instead of the file's seed")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    parser.add_argument("--csv", type=file_named, metavar="FILE", help="write every number of every step")
    parser.add_argument("--every", type=_at_least(1), default=1, metavar="N", help="write every N-th step only (1)")
    parser.add_argument("--plot", type=_picture, metavar="FILE", help="write the gradient profile (.png, .svg, .pdf)")
    parser.add_argument("--save", type=file_named, metavar="FILE", help="write the experiment, with the seed applied")


def obey(options: argparse.Namespace, write_plot: WritePlot) -> int:
    """Runs; 0 also for a sick network, and for one that overflows."""
    with naming(options.file), streams_beside(options.file), ExitStack() as files:
        experiment = _seeded(experiment_named(options.file), options.seed)
        outputs = {"--csv": options.csv, "--plot": options.plot, "--save": options.save}
        taken = require_outputs(outputs, options.file, experiment, options.json)
        table = files.enter_context(replacing(options.csv)) if options.csv is not None else None
        session = Session(experiment)
        if options.foreword is not None:
            say(options.foreword)
        if table is not None:
            table.write(csv_header(Provenance(experiment=experiment, steps=options.steps)).encode())
        run = _train(session, options.steps, table, options.every)
        if table is not None:
            table.flush()  # the table before the report, where a terminal shows both
        diagnosis = diagnose(run)
        if options.json:
            say(json_text(run, diagnosis, len(run)))
        else:
            (show if taken else say)(report_text(run, diagnosis, experiment))
    if options.plot:
        _plot(run, options.plot, write_plot)
    if options.save is not None:
        write_experiment(options.save, experiment)
    return 0


def _seeded(experiment: Experiment, seed: int | None) -> Experiment:
    return experiment if seed is None else validated(replace(experiment, seed=seed))


def _train(session: Session, steps: int, table: IO[bytes] | None, every: int) -> View:
    recording = Recording(session.structure, session.experiment)
    while len(recording) < steps and not session.ended:
        frame = session.step()
        recording.append([frame])
        if table is not None and (frame.step % every == 0 or session.ended):  # an overflow is never left out
            table.write(csv_rows(frame).encode())
        _show_progress(len(recording), steps, session.ended)
    return recording.view()


def _show_progress(done: int, steps: int, ended: bool) -> None:
    if sys.stderr is None or not sys.stderr.isatty():
        return
    width = 40 * done // steps
    if done % max(1, steps // 100) == 0:
        erase_first(True)
        print(f"\r{'█' * width}{'·' * (40 - width)} step {done} of {steps}", end="", file=sys.stderr, flush=True)
    if ended or done == steps:
        print(ERASE, end="", file=sys.stderr, flush=True)
        erase_first(False)


def _plot(run: View, path: str, write_plot: WritePlot) -> None:
    try:
        write_plot(run, path)
    except ImportError as error:
        raise FileError(Reason("picture.library", library=shortened(str(error), 200)).at(path)) from error
    except OSError as error:
        raise FileError(Reason("file.unwritable", why=of_system(error)).at(path)) from error


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
