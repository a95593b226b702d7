"""Tests of the panel of tuning points."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.panels.inspector.header import PointHeader
from app.theme import DARK, Theme
from core.components.activations import Relu
from core.probes.critical import CriticalRate
from core.probes.probe import Probes
from core.wording import Field, Reason
from tests.app.panels.inspector.person import Person

LECTURE = ["Input", "Cost", "Activation", "Initializer", "Optimizer", "Nodes", "Layers"]


def test_the_points_stand_in_the_order_of_the_lecture_with_their_values(person: Person) -> None:
    names = [point.header.text() for point in person.inspector.points]
    values = [person.reads(number) for number in range(1, 8)]

    assert names == LECTURE
    assert values == [
        "spirals · standardized", "cross entropy", "sigmoid", "Xavier normal", "SGD 0.05", "16", "8"
    ]  # fmt: skip


def test_one_point_is_open_at_a_time_and_a_click_on_it_closes_it(person: Person) -> None:
    opened = [person.inspector.opened]

    person.opens(5)
    opened.append(person.inspector.opened)
    person.opens(5)
    opened.append(person.inspector.opened)

    assert opened == [3, 5, None]


def test_only_the_controls_of_the_open_point_are_in_sight(person: Person) -> None:
    person.opens(2)
    person.opens(6)

    seen = [point.section is not None and point.section.isVisible() for point in person.inspector.points]

    assert seen == [False, False, False, False, False, True, False]


def test_the_arrow_keys_walk_through_the_points_and_enter_opens(person: Person) -> None:
    person.inspector.points[0].header.setFocus()

    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        focused = QApplication.focusWidget()
        assert isinstance(focused, PointHeader)
        QTest.keyClick(focused, key)

    assert person.inspector.opened == 2


def test_an_edit_from_elsewhere_is_shown_at_once(person: Person) -> None:
    person.document.set_activation(range(8), Relu())

    assert person.reads(3) == "ReLU"
    assert person.pressed() == ["ReLU"]


def test_the_values_are_those_of_the_selection(person: Person) -> None:
    person.document.set_activation((2, 3), Relu())

    all_layers = person.reads(3)
    person.selection.select((2, 3))

    assert (all_layers, person.reads(3)) == ("mixed", "ReLU · layers 3 to 4")


def test_a_run_that_cannot_begin_is_explained_at_the_setting_that_is_to_blame(person: Person) -> None:
    person.opens(1)

    person.player.failed.emit(Reason("table.empty").at(Field("data"), "iris.csv"))

    assert "iris.csv: the table is empty" in person.sees()


def test_an_opened_point_is_scrolled_into_sight_on_a_low_screen(person: Person, qtbot: QtBot) -> None:
    person.inspector.resize(288, 400)
    area = person.inspector.findChild(QScrollArea)
    assert area is not None

    person.inspector.open_point(7)

    header = person.inspector.points[6].header
    viewport = area.viewport()
    qtbot.waitUntil(lambda: 0 <= header.mapTo(viewport, header.rect().topLeft()).y() <= 400 - header.height())


def test_nothing_sticks_out_of_a_narrow_panel(person: Person) -> None:
    for number in range(1, 8):
        person.inspector.open_point(number)
        QApplication.processEvents()
        children = [each for each in person.inspector.findChildren(QWidget) if each.isVisible()]
        ends = {each: each.mapTo(person.inspector, each.rect().topRight()).x() for each in children}

        assert {repr(each): end for each, end in ends.items() if end >= person.inspector.width()} == {}


def test_every_control_has_a_name_for_ears(person: Person) -> None:
    for number in range(1, 8):
        person.inspector.open_point(number)
        controls = [each for each in person.inspector.findChildren(QWidget) if each.isVisible() and _reachable(each)]

        assert [each for each in controls if not _name(each)] == []


def test_a_change_of_language_and_of_theme_keeps_everything_in_place(person: Person, theme: Theme) -> None:
    before = person.sees()

    QApplication.sendEvent(person.inspector, QEvent(QEvent.Type.LanguageChange))
    theme.show_tokens(DARK)
    theme.grow()

    assert person.sees() == before
    assert person.inspector.grab().height() == 784


def _reachable(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not isinstance(widget, QScrollArea)


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or str(widget.property("text") or "")


def test_no_button_takes_the_keyboard_by_a_click(person: Person) -> None:
    for number in (3, 4, 6, 7):
        person.opens(number)

    buttons = person.inspector.findChildren(QAbstractButton)

    assert not [each.text() for each in buttons if each.focusPolicy() & Qt.FocusPolicy.ClickFocus]


def test_a_refusal_that_is_said_here_is_told_to_others(person: Person, qtbot: QtBot) -> None:
    section = person.inspector.points[2].section
    assert section is not None

    with qtbot.waitSignal(person.inspector.explained):
        section.ask(person.document.set_units, (0,), 10**9)


def test_the_run_is_asked_only_what_the_open_point_in_sight_wants_to_know(person: Person) -> None:
    asked = list[Probes]()
    person.inspector.asked.connect(asked.append)

    person.opens(5)
    person.opens(2)
    person.opens(5)
    person.opens(5)
    person.opens(5)
    person.inspector.hide()
    person.inspector.show()

    critical = (CriticalRate(),)
    assert [asked for asked, _ in groupby(asked)] == [critical, (), critical, (), critical, (), critical]
