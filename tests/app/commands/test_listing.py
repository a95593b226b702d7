"""What is listed when somebody looks is listed for whoever reads the menu, too."""

from __future__ import annotations

from itertools import count

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.commands.listing import Listing, entries


@pytest.fixture
def menu(qtbot: QtBot) -> QMenu:
    """What the listing hangs in."""
    menu = QMenu()
    qtbot.addWidget(menu)
    return menu


@pytest.fixture
def listing(menu: QMenu) -> Listing:
    """Each time it is listed there is another number in it."""
    numbers = count(1)

    def show(listed: QMenu) -> None:
        listed.clear()
        listed.addAction(str(next(numbers)))

    listing = Listing("Numbers", show, menu)
    menu.addMenu(listing)
    return listing


def test_nothing_is_listed_before_somebody_looks(listing: Listing) -> None:
    assert listing.isEmpty()


def test_it_is_listed_anew_whenever_it_opens(listing: Listing, qtbot: QtBot) -> None:
    for _ in range(2):
        listing.popup(listing.pos())
        listing.close()

    assert [action.text() for action in listing.actions()] == ["2"]


def test_who_reads_it_sees_what_would_be_seen(listing: Listing) -> None:
    assert [action.text() for action in entries(listing)] == ["1"]


def test_any_other_menu_is_read_as_it_stands(menu: QMenu, listing: Listing) -> None:
    assert [action.text() for action in entries(menu)] == ["Numbers"]
