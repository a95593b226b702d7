"""One table has every menu entry and every key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.playback.player import Player
from app.program.program import Program
from app.program.verbs import Verbs
from app.state.document import Document
from core.experiment import Experiment, default_experiment, small_experiment
from core.experiment.files import write_experiment
from core.experiment.presets import read_preset


@pytest.fixture
def done(program: Program, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the parts of the program are asked to do, instead of doing it."""
    asked = list[str]()
    parts = {
        program.stack.edits: ("cut", "copy", "paste", "remove", "duplicate", "move", "toggle_fold", "toggle_all_folds"),
        program.stack: ("ask_repeat", "open_search"),
        program.stack.naming: ("open",),
        program.transport: ("open_title_page",),
        program.stack.locking: ("toggle",),
        program.appearance: ("toggle_theme", "toggle_projector"),
        program.layouts: ("show_layout", "toggle_presentation", "reset", "maximise", "move_plot", "toggle_column"),
        program.board: ("toggle_scale",),
        program.window: ("close", "toggle_full_screen"),
        program.guide: (
            "show_layers", "press_or_play", "show_commands", "show_shortcuts", "show_about", "explain", "ask",
            "open_menu", "go_to_panel", "open_point", "change_speed", "show_page",
        ),
    }  # fmt: skip
    for part, verbs in parts.items():
        for verb in verbs:
            monkeypatch.setattr(part, verb, _noting(asked, verb))
    return asked


def _noting(asked: list[str], verb: str) -> object:
    def note(*arguments: object) -> None:
        asked.append(" ".join([verb, *map(str, arguments)]))

    return note


def test_no_two_actions_share_a_key(program: Program) -> None:
    keys = [key.toString() for action in program.actions.all() for key in action.shortcuts()]

    assert len(keys) == len(set(keys))


def test_every_action_has_a_key_that_can_be_typed(program: Program) -> None:
    actions = program.actions.all()

    assert [action.objectName() for action in actions if not action.shortcuts()] == []
    assert all(key.toString() for action in actions for key in action.shortcuts())


def test_every_verb_does_something_of_its_own(program: Program, done: list[str]) -> None:
    rows = {row.name: row for row in Verbs(program).rows()}

    for name in ("cut", "copy", "paste", "delete", "duplicate", "repeat", "find", "name_layer", "lock", "layer_table",
                 "title_page", "move_up", "move_down", "fold",
                 "fold_all", "play", "theme", "projector", "scale", "full_screen", "layout_watch", "layout_present",
                 "reset_layout", "maximise", "plot_left", "plot_down", "show_inspector", "show_network", "shortcuts",
                 "about", "quit", "commands", "explain", "ask", "menu", "next_panel", "previous_panel", "point_3",
                 "slower", "faster", "definitions", "file_format", "command_line"):  # fmt: skip
        rows[name].do()

    assert done == [
        "cut", "copy", "paste", "remove", "duplicate", "ask_repeat", "open_search", "open", "toggle",
        "show_layers", "open_title_page", "move -1", "move 1", "toggle_fold",
        "toggle_all_folds", "press_or_play", "toggle_theme", "toggle_projector", "toggle_scale", "toggle_full_screen",
        "show_layout watch", "toggle_presentation", "reset", "maximise", "move_plot -1 0", "move_plot 0 1",
        "toggle_column inspector", "toggle_column network", "show_shortcuts", "show_about", "close",
        "show_commands", "explain", "ask", "open_menu",
        "go_to_panel 1", "go_to_panel -1", "open_point 3", "change_speed -1", "change_speed 1",
        "show_page science", "show_page format", "show_page commands",
    ]  # fmt: skip


def test_type_size_is_changed_by_keys(program: Program) -> None:
    program.theme.allow(2.0)
    program.actions["larger"].trigger()
    larger = program.theme.scale
    program.actions["normal_size"].trigger()
    program.actions["smaller"].trigger()

    assert larger > 1.0 > program.theme.scale


def test_a_step_is_one_step(program: Program, qtbot: QtBot) -> None:
    with qtbot.waitSignal(program.player.refreshed):
        program.actions["step"].trigger()

    assert program.player.live is not None
    assert len(program.player.live) == 2


def test_steps_are_shown_with_keys_and_from_the_menu(program: Program, qtbot: QtBot) -> None:
    program.player.step(5)
    qtbot.waitUntil(lambda: len(program.player.live or ()) == 6)
    seen: list[int | None] = []

    for name in ("previous_step", "previous_step", "next_step", "first_step", "live", "first_bad_layer", "live"):
        program.actions[name].trigger()
        seen.append(program.player.cursor)

    assert seen == [4, 3, 4, 0, None, 0, None]
    assert program.actions["previous_step"].shortcut().toString() == "Alt+Left"


def test_a_new_file_is_one_small_network_at_step_0_that_waits(program: Program, player: Player, qtbot: QtBot) -> None:
    for _ in range(2):  # also where the one before was just that
        with qtbot.waitSignal(player.refreshed):
            player.step(3)
        player.play()

        program.document.undo_stack.clear()
        program.actions["new"].trigger()

        qtbot.waitUntil(lambda: player.shown is not None and len(player.shown) == 1)
        qtbot.wait(50)
        assert not player.playing
        assert player.shown is not None
        assert len(player.shown) == 1
        assert program.document.experiment == small_experiment() != default_experiment()
        assert program.stack.count == "2 layers"
        assert program.document.is_clean


def test_reverting_goes_back_to_the_file_and_undo_comes_back(
    program: Program, document: Document, tmp_path: Path
) -> None:
    document.save(tmp_path / "mine.json")
    saved = document.experiment
    document.set_seed(3)

    could = document.can_revert
    document.revert()
    reverted = document.experiment, document.is_clean, document.can_revert
    document.undo_stack.undo()

    assert could
    assert reverted == (saved, True, False)
    assert (document.experiment.seed, document.path) == (3, tmp_path / "mine.json")


def test_of_a_file_that_is_gone_nothing_comes_back(program: Program, document: Document, tmp_path: Path) -> None:
    document.save(tmp_path / "mine.json")
    (tmp_path / "mine.json").unlink()

    document.look()

    assert (document.is_clean, document.can_revert) == (False, False)


def test_reverting_a_preset_goes_back_to_the_preset(program: Program, document: Document) -> None:
    preset = read_preset("relu-healthy")
    document.begin(preset)
    document.set_seed(3)

    document.revert()

    assert (document.experiment, document.preset) == (preset.experiment, preset)


def test_reverting_takes_what_the_file_holds_by_now(program: Program, document: Document, tmp_path: Path) -> None:
    document.save(tmp_path / "mine.json")
    document.set_seed(3)
    write_experiment(tmp_path / "mine.json", Experiment(seed=9))

    document.revert()

    assert (document.experiment.seed, document.is_clean) == (9, True)


def test_naming_without_a_selected_layer_says_what_to_select(program: Program, qtbot: QtBot) -> None:
    status = program.timeline.status

    QTest.keyClick(program.window, Qt.Key.Key_F2)
    said = status.remark.text()
    program.selection.select((1,), 1)
    QTest.keyClick(program.window, Qt.Key.Key_F2)

    assert said.startswith("Select a layer first")
    qtbot.waitUntil(program.stack.naming.isVisible)
