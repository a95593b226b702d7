"""The diagram shows real weights and gradients, and hands a picked neuron on."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.canvas import lettering
from app.plots.network_diagram.colours import WEIGHT
from app.plots.network_diagram.plot import COLUMNS, LINES, NetworkDiagram
from app.plots.picture import posed
from app.plots.wishes import ShowNeuron
from app.texts import Texts
from app.theme import Theme
from core.layers import BatchNorm, Dense, Skip
from core.probes.diagram import Diagram
from core.record.recording import Recording
from core.record.view import View
from core.training.session import Session
from tests.app.plots.neurons import looked_at
from tests.app.plots.seen import click_at, point_at, shown
from tests.core.networks import SMALL

MIXED = replace(SMALL, precision="float64", layers=(Dense(units=8), BatchNorm(), Dense(units=8), Skip(span=2)))
DEEP = replace(SMALL, layers=(Dense(units=16),) * 200)


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> NetworkDiagram:
    """A diagram on the screen, with nothing to show."""
    made = NetworkDiagram(theme, texts)
    shown(qtbot, made, 700, 320)
    return made


def run(plot: NetworkDiagram) -> tuple[View, Session, Recording]:
    """A short run that the plot has looked at."""
    history, session, recording = looked_at(MIXED, *plot.probes())
    plot.show_views((history,))
    return history, session, recording


def node(plot: NetworkDiagram, column: int, row: int) -> QPointF:
    scene = plot.drawing.scene_
    assert scene is not None
    return QPointF(float(scene.at.x[column]), float(scene.at.y[column][row]))


def test_its_table_holds_the_weights_and_gradients_of_the_network(plot: NetworkDiagram) -> None:
    _, session, _ = run(plot)

    header, rows = plot.table()

    assert header == COLUMNS
    first = np.array([row for row in rows if row[2] == 1], float)
    np.testing.assert_array_equal(first[:, 5].reshape(2, 8), session.network.parameters["0.W"])
    delta = session.passes.stacks.buffers[0].delta * 2.0 ** session.passes.exponents[0]
    np.testing.assert_allclose(10 ** first[:, 6].reshape(2, 8), np.abs(session.passes.trail[0].T @ delta), rtol=1e-9)
    assert {(row[1], row[2]) for row in rows} == {(0, 1), (2, 3), ("output", "output")}


def test_a_clicked_neuron_is_handed_on_and_its_layer_is_selected(plot: NetworkDiagram) -> None:
    run(plot)
    neurons, slots = QSignalSpy(plot.wished), QSignalSpy(plot.selected)

    click_at(plot, node(plot, 3, 5))
    click_at(plot, node(plot, 0, 1))  # an input is no neuron

    assert neurons.count() == 1
    assert neurons.at(0) == [ShowNeuron(2, 5)]
    assert slots.at(0) == [2]


def test_the_pointer_reads_a_neuron(plot: NetworkDiagram) -> None:
    _, session, _ = run(plot)

    point_at(plot, node(plot, 1, 2))

    signal = session.passes.stacks.buffers[0].signal[:, 2]
    rms = plot.texts.number(float(np.sqrt(np.mean(signal**2))))
    assert plot.heading.subtitle == f"layer 1, neuron 3: δ {_delta(session, plot)}, signal {rms} (RMS over the batch)"
    assert plot.drawing.node == (1, 2)


def _delta(session: Session, plot: NetworkDiagram) -> str:
    delta = session.passes.stacks.buffers[0].delta[:, 2] * 2.0 ** session.passes.exponents[0]
    return plot.texts.power(float(np.log10(np.sqrt(np.mean(delta**2)))))


def test_a_skip_is_an_arc_from_what_it_takes_to_where_it_adds(plot: NetworkDiagram) -> None:
    run(plot)

    assert plot.drawing.scene_ is not None
    assert plot.drawing.scene_.arcs == ((1, 4),)


def test_the_scale_of_weights_is_said_and_never_shrinks_within_a_run(plot: NetworkDiagram) -> None:
    history, session, recording = run(plot)
    plot.show_mode(WEIGHT)
    largest = max(float(np.abs(w).max()) for name, w in session.network.parameters.items() if name.endswith("W"))
    before = plot.limits[WEIGHT]
    for name, w in session.network.parameters.items():
        if name.endswith("W"):
            w *= 0.01
    recording.add(2, {probe: probe.answer(session.trace) for probe in plot.probes()})

    plot.show_views((history,))

    assert plot.limits[WEIGHT] == before >= largest
    assert f"−{plot.texts.number(before, 2)}" in plot.subtitle()


def test_fewer_units_are_asked_for_where_there_is_less_room(plot: NetworkDiagram, qtbot: QtBot) -> None:
    run(plot)
    before = plot.most

    plot.resize(700, 160)

    qtbot.waitUntil(lambda: plot.most < before)


def lines_of(plot: NetworkDiagram) -> int:
    assert plot.drawing.scene_ is not None
    return sum(map(len, plot.drawing.scene_.lines.values()))


def test_of_many_layers_fewer_units_are_drawn_and_it_says_so(plot: NetworkDiagram) -> None:
    run(plot)
    history, _, _ = looked_at(DEEP, Diagram(16), Diagram(4))
    asked = QSignalSpy(plot.probes_changed)

    plot.show_views((history,))

    assert (plot.probes(), asked.count()) == ((Diagram(4),), 1)
    assert LINES / 2 < lines_of(plot) <= LINES
    assert plot.drawing.scene_ is not None
    assert "4 of 16" in plot.drawing.scene_.notes


def test_no_picture_has_more_lines_than_can_be_drawn_at_once(plot: NetworkDiagram, qtbot: QtBot) -> None:
    history, _, _ = looked_at(DEEP, Diagram(16), Diagram(4))
    plot.choose(most=16)
    plot.show_views((history,))

    twin = posed(plot)
    qtbot.addWidget(twin)

    assert isinstance(twin, NetworkDiagram)
    assert lines_of(twin) <= LINES


def test_a_layer_is_found_under_the_pointer_and_highlighted(plot: NetworkDiagram) -> None:
    run(plot)

    assert [plot.slot_at(node(plot, column, 0)) for column in range(6)] == [None, 0, 1, 2, 3, None]
    plot.show_selection(frozenset({2}), 0)
    assert (plot.drawing.selected, plot.drawing.hovered) == (frozenset({3}), 1)


def test_it_says_the_same_in_words(plot: NetworkDiagram) -> None:
    run(plot)

    words = plot.text_twin()

    assert words.startswith("Step 2: inputs 2, layers 4, outputs 3 (2 – 8 – 8 – 8 – 8 – 3); |∂L/∂w| is ")


def test_a_twin_shows_the_same(plot: NetworkDiagram, theme: Theme) -> None:
    run(plot)
    plot.show_mode(WEIGHT)

    twin = NetworkDiagram(theme, plot.texts)
    twin.follow(plot)

    assert (twin.settings.mode, twin.table()) == (WEIGHT, plot.table())


def test_a_picture_of_another_size_shows_what_the_screen_shows(plot: NetworkDiagram, qtbot: QtBot) -> None:
    plot.resize(420, 220)
    run(plot)

    twin = posed(plot)
    qtbot.addWidget(twin)

    assert twin.table() == plot.table()
    assert isinstance(twin, NetworkDiagram)
    assert twin.drawing.scene_ is not None


def test_in_another_size_it_shows_what_it_has_until_the_answer_comes(plot: NetworkDiagram, qtbot: QtBot) -> None:
    run(plot)
    scene = plot.drawing.scene_
    assert scene is not None

    plot.resize(420, 220)
    qtbot.waitUntil(lambda: plot.area.rect != scene.at.rect)

    laid_out = plot.drawing.scene_
    assert laid_out is not None
    assert laid_out.at.rect == plot.area.rect


def test_a_column_whose_neighbours_have_long_names_keeps_its_own(plot: NetworkDiagram) -> None:
    layers = tuple(Dense(units=4, name=f"a long name that ends with {i}") for i in range(6))
    history, *_ = looked_at(replace(SMALL, layers=layers), *plot.probes())

    plot.show_views((history,))

    scene, pen = plot.drawing.scene_, lettering.pen(plot.theme, 11)
    assert scene is not None
    order = list(range(len(scene.names)))
    assert all(name.endswith("…") for name in scene.names[1:-1])
    assert list(plot.drawing._places(pen, scene.names, scene.at, order)) == order
