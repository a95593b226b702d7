"""What the window shows becomes a scene that shows the same."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.editing.capture import Capture, largest
from app.program.program import Program
from core.experiment.presets import read_preset
from core.scenes.files import as_text, lecture_from
from core.scenes.lecture import Lecture
from core.scenes.scene import Scene
from core.scenes.text import Bilingual

DEPTH = 8  # layers of the small network


@pytest.fixture
def capture(program: Program) -> Capture:
    return Capture(program.document, program.player, program.selection, program.board)


def test_experiment_plots_step_and_selection_are_those_of_the_window(
    program: Program, capture: Capture, qtbot: QtBot
) -> None:
    program.selection.select((2, DEPTH))
    program.player.play(until=4)
    qtbot.waitUntil(lambda: program.player.live is not None and len(program.player.live) == 5)

    scene = capture.scene()

    assert scene.experiment == program.document.experiment
    assert (scene.steps, scene.highlight) == (5, (2, "output"))
    seen = {plot.name.instrument for plot in program.board.in_sight()}
    assert len(scene.plots) == 2
    assert {plot.name for plot in scene.shown_plots} <= seen


def test_a_step_of_the_past_is_as_far_as_the_scene_goes(program: Program, capture: Capture, qtbot: QtBot) -> None:
    program.player.play(until=4)
    qtbot.waitUntil(lambda: program.player.live is not None and len(program.player.live) == 5)

    program.player.show_step(2)

    assert capture.scene().steps == 3


def test_settings_go_with_their_plot_and_the_largest_comes_first(program: Program, capture: Capture) -> None:
    first = largest(program.board.in_sight())[0]
    first.show_settings(type(first.settings)(recent=True))

    scene = capture.scene()

    plot = scene.shown_plots[0]
    assert (plot.name, plot.settings) == (first.name.instrument, {"recent": True})
    assert scene.plots[1] == scene.shown_plots[1].name


def test_what_is_captured_is_read_from_a_file(program: Program, capture: Capture) -> None:
    scene = capture.scene()

    assert lecture_from(as_text(Lecture(scenes=(scene,))).encode()).scenes == (scene,)


def test_a_preset_gives_its_title_in_both_languages(program: Program, capture: Capture) -> None:
    preset = read_preset("relu-healthy")
    program.document.begin(preset)

    assert capture.scene().title == Bilingual(en=preset.title["en"], ko=preset.title["ko"])


def test_nothing_of_the_window_is_touched(program: Program, capture: Capture) -> None:
    before = program.document.undo_stack.verbs, program.player.wanted, program.selection.slots

    assert isinstance(capture.scene(), Scene)
    assert (program.document.undo_stack.verbs, program.player.wanted, program.selection.slots) == before
