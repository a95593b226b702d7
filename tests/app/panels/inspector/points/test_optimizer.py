"""Tests of tuning point 5, as a person uses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.panels.inspector.points.rate_curve import RateCurve
from app.widgets.forms.log_slider import LogSlider
from core.components.clipping import Norm
from core.components.optimizers import SGD, Adam
from core.components.schedules import Cosine
from core.probes.critical import CriticalRate, Headroom
from core.wording.numbers import number
from tests.app.panels.inspector.person import Person


@pytest.fixture(autouse=True)
def point_5_is_open(person: Person) -> None:
    person.opens(5)


def test_another_optimizer_starts_with_its_own_learning_rate_and_keeps_schedule_and_clipping(person: Person) -> None:
    person.picks("Schedule", "cosine")
    person.picks("Clipping", "norm of each tensor")
    person.enters("Learning rate", "0.5")

    person.presses("Adam")

    assert person.document.experiment.optimizer == Adam(schedule=Cosine(), clipping=Norm())
    assert person.reads(5) == "Adam 0.001"


def test_a_drag_of_the_learning_rate_is_one_step_of_undo(person: Person) -> None:
    person.drags("Learning rate", 0.5, 0.4, 0.3, 0.2)
    dragged = person.document.experiment.optimizer.learning_rate

    person.undoes()

    assert dragged < 0.01
    assert person.document.experiment.optimizer == SGD()
    assert person.field("Learning rate").text() == "0.05"


def test_each_of_two_drags_is_a_step_of_its_own(person: Person) -> None:
    person.drags("Learning rate", 0.5, 0.6)
    after_one = person.document.experiment.optimizer
    person.drags("Learning rate", 0.5, 0.3)

    person.undoes()

    assert person.document.experiment.optimizer == after_one


def test_a_schedule_brings_its_own_settings(person: Person) -> None:
    person.picks("Schedule", "cosine")

    person.enters("Steps", "500")

    assert person.document.experiment.optimizer == SGD(schedule=Cosine(steps=500))


def test_batch_and_precision_are_here_too(person: Person) -> None:
    person.enters("Batch", "32")
    person.presses("double (float64)")

    assert (person.document.experiment.batch, person.document.experiment.precision) == (32, "float64")


def test_a_learning_rate_out_of_range_is_refused_in_one_sentence(person: Person) -> None:
    person.enters("Learning rate", "-1")

    assert person.document.experiment.optimizer == SGD()
    assert len([sentence for sentence in person.sees() if sentence.startswith("Enter a number from")]) == 1


def look(person: Person, qtbot: QtBot) -> Headroom:
    """Let the run go on until the inspector's question is answered again."""
    player = person.player
    player.watch(person.inspector.probes())
    player.step(3)
    live = player.live
    known = live.answer(CriticalRate()) if live is not None else None
    qtbot.waitUntil(lambda: player.live is not None and player.live.answer(CriticalRate()) not in (None, known))
    answer = player.live.answer(CriticalRate()) if player.live is not None else None
    assert answer is not None
    assert isinstance(answer[1], Headroom)
    return answer[1]


def test_it_says_from_which_rate_on_a_step_raises_the_loss_and_marks_it(person: Person, qtbot: QtBot) -> None:
    person.document.runner = person.player.load
    person.player.load(person.document.experiment)

    seen = look(person, qtbot)

    said = f"From {number(seen.critical_setting, 2)} on, a step in this direction raises the loss."
    qtbot.waitUntil(lambda: any(sentence.startswith(said) for sentence in person.sees()))
    slider = next(e for e in person.inspector.findChildren(LogSlider) if e.accessibleName() == "Learning rate")
    assert slider.mark == seen.critical_setting
    assert slider.accessibleDescription().startswith(said)


def test_two_answers_are_a_curve_which_another_optimizer_keeps_below_its_rate(person: Person, qtbot: QtBot) -> None:
    person.player.load(person.document.experiment)
    for _ in range(3):
        look(person, qtbot)

    curve = person.inspector.findChild(RateCurve)
    assert curve is not None
    qtbot.waitUntil(curve.isVisible)
    person.presses("Adam")

    def top(widget: QWidget) -> int:
        return widget.mapTo(person.inspector, QPoint()).y()

    qtbot.waitUntil(lambda: top(person.field("Learning rate")) < top(curve) < top(person.field("Weight decay")))


def test_another_rate_is_compared_at_once(person: Person, qtbot: QtBot) -> None:
    person.player.load(person.document.experiment)
    critical = look(person, qtbot).critical_setting

    person.enters("Learning rate", "1e-5")

    used = f"You use 1/{number(float(f'{critical / 1e-5:.1e}'), 2)} of it."
    qtbot.waitUntil(lambda: any(sentence.endswith(used) for sentence in person.sees()))
