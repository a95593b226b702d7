"""A lecture that is given to nobody shows each state when all of it has come."""

from __future__ import annotations

import gc

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.reading import Opened
from app.lectures.takeaway.projection import Projection, swept
from app.theme import Theme
from core.experiment import Experiment, ExperimentError
from core.scenes.lecture import Lecture
from core.scenes.scene import Plot, Scene
from core.scenes.staging import stages
from core.wording import Reason
from tests.app.lectures.takeaway.conftest import CHOICES, DRAWN, RUNS, STEPS, Goes


def test_a_question_is_seen_before_its_answer_and_a_run_at_its_end(qtbot: QtBot, lecture: Lecture) -> None:
    alone = lecture.with_scenes((lecture.scenes[CHOICES],))
    projection = Projection(Opened(alone, "", tuple(stages(alone.scenes))), Theme())
    qtbot.addWidget(projection.hall)

    covers = [(place.asked is not None, projection.hall.easel.currentWidget()) for place in projection.states()]

    assert covers == [(True, projection.hall.easel.cover), (False, projection.hall.easel.field)]
    assert projection.lesson.run.steps == STEPS  # though it would be played slowly
    assert all(plot.view is not None and len(plot.view) == STEPS for plot in projection.plots)
    assert not projection.hall.bar.isVisible()
    projection.close()


def test_a_profile_is_asked_for_on_a_sheet_of_its_network(qtbot: QtBot, lecture: Lecture) -> None:
    alone = lecture.with_scenes((lecture.scenes[DRAWN],))
    projection = Projection(Opened(alone, "", tuple(stages(alone.scenes))), Theme())
    qtbot.addWidget(projection.hall)

    assert next(projection.states()).asked is not None

    sheet = projection.hall.easel.sheet
    assert sheet.isVisible()
    assert sheet.paper.slots == projection.lesson.slots
    assert sheet.given is not None
    assert sheet.accessibleDescription() == ""  # nobody can draw on a picture with a mouse
    projection.close()


def test_several_runs_are_all_at_their_end_on_one_scale(goes: Goes) -> None:
    projection = goes(RUNS)

    assert [run.steps for run in projection.lesson.shown] == [STEPS, STEPS]
    first, second = (plot.ranges.copy() for plot in projection.plots)
    assert first._held == second._held


def test_a_plot_that_there_is_not_is_refused_before_any_run(qtbot: QtBot, experiment: Experiment) -> None:
    scenes = (Scene(title="a", experiment=experiment, plots=(Plot(name="cost", settings={"mood": 1}),)),)
    projection = Projection(Opened(Lecture(scenes=scenes), "", tuple(stages(scenes))), Theme())
    qtbot.addWidget(projection.hall)

    with pytest.raises(ExperimentError, match=r"scenes\[0\].plots\[0\]"):
        next(projection.states())
    projection.close()


def test_a_run_that_fails_ends_it_with_its_reason(qtbot: QtBot, lecture: Lecture) -> None:
    alone = lecture.with_scenes((lecture.scenes[CHOICES],))
    projection = Projection(Opened(alone, "", tuple(stages(alone.scenes))), Theme())
    qtbot.addWidget(projection.hall)

    projection.lesson.run.player.failed.emit(Reason("engine.stopped"))

    with pytest.raises(ExperimentError, match="engine stopped"):
        next(projection.states())
    projection.close()


def test_nothing_is_collected_by_the_way() -> None:
    before = gc.isenabled()

    with swept():
        assert not gc.isenabled()

    assert gc.isenabled() == before
