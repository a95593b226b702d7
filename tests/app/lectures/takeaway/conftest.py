"""A lecture of five scenes: bits, choices, several runs, a profile to be drawn, a number; with hostile words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.place import Place
from app.lectures.reading import Opened
from app.lectures.takeaway.projection import Projection
from app.theme import Theme
from core.commands.lectures.export import Export
from core.experiment import Experiment
from core.scenes.lecture import Lecture
from core.scenes.scene import Plot, Question, Run, Scene
from core.scenes.staging import stages
from core.scenes.text import Bilingual

STEPS = 6
BITS, CHOICES, RUNS, DRAWN, NUMBER = range(5)  # the scenes
HOSTILE = '<img src=x onerror=alert(1)> </script> & "more"'
ANSWER = Bilingual(en="It vanishes", ko="사라집니다")

Goes = Callable[[int], Projection]


def lecture_of(experiment: Experiment) -> Lecture:
    """Small runs, so that it is given in a moment."""
    choices = Question(prompt=Bilingual(en="What arrives?", ko="무엇이 도달할까요?"), choices=("all", ANSWER), answer=1)
    runs = (Run(label="slow", experiment=experiment), Run(label=HOSTILE, changes={"optimizer.learning_rate": 0.5}))
    number = Question(prompt="How many decades?", measure="decades")
    return Lecture(
        title=Bilingual(en=HOSTILE, ko=f"{HOSTILE} 강의"),
        scenes=(
            Scene(title="Bits", text="Four symbols.", plots=(Plot(name="cost", settings={"mode": "continuous"}),)),
            Scene(title=HOSTILE, text=f"One\nTwo {HOSTILE}", notes=f"Let them guess. {HOSTILE}", experiment=experiment,
                  plots=("loss", "gradient-profile"), steps=STEPS, play=True, speed=0.1, question=choices),
            Scene(title="Two", runs=runs, plots=("loss",), steps=STEPS),
            Scene(title="Drawn", experiment=experiment, plots=(Plot(name="gradient-profile"),), steps=1,
                  question=Question(prompt="Draw it", draw="profile")),
            Scene(title="Number", plots=("budget",), experiment=experiment, steps=1, question=number),
        ),
    )  # fmt: skip


@pytest.fixture
def lecture(experiment: Experiment) -> Lecture:
    return lecture_of(experiment)


@pytest.fixture
def export(lecture: Lecture) -> Export:
    """Of all of it, in English."""
    return Export(lecture, None, "monday", "en", ("png", "pdf", "html"))


@pytest.fixture
def goes(qtbot: QtBot, lecture: Lecture) -> Iterator[Goes]:
    """Gives one of the scenes alone, and stops where its answer is seen."""
    projections, states = list[Projection](), list[Iterator[Place]]()

    def go(index: int) -> Projection:
        alone = lecture.with_scenes((lecture.scenes[index],))
        runs = tuple(stages(lecture.scenes))[index : index + 1]
        projections.append(Projection(Opened(alone, "", runs), Theme()))
        states.append(projections[-1].states())
        while next(states[-1]).asked is not None:
            pass
        return projections[-1]

    yield go
    states.clear()
    for projection in projections:
        projection.close()
        projection.hall.deleteLater()
