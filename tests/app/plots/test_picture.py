"""A plot as a picture for a slide."""

from __future__ import annotations

from threading import Thread
from typing import cast

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from pytestqt.qtbot import QtBot

from app.plots.activations.plot import Activations
from app.plots.gradient_profile.plot import GradientProfile
from app.plots.instruments import INSTRUMENTS
from app.plots.layers.measures import WEIGHT
from app.plots.picture import PRINTED_PER_INCH, ROOM, PictureTheme, RoomyTheme, paint, pixels, posed, sketched
from app.texts import Texts
from app.theme import DARK, LIGHT, PRINT, Theme, Tokens
from core.components.activations import Tanh
from core.experiment.pictures import LOOK, SIZES, Colours, Look
from tests.app.plots.probed import Probed
from tests.app.plots.seen import ink, shown
from tests.core.frames import dense, falling, frame_of, recording_of, run_of
from tests.core.networks import deep


@pytest.fixture
def plot(qtbot: QtBot, texts: Texts) -> GradientProfile:
    """A dark plot that was never on the screen."""
    plot = GradientProfile(Theme(DARK), texts)
    qtbot.addWidget(plot)
    plot.show_views((run_of(dense(5), 3, log10_delta=falling(-12)),))
    return plot


def picture(plot: GradientProfile, look: Look = LOOK) -> QImage:
    """The plot as a twin is drawn."""
    twin = posed(plot, look)
    image = pixels(twin, look.size.dots_per_inch)
    twin.deleteLater()
    return image


def test_a_picture_is_light_and_twice_as_dense_whatever_the_window_is(plot: GradientProfile) -> None:
    image = picture(plot)

    assert image.size() == QSize(2560, 1440)
    assert image.pixelColor(3, 3).name() == LIGHT.panel.lower()
    assert ink(image.scaled(320, 180)) > 2000


@pytest.mark.parametrize("tokens", [LIGHT, DARK, PRINT])
def test_a_picture_can_have_other_colours(plot: GradientProfile, tokens: Tokens) -> None:
    image = picture(plot, Look(colours=cast(Colours, tokens.name)))

    assert image.pixelColor(3, 3).name() == tokens.panel.lower()


@pytest.mark.parametrize("name", ["single-column", "double-column", "poster"])
def test_a_picture_on_paper_has_its_true_size_and_type_of_at_least_8_points(plot: GradientProfile, name: str) -> None:
    size = SIZES[name]
    theme, image = PictureTheme(Look(size)), picture(plot, Look(size))

    points = [theme.font(px).pixelSize() / PRINTED_PER_INCH * 72 for px in (11, 13, 14, 22)]
    assert image.widthMM() == pytest.approx(size.width, abs=1)
    assert image.heightMM() == pytest.approx(size.height, abs=1)
    assert image.dotsPerMeterX() == round(size.dots_per_inch / 0.0254)
    assert points == sorted(points)
    assert points[0] >= 8
    assert points[1] == pytest.approx(size.type_points, rel=0.05)


@pytest.mark.parametrize("name", ["slide", "poster"])
def test_pixels_are_made_in_any_thread_of_what_was_noted_and_are_those_of_a_painting(
    plot: GradientProfile, name: str, qtbot: QtBot
) -> None:
    size = SIZES[name]
    twin, made = posed(plot, Look(size)), list[QImage]()
    qtbot.addWidget(twin)
    ink_later = sketched(twin, size.dots_per_inch)
    plot.show_views(())
    twin.show_views(())

    thread = Thread(target=lambda: made.append(ink_later()))
    thread.start()
    thread.join()

    twin.show_views((run_of(dense(5), 3, log10_delta=falling(-12)),))
    painted = QImage(made[0].size(), made[0].format())
    painted.setDevicePixelRatio(made[0].devicePixelRatio())
    with QPainter(painted) as painter:
        paint(twin, painter)
    differing = np.frombuffer(made[0].constBits(), np.uint8) != np.frombuffer(painted.constBits(), np.uint8)
    assert np.mean(differing) < 0.002  # type may lie by a part of a pixel elsewhere


def test_a_picture_may_go_without_its_title(plot: GradientProfile, qtbot: QtBot) -> None:
    titled, untitled = (posed(plot, Look(titled=wanted)) for wanted in (True, False))
    for twin in (titled, untitled):
        qtbot.addWidget(twin)

    assert (titled.heading.titled, untitled.heading.titled) == (True, False)
    assert pixels(titled, 96) != pixels(untitled, 96)


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_nothing_that_could_be_pressed_stands_in_a_picture(name: str, texts: Texts, qtbot: QtBot) -> None:
    plot = INSTRUMENTS[name].plot(Theme(), texts)
    qtbot.addWidget(plot)
    Probed(deep(3, Tanh())).step(2).show(plot)

    twin = posed(plot)
    qtbot.addWidget(twin)

    assert twin.heading.reserved == 0
    assert all(control.isHidden() for control in twin.controls)


def test_the_twin_shows_the_same_side_of_the_same_run(plot: GradientProfile, qtbot: QtBot) -> None:
    plot.show_measure(WEIGHT)

    twin = posed(plot)
    qtbot.addWidget(twin)

    assert (twin.view, twin.table(), twin.subtitle()) == (plot.view, plot.table(), plot.subtitle())


def test_a_picture_leaves_the_plot_as_it_was(plot: GradientProfile) -> None:
    before = plot.grab().toImage()

    picture(plot)

    assert plot.grab().toImage() == before


@pytest.mark.parametrize("bold", [False, True])
def test_vector_files_leave_room_for_a_wider_font_than_ours(bold: bool, qtbot: QtBot) -> None:
    text = "Gradient at each layer"

    ours, roomy = (
        QFontMetricsF(kind(LOOK).font(13, bold)).horizontalAdvance(text) for kind in (PictureTheme, RoomyTheme)
    )

    assert roomy == pytest.approx(ours * ROOM[bold] / 100, rel=0.01)


def test_the_picture_has_the_scale_of_the_screen(plot: GradientProfile, qtbot: QtBot) -> None:
    recording = recording_of([frame_of(dense(5), step=0, log10_delta=falling(-30))])
    plot.show_views((recording.view(),))
    recording.append([frame_of(dense(5), step=1, log10_delta=falling(-2))])
    plot.show_views((recording.view(),))

    twin = posed(plot)
    qtbot.addWidget(twin)

    assert isinstance(twin, GradientProfile)
    assert twin.axes.vertical.lower == plot.axes.vertical.lower < -25


def test_a_picture_shows_no_jacobian_that_a_narrow_plot_did_not_ask(theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    narrow = Activations(theme, texts)
    shown(qtbot, narrow, 400, 300)
    Probed(deep(3, Tanh())).step(2).show(narrow)

    twin = posed(narrow)
    qtbot.addWidget(twin)

    assert isinstance(twin, Activations)
    assert not twin.panel.shown
