"""The buttons say what a press does."""

from __future__ import annotations

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.plots.slow_motion.buttons import StageButtons
from app.theme import Theme
from tests.app.plots.seen import press


def test_each_button_has_its_signal_and_a_name(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    buttons = StageButtons(parent)
    buttons.retranslate()
    buttons.show_state(theme, playing=False)
    spies = {name: QSignalSpy(getattr(buttons, name)) for name in buttons.buttons}

    for name in buttons.buttons:
        press(buttons, name)

    assert [spy.count() for spy in spies.values()] == [1, 1, 1]
    assert all(button.accessibleName() for button in buttons.buttons.values())


def test_the_icon_of_play_changes_while_it_plays(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    buttons = StageButtons(parent)
    buttons.show_state(theme, playing=False)
    before = buttons.buttons["play"].icon().pixmap(16, 16).toImage()

    buttons.show_state(theme, playing=True)

    assert buttons.buttons["play"].icon().pixmap(16, 16).toImage() != before
