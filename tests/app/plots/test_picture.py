"""A plot as a picture for a slide."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QImage
from pytestqt.qtbot import QtBot

from app.plots.activations.plot import Activations
from app.plots.gradient_profile.plot import GradientProfile
from app.plots.layers.measures import WEIGHT
from app.plots.picture import DENSITY, ROOM, GenericTheme, pixels, posed
from app.texts import Texts
from app.theme import DARK, LIGHT, Theme, Tokens
from core.components.activations import Tanh
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


def picture(plot: GradientProfile, tokens: Tokens = LIGHT) -> QImage:
    """The plot as a twin is drawn."""
    twin = posed(plot, tokens=tokens)
    image = pixels(twin)
    twin.deleteLater()
    return image


def test_a_picture_is_light_and_twice_as_dense_whatever_the_window_is(plot: GradientProfile) -> None:
    image = picture(plot)

    assert image.size() == QSize(1280, 720) * DENSITY
    assert image.pixelColor(3, 3).name() == LIGHT.panel.lower()
    assert ink(image.scaled(320, 180)) > 2000


def test_a_picture_can_keep_the_themes_colours(plot: GradientProfile) -> None:
    assert picture(plot, tokens=DARK).pixelColor(3, 3).name() == DARK.panel.lower()


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

    ours, roomy = (QFontMetricsF(kind().font(13, bold)).horizontalAdvance(text) for kind in (Theme, GenericTheme))

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
