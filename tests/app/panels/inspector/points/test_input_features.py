"""The small maps of inputs, read from their pixels."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.panels.inspector.points.input_features import CELLS, InputFeatures, drawn
from app.theme import DARK, LIGHT, Theme, Tokens
from tests.app.panels.inspector.person import Person

LAST = CELLS - 1


def darkness(image: QImage, x: int, y: int) -> int:
    """How far a pixel is from white."""
    return 255 - image.pixelColor(x, y).lightness()


@pytest.mark.parametrize(
    "each, dark, light",
    [
        ("x1", (LAST, 0), (0, 0)),
        ("x2", (0, 0), (0, LAST)),
        ("x1^2", (0, 14), (14, 14)),
        ("x2^2", (14, 0), (14, 14)),
        ("x1*x2", (LAST, 0), (0, 0)),
        ("sin_x1", (3 * CELLS // 4, 0), (CELLS // 4, 0)),
        ("sin_x2", (0, CELLS // 4), (0, 3 * CELLS // 4)),
    ],
)
def test_a_map_is_dark_where_the_input_is_large(
    each: str, dark: tuple[int, int], light: tuple[int, int], theme: Theme
) -> None:
    image = drawn(each, theme)  # type: ignore[arg-type]

    assert darkness(image, *dark) > darkness(image, *light) + 100


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_it_is_drawn_in_the_colours_of_the_theme(tokens: Tokens, theme: Theme, qtbot: QtBot) -> None:
    features = InputFeatures(theme)
    qtbot.addWidget(features)

    theme.show_tokens(tokens)

    shown = features.ticks["x1"].icon().pixmap(features.ticks["x1"].iconSize()).toImage()
    assert shown.pixelColor(0, 0).name().upper() == tokens.panel


def test_the_features_as_they_are_stand_for_none(theme: Theme, qtbot: QtBot) -> None:
    features = InputFeatures(theme)
    qtbot.addWidget(features)
    features.show_inputs(("x1",))

    with qtbot.waitSignal(features.chosen) as told:
        features.ticks["x2"].click()

    assert told.args == [None]


def test_what_the_network_is_given_of_two_features_is_ticked(person: Person) -> None:
    person.opens(1)
    person.presses("x₁x₂")
    person.presses("x₁")

    given = person.document.experiment.inputs
    pressed = {"x₁", "x₂", "x₁x₂"}.intersection(person.pressed())
    person.undoes()
    person.presses("x₁x₂")

    assert given == ("x2", "x1*x2")
    assert pressed == {"x₂", "x₁x₂"}
    assert person.document.experiment.inputs is None


def test_a_network_cannot_be_given_nothing(person: Person) -> None:
    person.opens(1)
    person.presses("x₁")

    person.presses("x₂")

    assert person.document.experiment.inputs == ("x2",)
    assert "x₂" in person.pressed()
    assert any("at least one" in sentence for sentence in person.sees())


def test_inputs_are_offered_of_two_features_only(person: Person) -> None:
    person.opens(1)
    before = "Inputs" in person.sees()

    person.presses("digits")

    assert (before, "Inputs" in person.sees()) == (True, False)
