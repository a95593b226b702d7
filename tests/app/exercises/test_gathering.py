"""The window of submissions counts verdicts, draws lines, and says what cannot be compared."""

from __future__ import annotations

import math

import numpy as np
from pytestqt.qtbot import QtBot

from app.exercises.gathering import Gathering, calmed
from app.texts import Texts
from app.theme import Theme
from core.scenes.work.trial import Traced

SICK = Traced((1.0, 1.0), (-6.0, -3.0, 0.0), "vanishing", "stuck", "cross_entropy")
WELL = Traced((1.0, 0.0), (-1.0, -1.0), "healthy", "learning", "cross_entropy")


def test_each_is_a_line_and_verdicts_are_counted(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    gathering = Gathering(theme, texts)
    qtbot.addWidget(gathering)
    gathering.show()

    gathering.show_found([SICK, WELL, SICK], 0)

    assert gathering.heading.text() == "3 submissions, a line for each"
    assert gathering.counts.text().split("\n") == ["Vanishing 2 · Healthy 1", "Stuck 2 · Learning 1"]
    assert gathering.losses.count == gathering.profiles.count == 3
    assert gathering.remark.isHidden()


def test_what_cannot_be_compared_and_what_could_not_be_run_is_said(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    gathering = Gathering(theme, texts)
    qtbot.addWidget(gathering)

    gathering.show_found([SICK, WELL._replace(loss="hinge")], 1)

    assert gathering.remark.text() == (
        "They do not all have the same cost: compare no losses. 1 file could not be run."
    )


def test_while_it_is_under_way_it_can_be_given_up(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    gathering = Gathering(theme, texts)
    qtbot.addWidget(gathering)
    gathering.show_share(0.5)

    with qtbot.waitSignal(gathering.cancelled):
        gathering.cancel_button.click()

    gathering.show_share(None)
    assert gathering.bar.isHidden()


def test_losses_that_jump_are_drawn_as_means_which_is_said(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    gathering = Gathering(theme, texts)
    qtbot.addWidget(gathering)
    gathering.show()
    qtbot.waitUntil(lambda: gathering.losses.canvas.rect.height() > 100)
    jumping = WELL._replace(losses=tuple(1.0 + 0.5 * (-1) ** k for k in range(200)))

    gathering.show_found([jumping, jumping, jumping], 0)

    assert gathering.losses.title.text() == "Loss, mean of 11 steps"
    *lines, median = gathering.losses.curves.curves
    assert median.name == "median"
    assert all(np.ptp(line.values[10:-10]) < 0.05 for line in lines)
    gathering.show_found([jumping, jumping._replace(loss="hinge"), SICK], 0)
    assert {line.name for line in gathering.losses.curves.curves} == {""}


def test_a_mean_is_of_the_steps_around_and_leaves_out_what_is_no_number() -> None:
    assert calmed((1.0, 2.0, 6.0, 1.0), 3).tolist() == [1.5, 3.0, 3.0, 3.5]
    assert calmed((1.0, 3.0, math.inf), 3).tolist() == [2.0, 2.0, math.inf]
    assert calmed((4.0,), 1).tolist() == [4.0]
