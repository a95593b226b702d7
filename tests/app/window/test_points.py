"""Each tuning point leads to its plot; in a presentation that takes the place of the main one."""

from __future__ import annotations

from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from app.program.program import Program
from app.window.points import PLOTS
from core.components.activations import Relu, Tanh
from core.diagnosis.finding import Finding
from core.layers import hidden_slots


def is_in_front(program: Program, name: str) -> bool:
    """Whether that plot can be seen."""
    return program.board.bench.docks[name].in_front


@pytest.mark.sampled(2)
@pytest.mark.parametrize("number", range(1, 8))
def test_a_click_on_a_number_shows_the_plot_that_belongs_to_it(program: Program, qtbot: QtBot, number: int) -> None:
    program.inspector.open_point(1 + number % 7)  # another one, so that the click does not fold

    program.inspector.points[number - 1].header.click()

    qtbot.waitUntil(partial(is_in_front, program, PLOTS[number - 1]))
    assert program.board.plots[PLOTS[number - 1]].isVisible()


def test_only_one_guest_stays_at_a_time(program: Program, qtbot: QtBot) -> None:
    before = {name for name in program.board.bench.docks if program.board.bench.is_shown(name)}

    for number in (1, 2, 5):
        program.actions[f"point_{number}"].trigger()
        qtbot.waitUntil(partial(is_in_front, program, PLOTS[number - 1]))

    assert {name for name in program.board.bench.docks if program.board.bench.is_shown(name)} == before | {PLOTS[4]}


def test_a_plot_that_has_a_place_keeps_it(program: Program, qtbot: QtBot) -> None:
    program.board.bench.show_dock("data")

    for number in (1, 2):
        program.actions[f"point_{number}"].trigger()
        qtbot.waitUntil(partial(is_in_front, program, PLOTS[number - 1]))

    assert program.board.bench.is_shown("data")


def test_a_click_that_folds_shows_nothing(program: Program, qtbot: QtBot) -> None:
    assert program.inspector.opened == 3

    program.inspector.points[2].header.click()
    qtbot.wait(20)

    assert not program.board.bench.is_shown("activation-curve")


def test_in_a_presentation_a_number_goes_to_its_plot_and_back(program: Program, qtbot: QtBot) -> None:
    program.actions["layout_present"].trigger()
    bench, three = program.board.bench, program.presenting_bar.points.buttons[2]

    three.click()
    qtbot.waitUntil(lambda: bench.maximised == "activation-curve")
    three.click()

    qtbot.waitUntil(lambda: bench.maximised is None)
    assert bench.docks["gradient-profile"].in_front
    assert three.isChecked()  # what is set there stays at hand


def test_in_a_presentation_the_keys_do_the_same_and_the_space_bar_plays(program: Program, qtbot: QtBot) -> None:
    program.actions["layout_present"].trigger()
    bench = program.board.bench

    program.actions["point_3"].trigger()
    qtbot.waitUntil(lambda: bench.maximised == "activation-curve")
    program.actions["play"].trigger()
    playing = program.player.playing
    program.actions["point_3"].trigger()

    qtbot.waitUntil(lambda: bench.maximised is None)
    assert playing
    assert program.inspector.opened == 3


def test_in_a_presentation_the_open_point_is_chosen_from_the_bar(program: Program) -> None:
    program.actions["layout_present"].trigger()
    bar = program.presenting_bar
    before = bar.choice.text()
    menu = bar.choice.menu()

    menu.aboutToShow.emit()
    chosen = [action.text() for action in menu.actions() if action.isChecked()]
    next(action for action in menu.actions() if action.text() == "ReLU").trigger()

    assert (before, chosen) == ("Activation: sigmoid", ["sigmoid"])
    assert all(layer.activation == Relu() for layer in program.document.experiment.layers)
    assert bar.choice.text() == "Activation: ReLU"


def test_nodes_and_depth_are_chosen_too_each_in_one_step_back(program: Program) -> None:
    program.actions["layout_present"].trigger()
    menu, start = program.presenting_bar.choice.menu(), program.document.experiment

    for number, text in ((6, "64"), (7, "3")):
        program.actions[f"point_{number}"].trigger()
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == text).trigger()
    made = program.document.experiment.layers
    program.document.undo_stack.undo()
    program.document.undo_stack.undo()

    assert [getattr(layer, "units", None) for layer in made] == [64] * 3
    assert len(hidden_slots(made)) == 3
    assert program.document.experiment == start


def test_the_bar_follows_edits_and_language(program: Program, qtbot: QtBot) -> None:
    program.actions["layout_present"].trigger()

    program.document.set_activation(range(8), Tanh())
    english = program.presenting_bar.choice.text()
    program.language.show_language("ko")

    assert english == "Activation: tanh"
    qtbot.waitUntil(lambda: program.presenting_bar.choice.text().startswith("활성화 함수"))


@pytest.mark.parametrize(
    "place, layers, number, plot",
    [
        ("layers[*].initializer", (0, 1), 4, PLOTS[3]),
        ("output.activation", (8,), 2, PLOTS[1]),
        ("", (8,), 3, ""),
        ("", (), 3, "loss"),
    ],
)
def test_a_finding_leads_to_its_layers_and_its_point(
    program: Program, qtbot: QtBot, place: str, layers: tuple[int, ...], number: int, plot: str
) -> None:
    program.verdict.sought.emit(Finding("dead", layers, 1.0, 0.7, "", place))

    assert program.inspector.opened == number
    assert program.selection.slots == frozenset(layers)
    if plot:
        qtbot.waitUntil(partial(is_in_front, program, plot))
