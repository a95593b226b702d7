"""Where a kind of layer must be able to go. It is run by tests/house/test_toy_layer.py, in a process of its own."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.export.table import csv_of
from app.plots.instruments import INSTRUMENTS
from app.program.program import Program
from app.texts import Texts
from app.theme import Theme
from core.components.activations import Relu
from core.components.component import key
from core.components.initializers import HeNormal
from core.experiment import Experiment, default_experiment
from core.experiment.files import layers_as_text, layers_from_text, read_experiment, write_experiment
from core.experiment.pictures import Look, PictureSize
from core.health import diagnose
from core.layers import BatchNorm, Layer, NotValid, Skip
from core.probes.activation import ActivationOf
from core.probes.boundary import Boundary
from core.probes.data import DataPoints
from core.probes.diagram import Diagram
from core.probes.histograms import Histograms
from core.probes.jacobian import Jacobian
from core.probes.neuron import Neuron
from core.probes.units import Units
from core.session import Session
from core.theory import predict
from core.training.gradient_check import check
from tests.app.export.written import write_plot
from tests.app.panels.inspector.person import Person
from tests.app.plots.probed import Probed
from tests.house.toy.kinds import Folded, Reversed, ScaledDense

TOY = ScaledDense(units=12)
LAYERS: tuple[Layer, ...] = (
    TOY, Reversed(), ScaledDense(units=12, activation=Relu(), initializer=HeNormal()), BatchNorm(), Skip(span=2), TOY,
    Folded(rows=3), Reversed(), Folded(rows=1), ScaledDense(units=8),
)  # fmt: skip
SMALL = Look(PictureSize(640, 360, "px"))
MIXED = Experiment(batch=32).with_layers(LAYERS)
pytestmark = pytest.mark.own_window  # it shows these layers


@pytest.fixture
def experiment() -> Experiment:
    """What the window opens with."""
    return MIXED


@pytest.fixture(scope="module")
def run() -> Probed:
    """Its first steps, which everybody may look at."""
    return Probed(MIXED).step(6)


def test_a_file_holds_it_and_a_clipboard_does(tmp_path: Path) -> None:
    write_experiment(tmp_path / "toy.json", MIXED)

    assert read_experiment(tmp_path / "toy.json") == MIXED
    assert layers_from_text(layers_as_text(LAYERS)) == LAYERS


def test_it_learns_and_is_measured() -> None:
    session = Session(MIXED)

    frames = [session.step() for _ in range(60)]

    assert frames[-1].overflow is None
    assert frames[-1].loss < frames[0].loss
    assert session.structure.hidden == (0, 2, 5, 9)
    assert np.isfinite(frames[-1].log10_delta).all()
    assert np.isfinite(frames[-1].log10_update_ratio[[0, 2, 5, 9]]).all()
    assert diagnose(frames[-1]).verdicts


def test_its_gradients_are_the_derivatives() -> None:
    found = check(MIXED)

    assert {"0.W", "0.b", "0.scale", "0.input", "1.input", "5.scale"} <= {each.name for each in found}
    assert [each for each in found if not each.passed] == []


def test_a_sample_of_rows_is_flat_to_everybody_else(run: Probed) -> None:
    session = run.session
    rows = session.network.shapes[7]

    assert rows == (3, 4)
    assert session.structure.units[6:9] == (12, 12, 12)
    np.testing.assert_array_equal(session.trace.entry(6).signal, session.trace.entry(6).input)
    np.testing.assert_array_equal(
        session.trace.entry(7).signal.reshape(-1, *rows), session.trace.entry(7).input.reshape(-1, *rows)[..., ::-1]
    )
    assert session.network.predict(session.samples.test_x).shape == (len(session.samples.test_x), 3)


def test_every_probe_has_an_answer(run: Probed) -> None:
    trace = run.session.trace
    everywhere = (Histograms(), Units(), Diagram(), DataPoints(), Boundary())

    assert [probe for probe in everywhere if probe.answer(trace) is None] == []
    for probe in (Neuron(0, 3, 1), ActivationOf(0), Jacobian(0)):
        assert probe.answer(trace) is not None
    assert [probe.answer(trace) for probe in (Neuron(1, 3, 1), ActivationOf(1), Jacobian(1))] == [None] * 3


def test_the_neuron_under_the_microscope_adds_up(run: Probed) -> None:
    answer = Neuron(0, 3, 1).answer(run.session.trace)

    assert answer is not None
    assert float(answer.inputs @ answer.weights) + answer.bias == pytest.approx(answer.pre, rel=1e-4)


def test_the_theory_says_that_it_does_not_know_it() -> None:
    with pytest.raises(NotValid, match="of the scaled_dense in slot 0 the theory knows nothing"):
        predict(MIXED, 1.0)


@pytest.mark.sampled(2)
@pytest.mark.parametrize("slots", [(), (0,), (1,)])
@pytest.mark.parametrize("name", INSTRUMENTS)
def test_every_plot_shows_it_and_is_exported(
    name: str, slots: tuple[int, ...], run: Probed, qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> None:
    plot = INSTRUMENTS[name].plot(theme, texts)
    qtbot.addWidget(plot)
    plot.resize(700, 420)

    plot.show_views((run.view,))
    plot.show_selection(frozenset(slots), None)
    run.show(plot)
    for suffix in ("png", "svg"):
        write_plot(plot, name, tmp_path / f"plot.{suffix}", SMALL)

    header, rows = plot.table()
    assert plot.title()
    assert len(plot.text_twin()) > 20
    assert header
    assert rows
    assert csv_of(plot, "").count(b"\n") > len(rows) - 1
    assert not QImage(str(tmp_path / "plot.png")).isNull()
    assert (tmp_path / "plot.svg").stat().st_size > 1000


def test_the_palette_offers_it_and_the_finder_adds_it(program: Program) -> None:
    assert program.palette.chips[ScaledDense].text() == "scaled dense"
    before = len(program.document.experiment.layers)

    added = next(each for each in program.guide.finder._catalogue.commands() if each.title == "Add scaled dense")
    added.do()

    assert len(program.document.experiment.layers) == before + 1
    assert any("Add reversed" in each.title for each in program.guide.finder._catalogue.commands())


def test_the_stack_draws_it_and_a_menu_changes_it(program: Program, qtbot: QtBot) -> None:
    program.selection.select((0,))
    view = program.stack.view

    QTest.mouseMove(view.viewport(), view.places.rect_of(0).center() + QPoint(1, 1))
    picture = program.stack.grab().toImage()
    menu = view.menus.kinds("activation")
    next(action for action in menu.actions() if action.text() == "ReLU").trigger()

    changed: Layer = program.document.experiment.layers[0]
    assert not picture.isNull()
    assert isinstance(changed, ScaledDense)
    assert changed.activation == Relu()


def test_the_inspector_sets_its_nodes_and_its_activation(person: Person) -> None:
    person.selection.select((0, 2, 5))
    shown = [person.reads(number) for number in range(1, 8)]

    person.opens(6)
    person.enters("Nodes", "21")
    person.opens(3)
    person.presses("ReLU")
    changed: tuple[Layer, ...] = person.document.experiment.layers
    person.presses("Maxout")

    assert "" not in shown
    assert changed[0] == changed[5] == replace(TOY, units=21, activation=Relu())
    assert changed[1] == Reversed()
    assert {key(person.document.experiment.layers[slot]) for slot in (0, 2, 5)} == {"maxout"}


def test_the_whole_window_runs_it(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    for name in program.board.plots:
        program.board.toggles[name].setChecked(True)

    with qtbot.waitSignal(program.player.refreshed):
        program.player.step()
    QTest.keyClick(program.window, Qt.Key.Key_Escape)

    assert program.player.live is not None
    assert program.player.live.structure.kinds[:2] == (key(TOY), key(Reversed))
    assert not program.window.grab().toImage().isNull()


def test_it_is_an_addition_and_the_first_start_is_as_it_was() -> None:
    assert {key(layer) for layer in default_experiment().layers} == {"dense"}
