"""The button lists where the page may be served; the loopback only when somebody asks for it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from app.lectures.phones import button as module
from app.lectures.phones.addresses import LOOPBACK, Address
from app.lectures.phones.button import PhoneButton
from app.lectures.phones.phones import Phones


@pytest.fixture
def button(phones: Phones, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> PhoneButton:
    monkeypatch.setattr(module, "addresses", lambda: (Address("192.0.2.7", "wlan0"),))
    button = PhoneButton(phones)
    qtbot.addWidget(button)
    button.show()
    return button


def entries(button: PhoneButton) -> dict[str, QAction]:
    """Of its list, as it is now."""
    button.click()
    found = {action.text(): action for action in button.list.actions() if not action.isSeparator()}
    button.list.hide()
    return found


def test_it_turns_the_page_on_at_an_address_and_off(button: PhoneButton, phones: Phones, qtbot: QtBot) -> None:
    assert list(entries(button)) == ["192.0.2.7  (wlan0)", f"{LOOPBACK}  (this machine alone, to try it)", "Off"]
    assert button.text() == "Phones: off"

    list(entries(button).values())[1].trigger()
    qtbot.waitUntil(lambda: phones.on)

    assert button.text() == "Phones: on"
    assert [action.isChecked() for action in entries(button).values()] == [False, True, False]
    entries(button)["Off"].trigger()
    assert not phones.on
    assert button.text() == "Phones: off"


def test_a_machine_in_no_network_says_so(button: PhoneButton, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "addresses", lambda: ())

    assert not entries(button)["This machine is in no network"].isEnabled()
