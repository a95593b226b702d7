"""Tests of the line that says which layers are meant."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.panels.inspector.points.reach import Reach
from app.panels.inspector.scope import Scope
from app.texts import Texts
from core.layers import Dense
from tests.app.panels.inspector.person import Person

LAYERS = (Dense(),) * 6


@pytest.mark.parametrize(
    "selected, slots, mixed, text",
    [
        ((), (0, 1, 2), False, "For all layers."),
        ((2, 3, 4), (2, 3, 4), False, "For layers 3 to 5."),
        ((2,), (2,), False, "For layer 3."),
        ((), (0, 1, 2), True, "For all layers, now mixed."),
        ((2,), (), False, "None of the selected layers has this setting."),
        ((), (), False, "No layer has this setting."),
    ],
)
def test_the_layers_are_named(
    qtbot: QtBot, selected: tuple[int, ...], slots: tuple[int, ...], mixed: bool, text: str
) -> None:
    reach = Reach(Texts())
    qtbot.addWidget(reach)

    reach.show_reach(Scope(LAYERS, frozenset(selected)), slots, mixed)

    assert reach.text() == text


def test_the_switch_goes_from_the_selected_layers_to_all_and_back(person: Person) -> None:
    person.selection.select((3,))

    person.presses("all layers")
    all_meant = not person.selection.slots
    person.presses("layer 4")

    assert all_meant
    assert person.selection.slots == {3}


def test_the_switch_ends_with_its_file(person: Person) -> None:
    person.selection.select((3,))
    person.presses("all layers")

    person.document.new(person.document.experiment)

    assert not any(reach.switch.isVisible() for reach in person.inspector.findChildren(Reach))


def test_while_nothing_was_selected_there_is_nothing_to_switch(person: Person) -> None:
    switches = [reach.switch for reach in person.inspector.findChildren(Reach)]

    assert switches
    assert not any(switch.isVisible() for switch in switches)
