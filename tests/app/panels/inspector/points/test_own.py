"""The settings of a kind of layer are in sight where a layer is selected, whichever point is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel

from app.panels.inspector.points.own import OwnSection
from core.components.component import Component
from core.layers import BatchNorm, Dense, Dropout, Skip
from tests.app.panels.inspector.person import Person

OWN = {"Rate", "Span", "Scale", "Projection", "Epsilon"}


@pytest.fixture(autouse=True, params=[3, 7])
def a_point_is_open(person: Person, request: pytest.FixtureRequest) -> None:
    if person.inspector.opened != request.param:
        person.opens(request.param)


@pytest.fixture
def kinds(person: Person) -> None:
    """Several kinds stand behind the eight dense layers."""
    layers = (BatchNorm(), Dropout(rate=0.5), Dense(units=16), Skip(span=2), Dropout(rate=0.1))
    person.document.insert_layers(8, layers)


def _own(person: Person) -> list[str]:
    return [text for text in person.sees() if text in OWN or ", layer" in text]


def _layers(person: Person, *slots: int) -> list[Component]:
    return [person.document.experiment.layers[slot] for slot in slots]


@pytest.mark.usefixtures("kinds")
@pytest.mark.parametrize(
    ("slots", "seen"),
    [
        ((), []),
        ((0, 1), []),
        ((8,), ["BatchNorm, layer 9", "Epsilon"]),
        ((9, 12), ["Dropout, layers 10, 13", "Rate"]),
        ((11,), ["Skip, layer 12", "Span", "Scale"]),
        ((9, 11), []),
    ],
)
def test_the_selected_kind_shows_its_own_settings(person: Person, slots: tuple[int, ...], seen: list[str]) -> None:
    person.selection.select(slots)

    assert _own(person) == seen


@pytest.mark.usefixtures("kinds")
def test_a_switch_is_one_click_away(person: Person) -> None:
    person.selection.select((11,))

    person.button("Projection").click()

    assert _layers(person, 11) == [Skip(span=2, projection=True)]


@pytest.mark.usefixtures("kinds")
def test_an_edit_reaches_all_selected_and_is_one_step_of_undo(person: Person) -> None:
    person.selection.select((9, 12))
    mixed = person.field("Rate").text()

    person.enters("Rate", "0.5")
    edited = _layers(person, 9, 12)
    person.undoes()

    assert mixed == ""
    assert edited == [Dropout(rate=0.5)] * 2
    assert _layers(person, 9, 12) == [Dropout(rate=0.5), Dropout(rate=0.1)]


@pytest.mark.usefixtures("kinds")
def test_what_differs_besides_is_kept(person: Person) -> None:
    person.document.insert_layer(13, Skip(span=1, scale=0.5))
    person.selection.select((11, 13))

    person.button("Projection").click()

    assert _layers(person, 11, 13) == [Skip(span=2, projection=True), Skip(span=1, scale=0.5, projection=True)]


@pytest.mark.usefixtures("kinds")
def test_a_drag_of_such_a_setting_is_one_step_of_undo(person: Person) -> None:
    person.selection.select((9,))
    steps = person.document.undo_stack.count

    person.drags("Rate", 0.5, 0.6, 0.7, 0.8)

    assert person.document.undo_stack.count == steps + 1
    assert _layers(person, 9) != [Dropout(rate=0.5)]


@pytest.mark.usefixtures("kinds")
def test_what_cannot_be_is_refused_in_a_sentence_and_the_old_value_returns(person: Person) -> None:
    person.selection.select((11,))

    person.enters("Span", "100")

    section = person.inspector.findChild(OwnSection)
    assert section is not None
    assert "leads around 100 layers" in section.sentence
    assert person.field("Span").text() == "2"
    assert _layers(person, 11) == [Skip(span=2)]


@pytest.mark.usefixtures("kinds")
def test_a_change_of_language_names_it_anew(person: Person) -> None:
    person.selection.select((11,))
    title = next(label for label in person.inspector.findChildren(QLabel) if label.text() == "Skip, layer 12")
    title.setText("?")

    section = person.inspector.findChild(OwnSection)
    assert section is not None
    QApplication.sendEvent(section, QEvent(QEvent.Type.LanguageChange))

    assert title.text() == "Skip, layer 12"
