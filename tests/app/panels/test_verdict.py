"""The verdict argues with numbers and says what to try."""

from __future__ import annotations

import re
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from app.panels import verdict as verdict_module
from app.panels.verdict import Verdict
from app.state.document import Document
from app.state.player import Player
from app.theme import DARK, Theme
from core.components.activations import Relu
from core.components.initializers import HeNormal
from core.components.optimizers import SGD
from core.diagnosis import health
from core.diagnosis.evidence import evidence
from core.diagnosis.learning.course import Course, course_of
from core.diagnosis.window import Judged
from core.experiment.presets import read_preset


def plain(html: str) -> str:
    """Rich text as it is read."""
    return re.sub("<[^>]*>", "", html)


def test_before_the_first_step_it_says_what_to_do(verdict: Verdict) -> None:
    assert "Press Play" in verdict.explanation.text()
    assert verdict.lamps.chip.text == ""


def test_a_sick_network_is_named_counted_and_explained(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)

    assert player.diagnosis is not None
    assert player.diagnosis.decades is not None
    assert (verdict.lamps.chip.verdict, verdict.lamps.chip.text) == ("vanishing", "Vanishing")
    assert verdict.headline.text() == f"{-player.diagnosis.decades:.1f} decades over 8 layers"
    told = plain(verdict.explanation.text())
    assert re.search(r"The gradient at the first layer is (a|\d+) .*times smaller than at the last hidden one\.", told)
    assert f"Each layer multiplies it by {10 ** (player.diagnosis.decades / 7):.2g}" in told
    assert "ReLU" in verdict.advice.text()


def test_a_new_verdict_is_shown_at_once(verdict: Verdict, document: Document, player: Player, qtbot: QtBot) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)

    with qtbot.waitSignal(player.refreshed):
        document.new(read_preset("relu-healthy").experiment)

    assert verdict.lamps.chip.verdict == "healthy"


def test_an_overflow_names_layer_and_step(verdict: Verdict, document: Document, player: Player, qtbot: QtBot) -> None:
    document.new(read_preset("overflow").experiment)
    player.play()

    qtbot.waitUntil(lambda: verdict.lamps.chip.verdict == "overflow")
    assert re.fullmatch(r"layer \d+, step \d+", verdict.headline.text())
    assert "The run ends here" in verdict.explanation.text()


def test_its_place_does_not_jump_with_the_length_of_the_text(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    silent = verdict.minimumSizeHint().height()

    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)

    assert verdict.minimumSizeHint().height() == silent


def test_another_theme_is_worn_at_once(
    verdict: Verdict, document: Document, player: Player, theme: Theme, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)

    theme.show_tokens(DARK)

    assert DARK.text in verdict.explanation.text()


def test_news_that_come_with_another_theme_are_not_argued_twice(
    verdict: Verdict, document: Document, player: Player, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    argued = Mock(side_effect=evidence)
    monkeypatch.setattr(verdict_module, "evidence", argued)

    player.loaded.emit()
    theme.show_tokens(DARK)
    player.refreshed.emit()

    assert argued.call_count == 1


def test_asked_how_high_it_would_be_it_stays_laid_out(verdict: Verdict, qtbot: QtBot) -> None:
    qtbot.waitExposed(verdict)
    layout = verdict.layout()
    assert layout is not None
    before = layout.geometry()

    verdict.heightForWidth(verdict.width() - 10)

    assert layout.geometry() == before
    assert before.size() == verdict.size()


def test_a_median_is_said_to_be_one(verdict: Verdict, document: Document, player: Player, qtbot: QtBot) -> None:
    player.load(document.experiment)
    player.play()

    qtbot.waitUntil(lambda: "Median of the last 10 steps" in verdict.explanation.text())
    assert verdict.headline.toolTip() == "Median of the last 10 steps."


def test_a_preset_says_what_it_shows_until_it_is_edited(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    preset = read_preset("sigmoid-vanishing")

    with qtbot.waitSignal(player.refreshed):
        document.begin(preset)
    begun = verdict.explanation.text()
    with qtbot.waitSignal(player.refreshed):
        document.set_seed(3)

    assert begun.startswith(preset.caption["en"])
    assert preset.caption["en"] not in verdict.explanation.text()


def test_in_the_past_it_says_of_which_step_it_speaks(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    player.load(document.experiment)
    player.step(6)
    qtbot.waitUntil(lambda: len(player.live or ()) == 7)
    live = plain(verdict.explanation.text())

    player.show_step(2)
    qtbot.waitUntil(lambda: plain(verdict.explanation.text()).startswith("Step 2. The gradient"))

    assert live.startswith("The gradient")
    assert verdict.accessibleDescription().endswith("over 8 layers. Step 2")


def test_a_pass_asks_once_whether_the_network_learns(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def asking(source: Judged) -> Course:
        asked.append(source)
        return course_of(source)

    monkeypatch.setattr(health, "course_of", asking)
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    asked.clear()

    player.showing.refresh()
    verdict.show_diagnosis()
    verdict.show_diagnosis()

    assert len(asked) == 1


def test_what_is_advised_is_tried_with_one_press_and_taken_back_with_one_undo(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
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


def test_on_a_narrow_card_the_remedy_stands_under_the_headline(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)

    verdict.resize(500, 250)
    qtbot.waitUntil(lambda: verdict.advice_caption.mapTo(verdict, QPoint()).y() < verdict.explanation.y())
    verdict.resize(900, 250)

    qtbot.waitUntil(lambda: verdict.advice_caption.mapTo(verdict, QPoint()).x() > verdict.explanation.x() + 200)
