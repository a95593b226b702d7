"""`backscope grade`: judges what students have made of a task, and writes what grading systems read.

A submission is an experiment. It is run with several seeds, and what the task expects must hold with each. What changes
a locked setting, or more than the task allows, has no points; so has what cannot be read. The exit code is 0 all the
same, and 2 where the task itself is wrong, or the results cannot be written.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Callable
from typing import Any

from core.commands.arguments.parser import Examples
from core.commands.console import as_json, file_named, say, show
from core.commands.pictures import FindPictures
from core.experiment import Experiment
from core.experiment.disk import FileError, is_stream, named, require_writable, write_bytes
from core.scenes.files import read_task
from core.scenes.task import Task
from core.scenes.text import said
from core.scenes.work.grading import Grade, graded, read_submission, refused, work
from core.system.descriptors import STANDARD
from core.system.sameness import same_output, takes_place_of
from core.training.kept import Kept
from core.wording import Reason, Refused, english, filled, shortened, visible

LANGUAGE = "en"
LONGEST_LABEL = 60  # characters
EXAMPLES: Examples = (
    ("grade task.json handed-in/*.json", "a line on each"),
    ("grade task.json handed-in/*.json --output results.json", "score, changes and messages, for a grading system"),
)


def add_options(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `grade`."""
    parser.add_argument("task", type=file_named, metavar="TASK", help="the task: an experiment, and what is expected")
    parser.add_argument("submissions", type=file_named, nargs="+", metavar="SUBMISSION", help="an experiment each")
    parser.add_argument("--json", action="store_true", help="print one JSON list and nothing else")
    parser.add_argument("--output", type=file_named, metavar="FILE", help="write the same list")


def obey(options: argparse.Namespace, find_pictures: FindPictures) -> int:
    """Grades them all; 0 whatever they are worth."""
    task = read_task(options.task)
    taken = _require_output(options)
    tell = (lambda text: None) if options.json else show if taken else say
    grades = _grades(task, options, tell)
    results = [result(name, grade) for name, grade in zip(options.submissions, grades, strict=True)]
    if options.json:
        say(as_json(results))
    if options.output is not None:
        lines = json.dumps(results, ensure_ascii=False, indent=2).split("\n")
        write_bytes(options.output, ("\n".join(map(visible, lines)) + "\n").encode())
    return 0


def result(name: str, grade: Grade) -> dict[str, Any]:
    """One entry of the list."""
    return {
        "submission": name,
        "score": _plain(grade.score),
        "of": _plain(grade.of),
        "changes": list(grade.changes),
        "message": "" if grade.told is None else english(grade.told),
        "tests": [
            {
                "label": said(test.label, LANGUAGE),
                "points": _plain(test.points),
                "of": _plain(test.of),
                "message": english(test.told),
            }
            for test in grade.tests
        ],
    }


def line(name: str, grade: Grade) -> str:
    """The same for people: points, changes, and what has brought none."""
    points = f"{_plain(grade.score)} of {_plain(grade.of)}"
    count = filled("{n} {n?change|changes}", n=len(grade.changes))
    if grade.told is not None:
        return f"{named(name)}: {points}: {english(grade.told)}"
    missed = [test for test in grade.tests if test.points < test.of]
    told = [f"{shortened(said(test.label, LANGUAGE), LONGEST_LABEL)}: {english(test.told)}" for test in missed]
    return "; ".join([f"{named(name)}: {points}, {count}", *told])


def _require_output(options: argparse.Namespace) -> bool:
    """Whether the results take the standard output; FileError where they cannot be written, or not there."""
    if options.output is None:
        return False
    require_writable(options.output)
    if any(takes_place_of(options.output, path) for path in (options.task, *options.submissions)):
        raise FileError(Reason("output.read").at(named(options.output)))
    taken = same_output(options.output, STANDARD)
    if taken and options.json:
        raise FileError(Reason("output.beside_json", option="--output").at(named(options.output)))
    return taken


def _grades(task: Task, options: argparse.Namespace, tell: Callable[[str], None]) -> list[Grade]:
    """The small ones first, so that nobody waits for a large one; told in their order, as soon as that can be."""
    found = [_read(name, task, options.task) for name in options.submissions]
    grades, kept, next_told = dict[int, Grade](), Kept(), 0
    for i in sorted(range(len(found)), key=lambda i: _size(found[i])):
        grades[i] = _graded(task, found[i], kept)
        while next_told in grades:
            tell(line(options.submissions[next_told], grades[next_told]))
            next_told += 1
    return [grades[i] for i in range(len(found))]


def _read(name: str, task: Task, path: str) -> Experiment | Reason:
    """The submission, or why it cannot be read, for which its name is told already."""
    folder = None if is_stream(path) else os.path.dirname(os.path.abspath(path))
    try:
        return read_submission(name, task, folder)
    except Refused as error:
        return error.reason.inner if error.reason.place[:1] == (named(name),) else error.reason


def _size(found: Experiment | Reason) -> int:
    return 0 if isinstance(found, Reason) else work(found)


def _graded(task: Task, found: Experiment | Reason, kept: Kept) -> Grade:
    return refused(task, found) if isinstance(found, Reason) else graded(task, found, kept)


def _plain(points: float) -> float:
    """Whole numbers without a decimal point."""
    return int(points) if points == int(points) else points
