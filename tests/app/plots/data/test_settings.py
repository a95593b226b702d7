"""A choice is one value."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QByteArray, QPointF, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from app.export.image import svg
from app.plots.data.plot import DataPlot
from app.plots.data.settings import MODES, DataSettings
from app.plots.picture import PictureTheme, posed
from app.texts import Texts
from app.theme import Theme
from core.components.datasets import Moons, Sine
from core.components.losses import CrossEntropy, MeanSquaredError
from core.experiment.pictures import SLIDE
from tests.app.plots.data.test_plot import run
from tests.app.plots.seen import click_at, pixels, point_at, shown, turn_at


def test_the_run_is_shown_unless_the_lecture_is_chosen() -> None:
    assert DataSettings().of_run
    assert [replace(DataSettings(), mode=mode).of_run for mode in MODES] == [True, False, False, False]
    assert DataSettings(mode="feature").axis == "feature"


def test_the_wheel_shows_the_same_part_of_both_sides_in_both_directions(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    plot = DataPlot(theme, texts)
    shown(qtbot, plot, 900, 420)
    run(plot)
    whole = [side.area.ranges for side in (plot.before, plot.after)]
    pointer = plot.after.area.rect.center() + QPointF(20, 30)
    place = plot.after.area.data_at(pointer)

    point_at(plot, pointer)
    turn_at(plot, pointer, 3)

    assert plot.after.area.data_at(pointer) == pytest.approx(place)
    assert plot.settings.across == pytest.approx(plot.before.lens.ranges[0])
    for side, ranges in zip((plot.before, plot.after), whole, strict=True):
        for seen, every in zip(side.area.ranges, ranges, strict=True):
            assert seen[1] - seen[0] == pytest.approx(0.8**3 * (every[1] - every[0]))
    click_at(plot, plot.heading.chip_rect.center())
    assert [side.area.ranges for side in (plot.before, plot.after)] == whole


@pytest.mark.parametrize("data", [Moons(samples=200), Sine()], ids=["classes", "curve"])
def test_in_a_vector_file_nothing_is_drawn_beyond_what_is_seen(
    data: Moons | Sine, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    plot, loss = DataPlot(theme, texts), CrossEntropy() if isinstance(data, Moons) else MeanSquaredError()
    shown(qtbot, plot, 900, 420)
    run(plot, data=data, loss=loss)
    plot.see(across=(0.4, 0.6), upright=(0.4, 0.6))
    twin = posed(plot)
    qtbot.addWidget(twin)
    assert isinstance(twin, DataPlot)

    renderer = QSvgRenderer(QByteArray(svg(twin, SLIDE, "")()))
    image = QImage(round(SLIDE.width), round(SLIDE.height), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        renderer.render(painter)

    assert isinstance(twin.theme, PictureTheme)
    rect = twin.before.area.rect.translated(twin.theme.margin, twin.theme.margin)
    beside = QRect(round(rect.right()) + 8, round(rect.top()) + 8, 4, round(rect.height()) - 16)
    assert rect.height() > 100
    assert {colour.name() for colour in pixels(image, beside)} == {twin.theme.colour("panel").name()}
