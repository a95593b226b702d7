"""`backscope run`: trains without a screen, prints table and diagnosis, and writes what was asked for.

The same file with the same seed gives the same numbers, bit for bit. The exit code is 0 also for a sick network, and
for one that overflows; 2 for bad input, with one line that names file, place and reason.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from typing import IO

from msgspec.structs import replace

from core.commands import pictures
from core.commands.answers import Answers
from core.commands.arguments import subject
from core.commands.arguments.length import Length, length
from core.commands.arguments.outputs import require_outputs
from core.commands.arguments.parser import Examples
from core.commands.console import STEPS, file_named, naming, say, show
from core.commands.ending import ERASE, erase_first
from core.commands.numbers import csv_header, csv_rows
from core.commands.report import json_text, names_of, report_text
from core.diagnosis.health import diagnose
from core.experiment import Experiment, validated
from core.experiment.files import FileError, replacing, write_experiment
from core.experiment.provenance import Provenance
from core.record.recording import Recording
from core.record.view import View
from core.system.streams import streams_beside
from core.training.session import Session
from core.wording import Phrase, english

EXAMPLES: Examples = (
    ("run preset:sigmoid-vanishing", "the table and the diagnosis after 200 steps"),
    ("run net.json --steps 500 --csv run.csv --plot heatmap:run.svg", "every number, and a picture"),
    ("run net.json --set optimizer.learning_rate=0.1 --set 'layers[*].activation=relu' --json", "a variant of it"),
    ("run net.json --seed 3 --save seeded.json", "what was run, as an experiment of its own"),
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `run`."""
    subject.add_options(parser)
    steps = f"steps to train, or with an e behind it epochs: 3e ({STEPS})"
    parser.add_argument("--steps", type=length, default=Length(STEPS), metavar="N", help=steps)
    parser.add_argument("--seed", type=_at_least(0), metavar="S", help="instead of the file's seed")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    parser.add_argument("--csv", type=file_named, metavar="FILE", help="write every number of every step")
    parser.add_argument("--every", type=_at_least(1), default=1, metavar="N", help="write every N-th step only (1)")
    parser.add_argument("--save", type=file_named, metavar="FILE", help="write the experiment, as it was run")
    pictures.add_options(parser)


def obey(options: argparse.Namespace, find_pictures: pictures.FindPictures) -> int:
    """Runs; 0 also for a sick network, and for one that overflows."""
    with streams_beside(options.file):  # also while a picture has the run led up to an earlier step
        with naming(options.file):
            experiment = _seeded(subject.experiment_of(options), options.seed)
            wanted = pictures.wanted_pictures(options, find_pictures)
            taken = require_outputs(_outputs(options, wanted), options.file, experiment, options.json)
            session, recording = _run(experiment, options, show if taken else say)
        refused = _draw(session, recording, wanted, options, find_pictures)
    if options.save is not None:
        write_experiment(options.save, experiment)
    if refused is not None:
        raise refused
    return 0


def _run(experiment: Experiment, options: argparse.Namespace, tell: Callable[[str], None]) -> tuple[Session, Recording]:
    """Trains, writes the table, and tells what has come of it."""
    with ExitStack() as files:
        table = files.enter_context(replacing(options.csv)) if options.csv is not None else None
        session = Session(experiment)
        steps = options.steps.of(session.structure.task)
        pictures.require_step(options.at, steps)
        if options.foreword is not None:
            say(options.foreword)
        if table is not None:
            table.write(csv_header(Provenance(experiment=experiment, steps=steps)).encode())
        recording = _train(session, steps, options, table)
        if table is not None:
            table.flush()  # the table before the report, where a terminal shows both
        _report(recording.view(), experiment, options.json, tell)
    return session, recording


def _outputs(options: argparse.Namespace, wanted: Sequence[pictures.Wanted]) -> list[tuple[str, str]]:
    named = [("--csv", options.csv), *(("--plot", each.path) for each in wanted), ("--save", options.save)]
    return [(option, path) for option, path in named if path is not None]


def _report(run: View, experiment: Experiment, json: bool, tell: Callable[[str], None]) -> None:
    diagnosis = diagnose(run)
    if json:
        say(json_text(run, diagnosis, len(run)))
    else:
        tell(report_text(run, diagnosis, experiment))


def _draw(
    session: Session,
    recording: Recording,
    wanted: Sequence[pictures.Wanted],
    options: argparse.Namespace,
    find_pictures: pictures.FindPictures,
) -> FileError | None:
    """Pictures of the last step, or of an earlier one; why the first of those that cannot be made is none."""
    run, last = recording.view(), len(recording) - 1
    earlier = options.at is not None and options.at < last
    answers = Answers(session, recording, options.at if earlier else last)
    refused = None
    for each in wanted:
        try:
            pictures.draw(run.at(options.at) if earlier else run, answers.ask, each, options, find_pictures)
        except FileError as error:
            refused = refused or error
    return refused


def _seeded(experiment: Experiment, seed: int | None) -> Experiment:
    return experiment if seed is None else validated(replace(experiment, seed=seed))


def _train(session: Session, steps: int, options: argparse.Namespace, table: IO[bytes] | None) -> Recording:
    recording = Recording(session.structure, session.experiment)
    names = names_of(session.structure, session.experiment)
    if options.at is not None:
        recording.keep(options.at)
    while len(recording) < steps and not session.ended:
        frame = session.step()
        recording.append([frame])
        if table is not None and (frame.step % options.every == 0 or session.ended):  # an overflow is never left out
            table.write(csv_rows(frame, names).encode())
        _show_progress(len(recording), steps, session.ended)
    return recording


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
