"""The two lamps tell whether the gradient arrives and whether the network learns."""

from __future__ import annotations

from itertools import product

import pytest
from pytestqt.qtbot import QtBot

from app.panels.lamps import STATES, Lamps
from app.panels.verdict import Verdict
from app.playback.player import Player
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme
from app.theme.tokens import VERDICT_COLOURS, contrast
from core.diagnosis.health import VERDICTS, Diagnosis
from core.diagnosis.learning.learning import Learning
from core.experiment.presets import read_preset


@pytest.fixture
def lamps(qtbot: QtBot, theme: Theme, texts: Texts) -> Lamps:
    lamps = Lamps(theme, texts)
    qtbot.addWidget(lamps)
    return lamps


def diagnosis(state: str, verdict: str = "healthy") -> Diagnosis:
    return Diagnosis((verdict,), False, 0.0, (), learning=Learning(state, 0.6931, 0.3))


def test_before_the_first_step_both_are_out(lamps: Lamps) -> None:
    lamps.show_diagnosis(None)

    assert (lamps.chip.text, lamps.lamp.text, lamps.spoken, lamps.isHidden()) == ("", "", "", True)


def test_each_lamp_has_its_own_say(lamps: Lamps) -> None:
    lamps.show_diagnosis(diagnosis("stuck", "vanishing"))

    assert (lamps.chip.verdict, lamps.lamp.verdict, lamps.spoken) == ("vanishing", "stuck", "Vanishing. Stuck")


def test_the_second_lamp_says_how_far_the_network_has_come(lamps: Lamps) -> None:
    lamps.show_diagnosis(diagnosis("learning"))

    assert lamps.lamp.toolTip() == (
        "It is learning: 30 % of the way from guessing (loss 0.693) to the best answer."
    )  # fmt: skip


def test_nothing_beside_a_lamp_moves_when_its_word_changes(lamps: Lamps) -> None:
    widths = set()
    for state, verdict in product(STATES, VERDICTS):
        lamps.show_diagnosis(diagnosis(state, verdict))
        widths.add((lamps.chip.sizeHint().width(), lamps.lamp.sizeHint().width()))

    assert len(widths) == 1


def test_each_state_has_a_picture_of_its_own_in_none_of_the_gradients_colours(lamps: Lamps, theme: Theme) -> None:
    pictures = set()
    for state in STATES:
        lamps.show_diagnosis(diagnosis(state))
        lamps.lamp.show_verdict(state, "same")
        lamps.lamp.resize(lamps.lamp.sizeHint())
        picture = lamps.lamp.grab().toImage()  # its bytes go with it
        pictures.add(bytes(picture.constBits()))
        assert contrast(theme.tokens.ink(STATES[state]), theme.tokens.panel) >= theme.tokens.readable

    assert len(pictures) == len(STATES)
    assert set(STATES.values()).isdisjoint({*VERDICT_COLOURS.values()})


def test_the_lamp_is_that_of_the_step_that_is_shown(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    document.new(read_preset("softmax-on-one-unit").experiment)
    player.step(110)
    qtbot.waitUntil(lambda: verdict.lamps.lamp.verdict == "stuck", timeout=20_000)

    player.show_step(5)

    qtbot.waitUntil(lambda: verdict.lamps.lamp.verdict == "early")


def test_the_gap_between_them_grows_with_the_type(lamps: Lamps, theme: Theme) -> None:
    lamps.show_diagnosis(diagnosis("stuck", "vanishing"))
    theme.show_scale(2.0)
    lamps.adjustSize()

    assert lamps.lamp.x() - lamps.chip.geometry().right() - 1 == 16
