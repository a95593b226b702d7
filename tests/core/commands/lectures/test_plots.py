"""A lecture that asks for a plot, for settings or for a number that there are not is refused at its place."""

from __future__ import annotations

import math
from typing import Any

import pytest

from core.commands.lectures.plots import names_plots, require_plots
from core.commands.pictures import Ask, Asked
from core.experiment import ExperimentError
from core.record.view import View
from core.scenes.files import lecture_from
from tests.core.command_line import Pen
from tests.core.commands.lectures.written import content, scene

GOOD = {"plot": "heatmap", "value": "decades", "between": [0, 1]}


@pytest.mark.parametrize(
    "broken, parts",
    [
        (scene(plots=["heatmop"]), ("scenes[0].plots[0]", "heatmop", "heatmap")),
        (scene(plots=["heatmap", {"name": "tree"}]), ("scenes[0].plots[1]", "tree", "gradient-profile")),
        (scene(plots=[{"name": "heatmap", "settings": {"colour": 1}}]), ("scenes[0].plots[0].settings", "heatmap")),
        (scene(layout="wach"), ("scenes[0].layout", "wach", "did you mean watch")),
        (scene(GOOD, GOOD | {"plot": "tree"}), ("scenes[0].claims[1]", "tree")),
        (scene(GOOD | {"value": "decade"}), ("scenes[0].claims[0].value", "decade", "decades")),
        (scene(GOOD | {"settings": {"colour": 1}}), ("scenes[0].claims[0].settings", "backscope plots")),
    ],
)
def test_what_there_is_not_is_named(broken: dict[str, Any], parts: tuple[str, ...]) -> None:
    with pytest.raises(ExperimentError) as raised:
        require_plots(lecture_from(content(broken)), Pen())

    assert all(part in str(raised.value) for part in parts), str(raised.value)


class OfRuns(Pen):
    """Of no run its plots have no numbers."""

    def measure(self, view: View | None, ask: Ask, asked: Asked) -> float:
        return math.nan if view is None else super().measure(view, ask, asked)


def test_a_number_that_needs_a_run_is_refused_where_there_is_none() -> None:
    without = lecture_from(content({"claims": [GOOD]}))

    require_plots(without, Pen())
    require_plots(lecture_from(content(scene(GOOD))), OfRuns())
    with pytest.raises(ExperimentError, match=r"scenes\[0\]\.claims\[0\]: is about a run, and the scene has no exp"):
        require_plots(without, OfRuns())


def test_what_there_is_is_taken() -> None:
    lecture = lecture_from(content(scene(GOOD, plots=[{"name": "heatmap", "settings": {"layer": 0}}])))

    require_plots(lecture, Pen())

    require_plots(lecture_from(content(scene(layout="watch"))), Pen())
    assert names_plots(lecture)
    assert names_plots(lecture_from(content(scene(layout="watch"))))
    assert not names_plots(lecture_from(content(scene())))


def test_a_claim_about_a_plot_without_a_name_is_looked_at_too() -> None:
    lecture = lecture_from(content(scene(GOOD | {"plot": ""})))

    assert names_plots(lecture)
    with pytest.raises(ExperimentError):
        require_plots(lecture, Pen())
