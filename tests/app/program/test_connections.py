"""Whoever hears of something first, everybody shows the same; and what the engine says is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from random import Random

import pytest
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.playback.player import Player
from app.playback.runs import LISTED
from app.playback.training_time import TrainingTime
from app.program.program import Program
from app.remembered.preferences import Preferences
from app.state.document import Document
from app.texts import Texts
from app.texts.language import Language
from app.theme import DARK, Theme
from core.components.activations import Relu
from core.components.datasets import Csv
from core.engine import Engine
from core.experiment import Experiment
from core.layers import BatchNorm
from core.probes.critical import CriticalRate
from core.probes.probe import Probes
from core.wording import Reason
from tests.app.lasting import Lasting
from tests.app.playback.playing import shown
from tests.app.program.receivers import Receivers, Reordered
from tests.app.state.person import Person
from tests.core.components.tables.files import IRISES, table_file

PATIENCE_MS = 60_000  # for all of them to have drawn it, on a machine that others use as well

OTHERWISE: dict[str, Reordered] = {
    "reversed": lambda receivers: receivers[::-1],
    "shuffled": lambda receivers: Random(7).sample(receivers, len(receivers)),
}
Make = Callable[[str, Reordered], Program]
Gesture = Callable[[Program], object]

GESTURES: dict[str, Gesture] = {
    "select": lambda program: program.selection.select((2, 3), 3),
    "point": lambda program: program.selection.hover(5),
    "step": lambda program: program.player.step(4),
    "insert": lambda program: program.document.insert_layer(1, BatchNorm()),
    "repeat": lambda program: program.document.repeat((2,), 30),
    "fold": lambda program: program.actions["fold_all"].trigger(),
    "go to the end": lambda program: program.stack.edits.go(len(program.document.slot_ids) - 1),
    "look for": lambda program: program.actions["find"].trigger(),
    "search": lambda program: program.stack.search.field.setText("dense"),
    "remove what is selected": lambda program: program.actions["delete"].trigger(),
    "edit": lambda program: program.document.set_activation((0, 1), Relu()),
    "be refused": lambda program: program.document.set_units((0,), 10**9),
    "undo": lambda program: program.actions["undo"].trigger(),
    "step on": lambda program: program.player.step(4),
    "look back": lambda program: program.player.show_step(1),
    "darken": lambda program: program.theme.show_tokens(DARK),
    "larger": lambda program: program.theme.show_scale(1.15),
    "Korean": lambda program: program.language.show_language("ko"),
    "watch": lambda program: program.layouts.show_layout("watch"),
    "maximise": lambda program: program.board.bench.maximise("heatmap"),
    "build": lambda program: program.layouts.show_layout("build"),
    "begin anew": lambda program: program.filing.open_preset("tiny-weights"),
}


@pytest.fixture
def make(
    qtbot: QtBot, qapp: QApplication, experiment: Experiment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Make]:
    """Programs whose receivers are connected in another order than they subscribed in."""
    made = list[Program]()

    def make(name: str, reordered: Reordered) -> Program:
        receivers = Receivers()
        with monkeypatch.context() as patched:
            receivers.listen(patched)
            preferences = Preferences(tmp_path / f"{name}.json")
            document, player, language = Document(experiment), Player(Engine("thread")), Language(qapp)
            program = Program(document, player, Theme(), Texts(), language, preferences)
        assert receivers.reorder(reordered) > 8
        made.append(program)
        QCursor.setPos(0, 790)  # on no window: what lies under the pointer would look different
        monkeypatch.setattr(program.filing, "may_leave", lambda: True)
        qtbot.addWidget(program.window)
        program.window.resize(1280, 720)
        program.window.show()
        with qtbot.waitSignal(player.refreshed):
            player.load(experiment)
        return program

    yield make
    for program in made:
        program.language.show_language("en")
        program.player.close()


@pytest.fixture
def timeless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every run takes no time: how long one takes is no matter of order."""
    monkeypatch.setattr(TrainingTime, "at", lambda *_: 0.0)


@pytest.mark.sampled(2)
@pytest.mark.usefixtures("timeless")
@pytest.mark.parametrize("order", OTHERWISE)
def test_in_whichever_order_everybody_hears_of_a_change_the_window_shows_the_same(
    make: Make, qtbot: QtBot, order: str
) -> None:
    programs = [make("as they came", list), make(order, OTHERWISE[order])]

    for gesture in GESTURES.values():
        for program in programs:
            gesture(program)
            if (focused := QApplication.focusWidget()) is not None:
                focused.clearFocus()  # only one window can have the keyboard
        qtbot.waitUntil(lambda: are_alike(recorded, programs), timeout=PATIENCE_MS)
        qtbot.waitUntil(lambda: are_alike(seen, programs), timeout=PATIENCE_MS)


def are_alike(told: Callable[[Program], object], programs: list[Program]) -> bool:
    """Whether the same is told of all of them."""
    first, *others = map(told, programs)
    return all(other == first for other in others)


@pytest.mark.own_window
@pytest.mark.usefixtures("timeless")
def test_whatever_has_been_done_a_lasting_window_is_put_back_to_what_a_new_one_says(
    lasting: Lasting, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    used = lasting.put_back()
    monkeypatch.setattr(used.filing, "may_leave", lambda: True)

    for gesture in GESTURES.values():
        gesture(used)
    used.actions["about"].trigger()
    used.notice.offer(Reason("json.empty"))
    used.preferences.remember_file(tmp_path / "mine.json")
    used.window.resize(1400, 800)
    changed = said(used)
    lasting.put_back()
    new: Program = request.getfixturevalue("program")

    qtbot.waitUntil(lambda: said(used) == said(new))
    assert changed != said(used)
    assert used.preferences.recent_files == new.preferences.recent_files
    assert used.window.size() == new.window.size()


@pytest.mark.own_window
def test_whoever_has_ended_a_lasting_window_leaves_a_new_one_and_nobody_is_asked(
    lasting: Lasting, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, ended = Person(monkeypatch), lasting.put_back()
    ended.document.set_seed(3)
    ended.keeping.leave()

    new = lasting.put_back()

    assert new is not ended
    assert new.window.isVisible()
    assert (new.document.is_clean, person.asked) == (True, 0)


def test_a_table_that_has_changed_is_said_at_the_next_edit_and_until_the_one_after(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(program.player.loaded, timeout=20_000):
        program.document.set_data(Csv(path=table_file(tmp_path)))
    table_file(tmp_path, IRISES + "6.0,3.0,virginica\n")

    with qtbot.waitSignal(program.player.reread, timeout=20_000):
        program.document.set_seed(8)
    said, compared = program.notice.sentence.text(), program.player.comparison.reference
    program.document.set_seed(9)

    assert said == "table.csv has changed since the run before: it has been read again."
    assert compared is None
    assert program.notice.isHidden()


def recorded(program: Program) -> object:
    """How far the run has come."""
    assert program.player.live is not None
    return program.player.live.experiment, len(program.player.live), program.player.diagnosis is not None


def seen(program: Program) -> object:
    """Everything that the window shows, to the eye and to a screen reader, and what can be done."""
    return said(program), program.window.grab().toImage()


def said(program: Program) -> object:
    """What a screen reader is told, and what can be done."""
    widgets = [each for each in program.window.findChildren(QWidget) if each.isVisible()]
    told = [(each.accessibleName(), each.accessibleDescription(), each.toolTip()) for each in widgets]
    can = [(action.text(), action.isEnabled(), action.isChecked()) for action in program.actions.all()]
    return program.window.windowTitle(), told, can


def test_the_critical_rate_is_asked_while_its_point_is_in_sight(
    program: Program, player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = list[Probes]()
    monkeypatch.setattr(player, "watch", asked.append)

    program.inspector.open_point(5)
    program.inspector.open_point(3)
    program.inspector.open_point(5)
    program.layouts.toggle_column("inspector")

    assert [CriticalRate() in probes for probes, _ in groupby(asked)] == [True, False, True, False]


@pytest.mark.own_window
def test_an_undo_goes_on_with_the_run_before_and_a_drag_leaves_one_run(program: Program, qtbot: QtBot) -> None:
    document, player = program.document, program.player
    player.step(LISTED)
    shown(qtbot, player, LISTED + 1)
    first = player.runs.present
    for units in (20, 24, 28):
        with qtbot.waitSignal(player.loaded, timeout=PATIENCE_MS):
            document.set_units((0,), units, gesture="drag")
        player.step(LISTED)
        shown(qtbot, player, LISTED + 1)
    dragged = player.runs.present

    program.actions["undo"].trigger()
    undone = player.runs.listed, program.stack.count
    player.step()
    shown(qtbot, player, LISTED + 2)
    program.actions["redo"].trigger()

    assert undone == ((first, dragged), "8 layers")
    assert (player.runs.present, player.runs.past) == (dragged, (first,))
    assert dragged is not None
    assert dragged.view.structure.units[0] == 28
