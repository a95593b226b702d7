"""What is said of claims about numbers of plots, as a person would come upon it."""

from __future__ import annotations

from collections.abc import Iterator

from core.commands.lectures.claims import findings
from core.commands.lectures.plots import require_plots
from core.experiment import ExperimentError
from core.scenes.files import lecture_from
from core.wording import Reason
from tests.core.command_line import Pen
from tests.core.commands.lectures.written import content, scene

NUMBER = {"plot": "heatmap", "value": "decades", "between": [2, 2]}


def said_of_claims() -> Iterator[Reason]:
    """One that holds, one that does not, and a plot that cannot be set so."""
    lecture = lecture_from(content(scene(NUMBER, NUMBER | {"steps": 1})))
    for finding in findings(lecture, None, Pen()):
        yield Reason("grade.fails", seed=7, told=finding.judged.told)
    try:
        require_plots(lecture_from(content(scene(plots=[{"name": "heatmap", "settings": {"colour": 1}}]))), Pen())
    except ExperimentError as error:
        yield error.reason.at("monday.json")
