"""What a scene shows is chosen: its plots, its steps, and whether it plays on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.lectures.editing.showing_form import ShowingForm
from core.scenes.scene import Plot, Run, Scene

COST = Plot(name="cost", settings={"mode": "continuous"})


@pytest.fixture
def form(qtbot: QtBot) -> ShowingForm:
    form = ShowingForm()
    qtbot.addWidget(form)
    form.show()
    return form


@pytest.fixture
def told(form: ShowingForm) -> list[tuple[Scene, str]]:
    told: list[tuple[Scene, str]] = []
    form.edited.connect(lambda scene, verb, _: told.append((scene, verb)))
    return told


def choose(field: QComboBox, name: str) -> None:
    """As a hand does."""
    field.setCurrentIndex(field.findData(name))
    field.activated.emit(field.currentIndex())


def test_another_plot_is_as_new_and_the_other_keeps_its_settings(
    form: ShowingForm, told: list[tuple[Scene, str]]
) -> None:
    form.show_scene(Scene(plots=(COST, "loss")))

    choose(form.plots[1], "heatmap")
    choose(form.plots[0], "loss")

    assert [scene.plots for scene, _ in told] == [(COST, "heatmap"), ("loss", "loss")]


def test_the_same_plot_once_more_changes_nothing(form: ShowingForm, told: list[tuple[Scene, str]]) -> None:
    form.show_scene(Scene(plots=(COST,)))

    choose(form.plots[0], "cost")
    choose(form.plots[1], "")

    assert told == []


def test_the_whole_window_gives_way_to_a_plot(form: ShowingForm, told: list[tuple[Scene, str]]) -> None:
    form.show_scene(Scene(layout="watch"))
    whole = form.plots[0].currentText()

    choose(form.plots[0], "loss")

    assert whole == "The whole window"
    assert told == [(Scene(plots=("loss",)), "plots")]


def test_several_runs_have_one_plot(form: ShowingForm) -> None:
    form.show_scene(Scene(plots=("loss",), runs=(Run(label="a", changes={}), Run(label="b", changes={}))))

    assert [field.isEnabled() for field in form.plots] == [True, False]


def test_steps_and_play(form: ShowingForm, told: list[tuple[Scene, str]]) -> None:
    form.show_scene(Scene(steps=5))

    form.steps.setValue(7)
    form.plays.click()

    assert told == [(Scene(steps=7), "steps"), (Scene(steps=5, play=True), "plays")]
