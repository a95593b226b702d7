"""A layer that somebody has named is called so wherever there is room."""

from __future__ import annotations

import math
from typing import Any

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.export.table import csv_of
from app.plots.activation_curve.plot import ActivationCurve
from app.plots.activations.plot import Activations
from app.plots.budget.plot import GradientBudget
from app.plots.gradient_profile.plot import GradientProfile
from app.plots.heatmap.plot import Heatmap
from app.plots.layer_curves.plot import GradientCurves
from app.plots.microscope.plot import Microscope
from app.plots.network_diagram.plot import NetworkDiagram
from app.plots.plot import Plot
from app.plots.slow_motion.plot import SlowMotion
from app.plots.update_ratio.plot import UpdateRatio
from app.texts import Texts
from app.theme import Theme
from core.experiment import Experiment, Output
from core.layers import Dense
from core.record.recording import Recording
from core.training.session import Session
from tests.app.plots.layers.called import called
from tests.app.plots.neurons import look
from tests.core.frames import dense, frame_of, recording_of

NAMES = ("encoder", "", "a name that is far too long for any place along an axis", "logits")
EXPERIMENT = Experiment(
    layers=tuple(Dense(name=name) for name in NAMES[:-1]),
    output=Output(name=NAMES[-1]),
)


@pytest.fixture
def recording() -> Recording:
    """Five steps of a network of which some layers are named."""
    return recording_of([frame_of(dense(3), step) for step in range(5)], EXPERIMENT)


def shown(kind: type[Plot], recording: Recording, theme: Theme, texts: Texts, qtbot: QtBot) -> Plot:
    """A plot of it, large enough for names."""
    plot = kind(theme, texts)
    qtbot.addWidget(plot)
    plot.resize(700, 360)
    plot.show()
    plot.show_views((recording.view(),))
    return plot


@pytest.mark.usefixtures("qapp")
def test_a_name_is_cut_to_its_room_and_gives_way_to_the_number_where_little_is_left() -> None:
    names = called(*NAMES)

    assert names.of_slot(0, 200.0) == "encoder"
    assert names.of_slot(0, 10.0) == "1"
    assert names.of_slot(1, 200.0) == "2"
    assert names.of_slot(2, 80.0).endswith("…")
    assert names.pen.width(names.of_slot(2, 80.0)) <= 80.0
    assert names.at(3, 80.0, "out") == "logits"
    assert names.widest(60.0) == 60.0
    assert called("", "").widest(60.0) == 0.0


@pytest.mark.parametrize("kind", [GradientProfile, UpdateRatio, SlowMotion])
def test_names_stand_along_the_axis_of_the_layers(
    kind: type[Plot], recording: Recording, theme: Theme, texts: Texts, qtbot: QtBot
) -> None:
    plot = shown(kind, recording, theme, texts, qtbot)

    written = [tick.text for tick in plot.axes.horizontal.ticks]  # type: ignore[attr-defined]
    assert written[0] == "encoder"
    assert written[1] == "2"
    assert written[2].endswith("…")
    assert written[3] == "logits"


def test_names_stand_along_the_hidden_layers_of_the_budget(
    recording: Recording, theme: Theme, texts: Texts, qtbot: QtBot
) -> None:
    plot = shown(GradientBudget, recording, theme, texts, qtbot)

    assert isinstance(plot, GradientBudget)
    assert [tick.text for tick in plot.axes.horizontal.ticks][:2] == ["encoder", "2"]


def test_rows_and_curves_make_room_for_names(recording: Recording, theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    bare = recording_of([frame_of(dense(3), step) for step in range(5)], EXPERIMENT.unremarked)
    rooms = []

    for kind in (Heatmap, GradientCurves):
        named, plain = (shown(kind, each, theme, texts, qtbot) for each in (recording, bare))
        rooms.append((named.area.rect.width(), plain.area.rect.width()))  # type: ignore[attr-defined]
        written = named.axes.vertical.ticks if isinstance(named, Heatmap) else []
        assert [tick.text for tick in written[:2]] in ([], ["encoder", "2"])

    assert all(with_names < without for with_names, without in rooms)


def test_the_value_under_the_pointer_says_number_and_name(
    recording: Recording, theme: Theme, texts: Texts, qtbot: QtBot
) -> None:
    plot = shown(GradientProfile, recording, theme, texts, qtbot)
    assert isinstance(plot, GradientProfile)
    at = plot.drawing.geometry
    assert at is not None

    said = [plot.readout(QPointF(float(x), plot.area.rect.center().y())) for x in at.centre]

    assert said[0].startswith("layer 1 (encoder): ")
    assert said[1].startswith("layer 2: ")
    assert said[3].startswith("the output (logits): ")


def test_another_name_is_shown_though_the_run_goes_on(
    recording: Recording, theme: Theme, texts: Texts, qtbot: QtBot
) -> None:
    plot = shown(GradientProfile, recording, theme, texts, qtbot)
    assert isinstance(plot, GradientProfile)

    recording.remark(EXPERIMENT.with_setting({0}, name="front"))
    plot.show_views((recording.view(),))

    assert plot.axes.horizontal.ticks[0].text == "front"


def test_what_a_name_hides_is_made_visible(recording: Recording, theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    recording.remark(EXPERIMENT.with_setting({0}, name="a\n\x1b"))

    plot = shown(GradientProfile, recording, theme, texts, qtbot)

    assert plot.names[0] == "a\\n\\u001b"


def test_the_numbers_that_are_taken_home_have_the_names(
    recording: Recording, theme: Theme, texts: Texts, qtbot: QtBot
) -> None:
    plot = shown(GradientProfile, recording, theme, texts, qtbot)

    lines = csv_of(plot, "").decode().splitlines()

    at = lines[0].split(",").index("name")
    assert lines[0].split(",")[at - 1] == "layer"
    assert [line.split(",")[at] for line in lines[1:]] == list(NAMES)


@pytest.mark.parametrize("kind", [ActivationCurve, Activations, Microscope, NetworkDiagram])
def test_what_is_said_of_single_neurons_names_their_layer(
    kind: type[Plot], theme: Theme, texts: Texts, qtbot: QtBot
) -> None:
    made = EXPERIMENT.with_setting({0, 1, 2}, units=4)
    session = Session(made)
    recording = Recording(session.structure, made)
    plot = shown(kind, recording, theme, texts, qtbot)
    recording.append([session.step()])
    plot.show_views((recording.view(),))

    look(recording, session, *plot.probes())
    plot.show_views((recording.view(),))

    assert "(encoder)" in plot.text_twin()


def test_the_way_back_names_each_layer(theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    one = dense(3)
    recording = recording_of([frame_of(one)], EXPERIMENT)
    plot = shown(SlowMotion, recording, theme, texts, qtbot)
    assert isinstance(plot, SlowMotion)

    assert "the output (logits)" in plot.text_twin()
    for _ in NAMES:
        plot.go(1)
    assert "layer 1 (encoder) · Dense" in plot.text_twin()


def test_a_budget_that_is_blocked_names_where(theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    gone: dict[str, Any] = {"log10_delta": [-math.inf, 0.0, 0.0, 0.0], "log10_slope_gain": [-math.inf, 0.0, 0.0, 0.0]}
    blocked = recording_of([frame_of(dense(3), **gone)], EXPERIMENT)
    plot = shown(GradientBudget, blocked, theme, texts, qtbot)

    assert "nothing arrives at layer 1 (encoder)" in plot.text_twin()
