"""A picture is of the step that is drawn, which need not be the last."""

from __future__ import annotations

import json
from typing import Any

from pytestqt.qtbot import QtBot

from app.export.provenance import said_of_picture, said_of_table, step_of
from app.plots.gradient_profile.plot import GradientProfile
from app.plots.microscope.plot import Microscope
from app.plots.plot import Plot
from app.texts import Texts
from app.theme import Theme
from core.experiment import Experiment
from core.record.store import BINS
from tests.app.plots.probed import Probed
from tests.core.frames import dense, frame_of, recording_of
from tests.core.networks import SMALL


def read(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text)
    return found


def test_it_is_of_the_step_that_a_probe_has_seen(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = Microscope(theme, texts)
    qtbot.addWidget(plot)
    probed = Probed(SMALL).step(3)
    probed.show(plot)

    probed.step(2)
    plot.show_views((probed.view,))

    assert step_of(plot) == read(said_of_table(plot, "microscope"))["step"] == 2


def test_a_mean_of_steps_says_so(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    frames = [frame_of(dense(2), step) for step in range(2 * BINS + 2)]
    plot = GradientProfile(theme, texts)
    qtbot.addWidget(plot)

    plot.show_views((recording_of(frames, Experiment()).view().at(5),))

    found = read(said_of_table(plot, "gradient-profile"))
    assert (found["step"], found["mean_of"]) == (5, [4, 7])


def test_only_a_picture_has_a_time(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot: Plot = GradientProfile(theme, texts)
    qtbot.addWidget(plot)
    plot.show_views((recording_of([frame_of(dense(2))], Experiment()).view(),))

    table, picture = (read(say(plot, "gradient-profile")) for say in (said_of_table, said_of_picture))

    assert ("time" in table, "time" in picture) == (False, True)
    assert picture["versions"].items() > table["versions"].items()


def test_without_a_run_nothing_is_said(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = GradientProfile(theme, texts)
    qtbot.addWidget(plot)

    assert (said_of_table(plot, "gradient-profile"), step_of(plot)) == ("", None)
