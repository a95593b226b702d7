"""A card has room for all of its words, in either language and in every size of type."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.gallery.delegate import LAMP_PX, PADDING, ExampleDelegate
from app.gallery.gallery import Gallery
from app.panels.verdict_chip import chip_size
from app.theme import DARK, LIGHT, PROJECTOR, Theme, Tokens
from core.experiment.presets import preset_names

NARROW, WIDE = 300, 420


def painted(gallery: Gallery, name: str, chosen: bool = False) -> QImage:
    """The card of that preset."""
    delegate, option = gallery.delegate, QStyleOptionViewItem()
    image = QImage(delegate.size, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    option.rect = image.rect()
    if chosen:
        option.state |= QStyle.StateFlag.State_Selected
    with QPainter(image) as painter:
        delegate.paint(painter, option, gallery.model.index(preset_names().index(name)))
    return image


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_the_longest_text_decides_how_high_all_are(gallery: Gallery, theme: Theme) -> None:
    delegate = ExampleDelegate(theme, gallery.list)

    delegate.fit(gallery.model.examples, NARROW)
    narrow = delegate.size
    delegate.fit(gallery.model.examples, WIDE)

    assert (narrow.width(), delegate.size.width()) == (NARROW, WIDE)
    assert narrow.height() > delegate.size.height() > 150


def test_the_lamps_of_each_stand_side_by_side_within_it(gallery: Gallery, theme: Theme) -> None:
    font = theme.font(LAMP_PX, bold=True)
    for example in gallery.model.examples:
        lamps = sum(chip_size(font, lamp.word).width() + 6 for lamp in example.lamps)
        assert lamps <= gallery.delegate.size.width() - 2 * PADDING - 10, example.name


@pytest.mark.parametrize("tokens", [LIGHT, DARK, PROJECTOR], ids=lambda tokens: tokens.name)
def test_it_is_drawn_in_the_colours_of_the_moment(gallery: Gallery, theme: Theme, tokens: Tokens) -> None:
    theme.show_tokens(tokens)
    gallery.place()

    seen = colours(painted(gallery, "sigmoid-vanishing"))

    assert {tokens.panel.lower(), tokens.cold.lower()} <= seen
    assert tokens.hot.lower() not in seen


def test_the_chosen_one_is_seen(gallery: Gallery, theme: Theme) -> None:
    assert theme.tokens.tint.lower() in colours(painted(gallery, "relu-healthy", chosen=True))
    assert theme.tokens.tint.lower() not in colours(painted(gallery, "relu-healthy"))


def test_nothing_is_painted_beside_it(gallery: Gallery) -> None:
    image = painted(gallery, "unscaled-target")
    rim = QRect(image.rect()).adjusted(2, 2, -2, -2)

    corners = {image.pixelColor(x, y).name() for x in (0, rim.right() + 2) for y in range(0, image.height(), 3)}
    assert corners == {"#123456"}
