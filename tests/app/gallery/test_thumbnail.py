"""The small pictures are drawn from what runs of the presets have left, and are true as long as these are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.gallery.thumbnail import Thumbnail, paint_thumbnail, thumbnails
from app.theme import Theme
from core.experiment.presets import preset_names, read_preset
from tests.house.profiles import drawn

TOLERANCE = 0.5  # decades, by which another machine's last bits may move a bar in 200 steps


def painted(shown: Thumbnail, theme: Theme) -> QImage:
    image = QImage(200, 80, QImage.Format.Format_RGB32)
    image.fill(theme.colour("panel"))
    with QPainter(image) as painter:
        paint_thumbnail(painter, QRectF(4, 4, 192, 72), shown, theme)
    return image


def height_of(image: QImage, colour: QColor) -> int:
    """The rows in which something of that hue is seen."""
    rows = range(image.height())
    return sum(any(is_like(image.pixelColor(x, y), colour) for x in range(image.width())) for y in rows)


def is_like(seen: QColor, colour: QColor) -> bool:
    """Also where an edge is soft."""
    near = abs(seen.hue() - colour.hue()) <= 12 and seen.saturation() >= colour.saturation() / 2
    return near and abs(seen.lightness() - colour.lightness()) <= 60


def test_there_is_one_of_every_preset_with_a_bar_for_each_layer_and_the_output() -> None:
    assert thumbnails().keys() == set(preset_names())
    for name, shown in thumbnails().items():
        assert len(shown.marks) == len(shown.values) == len(read_preset(name).experiment.layers) + 1


@pytest.mark.sampled(8)
@pytest.mark.parametrize("name", preset_names())
def test_it_is_what_a_run_of_the_preset_shows(name: str) -> None:
    kept, run = thumbnails()[name], drawn(name)

    assert list(kept.marks) == run["marks"]
    assert [value is None for value in kept.values] == [value is None for value in run["values"]]
    assert [value for value in kept.values if value is not None] == pytest.approx(
        [value for value in run["values"] if value is not None], abs=TOLERANCE
    )


def test_a_gradient_that_vanishes_is_drawn_in_its_colour(theme: Theme) -> None:
    image = painted(Thumbnail((-8.0, 0.0, 0.0), ("cold", "neutral", "neutral")), theme)

    assert 0 < height_of(image, theme.colour("cold")) < height_of(image, theme.colour("neutral"))
    assert not height_of(image, theme.colour("hot"))


def test_where_no_bar_stands_a_symbol_says_why(theme: Theme) -> None:
    image = painted(Thumbnail((None, 0.0), ("overflow", "neutral")), theme)

    assert 0 < height_of(image, theme.colour("hot")) < 20
