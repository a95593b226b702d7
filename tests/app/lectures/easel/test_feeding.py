"""Plots show the run of their scene while they are seen, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.lectures.easel.feeding import Feeding
from app.lectures.lesson import Lesson
from app.plots.loss.plot import LossCurve
from app.plots.wishes import EditLayers, ShowStep
from app.texts import Texts
from app.theme import Theme
from core.experiment import Experiment
from core.layers import Dense
from core.scenes.scene import Scene


def test_what_is_seen_is_fed_until_it_is_frozen(
    lesson: Lesson, theme: Theme, texts: Texts, experiment: Experiment, qtbot: QtBot
) -> None:
    feeding, plot = Feeding(lesson.run), LossCurve(theme, texts)
    qtbot.addWidget(plot)
    feeding.join(plot)
    plot.show()
    assert plot.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu  # nobody would serve it

    lesson.run.begin(experiment, Scene(steps=3), waits=False)
    qtbot.waitUntil(lambda: plot.view is not None and len(plot.view) == 3)

    feeding.frozen = True
    lesson.run.rest()
    feeding.feed()
    assert plot.view is not None

    feeding.frozen = False
    feeding.feed()
    assert plot.views == ()  # a scene without a run


def test_a_hand_in_a_plot_edits_the_experiment_of_the_scene(lesson: Lesson, experiment: Experiment, theme: Theme,
                                                            texts: Texts, qtbot: QtBot) -> None:  # fmt: skip
    feeding, plot = Feeding(lesson.run), LossCurve(theme, texts)
    qtbot.addWidget(plot)
    feeding.join(plot)
    lesson.run.begin(experiment, Scene(steps=3), waits=False)
    qtbot.waitUntil(lambda: lesson.run.player.live is not None and len(lesson.run.player.live) == 3)

    plot.wished.emit(ShowStep(1))
    assert lesson.run.player.cursor == 1
    plot.selected.emit(2)
    assert plot.slots == {2}
    plot.wished.emit(EditLayers({0: Dense(units=3)}, "drag"))

    assert lesson.run.document.experiment.layers[0] == Dense(units=3)
    assert lesson.run.changed
