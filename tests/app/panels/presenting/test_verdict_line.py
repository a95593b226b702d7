"""In a presentation the verdict is one line and one number."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.panels.presenting.verdict_line import VerdictLine
from app.playback.player import Player
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme
from tests.app.passes import let_pass


def test_it_says_what_the_gradient_does_in_one_number(
    qtbot: QtBot, document: Document, player: Player, theme: Theme, texts: Texts
) -> None:
    line = VerdictLine(document, player, theme, texts)
    qtbot.addWidget(line)
    line.show()
    before = line.headline.text()

    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    let_pass()

    assert player.diagnosis is not None
    assert player.diagnosis.decades is not None
    assert before == "No step has been measured yet"
    assert line.lamps.chip.text == "Vanishing"
    assert line.headline.text() == f"{-player.diagnosis.decades:.1f} decades over 8 layers"


def test_what_was_measured_while_it_was_hidden_is_said_when_it_is_shown(
    qtbot: QtBot, document: Document, player: Player, theme: Theme, texts: Texts
) -> None:
    line = VerdictLine(document, player, theme, texts)
    qtbot.addWidget(line)
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)

    line.show()

    assert line.lamps.chip.text == "Vanishing"
