"""The verdict argues with numbers and says what to try."""

from __future__ import annotations

import re
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.panels import verdict as verdict_module
from app.panels.verdict import Verdict
from app.playback.player import Player
from app.state.document import Document
from app.texts import Texts
from app.texts.language import Language
from app.theme import DARK, Theme
from core.components.activations import Relu
from core.diagnosis import health
from core.diagnosis.evidence import evidence
from core.diagnosis.learning.course import Course, course_of
from core.diagnosis.window import Judged
from core.experiment import Experiment
from core.experiment.presets import read_preset
from core.layers import Dense
from tests.app.passes import let_pass


def plain(html: str) -> str:
    """Rich text as it is read."""
    return re.sub("<[^>]*>", "", html)


def measured(qtbot: QtBot, player: Player, document: Document) -> None:
    """One frame, and what is said of it."""
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    let_pass()


@pytest.fixture
def arguing(monkeypatch: pytest.MonkeyPatch) -> Mock:
    """Counts how often it argues."""
    argued = Mock(side_effect=evidence)
    monkeypatch.setattr(verdict_module, "evidence", argued)
    return argued


def test_before_the_first_step_it_says_what_to_do(verdict: Verdict) -> None:
    assert "Press Play" in verdict.explanation.text()
    assert verdict.accessibleDescription().startswith("No step has been measured yet. Press Play")
    assert verdict.lamps.chip.text == ""


def test_a_sick_network_is_named_counted_and_explained(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    measured(qtbot, player, document)

    assert player.diagnosis is not None
    assert player.diagnosis.decades is not None
    assert (verdict.lamps.chip.verdict, verdict.lamps.chip.text) == ("vanishing", "Vanishing")
    assert verdict.headline.text() == f"{-player.diagnosis.decades:.1f} decades over 8 layers"
    told = plain(verdict.explanation.text())
    assert re.search(r"The gradient at the first layer is (a|\d+) .*times smaller than at the last hidden one\.", told)
    assert f"Each layer multiplies it by {10 ** (player.diagnosis.decades / 7):.2g}" in told
    assert "ReLU" in verdict.advice.text()


def test_a_new_verdict_is_argued_in_the_pass_after_its_frame(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot, arguing: Mock
) -> None:
    measured(qtbot, player, document)
    arguing.reset_mock()

    with qtbot.waitSignal(player.refreshed):
        document.new(read_preset("relu-healthy").experiment)
    in_that_pass = arguing.call_count
    let_pass()

    assert (in_that_pass, arguing.call_count) == (0, 1)
    assert verdict.lamps.chip.verdict == "healthy"


def test_what_is_to_be_tried_has_another_pass_and_is_not_said_of_a_network_edited_before(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot, arguing: Mock, qapp: QApplication
) -> None:
    measured(qtbot, player, document)
    before, advised = verdict.accessibleDescription(), verdict.try_button.isVisibleTo(verdict)
    arguing.reset_mock()

    player.step()
    while not arguing.called:
        qapp.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    between = verdict.accessibleDescription(), verdict.try_button.isVisibleTo(verdict)
    document.set_activation((0,), Relu())
    let_pass()

    assert (advised, between) == (True, (before, True))
    assert (verdict.accessibleDescription(), verdict.try_button.isVisibleTo(verdict)) == (before, False)


def test_an_overflow_names_layer_and_step(verdict: Verdict, document: Document, player: Player, qtbot: QtBot) -> None:
    document.new(read_preset("overflow").experiment)
    player.play()

    qtbot.waitUntil(lambda: verdict.lamps.chip.verdict == "overflow")
    assert re.fullmatch(r"layer \d+, step \d+", verdict.headline.text())
    assert "The run ends here" in verdict.explanation.text()


def test_another_theme_is_worn_at_once(
    verdict: Verdict, document: Document, player: Player, theme: Theme, qtbot: QtBot
) -> None:
    measured(qtbot, player, document)

    theme.show_tokens(DARK)

    assert DARK.text in verdict.explanation.text()


def test_news_that_come_with_another_theme_are_not_argued_twice(
    verdict: Verdict, document: Document, player: Player, theme: Theme, qtbot: QtBot, arguing: Mock
) -> None:
    measured(qtbot, player, document)
    arguing.reset_mock()

    player.loaded.emit()
    theme.show_tokens(DARK)
    player.refreshed.emit()
    let_pass()

    assert arguing.call_count == 1


def test_a_median_is_said_to_be_one(verdict: Verdict, document: Document, player: Player, qtbot: QtBot) -> None:
    player.load(document.experiment)
    player.play()

    qtbot.waitUntil(lambda: "Median of the last 10 steps" in verdict.explanation.text())
    assert verdict.headline.toolTip() == "Median of the last 10 steps."


def test_a_preset_says_what_it_shows_until_its_run_is_another(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    preset = read_preset("sigmoid-vanishing")

    with qtbot.waitSignal(player.refreshed):
        document.begin(preset)
        document.set_bookmark(0, "here")
    let_pass()
    begun = verdict.explanation.text()
    with qtbot.waitSignal(player.refreshed):
        document.set_seed(3)
    let_pass()

    assert begun.startswith(preset.caption["en"])
    assert preset.caption["en"] not in verdict.explanation.text()


def test_in_the_past_it_says_of_which_step_it_speaks(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    player.load(document.experiment)
    player.step(6)
    qtbot.waitUntil(lambda: len(player.live or ()) == 7)
    let_pass()
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
    measured(qtbot, player, document)
    asked.clear()

    player.showing.refresh()
    verdict.show_diagnosis()
    verdict.show_diagnosis()

    assert len(asked) == 1


def test_another_language_has_nothing_argued_anew(
    verdict: Verdict, document: Document, player: Player, qapp: QApplication, qtbot: QtBot, arguing: Mock
) -> None:
    measured(qtbot, player, document)
    english, argued, language = verdict.explanation.text(), arguing.call_count, Language(qapp)

    language.show_language("ko")
    qtbot.waitUntil(lambda: "기울기" in verdict.explanation.text())
    language.show_language("en")
    qtbot.waitUntil(lambda: verdict.explanation.text() == english)

    assert arguing.call_count == argued


def test_out_of_sight_it_argues_nothing_and_catches_up_once_it_has_been_shown(
    document: Document, player: Player, theme: Theme, texts: Texts, qtbot: QtBot, arguing: Mock
) -> None:
    card = QWidget()
    qtbot.addWidget(card)
    verdict = Verdict(document, player, theme, texts, card)

    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    card.show()
    in_the_layout = arguing.call_count

    qtbot.waitUntil(lambda: verdict.lamps.chip.verdict == "vanishing")
    assert (in_the_layout, arguing.call_count) == (0, 1)


def test_of_a_run_that_is_looked_back_at_it_argues_with_what_that_was_and_advises_nothing(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    measured(qtbot, player, document)
    sick = verdict.headline.text()
    assert player.runs.present is not None
    player.runs.star(player.runs.present, True)
    document.new(Experiment(layers=(Dense(units=8),)))
    measured(qtbot, player, document)
    healthy = verdict.headline.text()

    player.look_back(player.runs.past[0])
    qtbot.waitUntil(lambda: verdict.headline.text() == sick)
    advised = verdict.advice.text(), verdict.try_button.isVisible()
    player.show_step(None)
    qtbot.waitUntil(lambda: verdict.headline.text() == healthy)

    assert advised == ("This run is over: it is looked at, and Live returns to the present one.", False)
