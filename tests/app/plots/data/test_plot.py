"""The data plot as a person sees and uses it, on real runs."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace as with_settings
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.plots.data.plot import COLUMNS, DataPlot
from app.plots.data.settings import DataSettings
from app.plots.samples.class_marks import soft
from app.texts import Texts
from app.theme import Theme
from app.theme.tokens import LIGHT
from core.components.datasets import Iris, Moons, Sine, Spirals
from core.components.losses import MeanSquaredError
from core.components.optimizers import SGD
from core.experiment import Experiment
from core.layers import Dense
from core.record.recording import Recording
from core.training.session import Session
from tests.app.plots.seen import click_at, point_at, press, shown
from tests.core.frames import history_of


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> DataPlot:
    """On the screen, without a run."""
    plot = DataPlot(theme, texts)
    shown(qtbot, plot, 900, 420)
    return plot


def run(plot: DataPlot, steps: int = 3, **settings: object) -> tuple[Session, Recording]:
    """A run that the plot shows, its probes answered."""
    session = Session(with_settings(Experiment(data=Moons(samples=200), layers=(Dense(units=8),)), **settings))
    recording = Recording(session.structure, session.experiment)
    for _ in range(steps):
        recording.append([session.step()])
    answer(plot, session, recording)
    return session, recording


def answer(plot: DataPlot, session: Session, recording: Recording) -> None:
    """What the worker would do."""
    asked = [probe for probe in plot.probes() if probe.outlives_overflow or not session.ended]
    assert session.last is not None
    answers = {probe: answer for probe in asked if (answer := probe.answer(session.trace)) is not None}
    recording.add(session.last.step, answers)
    plot.show_views((recording.view(),))


def test_both_sides_have_their_name_and_their_samples(plot: DataPlot) -> None:
    session, _ = run(plot)

    assert (plot.before.name.text, plot.after.name.text) == ("before", "after: standardized")
    np.testing.assert_array_equal(plot.before.scatter.cloud.points, session.samples.excerpt.raw)
    np.testing.assert_array_equal(plot.after.scatter.cloud.points, session.samples.excerpt.x)
    assert plot.key.entries[-1][3] == "each on its own scale"
    assert plot.heading.subtitle == "network of step 2"


def test_the_regions_are_what_the_network_predicts(plot: DataPlot) -> None:
    session, _ = run(plot, steps=60)
    picture = plot.canvas.view.grab().toImage()

    spots = [(x, y) for x in np.linspace(-1.3, 1.9, 12) for y in np.linspace(-1.3, 1.3, 12)]
    predicted = session.network.predict(session.samples.excerpt.transform(np.array(spots))).argmax(axis=1)
    area = plot.before.area
    seen = [picture.pixelColor(int(area.x(x)), int(area.y(y))) for x, y in spots]
    soft_colours = {QColor(soft(LIGHT, LIGHT.violet)).name(): 0, QColor(soft(LIGHT, LIGHT.ochre)).name(): 1}
    told = [(soft_colours[c.name()], k) for c, k in zip(seen, predicted, strict=True) if c.name() in soft_colours]
    assert len(told) > 60
    assert sum(shown == truth for shown, truth in told) >= len(told) - 1


def test_the_boundary_moves_while_the_samples_stay(plot: DataPlot) -> None:
    session, recording = run(plot)
    cloud, first = plot.after.scatter.cloud, plot.after.field.field

    recording.append([session.step()])
    answer(plot, session, recording)

    assert plot.after.scatter.cloud is cloud
    assert plot.after.field.field is not first
    assert plot.heading.subtitle == "network of step 3"


def test_a_fitted_curve_is_drawn_on_both_sides(plot: DataPlot) -> None:
    session, _ = run(plot, data=Sine(samples=100), loss=MeanSquaredError())

    assert plot.before.field.is_curve()
    x = session.samples.excerpt.raw[7]
    expected = session.network.predict(session.samples.excerpt.transform(x[None]))[0, 0]
    assert plot.before.field.said_at(float(x[0]), 0.0) == pytest.approx(float(expected), abs=0.02)
    assert "target mean" in plot.text_twin()


def test_pointing_at_a_sample_reads_it_and_rings_it_on_both_sides(plot: DataPlot) -> None:
    run(plot)
    far = int(plot.before.scatter.cloud.points[:, 0].argmin())

    point_at(plot, QPointF(*plot.before.scatter.pixels()[far].tolist()))

    assert "→" in plot.heading.subtitle
    assert (plot.before.ring.sample, plot.after.ring.sample) == (far, far)


def test_pointing_beside_samples_reads_what_the_network_says(plot: DataPlot) -> None:
    run(plot)

    point_at(plot, plot.after.area.rect.bottomLeft() + QPointF(6, -6))

    assert "the network says class" in plot.heading.subtitle


def test_four_features_say_which_two_are_shown_and_why_there_is_no_boundary(plot: DataPlot) -> None:
    run(plot, data=Iris())

    assert plot.before.axes.horizontal.name.startswith("sepal length cm · mean")
    assert plot.before.axes.vertical.name.startswith("petal length cm · mean")
    assert plot.heading.subtitle == "a decision boundary needs one or two inputs"


def test_other_features_are_asked_for_and_shown(plot: DataPlot, qtbot: QtBot) -> None:
    session, recording = run(plot, data=Iris())

    with qtbot.waitSignal(plot.probes_changed):
        plot.show_settings(DataSettings(axes=(3, 1)))
    answer(plot, session, recording)

    np.testing.assert_array_equal(plot.before.scatter.cloud.points, session.samples.excerpt.raw[:, [3, 1]])


def test_the_lectures_example_needs_no_run(plot: DataPlot) -> None:
    plot.show_views(())

    press(plot, "all")

    assert plot.probes() == ()
    assert (plot.before.name.text, plot.after.name.text) == ("random", "normalized")
    ratio = plot.before.scatter.cloud.points / plot.after.scatter.cloud.points
    np.testing.assert_allclose(ratio, np.linalg.norm(plot.before.scatter.cloud.points))
    assert plot.notice.sentence == ""


def test_back_from_the_lecture_the_run_is_there(plot: DataPlot) -> None:
    run(plot)
    press(plot, "sample")
    lengths = np.hypot(*plot.after.scatter.cloud.points.T)

    press(plot, "run")

    np.testing.assert_allclose(lengths, 1)
    assert plot.before.name.text == "before"


def test_back_from_the_lecture_before_a_run_has_answered_it_waits(plot: DataPlot) -> None:
    plot.show_views((history_of([Session(Experiment(layers=(Dense(units=8),))).step()]),))
    press(plot, "all")
    press(plot, "run")

    assert plot.canvas.apology == ""
    assert plot.notice.sentence == "The samples come with the next step."


def test_keys_choose_too(plot: DataPlot) -> None:
    plot.show_views(())
    plot.setFocus()

    for key in (Qt.Key.Key_L, Qt.Key.Key_P, Qt.Key.Key_S, Qt.Key.Key_B):
        QTest.keyClick(plot, key)

    assert plot.settings == DataSettings(mode="all", order=1, one_scale=True, boundary=False)
    assert plot.key.entries[-1][3] == "both on one scale"


def test_without_a_run_it_says_what_to_do(plot: DataPlot, qtbot: QtBot) -> None:
    plot.show_views(())

    qtbot.waitUntil(lambda: plot.notice.sentence.startswith("Press play"))
    assert plot.text_twin() == plot.notice.sentence


def test_before_the_probes_have_answered_it_says_so(plot: DataPlot) -> None:
    session = Session(Experiment())
    recording = Recording(session.structure)
    recording.append([session.step()])

    plot.show_views((recording.view(),))

    assert plot.notice.sentence == "The samples come with the next step."


def test_after_an_overflow_the_samples_are_still_there(plot: DataPlot) -> None:
    session, recording = run(plot, loss=MeanSquaredError(), optimizer=SGD(learning_rate=100))
    recording.append([session.step() for _ in range(300)])
    answer(plot, session, recording)

    assert session.ended
    assert plot.heading.alert.startswith("overflow at step")
    assert len(plot.before.scatter.cloud.points) == 200
    assert not plot.grab().isNull()


def test_the_table_has_every_sample_on_both_sides(plot: DataPlot) -> None:
    session, _ = run(plot)

    header, rows = plot.table()

    excerpt = session.samples.excerpt
    assert header == COLUMNS
    expected = np.column_stack([excerpt.target, excerpt.raw, excerpt.x])
    np.testing.assert_array_equal(np.array([row[2:] for row in rows], float), expected)
    assert [row[1] for row in rows].count("held_out") == excerpt.held_out.sum() == 40


def test_the_twin_shows_the_same(plot: DataPlot, theme: Theme) -> None:
    run(plot, data=Spirals(samples=90))
    plot.show_settings(DataSettings(one_scale=True))

    twin = DataPlot(theme, plot.texts)
    twin.follow(plot)

    assert twin.text_twin() == plot.text_twin()
    assert "both on one scale" in twin.text_twin()


def test_a_small_card_has_no_room_for_buttons_and_a_click_does_no_harm(plot: DataPlot) -> None:
    run(plot)

    plot.resize(360, 220)
    click_at(plot, plot.before.area.rect.center())

    assert not plot.corner.modes.isVisible()
    assert plot.before.area.rect.height() > 80


def test_the_norm_of_the_lectures_example_is_one_click_away(plot: DataPlot) -> None:
    plot.show_views(())
    press(plot, "sample")

    press(plot, "1")

    np.testing.assert_allclose(np.abs(plot.after.scatter.cloud.points).sum(axis=1), 1)
    assert "norm p = 1" in plot.key.entries[0][3]
