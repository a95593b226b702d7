"""Tests of the painted block, read from its pixels."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.panels.stack.drawing.block import BlockPainter, BlockState
from app.panels.stack.drawing.gains import UNKNOWN, Gain
from app.panels.stack.drawing.parts import Pack, Part
from app.texts import Texts
from app.theme import DARK, LIGHT, Theme, Tokens
from core.layers import AnyLayer, Dense, Dropout

BLOCK = QRect(4, 4, 344, 44)
DENSE = Dense(units=64)


def painted(theme: Theme, gain: Gain = UNKNOWN, look: BlockState | None = None, layer: AnyLayer = DENSE) -> QImage:
    """A picture of one block."""
    image = QImage(352, 52, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.magenta)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    blocks = BlockPainter(theme, Texts())
    blocks.paint_block(painter, BLOCK, 2, layer, look or BlockState())
    blocks.paint_gain(painter, blocks.geometry.gain_box(BLOCK), gain)
    painter.end()
    return image


def count(image: QImage, colour: str, box: QRect = BLOCK) -> int:
    """How many pixels of a box have exactly that colour."""
    wanted = QColor(colour).rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(box.left(), box.right()) for y in range(box.top(), box.bottom())
    )


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize("colour", ["cold", "neutral", "hot"])
def test_the_gain_has_the_colour_of_its_meaning_and_its_symbol(theme: Theme, tokens: Tokens, colour: str) -> None:
    theme.show_tokens(tokens)

    with_symbol, without = (painted(theme, Gain("×0.24", colour, symbol, -0.6)) for symbol in (colour, ""))

    assert count(without, tokens.ink(colour)) > 0
    assert count(with_symbol, tokens.ink(colour)) > count(without, tokens.ink(colour)) + 10


def test_what_is_selected_is_tinted(theme: Theme) -> None:
    plain, selected = painted(theme), painted(theme, look=BlockState(selected=True))

    assert count(plain, theme.tokens.tint) == 0
    assert count(selected, theme.tokens.tint) > 0.6 * BLOCK.width() * BLOCK.height()


def test_the_keyboard_focus_can_be_seen(theme: Theme) -> None:
    current = painted(theme, look=BlockState(selected=True, current=True))
    focused = painted(theme, look=BlockState(selected=True, current=True, focused=True))

    assert current != focused


def test_the_bar_is_longer_for_more_nodes(theme: Theme) -> None:
    lengths = [
        count(painted(theme, layer=Dense(units=units)), theme.tokens.ghost, BLOCK.adjusted(30, 33, 0, 0))
        for units in (8, 64, 512)
    ]

    assert lengths == sorted(lengths)
    assert lengths[1] - lengths[0] == pytest.approx(lengths[2] - lengths[1], rel=0.1)


def test_an_exponent_stands_higher_than_its_base(theme: Theme) -> None:
    power = painted(theme, Gain("×10⁻⁶", "cold", "", -6.0))
    right = QRect(QPoint(BLOCK.right() - 24, BLOCK.top()), BLOCK.bottomRight())
    ink = QColor(theme.tokens.ink("cold"))

    rows = [
        y
        for x in range(right.left(), right.right())
        for y in range(BLOCK.top(), BLOCK.top() + 30)
        if abs(QColor(power.pixel(x, y)).green() - ink.green()) < 60
    ]

    assert max(rows) < BLOCK.top() + 19


def test_the_main_setting_stands_beside_the_name(theme: Theme) -> None:
    little, much = (painted(theme, layer=Dropout(rate=rate)) for rate in (0.1, 0.9))

    assert little != much
    assert count(little, theme.tokens.ghost, BLOCK.adjusted(30, 33, 0, 0)) == 0


def test_folded_layers_are_a_pile_with_their_number(theme: Theme) -> None:
    below = QRect(BLOCK.left(), BLOCK.bottom() + 2, BLOCK.width(), 4)

    alone, folded = painted(theme), painted(theme, look=BlockState(pack=Pack(198, folded=True)))

    assert count(alone, theme.tokens.faint, below) == 0
    assert count(folded, theme.tokens.faint, below) > 100
    assert count(folded, theme.tokens.tint) > 200


def test_what_fails_has_a_red_edge_and_what_is_found_a_filled_number(theme: Theme) -> None:
    number = QRect(BLOCK.left() + 4, BLOCK.top() + 4, 26, 24)

    wrong, found = painted(theme, look=BlockState(wrong=True)), painted(theme, look=BlockState(found=True))

    assert count(wrong, theme.tokens.ink("ochre")) > 300
    assert count(painted(theme), theme.tokens.accent, number) == 0
    assert count(found, theme.tokens.accent, number) > 150


def test_a_part_of_a_fold_that_is_selected_edges_it_and_no_more(theme: Theme) -> None:
    partly = painted(theme, look=BlockState(partly=True))

    assert count(partly, theme.tokens.accent) > 300
    assert count(partly, theme.tokens.tint) == 0


def test_a_layer_that_is_locked_is_greyed_and_has_a_padlock(theme: Theme) -> None:
    tokens, gain = theme.tokens, Gain("×0.24", "cold", "cold", -0.6)
    free, locked = (painted(theme, gain, layer=Dense(units=64, trainable=flag)) for flag in (True, False))
    under_the_number = QRect(BLOCK.left() + 4, BLOCK.top() + 27, 26, 14)

    assert count(free, tokens.text) > 50
    assert count(locked, tokens.text) == 0
    assert (count(free, tokens.ghost), count(locked, tokens.ghost)) > (100, 0)
    assert count(free, tokens.secondary, under_the_number) == 0
    assert count(locked, tokens.secondary, under_the_number) > 20
    assert count(locked, tokens.ink("cold")) == count(free, tokens.ink("cold"))


def test_a_name_stands_in_the_place_of_the_kind(theme: Theme) -> None:
    name_left = QRect(BLOCK.left() + 36, BLOCK.top() + 4, 60, 24)

    pictures = [painted(theme, layer=Dense(units=64, name=name)).copy(name_left) for name in ("", "encoder", "Dense")]

    assert pictures[0] != pictures[1]
    assert pictures[0] == pictures[2]


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
@pytest.mark.parametrize("part", ["activation", "initializer", "edge"])
def test_what_an_exercise_has_locked_has_a_padlock_on_it(theme: Theme, tokens: Tokens, part: Part) -> None:
    theme.show_tokens(tokens)
    parts = BlockPainter(theme, Texts()).geometry.layout(DENSE, BLOCK)
    corner = parts.chips[part].topRight() if part in parts.chips else QPoint(parts.edge or 0, parts.track.center().y())
    box = QRect(corner - QPoint(7, 7), corner + QPoint(7, 7))

    plain, locked = (painted(theme, look=BlockState(locked=each)) for each in (frozenset[Part](), frozenset({part})))

    assert count(plain, tokens.secondary, box) < 5
    assert count(locked, tokens.secondary, box) > 15
