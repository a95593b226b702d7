"""One table makes every menu entry and every key."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from app.commands.actions import LAYOUTS, Actions
from app.commands.targets import Targets
from app.state.document import Document
from app.state.filing import Filing
from app.state.player import Player
from app.state.preferences import Preferences
from app.state.selection import Selection
from app.texts import Texts
from app.texts.language import Language
from app.theme import Theme


class Recorder:
    """Stands in for the stack and the window: notes what it was asked to do."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.current = "build"

    def note(self, name: str, *arguments: object) -> None:
        """Remember one call."""
        self.done.append(" ".join([name, *map(str, arguments)]))

    def cut(self) -> None:
        self.note("cut")

    def copy(self) -> None:
        self.note("copy")

    def paste(self) -> None:
        self.note("paste")

    def remove(self) -> None:
        self.note("remove")

    def duplicate(self) -> None:
        self.note("duplicate")

    def move(self, direction: int) -> None:
        self.note("move", direction)

    def toggle_fold(self) -> None:
        self.note("toggle_fold")

    def toggle_all_folds(self) -> None:
        self.note("toggle_all_folds")

    def ask_repeat(self) -> None:
        self.note("ask_repeat")

    def open_search(self) -> None:
        self.note("open_search")

    def close(self) -> bool:
        self.note("close")
        return True

    def toggle_projector(self) -> None:
        self.note("toggle_projector")

    def show_layout(self, name: str) -> None:
        self.note("show_layout", name)

    def toggle_presentation(self) -> None:
        self.note("toggle_presentation")

    def reset(self) -> None:
        self.note("reset_layout")

    def maximise(self) -> None:
        self.note("maximise")

    def toggle_column(self, column: str) -> None:
        self.note("toggle_column", column)

    def toggle_theme(self) -> None:
        self.note("toggle_theme")

    def toggle_scale(self) -> None:
        self.note("toggle_scale")

    def toggle_full_screen(self) -> None:
        self.note("toggle_full_screen")

    def show_shortcuts(self) -> None:
        self.note("show_shortcuts")

    def show_about(self) -> None:
        self.note("show_about")

    def show_page(self, page: str) -> None:
        self.note("show_page", page)

    def press_or_play(self) -> None:
        self.note("press_or_play")

    def show_commands(self) -> None:
        self.note("show_commands")

    def explain(self) -> None:
        self.note("explain")

    def ask(self) -> None:
        self.note("ask")

    def open_menu(self) -> None:
        self.note("open_menu")

    def go_to_panel(self, direction: int) -> None:
        self.note("go_to_panel", direction)

    def move_plot(self, across: int, down: int) -> None:
        self.note("move_plot", across, down)

    def open_point(self, number: int) -> None:
        self.note("open_point", number)

    def change_speed(self, step: int) -> None:
        self.note("change_speed", step)


@pytest.fixture
def recorder() -> Recorder:
    """Nothing was asked yet."""
    return Recorder()


@pytest.fixture
def actions(
    qtbot: QtBot,
    qapp: QApplication,
    document: Document,
    selection: Selection,
    player: Player,
    theme: Theme,
    texts: Texts,
    preferences: Preferences,
    recorder: Recorder,
) -> Actions:
    """The table, with a window that only takes notes."""
    window = QMainWindow()
    qtbot.addWidget(window)
    filing = Filing(document, preferences, window)
    targets = Targets(document, selection, player, theme, Language(qapp), filing, *(recorder,) * 6)
    actions = Actions(targets, texts, document)
    document.setParent(None)
    return actions


def test_no_two_actions_share_a_key(actions: Actions) -> None:
    keys = [key.toString() for action in actions.all() for key in action.shortcuts()]

    assert len(keys) == len(set(keys))


def test_every_action_has_a_key_that_can_be_typed(actions: Actions) -> None:
    assert [action.objectName() for action in actions.all() if not action.shortcuts()] == []
    assert all(key.toString() for action in actions.all() for key in action.shortcuts())


def test_every_action_does_something_of_its_own(actions: Actions, recorder: Recorder, selection: Selection) -> None:
    selection.select([1])
    for name in ("cut", "copy", "paste", "delete", "duplicate", "move_up", "move_down", "play", "theme",
                 "projector", "full_screen", "layout_watch", "layout_present", "reset_layout", "maximise",
                 "show_inspector", "show_network", "shortcuts", "about", "quit", "commands", "explain", "ask", "menu",
                 "next_panel", "previous_panel", "point_3", "slower", "faster", "definitions", "file_format",
                 "command_line"):  # fmt: skip
        actions[name].trigger()

    assert recorder.done == [
        "cut", "copy", "paste", "remove", "duplicate", "move -1", "move 1", "press_or_play", "toggle_theme",
        "toggle_projector", "toggle_full_screen", "show_layout watch", "toggle_presentation", "reset_layout",
        "maximise", "toggle_column inspector", "toggle_column network", "show_shortcuts", "show_about", "close",
        "show_commands", "explain", "ask", "open_menu",
        "go_to_panel 1", "go_to_panel -1", "open_point 3", "change_speed -1", "change_speed 1",
        "show_page science", "show_page format", "show_page commands",
    ]  # fmt: skip


def test_undo_says_what_it_undoes_and_does_it(actions: Actions, document: Document) -> None:
    document.set_seed(3)
    text, possible = actions["undo"].text(), actions["undo"].isEnabled()

    actions["undo"].trigger()

    assert (text, possible) == ("Undo: seed", True)
    assert document.experiment.seed == 7
    assert (actions["undo"].text(), actions["undo"].isEnabled()) == ("Undo", False)
    assert (actions["redo"].text(), actions["redo"].isEnabled()) == ("Redo: seed", True)


def test_what_needs_a_selection_waits_for_one(actions: Actions, selection: Selection) -> None:
    before = actions["cut"].isEnabled()

    actions["select_all"].trigger()

    assert (before, actions["cut"].isEnabled(), len(selection.slots)) == (False, True, 8)


def test_type_size_is_changed_by_keys(actions: Actions, theme: Theme) -> None:
    actions["larger"].trigger()
    larger = theme.scale
    actions["normal_size"].trigger()
    actions["smaller"].trigger()

    assert larger > 1.0 > theme.scale


def test_a_step_is_one_step(actions: Actions, player: Player, document: Document, qtbot: QtBot) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)

    with qtbot.waitSignal(player.refreshed):
        actions["step"].trigger()

    assert player.live is not None
    assert len(player.live) == 2


def test_the_present_layout_is_ticked(actions: Actions, recorder: Recorder) -> None:
    recorder.current = "understand"

    actions.show_layout()

    layouts = [actions[f"layout_{name}"] for name in LAYOUTS]
    assert [action.isChecked() for action in layouts] == [False, False, True, False]


def test_steps_are_shown_with_keys_and_from_the_menu(
    actions: Actions, player: Player, document: Document, qtbot: QtBot
) -> None:
    player.load(document.experiment)
    player.step(5)
    qtbot.waitUntil(lambda: len(player.live or ()) == 6)
    seen: list[int | None] = []

    for name in ("previous_step", "previous_step", "next_step", "first_step", "live", "first_bad_layer", "live"):
        actions[name].trigger()
        seen.append(player.cursor)

    assert seen == [4, 3, 4, 0, None, 0, None]
    assert actions["previous_step"].shortcut().toString() == "Alt+Left"
