"""Play or pause, step and reset, in words or in little room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.panels.run_buttons import RunButtons
from app.playback.player import Player
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme


def test_they_run_the_experiment(qtbot: QtBot, document: Document, player: Player, theme: Theme, texts: Texts) -> None:
    buttons = RunButtons(player, theme, texts)
    qtbot.addWidget(buttons)
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)

    with qtbot.waitSignal(player.refreshed):
        QTest.mouseClick(buttons.step, Qt.MouseButton.LeftButton)
    QTest.mouseClick(buttons.play, Qt.MouseButton.LeftButton)

    assert player.playing
    assert buttons.play.text() == "Pause"


def test_in_little_room_an_arrow_stands_for_the_reset_and_is_named_all_the_same(
    qtbot: QtBot, player: Player, theme: Theme, texts: Texts
) -> None:
    buttons = RunButtons(player, theme, texts, slim=True)
    qtbot.addWidget(buttons)
    buttons.show()

    assert (buttons.reset.text(), buttons.reset.accessibleName()) == ("", "Reset")
    assert len({each.height() for each in (buttons.play, buttons.step, buttons.reset)}) == 1


def test_the_gaps_grow_with_the_type(qtbot: QtBot, player: Player, theme: Theme, texts: Texts) -> None:
    buttons = RunButtons(player, theme, texts)
    qtbot.addWidget(buttons)

    theme.show_scale(2.0)
    buttons.adjustSize()

    assert buttons.step.x() - buttons.play.geometry().right() - 1 == 16


def test_so_do_those_between_symbol_and_words(qtbot: QtBot, player: Player, theme: Theme, texts: Texts) -> None:
    buttons = RunButtons(player, theme, texts, slim=True)
    qtbot.addWidget(buttons)

    theme.show_scale(2.0)

    widths = [button.iconSize().width() - theme.size(14) for button in (buttons.play, buttons.step, buttons.reset)]
    assert widths == [4, 4, 0]  # beside the four pixels that Qt leaves
    buttons.show_words(False)
    assert buttons.play.iconSize().width() == theme.size(14)


def test_it_is_known_how_much_room_the_words_take(qtbot: QtBot, player: Player, theme: Theme, texts: Texts) -> None:
    buttons = RunButtons(player, theme, texts)
    qtbot.addWidget(buttons)
    buttons.show()
    wide = buttons.sizeHint().width()

    buttons.show_words(False)

    assert buttons.wordless
    assert wide - buttons.sizeHint().width() == buttons.room_of_words


def test_in_the_past_play_replays_what_is_recorded(
    qtbot: QtBot, document: Document, player: Player, theme: Theme, texts: Texts
) -> None:
    buttons = RunButtons(player, theme, texts)
    qtbot.addWidget(buttons)
    player.load(document.experiment)
    player.play()
    qtbot.waitUntil(lambda: player.live is not None and len(player.live) > 30)
    said = [buttons.play.text()]

    player.show_step(3)
    said.append(buttons.play.text())
    QTest.mouseClick(buttons.play, Qt.MouseButton.LeftButton)
    said.append(buttons.play.text())
    qtbot.waitUntil(lambda: (player.cursor or 0) > 6)
    QTest.mouseClick(buttons.play, Qt.MouseButton.LeftButton)
    said.append(buttons.play.text())
    player.show_step(None)
    said.append(buttons.play.text())

    assert said == ["Pause", "Play", "Pause", "Play", "Pause"]
    assert player.playing
