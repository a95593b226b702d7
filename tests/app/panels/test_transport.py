"""The top bar runs the experiment and says what comes next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.panels.transport import Transport
from app.playback.player import Player
from app.state.document import Document
from app.texts import Texts
from app.theme import DARK, Theme
from core.experiment import Experiment
from core.experiment.presets import read_preset


@pytest.fixture
def transport(qtbot: QtBot, document: Document, player: Player, theme: Theme, texts: Texts) -> Transport:
    """The bar of a loaded, resting player."""
    transport = Transport(document, player, theme, texts)
    qtbot.addWidget(transport)
    transport.resize(1280, 52)
    transport.show()
    with qtbot.waitSignal(player.refreshed):
        player.load(document.experiment)
    return transport


def click(qtbot: QtBot, button: QPushButton) -> None:
    """A click with the mouse."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_play_becomes_pause_and_the_run_goes_on(transport: Transport, player: Player, qtbot: QtBot) -> None:
    click(qtbot, transport.play)

    assert transport.play.text() == "Pause"
    qtbot.waitUntil(lambda: player.live is not None and len(player.live) > 5)
    click(qtbot, transport.play)
    assert transport.play.text() == "Play"


def test_only_play_is_filled(transport: Transport) -> None:
    buttons = transport.findChildren(QPushButton)

    assert [button.text() for button in buttons if button.property("role") == "primary"] == ["Play"]


def test_step_makes_one_step(transport: Transport, player: Player, qtbot: QtBot) -> None:
    assert player.live is not None
    before = len(player.live)

    with qtbot.waitSignal(player.refreshed):
        click(qtbot, transport.step)

    assert len(player.live) == before + 1


def test_reset_begins_again_at_step_0(transport: Transport, player: Player, qtbot: QtBot) -> None:
    with qtbot.waitSignal(player.refreshed):
        player.step(5)

    with qtbot.waitSignal(player.loaded):
        click(qtbot, transport.reset)

    qtbot.waitUntil(lambda: player.live is not None and len(player.live) == 1)


def test_the_bars_choose_the_speed(transport: Transport, player: Player, qtbot: QtBot) -> None:
    bars = transport.speed

    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(5, bars.height() // 2))
    slowest, words = player.speed, bars.toolTip()
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(bars.width() - 3, bars.height() // 2))

    assert (slowest, words) == (1.0, "One step per second ([ and ])")
    assert (player.speed, bars.toolTip()) == (None, "As fast as it goes ([ and ])")


def test_speed_is_changed_by_steps_between_the_slowest_and_the_fastest(transport: Transport, player: Player) -> None:
    for _ in range(6):
        transport.change_speed(-1)
    slowest = player.speed
    transport.change_speed(1)

    assert (slowest, player.speed) == (1.0, 5.0)
    assert transport.speed.level == 2


def test_after_an_overflow_a_step_begins_the_run_again(transport: Transport, player: Player, qtbot: QtBot) -> None:
    player.load(read_preset("overflow").experiment)
    player.play()

    qtbot.waitUntil(lambda: player.ended)
    assert transport.play.text() == "Play"
    with qtbot.waitSignal(player.loaded):
        click(qtbot, transport.step)
    assert not player.ended


def test_nothing_moves_when_play_becomes_pause(transport: Transport, player: Player) -> None:
    before = (transport.play.width(), transport.step.geometry())

    player.play()
    QApplication.processEvents()

    assert transport.play.text() == "Pause"
    assert (transport.play.width(), transport.step.geometry()) == before


def test_language_and_theme_are_asked_for(transport: Transport, qtbot: QtBot) -> None:
    with qtbot.waitSignal(transport.language_requested):
        click(qtbot, transport.language)
    with qtbot.waitSignal(transport.theme_requested):
        click(qtbot, transport.theme_button)


def test_a_larger_dark_theme_is_followed(transport: Transport, theme: Theme) -> None:
    before = transport.minimumHeight()

    theme.show_tokens(DARK)
    theme.grow()

    assert transport.minimumHeight() > before


def test_the_bar_fits_a_small_screen(transport: Transport) -> None:
    assert transport.minimumSizeHint().width() <= 1280


def test_the_seed_is_that_of_the_experiment(transport: Transport, document: Document) -> None:
    document.new(Experiment(seed=123))

    assert transport.seed.text() == "123"


def test_quiet_words_give_way_before_a_menu_does(transport: Transport, qtbot: QtBot) -> None:
    for title in ("File", "Edit", "Run", "View", "Go", "Help"):
        transport.menus.addMenu(title)
    optional = (transport.speed_label, transport.seed_label, transport.name)
    qtbot.waitUntil(lambda: transport.menus.width() >= transport.menus.sizeHint().width() > 0)
    roomy = transport.menus.width()

    transport.setMinimumWidth(0)
    transport.resize(transport.sizeHint().width() - 40, 52)
    qtbot.waitUntil(lambda: not transport.speed_label.isVisible())
    qtbot.waitUntil(lambda: transport.menus.width() == roomy)
    transport.resize(1280, 52)

    qtbot.waitUntil(lambda: all(word.isVisible() for word in optional))


def test_the_dice_beside_the_seed_draws_other_weights_for_the_same_data(
    transport: Transport, document: Document, qtbot: QtBot
) -> None:
    seed = document.experiment.seed

    click(qtbot, transport.dice)

    assert (document.experiment.seed != seed, document.experiment.data_seed) == (True, seed)
    assert transport.seed.text() == str(document.experiment.seed)


def test_where_it_is_very_narrow_what_the_menus_have_gives_way_to_the_menus(transport: Transport, qtbot: QtBot) -> None:
    for title in ("File", "Edit", "Run", "View", "Go", "Help"):
        transport.menus.addMenu(title)
    qtbot.waitUntil(lambda: transport.menus.width() >= transport.menus.sizeHint().width() > 0)
    roomy = transport.menus.width()

    transport.setMinimumWidth(0)
    transport.resize(800, 52)

    qtbot.waitUntil(lambda: transport.menus.width() == roomy)
    assert not transport.theme_button.isVisible()
    assert transport.layout_button.isVisible()
    assert transport.rect().contains(transport.layout_button.geometry())


def test_before_a_menu_goes_the_symbols_of_the_run_stand_alone_and_their_words_come_back(
    transport: Transport, qtbot: QtBot
) -> None:
    for title in ("Experiment", "Edit the layers", "Run", "View", "Go to", "Help"):
        transport.menus.addMenu(title)
    qtbot.waitUntil(lambda: transport.menus.width() >= transport.menus.sizeHint().width() > 0)
    roomy = transport.menus.width()

    transport.setMinimumWidth(0)
    transport.resize(660, 52)

    qtbot.waitUntil(lambda: transport.run.wordless and transport.menus.width() == roomy)
    assert [button.text() for button in (transport.play, transport.step, transport.reset)] == ["", "", ""]
    assert transport.rect().contains(transport.layout_button.geometry())
    transport.resize(1280, 52)
    qtbot.waitUntil(lambda: transport.play.text() == "Play" and transport.reset.text() == "Reset")


def test_the_gaps_grow_with_the_type(transport: Transport, theme: Theme, qtbot: QtBot) -> None:
    def gap() -> int:
        return transport.menus.x() - transport.name.geometry().right() - 1

    transport.resize(2400, 52)
    before = gap()
    theme.show_scale(2.0)

    assert before > 8
    qtbot.waitUntil(lambda: gap() == 2 * before)
