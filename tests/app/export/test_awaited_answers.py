"""What a plot that is not in sight asks is answered for its picture, and nobody waits for ever."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.export import awaited_answers as module
from app.export.awaited_answers import AwaitedAnswers
from app.playback.player import Player
from app.plots.data.plot import DataPlot
from app.plots.gradient_profile.plot import GradientProfile
from app.plots.microscope.plot import Microscope
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme
from core.components.datasets import Digits
from core.components.losses import CrossEntropy
from core.probes.boundary import Boundary
from core.probes.neuron import Neuron
from core.probes.probe import Probes
from core.training.session import Session
from tests.core.networks import SMALL


def failing(probe: Neuron, session: Session) -> None:
    """A probe with a mistake in it."""
    raise ZeroDivisionError("nothing to divide by")


class Asked:
    """Has the player answer, and keeps in mind what it was asked."""

    def __init__(self, player: Player) -> None:
        self.player, self.all = player, list[Probes]()

    def __call__(self, probes: Probes) -> Probes:
        self.all.append(probes)
        self.player.watch(probes)
        return probes


@pytest.fixture
def asked(player: Player, qtbot: QtBot) -> Asked:
    """A small run at its first step, of which nothing has been asked."""
    with qtbot.waitSignal(player.refreshed):
        player.load(SMALL)
    return Asked(player)


@pytest.fixture
def answers(asked: Asked, player: Player, qtbot: QtBot) -> AwaitedAnswers:
    """The one who waits."""
    holder = QWidget()
    qtbot.addWidget(holder)
    answers = AwaitedAnswers(player, asked)
    answers.setParent(None)
    return answers


@pytest.fixture
def twin(qtbot: QtBot, theme: Theme, texts: Texts) -> Microscope:
    """Something that asks."""
    plot = Microscope(theme, texts)
    qtbot.addWidget(plot)
    return plot


def test_what_asks_nothing_is_ready_when_the_loop_has_turned(
    answers: AwaitedAnswers, asked: Asked, theme: Theme, texts: Texts, qtbot: QtBot
) -> None:
    twin = GradientProfile(theme, texts)
    qtbot.addWidget(twin)

    with qtbot.waitSignal(answers.come):
        answers.fetch(twin)
        drawn_at_once = twin.view is not None

    assert (drawn_at_once, twin.view is asked.player.shown) == (False, True)
    assert twin.table()[1]


def test_a_twin_is_shown_the_answer_for_the_step_on_the_screen(
    answers: AwaitedAnswers, asked: Asked, twin: Microscope, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(answers.come):
        answers.fetch(twin)

    assert twin.step_seen == 0
    assert twin.table()[1]
    assert (asked.all[0], asked.all[-1]) == (twin.probes(), ())


def test_a_question_that_does_not_fit_is_not_waited_for(
    answers: AwaitedAnswers, asked: Asked, theme: Theme, texts: Texts, qtbot: QtBot
) -> None:
    twin = DataPlot(theme, texts)  # asks for the boundary in the plane of two inputs
    qtbot.addWidget(twin)
    with qtbot.waitSignal(asked.player.refreshed):
        asked.player.load(replace(SMALL, data=Digits(), loss=CrossEntropy()))

    with qtbot.waitSignal(answers.come, timeout=module.PATIENCE_MS // 2):
        answers.fetch(twin)

    assert Boundary() in twin.probes()
    assert twin.table()[1]


def test_an_old_answer_is_not_enough(
    answers: AwaitedAnswers, asked: Asked, twin: Microscope, player: Player, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(answers.come):
        answers.fetch(twin)
    player.step(3)
    qtbot.waitUntil(lambda: len(player.shown or ()) == 4)

    with qtbot.waitSignal(answers.come):
        answers.fetch(twin)

    assert twin.step_seen == 3


def test_of_an_earlier_step_the_nearest_answer_is_shown_and_said(
    answers: AwaitedAnswers, asked: Asked, twin: Microscope, player: Player, qtbot: QtBot
) -> None:
    player.step(3)
    qtbot.waitUntil(lambda: len(player.shown or ()) == 4)
    player.show_step(1)

    with qtbot.waitSignal(answers.come):
        answers.fetch(twin)

    assert twin.step_seen == 3
    assert twin.heading.alert == "nearest recorded: step 3"


def test_it_is_said_when_it_takes_longer_and_given_up_at_last(
    answers: AwaitedAnswers, twin: Microscope, asked: Asked, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asked.player, "watch", asked.all.append)  # nobody answers
    answers._patience.setInterval(module.SOON_MS + 50)

    with qtbot.waitSignals([answers.late, answers.come], order="strict"):
        answers.fetch(twin)

    assert twin.step_seen is None


def test_a_question_that_fails_is_not_waited_for_and_the_twin_says_why(
    answers: AwaitedAnswers, twin: Microscope, asked: Asked, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Neuron, "answer", failing)

    with qtbot.waitSignal(answers.come):
        answers.fetch(twin)

    assert twin.notice.sentence.startswith("This could not be measured")


def test_who_cancels_hears_no_more(
    answers: AwaitedAnswers, twin: Microscope, asked: Asked, player: Player, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(answers.come):
        answers.fetch(twin)
        answers.cancel()
        with qtbot.waitSignal(player.refreshed):
            player.step()

    assert asked.all[-1] == ()


def test_before_the_first_frame_it_waits_for_it(
    answers: AwaitedAnswers, player: Player, document: Document, theme: Theme, texts: Texts, qtbot: QtBot
) -> None:
    twin = GradientProfile(theme, texts)
    qtbot.addWidget(twin)
    with qtbot.waitSignal(player.loaded):
        player.load(document.experiment)

    with qtbot.waitSignal(answers.come):
        answers.fetch(twin)

    assert twin.frame is not None
    assert twin.frame.structure.entries == 9
