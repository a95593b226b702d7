"""The findings are named in a row, and each leads to where it is set."""

from __future__ import annotations

import re

import pytest
from pytestqt.qtbot import QtBot

from app.panels.findings import Findings
from app.panels.verdict import Verdict
from app.playback.player import Player
from app.state.document import Document
from app.texts import Texts
from core.diagnosis.evidence import Evidence
from core.diagnosis.finding import Finding
from core.diagnosis.learning.learning import Learning
from core.experiment.presets import read_preset
from tests.core.diagnosis.cases import case

HEAD = Finding("mismatched_head", (20,), 0.5, 0.01, "range", "output.activation")
VANISHED = Finding("vanishing", (0, 1), -3.0, -2.0, "slope", "layers[*].activation")
SLOW = Finding("slow_rate", (), 4500.0, 1000.0, "", "optimizer.learning_rate")
FEW = Finding("too_few_steps", (), 120.0, 100.0)


@pytest.fixture
def row(qtbot: QtBot, texts: Texts) -> Findings:
    row = Findings(texts)
    qtbot.addWidget(row)
    row.resize(900, 30)
    row.show()
    return row


def stuck(*findings: Finding) -> Evidence:
    return case(learning=Learning("stuck", 1.0, 0.0, findings), decades=-3.0)


def shown(row: Findings) -> list[str]:
    return [chip.text() for chip in row.chips if chip.isVisible()]


def test_the_cause_that_stands_first_comes_first_with_its_tuning_point(row: Findings) -> None:
    row.show_case(stuck(HEAD, VANISHED, SLOW, FEW))

    assert shown(row) == ["② Mismatched head", "③ Vanishing", "⑤ Slow rate", "Too few steps"]


def test_each_says_its_sentence_with_value_and_limit(row: Findings) -> None:
    row.show_case(stuck(HEAD, VANISHED))

    said = [chip.accessibleDescription() for chip in row.chips]
    assert said[0].startswith("② Cost: the output cannot say 50 % of the targets (limit 1 %)")
    assert said[1].startswith("The gradient at the first layer is a thousand times smaller")
    assert [chip.accessibleName() for chip in row.chips] == ["Mismatched head", "Vanishing"]
    assert [chip.toolTip() for chip in row.chips] == said


def test_a_click_asks_for_the_place(row: Findings, qtbot: QtBot) -> None:
    row.show_case(stuck(HEAD, VANISHED))

    with qtbot.waitSignal(row.chosen) as chosen:
        row.chips[1].click()

    assert chosen.args == [VANISHED]


def test_what_has_no_room_waits_in_a_menu_and_the_height_stays(row: Findings, qtbot: QtBot) -> None:
    height = row.sizeHint().height()
    row.resize(230, 30)
    row.show_case(stuck(HEAD, VANISHED, SLOW))

    assert (shown(row), row.more.text(), row.sizeHint().height()) == (["② Mismatched head"], "+2", height)
    assert row.more.accessibleName() == "2 more findings"
    menu = row.more.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["③ Vanishing", "⑤ Slow rate"]
    with qtbot.waitSignal(row.chosen) as chosen:
        menu.actions()[1].trigger()
    assert chosen.args == [SLOW]


def test_a_menu_that_stands_open_leads_where_it_says_while_the_findings_change(row: Findings, qtbot: QtBot) -> None:
    row.resize(230, 30)
    row.show_case(stuck(HEAD, VANISHED, SLOW))
    menu = row.more.menu()
    menu.aboutToShow.emit()

    row.show_case(stuck(HEAD, SLOW, FEW))
    with qtbot.waitSignal(row.chosen) as chosen:
        menu.actions()[0].trigger()

    assert (menu.actions()[0].text(), chosen.args) == ("③ Vanishing", [VANISHED])


def test_without_findings_the_row_is_empty(row: Findings) -> None:
    row.show_case(stuck(HEAD))
    row.show_case(None)

    assert (shown(row), row.more.isVisible()) == ([], False)


def test_a_network_that_guesses_is_headed_by_its_cause_for_both_lamps(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    document.new(read_preset("softmax-on-one-unit").experiment)
    player.step(110)

    qtbot.waitUntil(lambda: verdict.lamps.lamp.verdict == "stuck", timeout=20_000)
    assert verdict.headline.text() == "② 50 % of the targets are out of the output's reach"
    assert verdict.findings.chips[0].text() == "② Mismatched head"
    assert re.sub("<[^>]*>", "", verdict.explanation.text()).startswith("② Cost: the output cannot say 50\u00a0%")
    assert "Stuck. ② 50 % of the targets" in verdict.accessibleDescription()
    with qtbot.waitSignal(verdict.sought) as sought:
        verdict.findings.chips[0].click()
    assert sought.args[0].place == "output.activation"
