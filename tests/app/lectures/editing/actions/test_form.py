"""Buttons are added to a scene and taken out of it, where there is a run on which they can act."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.lectures.editing.actions.form import MOST, ActionsForm
from app.texts import Texts
from core.experiment import Experiment
from core.scenes.scene import Action, Scene
from core.scenes.staging import Staged

ON, FASTER = Action(label="On", steps=5), Action(label="Faster", changes={"batch": 8})
SCENE = Scene(actions=(ON, FASTER))
Told = list[tuple[tuple[Action, ...], str]]


@pytest.fixture
def runs(experiment: Experiment) -> tuple[Staged, ...]:
    return (Staged("", experiment),)


@pytest.fixture
def form(qtbot: QtBot, texts: Texts, runs: tuple[Staged, ...]) -> ActionsForm:
    form = ActionsForm(texts)
    qtbot.addWidget(form)
    form.show_scene(SCENE, runs)
    form.show()
    return form


@pytest.fixture
def told(form: ActionsForm, runs: tuple[Staged, ...]) -> Told:
    told: Told = []

    def take(actions: tuple[Action, ...], verb: str, _gesture: str) -> None:
        told.append((actions, verb))
        form.show_scene(Scene(actions=actions), runs)

    form.edited.connect(take)
    return told


def test_each_is_changed_in_its_place(form: ActionsForm, told: Told) -> None:
    form.rows[0].steps.setValue(9)

    assert told == [((replace(ON, steps=9), FASTER), "action")]


def test_one_more_and_one_less(form: ActionsForm, told: Told) -> None:
    form.more.click()
    form.rows[0].gone.click()

    assert [verb for _, verb in told] == ["add_action", "remove_action"]
    assert told[-1][0] == (FASTER, Action(label="", steps=100))
    assert [row.isVisible() for row in form.rows] == [True, True, False]


def test_where_there_is_no_run_there_is_nothing_to_act_on(form: ActionsForm) -> None:
    form.show_scene(Scene(), ())

    assert not form.more.isEnabled()
    assert form.why.text() == "A button acts on a run, and this scene shows none."


def test_there_are_no_more_than_a_screen_has_room_for(form: ActionsForm, runs: tuple[Staged, ...]) -> None:
    form.show_scene(Scene(actions=(ON,) * MOST), runs)

    assert not form.more.isEnabled()


def test_the_state_of_the_window_is_wanted_for_one_of_them(form: ActionsForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.state_wanted) as wanted:
        form.rows[1].state.click()

    assert wanted.args == [1]
