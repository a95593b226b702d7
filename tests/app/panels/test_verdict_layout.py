"""The verdict keeps its place, and the remedy stands where there is room for it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout
from pytestqt.qtbot import QtBot

from app.panels.verdict import Verdict
from app.playback.player import Player
from app.state.document import Document
from tests.app.passes import let_pass


def test_its_place_does_not_jump_with_the_length_of_the_text(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    silent = verdict.minimumSizeHint().height()

    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)

    assert verdict.minimumSizeHint().height() == silent


def test_asked_how_high_it_would_be_it_stays_laid_out(verdict: Verdict, qtbot: QtBot) -> None:
    layout = verdict.layout()
    assert layout is not None
    qtbot.waitUntil(lambda: layout.geometry() == verdict.rect())

    verdict.heightForWidth(verdict.width() - 10)

    assert layout.geometry() == verdict.rect()


def test_a_height_is_measured_once_for_each_width_until_something_else_is_said(
    verdict: Verdict, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured, measure = list[int](), QHBoxLayout.heightForWidth

    def noted(self: QHBoxLayout, width: int) -> int:
        measured.append(width)
        return measure(self, width)

    monkeypatch.setattr(QHBoxLayout, "heightForWidth", noted)
    let_pass()

    heights = [verdict.heightForWidth(width) for width in (640, 500, 640, 500)]
    times = len(measured)
    verdict.explanation.setText("a long argument " * 60)

    assert (times, heights[:2]) == (2, heights[2:])
    assert verdict.heightForWidth(640) > heights[0]
    assert len(measured) == 3


def test_on_a_narrow_card_the_remedy_stands_under_the_headline(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)

    verdict.resize(500, 250)
    qtbot.waitUntil(lambda: verdict.advice_caption.mapTo(verdict, QPoint()).y() < verdict.explanation.y())
    verdict.resize(900, 250)

    qtbot.waitUntil(lambda: verdict.advice_caption.mapTo(verdict, QPoint()).x() > verdict.explanation.x() + 200)


def test_beside_a_headline_of_several_lines_the_lamps_stay_as_low_as_they_are(
    verdict: Verdict, document: Document, player: Player, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    qtbot.waitUntil(lambda: verdict.lamps.height() > 0 and verdict.headline.text() != "")
    let_pass()
    beside_one_line = verdict.lamps.height()

    verdict.resize(270, 420)
    qtbot.waitUntil(lambda: verdict.headline.height() > 2 * beside_one_line)

    assert verdict.lamps.height() == beside_one_line
