"""How the program behaves is remembered, and is as ever where nothing was chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.program.program import Program
from app.program.running import begin, run
from app.remembered.habits import Habits
from app.remembered.preferences import Preferences
from app.state.aside import abandoned, folder_of_all
from core.experiment import Experiment, small_experiment
from core.experiment.files import write_experiment
from core.experiment.presets import read_preset
from core.wording import Reason
from tests.app.state.person import Person


def test_at_first_it_plays_asks_and_opens_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    assert Preferences(tmp_path / "settings.json").habits == Habits(True, False, False, True)


def test_what_was_chosen_comes_back(tmp_path: Path, qtbot: QtBot) -> None:
    first = Preferences(tmp_path / "settings.json")

    first.habits = replace(first.habits, play=False, reopen=True)
    first.flush()

    assert Preferences(tmp_path / "settings.json").habits == Habits(play=False, reopen=True)


def started(qtbot: QtBot, habits: Habits, recent: Path | None = None) -> Program:
    """A start of the program by somebody with such habits."""
    program = begin(small_experiment())
    qtbot.addWidget(program.window)
    program.preferences.habits = habits
    if recent is not None:
        program.preferences.remember_file(recent)
    run(program)
    return program


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program runs while the test does."""
    monkeypatch.setattr(QApplication, "exec", lambda *_: 0)


def test_who_does_not_want_it_to_play_finds_it_waiting(qtbot: QtBot, at_once: None) -> None:
    program = started(qtbot, Habits(play=False))

    assert not program.player.playing


def test_the_last_file_is_opened_again_where_that_is_wanted(qtbot: QtBot, at_once: None, tmp_path: Path) -> None:
    mine = tmp_path / "mine.json"
    write_experiment(mine, Experiment(seed=77))

    program = started(qtbot, Habits(play=False, reopen=True), mine)

    qtbot.waitUntil(lambda: program.document.path == mine)
    assert program.document.experiment.seed == 77


def test_who_is_not_asked_finds_unsaved_work_by_undo_and_at_the_next_start(qtbot: QtBot, at_once: None) -> None:
    before = len(abandoned(folder_of_all()))
    program = started(qtbot, Habits(play=False, ask_unsaved=False))
    program.document.set_seed(33)

    program.filing.open_preset("sigmoid-vanishing")
    opened = program.document.experiment.seed
    program.document.undo_stack.undo()
    undone = program.document.experiment.seed
    program.window.close()

    assert opened != undone == 33
    assert not program.window.isVisible()
    assert len(abandoned(folder_of_all())) == before + 1


def test_nothing_else_is_opened_where_something_was_named(qtbot: QtBot, at_once: None, tmp_path: Path) -> None:
    mine, preset = tmp_path / "mine.json", read_preset("relu-healthy")
    write_experiment(mine, Experiment(seed=77))
    named, refused = begin(preset.experiment, preset=preset), begin(small_experiment())

    for program, reason in ((named, None), (refused, Reason("json.empty").at("broken.json"))):
        qtbot.addWidget(program.window)
        program.preferences.habits = Habits(play=False, reopen=True)
        program.preferences.remember_file(mine)
        run(program, refused=reason)
    qtbot.wait(50)

    assert (named.document.preset, refused.document.path) == (preset, None)


def test_what_another_window_has_chosen_meanwhile_stays(tmp_path: Path, qtbot: QtBot) -> None:
    here, beside = Preferences(tmp_path / "settings.json"), Preferences(tmp_path / "settings.json")

    here.keep_habit("pause_minimised", True)
    beside.keep_habit("reopen", True)

    assert beside.habits == Preferences(tmp_path / "settings.json").habits == Habits(reopen=True, pause_minimised=True)


def test_what_made_room_for_another_experiment_unasked_is_offered_too(qtbot: QtBot, at_once: None) -> None:
    program = started(qtbot, Habits(play=False, ask_unsaved=False))
    program.document.set_seed(33)

    program.filing.open_preset("sigmoid-vanishing")
    program.window.close()

    (left,) = abandoned(folder_of_all())
    assert left.read().experiment.seed == 33


@pytest.mark.parametrize("refuse", ["cancelled", "unreadable"])
def test_what_another_experiment_did_not_take_the_place_of_is_kept_once(
    qtbot: QtBot, at_once: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refuse: str
) -> None:
    program = started(qtbot, Habits(play=False, ask_unsaved=False))
    program.document.set_seed(33)
    (tmp_path / "broken.json").write_text("{", "utf-8")
    person = Person(monkeypatch)
    person.file = "" if refuse == "cancelled" else str(tmp_path / "broken.json")

    program.filing.import_program()
    program.filing.open()
    program.document.set_seed(34)
    program.window.close()

    (left,) = abandoned(folder_of_all())
    assert left.read().experiment.seed == 34


def test_only_the_first_window_opens_the_last_file_again(qtbot: QtBot, at_once: None, tmp_path: Path) -> None:
    mine = tmp_path / "mine.json"
    write_experiment(mine, Experiment(seed=77))
    first = started(qtbot, Habits(play=False, reopen=True), mine)
    qtbot.waitUntil(lambda: first.document.path == mine)

    second = started(qtbot, Habits(play=False, reopen=True), mine)
    qtbot.wait(50)

    assert second.document.path is None
