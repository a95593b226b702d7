"""Tests of the parts of a block."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from app.panels.stack.drawing.block import BlockPainter
from app.panels.stack.drawing.block_rows import BlockRows
from app.panels.stack.drawing.parts import CHIP_PADDING, BlockLayout, BlockParts, Pack
from app.panels.stack.places import BAR_WIDTH
from app.panels.stack.view import NARROWEST
from app.texts import Texts
from app.texts.language import Language
from app.theme import Theme
from core.components.activations import Relu, Sigmoid
from core.components.initializers import TruncatedNormal, XavierNormal
from core.layers import Dense, Dropout, Maxout, RmsNorm, Skip

BLOCK = QRect(2, 0, 344, 44)


@pytest.fixture
def geometry(theme: Theme) -> BlockLayout:
    """One at the size of the design."""
    return BlockPainter(theme, Texts()).geometry


def boxes(parts: BlockParts) -> list[QRect]:
    """The parts that carry words, from left to right."""
    return [parts.number, parts.name, *parts.chips.values(), parts.gain]


@pytest.mark.parametrize("width", [286, 344, 700])
def test_no_label_covers_another(geometry: BlockLayout, width: int) -> None:
    layer = Dense(units=4096, activation=Sigmoid(), initializer=TruncatedNormal())

    parts = boxes(geometry.layout(layer, QRect(2, 0, width, 44)))

    assert all(left.right() < right.left() for left, right in pairwise(parts))


def test_the_chips_of_most_blocks_stand_in_line(geometry: BlockLayout) -> None:
    layouts = [geometry.layout(Dense(units=units), BLOCK) for units in (1, 64, 512)]

    assert len({parts.chips["activation"].left() for parts in layouts}) == 1


def test_the_later_chip_gives_way_first(geometry: BlockLayout) -> None:
    layer = Dense(activation=Relu(), initializer=TruncatedNormal())

    wide, narrow = (geometry.layout(layer, QRect(2, 0, width, 44)).chips for width in (500, 300))

    assert narrow["activation"].width() == wide["activation"].width()
    assert narrow["initializer"].width() < wide["initializer"].width()


def test_a_layer_without_activation_has_no_chip_for_it(geometry: BlockLayout) -> None:
    parts = geometry.layout(Maxout(), BLOCK)

    assert list(parts.chips) == ["initializer"]


def test_the_pointer_finds_what_it_is_on(geometry: BlockLayout) -> None:
    parts = geometry.layout(Dense(), BLOCK)
    edge = QPoint(parts.edge or 0, parts.track.center().y())

    found = [
        parts.part_at(place, 8)
        for place in (parts.chips["activation"].center(), parts.gain.center(), edge, edge + QPoint(30, 0))
    ]

    assert found == ["activation", "gain", "edge", "block"]


def test_the_bar_ends_where_the_edge_is_taken(geometry: BlockLayout) -> None:
    ends = [geometry.layout(Dense(units=units), BLOCK).edge for units in (1, 64, 4096)]
    track = geometry.layout(Dense(), BLOCK).track

    assert ends == [track.left(), track.left() + round(track.width() / 2), track.left() + track.width()]


def test_what_has_no_nodes_has_its_main_number_beside_the_name_and_no_bar(geometry: BlockLayout) -> None:
    layers = (Dense(units=4096), Dropout(rate=0.5), Skip(span=2), RmsNorm())

    assert [geometry.figure(layer) for layer in layers] == ["4,096", "0.5", "2", ""]
    assert [geometry.layout(layer, BLOCK).edge is None for layer in layers] == [False, True, True, True]


@pytest.mark.parametrize("width", [270, 344, 700])
def test_the_number_of_folded_layers_covers_no_label(geometry: BlockLayout, width: int) -> None:
    layer = Dense(units=4096, activation=Sigmoid(), initializer=TruncatedNormal())
    parts = geometry.layout(layer, QRect(2, 0, width, 44), Pack(4998, folded=True))

    places = sorted([*boxes(parts), parts.fold], key=lambda box: box.left())

    assert all(left.right() < right.left() for left, right in pairwise(places))
    assert parts.part_at(parts.fold.center(), 8) == "fold"


def test_open_equal_layers_are_folded_by_a_mark_under_the_number_of_the_first(geometry: BlockLayout) -> None:
    first, other = geometry.layout(Dense(), BLOCK, Pack(20)), geometry.layout(Dense(), BLOCK)

    assert first.number.bottom() < first.fold.top()
    assert first.part_at(first.fold.center(), 8) == "fold"
    assert first.chips == other.chips
    assert other.fold.isEmpty()


def test_the_strip_lies_along_the_lower_edge_and_under_the_bar(geometry: BlockLayout) -> None:
    strip, parts = geometry.strip(BLOCK), geometry.layout(Dense(), BLOCK)

    assert BLOCK.contains(strip)
    assert strip.top() > parts.track.bottom()
    assert strip.width() > 0.9 * BLOCK.width()


@pytest.mark.parametrize("language", ["en", "ko"])
def test_in_the_narrowest_stack_the_usual_chips_are_whole(qapp: QApplication, theme: Theme, language: str) -> None:
    spoken, texts = Language(qapp, language), Texts()
    small, geometry = QFontMetrics(theme.font(11)), BlockPainter(theme, texts).geometry
    layer = Dense(activation=Sigmoid(), initializer=XavierNormal())

    chips = geometry.layout(layer, BlockRows(20, NARROWEST - BAR_WIDTH, theme.scale).row(0)).chips.values()

    names = [texts.component(layer.activation), texts.component(layer.initializer)]
    spoken.show_language("en")
    room = [rect.width() - 2 * CHIP_PADDING for rect in chips]
    assert [
        small.elidedText(name, Qt.TextElideMode.ElideRight, each) for name, each in zip(names, room, strict=True)
    ] == names


@pytest.mark.parametrize("width", [286, 344, 700])
def test_a_long_name_leaves_room_for_what_stands_beside_it(geometry: BlockLayout, width: int) -> None:
    layer = Dense(units=4096, activation=Sigmoid(), initializer=TruncatedNormal(), name="a long name " * 8)

    parts = boxes(geometry.layout(layer, QRect(2, 0, width, 44)))

    assert geometry.title(layer).endswith("…")
    assert all(left.right() < right.left() for left, right in pairwise(parts))


def test_a_named_layer_that_no_chip_tells_says_its_kind(geometry: BlockLayout) -> None:
    named = (RmsNorm(name="calm"), Dropout(rate=0.25, name="thin"), Dense(units=7, name="encoder"), Dense(units=7))

    shown = [(geometry.title(layer), geometry.figure(layer)) for layer in named]

    assert shown == [("calm", "RMSNorm"), ("thin", "Dropout 0.25"), ("encoder", "7"), ("Dense", "7")]
