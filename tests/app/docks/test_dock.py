"""A dock makes its card when it is first wanted, and shows its buttons when they can be."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDockWidget, QLabel
from pytestqt.qtbot import QtBot

from app.docks.bench import Bench
from app.docks.dock import Dock
from app.docks.plan import columns
from app.theme import Theme
from tests.app.passes import let_pass


def test_a_card_is_made_once_and_hidden_where_nobody_would_see_it(qtbot: QtBot, theme: Theme) -> None:
    dock = Dock("a", theme, QLabel, QSize(100, 80))
    qtbot.addWidget(dock)
    dock.show()
    before = dock.card

    dock.show_card(True)
    card = dock.card
    dock.show_card(False)

    assert before is None
    assert dock.card is card is dock.made()
    assert card is not None
    assert not card.isVisible()


def test_until_its_card_is_there_the_ground_of_one_is_seen(qtbot: QtBot, theme: Theme) -> None:
    dock = Dock("a", theme, QLabel, QSize(100, 80))
    qtbot.addWidget(dock)
    dock.resize(200, 120)
    dock.show()
    empty = dock.holder.grab().toImage()

    dock.show_card(True)
    held = dock.holder.grab().toImage()

    middle = empty.rect().center()
    assert empty.pixelColor(middle) == theme.colour("panel")
    assert empty.pixelColor(0, middle.y()) != theme.colour("panel")
    assert held.pixelColor(middle) == dock.made().grab().toImage().pixelColor(0, 0)


def test_a_dock_is_moved_and_hidden_and_never_floats(qtbot: QtBot, theme: Theme) -> None:
    dock = Dock("a", theme, QLabel, QSize(100, 80))
    qtbot.addWidget(dock)

    features, feature = dock.features(), QDockWidget.DockWidgetFeature

    assert features & feature.DockWidgetMovable
    assert features & feature.DockWidgetClosable
    assert not features & feature.DockWidgetFloatable


def test_the_buttons_appear_while_the_pointer_is_on_the_card(qtbot: QtBot, theme: Theme) -> None:
    dock = Dock("a", theme, QLabel, QSize(100, 80))
    qtbot.addWidget(dock)

    dock.enterEvent(QEnterEvent(QPointF(), QPointF(), QPointF()))
    there = dock.bar.revealed
    dock.leaveEvent(QEvent(QEvent.Type.Leave))

    assert (there, dock.bar.revealed) == (True, False)


def test_a_click_into_a_card_moves_no_dock(bench: Bench) -> None:
    plan = columns((1, "a"), (1, "b"))
    bench.lay_out(plan)
    let_pass()
    card = bench.docks["b"].card
    assert card is not None

    QTest.mouseClick(card, Qt.MouseButton.LeftButton)

    assert bench.area.stands_as(plan)
