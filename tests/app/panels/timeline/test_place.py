"""The number of the step stands beside the steps, and leads to any other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.panels.timeline.asking import StepAsking
from app.panels.timeline.place import Place
from app.playback.player import Player
from app.state.document import Document
from app.texts import Texts
from core.record.view import View


@pytest.fixture
def place(qtbot: QtBot, document: Document, player: Player, texts: Texts, holder: QWidget) -> Place:
    """Of a paused run of twenty-one steps."""
    qtbot.addWidget(holder)
    place = Place(player, texts, holder)
    holder.show()
    player.load(document.experiment)
    player.step(20)
    qtbot.waitUntil(lambda: player.live is not None and len(player.live) == 21)
    place.retranslate()
    return place


def test_step_and_seconds_are_those_of_what_is_shown(place: Place, player: Player) -> None:
    live = place.text()
    player.show_step(3)
    place.show_step()

    assert (live, place.text()) == ("step 20 · epoch 2.9 · 0 s", "step 3 · epoch 0.4 · 0 s")


def test_the_mean_of_steps_is_said_to_be_one(place: Place, player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(View, "mean_of", property(lambda _: range(8)))
    player.show_step(0)

    place.show_step()

    assert place.text() == "steps 0–7, mean · epoch 0.0 · 0 s"


def test_minutes_are_said_where_there_are_any(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(place.time, "at", lambda _: 125.4)

    place.show_step()

    assert place.text() == "step 20 · epoch 2.9 · 2 min 5 s"


def test_a_click_asks_for_a_step_and_goes_there(place: Place, player: Player) -> None:
    QTest.mouseClick(place, Qt.MouseButton.LeftButton)
    asking = place.window().findChild(StepAsking)
    assert asking is not None

    QTest.keyClicks(asking.field, "12")
    QTest.keyClick(asking.field, Qt.Key.Key_Return)

    assert player.cursor == 12


def test_it_is_asked_how_far_to_run_and_what_is_over_is_refused(place: Place, player: Player, qtbot: QtBot) -> None:
    asking = place.ask_run()
    proposed = asking.field.text()
    QTest.keyClicks(asking.field, "20")
    QTest.keyClick(asking.field, Qt.Key.Key_Return)
    refused = asking.refusal.text()

    asking.field.setText("25")
    with qtbot.waitSignal(place.destination.arrived) as arrived:
        QTest.keyClick(asking.field, Qt.Key.Key_Return)

    assert (proposed, refused) == ("120", "The run is at step 20 already.")
    assert (arrived.args, len(player.live or ())) == ([25], 26)


def test_what_the_run_has_not_reached_is_said(place: Place, player: Player) -> None:
    asking = place.ask()

    QTest.keyClicks(asking.field, "21")
    QTest.keyClick(asking.field, Qt.Key.Key_Return)

    assert asking.refusal.text() == "The run has come to step 20 so far."
    assert player.cursor is None
    asking.close()


def test_a_run_that_cannot_go_on_begins_anew_where_it_is_sent_to_a_step_that_it_had_come_to(
    place: Place, player: Player, qtbot: QtBot
) -> None:
    player.over = True
    asking = place.ask_run()
    asking.field.setText("5")

    with qtbot.waitSignal(place.destination.arrived, timeout=20_000) as arrived:
        QTest.keyClick(asking.field, Qt.Key.Key_Return)

    assert arrived.args == [5]
    assert len(player.live or ()) == 6


def test_it_is_as_wide_at_the_first_step_as_at_the_last(place: Place, player: Player) -> None:
    live = place.sizeHint().width()

    player.show_step(3)
    place.show_step()

    assert place.sizeHint().width() == live
