"""What a verdict advises is tried with one press."""

from __future__ import annotations

from unittest.mock import Mock

import pytest
from pytestqt.qtbot import QtBot

from app.panels.verdict import Verdict
from app.playback.player import Player
from app.state.document import Document
from core.components.activations import Relu
from core.components.initializers import HeNormal
from core.components.optimizers import SGD
from core.diagnosis import remedies
from tests.app.passes import let_pass


def test_what_is_advised_is_tried_with_one_press_and_taken_back_with_one_undo(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    let_pass()
    sick, before = document.experiment, verdict.lamps.chip.verdict

    verdict.try_button.click()
    qtbot.waitUntil(lambda: verdict.lamps.chip.verdict == "healthy")
    mended = document.experiment
    document.undo_stack.undo()

    assert before == "vanishing"
    assert mended == sick.with_activation(range(8), Relu()).with_initializer(range(8), HeNormal())
    assert document.experiment == sick
    qtbot.waitUntil(lambda: verdict.lamps.chip.verdict == "vanishing")


def test_another_rate_is_tried_from_the_start(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    document.set_activation(range(8), Relu())
    document.set_initializer(range(8), HeNormal())
    document.set_optimizer(SGD(learning_rate=0.0))
    player.step(40)
    qtbot.waitUntil(lambda: player.live is not None and player.live.last is not None and len(player.live) > 12)
    qtbot.waitUntil(lambda: "learning rate" in verdict.advice.text())

    with qtbot.waitSignal(player.loaded):
        verdict.try_button.click()

    assert document.experiment.optimizer == SGD()
    qtbot.waitUntil(lambda: player.live is not None and len(player.live) == 1)


def test_a_remedy_takes_back_nothing_that_was_changed_after_it_was_advised(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)

    document.set_optimizer(SGD(learning_rate=0.5))
    qtbot.waitUntil(verdict.try_button.isVisible)  # the run goes on, and it is argued anew without another step
    verdict.try_button.click()

    assert document.experiment.optimizer == SGD(learning_rate=0.5)
    assert document.experiment.layers[0].activation == Relu()


def test_until_an_edited_network_is_measured_nothing_is_tried(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)

    document.set_seed(3)
    verdict.try_button.click()

    assert not verdict.try_button.isVisible()
    assert document.experiment.seed == 3
    qtbot.waitUntil(verdict.try_button.isVisible)


def test_a_double_click_tries_one_remedy(verdict: Verdict, document: Document, player: Player, qtbot: QtBot) -> None:
    document.set_activation(range(8), Relu())
    document.set_initializer(range(8), HeNormal())
    document.set_optimizer(SGD(learning_rate=1e-6))
    player.step(40)
    qtbot.waitUntil(lambda: player.live is not None and len(player.live) > 12 and verdict.try_button.isVisible())

    verdict.show_new_run()  # so that news are told at once
    verdict.try_button.click()
    once = document.experiment
    verdict.try_button.click()

    assert once.optimizer != SGD(learning_rate=1e-6)
    assert document.experiment == once


def test_the_keyboard_stays_with_the_verdict_when_its_button_goes(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    verdict.activateWindow()
    verdict.try_button.setFocus()
    qtbot.waitUntil(verdict.try_button.hasFocus)

    verdict.try_button.click()

    assert not verdict.try_button.isVisible()
    assert verdict.hasFocus()


def test_what_is_no_edit_of_the_experiment_has_no_button(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    silent = verdict.try_button.isVisible()
    document.set_activation(range(8), Relu())
    document.set_initializer(range(8), HeNormal())

    qtbot.waitUntil(lambda: verdict.lamps.chip.verdict == "healthy")
    assert (silent, verdict.try_button.isVisible()) == (False, False)
    assert verdict.advice.text()


def test_what_is_advised_is_worked_out_once_for_the_sentence_and_the_button(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    asked = Mock(side_effect=remedies._candidates)
    monkeypatch.setattr(remedies, "_candidates", asked)

    verdict.show_diagnosis()

    assert asked.call_count == 1
    assert not verdict.try_button.isHidden()


def test_what_was_tried_is_not_offered_again_in_another_language(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    document.changed.disconnect(player.load)

    verdict.try_button.try_remedy()
    verdict.retranslate()

    assert verdict.try_button.isHidden()
