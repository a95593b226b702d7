"""Classes are told apart by shape and by colour, each alone."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.plots.samples.class_marks import LEVELS, class_colour, class_symbol, level_colour, soft
from app.theme.tokens import PRINT, THEMES, Tokens, contrast, luminance
from tests.app.plots.seen import painted


def drawn(number: int) -> QImage:
    return painted(
        lambda painter: painter.fillPath(class_symbol(number, 16).translated(10, 10), Qt.GlobalColor.black), 20, 20
    )


def test_ten_classes_have_ten_shapes(qtbot: QtBot) -> None:
    images = [drawn(number) for number in range(10)]

    assert not any(first == second for first, second in itertools.combinations(images, 2))


@pytest.mark.parametrize("tokens", [*THEMES.values(), PRINT], ids=[*THEMES, "print"])
def test_colours_stand_out_from_the_panel_and_from_their_region(tokens: Tokens) -> None:
    for number in range(5):
        colour = class_colour(tokens, number)

        assert contrast(colour, tokens.panel) >= 3
        assert contrast(colour, soft(tokens, colour)) >= 2.5


@pytest.mark.parametrize("tokens", [*THEMES.values(), PRINT], ids=[*THEMES, "print"])
def test_the_first_three_classes_differ_without_any_hue(tokens: Tokens) -> None:
    light = [luminance(class_colour(tokens, number)) for number in (0, 2)]

    assert (max(light) + 0.05) / (min(light) + 0.05) > 1.9
    assert len({class_colour(tokens, number) for number in range(4)}) == 4


@pytest.mark.parametrize("tokens", [*THEMES.values(), PRINT], ids=[*THEMES, "print"])
def test_shades_of_an_amount_leave_the_panel_step_by_step(tokens: Tokens) -> None:
    contrasts = [contrast(level_colour(tokens, level), tokens.panel) for level in range(LEVELS)]

    assert contrasts == sorted(contrasts)
