"""Settings go through JSON and come back; what does not fit does not."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.export.table import csv_of
from app.plots.heatmap.settings import HeatmapSettings
from app.plots.instruments import INSTRUMENTS, settings_of
from app.plots.picture import paint, posed
from app.plots.plot import Plot
from app.plots.settings import MOST, Settings, read, written
from app.texts import Texts
from app.theme import Theme
from core.components.activations import Tanh
from core.components.datasets import Spirals
from tests.app.plots.probed import Probed
from tests.app.plots.seen import shown
from tests.core.networks import deep

CHOSEN: dict[str, dict[str, object]] = {
    "gradient-profile": {"measure": "together", "across": (1.2, 4.3), "upright": (-2.5, 0.5)},
    "heatmap": {"measure": "signal", "recent": True, "limit": 50},
    "curves": {"measure": "weight", "colours": "depth", "across": (0.0, 10.0), "upright": (-3.5, -1.0)},
    "budget": {"across": (0.5, 3.0), "upright": (-1.5, 0.2)},
    "activations": {"role": "signal", "axis": "unit", "focus": 1, "upright": (-0.2, 0.6)},
    "activation-curve": {"layer": 2, "across": (-1.0, 2.0), "upright": (0.0, 0.7), "slopes": (0.2, 0.9)},
    "update-ratio": {"across": (1.2, 4.3), "upright": (-5.5, -1.0)},
    "loss": {"smoothing": 0.9, "logarithmic": True, "off": frozenset({"held_out"}), "upright": (-0.5, 0.5)},
    "data": {"across": (0.2, 0.6), "upright": (0.1, 0.5), "axes": (1, 0), "one_scale": True, "boundary": False},
    "cost": {"mode": "continuous", "across": (-1.0, 2.0), "upright": (0.1, 0.5)},
    "network": {"mode": "weight", "neuron": (1, 3)},
    "microscope": {"entry": 2, "unit": 5, "sample": 3, "inputs": {0: 2.0}, "weights": {1: -3.0}, "bias": 0.5},
    "slow-motion": {"stage": 2, "across": (1.5, 5.0), "upright": (-3.5, -1.0)},
    "confusion": {"split": "training"},
}


@pytest.fixture(scope="module")
def probed() -> Probed:
    """A run of five layers on data in the plane."""
    return Probed(replace(deep(5, Tanh(), units=8), data=Spirals(samples=60))).step(6)


def image(plot: Plot) -> QImage:
    """What a posed plot looks like."""
    picture = QImage(QSize(1280, 720), QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    paint(plot, painter)
    painter.end()
    return picture


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_a_plot_made_from_the_written_settings_draws_the_same_picture(
    name: str, probed: Probed, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    kind = INSTRUMENTS[name].plot
    plain, first, plot, other = (shown(qtbot, kind(theme, texts), 900, 420) for _ in range(4))
    first.choose(**CHOSEN[name])
    probed.show(first)  # before it has answered; the others see the answers at once
    plot.choose(**CHOSEN[name])

    settings = settings_of(name, written(plot.settings))

    assert settings == plot.settings != plain.settings
    other.show_settings(settings)
    for each in (plain, plot, other):
        probed.show(each)
    assert image(posed(other)) == image(posed(plot)) != image(posed(plain))


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_a_twin_draws_what_the_screen_shows(
    name: str, probed: Probed, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    plot = shown(qtbot, INSTRUMENTS[name].plot(theme, texts), 900, 420)
    plot.choose(**CHOSEN[name])
    probed.show(plot)

    twin = posed(plot)
    qtbot.addWidget(twin)

    assert (twin.title(), twin.text_twin(), csv_of(twin, "")) == (plot.title(), plot.text_twin(), csv_of(plot, ""))
    assert settings_of(name, written(twin.settings)) == twin.settings == plot.settled()


def test_what_is_as_in_a_new_plot_is_not_written() -> None:
    assert written(HeatmapSettings()) == "{}"
    assert written(HeatmapSettings(recent=True)) == '{"recent":true}'


@pytest.mark.parametrize("text", ["", "{", "3", '{"measure":"colour"}', '{"recent":1}', '{"mode":"weight"}', "\ud800"])
def test_what_is_of_something_else_is_not_read(text: str) -> None:
    assert read(text, HeatmapSettings) is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cost", '{"p":[0.5,0.6],"q":[0.5,0.5]}'),
        ("cost", '{"p":[1.0],"q":[1.0]}'),
        ("cost", '{"p":[0.5,0.5]}'),
        ("cost", '{"z":9}'),
        ("cost", '{"first":{"mean":9,"deviation":1}}'),
        ("data", '{"axes":[-1,3]}'),
        ("data", '{"axes":[2,2]}'),
        ("data", '{"order":3}'),
        ("microscope", '{"unit":-1}'),
        ("microscope", '{"sample":1000000000}'),
        ("microscope", '{"entry":99999999999999999999999999}'),
        ("network", '{"most":1000}'),
        ("network", '{"neuron":[0,1000000000]}'),
        ("slow-motion", '{"stage":1e30}'),
        ("activation-curve", '{"layer":1000000000000}'),
        ("activations", '{"focus":-1}'),
        ("activations", '{"layers":[1000000000]}'),
        ("data", '{"axes":[0,1000000000]}'),
        ("heatmap", '{"limit":7}'),
        ("heatmap", '{"across":[0,1e300]}'),
        ("heatmap", '{"across":[3,2]}'),
        ("heatmap", '{"across":[1e999,2]}'),
        ("loss", '{"upright":[0,1e300]}'),
        ("loss", '{"smoothing":1}'),
        ("loss", '{"off":["nothing"]}'),
        ("curves", '{"off":[-1]}'),
        ("data", '{"upright":[0.5,0.5]}'),
        ("nothing-of-ours", "{}"),
    ],
)
def test_what_is_out_of_range_is_not_read(name: str, text: str) -> None:
    assert settings_of(name, text) is None


def test_settings_of_another_kind_are_a_mistake_of_ours(theme: Theme, texts: Texts, qtbot: QtBot) -> None:
    plot = INSTRUMENTS["heatmap"].plot(theme, texts)
    qtbot.addWidget(plot)

    with pytest.raises(AssertionError):
        plot.show_settings(Settings(recent=True))


FAR: dict[str, dict[str, object]] = {
    "gradient-profile": {"upright": (1e8, 1e9), "across": (1e6, 1e6 + 1e-6)},
    "budget": {"upright": (1e8, 1e9), "across": (1e6, 1e6 + 1e-6)},
    "heatmap": {"across": (1e9, 1e12), "upright": (1e6, 1e6 + 1e-6)},
    "curves": {"across": (0.0, 1e12), "upright": (0.0, 1e-9), "off": frozenset({MOST})},
    "loss": {"across": (0.0, 1e-9), "upright": (1.0, 1.0 + 1e-9), "logarithmic": True, "smoothing": 0.99},
    "update-ratio": {"upright": (-1e12, 1e12), "across": (-1e12, -1e9)},
    "activations": {"layers": (0, MOST), "focus": MOST, "jacobian": True, "upright": (1e11, 1e12)},
    "activation-curve": {"layer": MOST, "across": (1e9, 1e12), "slopes": (5.0, 5.0 + 1e-9), "densities": (-2.0, -1.0)},
    "data": {"axes": (MOST, MOST - 1), "across": (1e6, 1e12), "upright": (0.5, 0.5 + 1e-12)},
    "network": {"neuron": (MOST, MOST), "most": 16},
    "microscope": {"entry": MOST, "unit": MOST, "sample": MOST},
    "slow-motion": {"stage": MOST, "held": True, "across": (1e6, 1e9), "upright": (-0.5, -0.4)},
    "cost": {"mode": "slope", "across": (1e9, 1e12), "upright": (-1.0, -0.9)},
}


@pytest.mark.parametrize("name", FAR)
def test_what_is_not_in_this_run_is_drawn_all_the_same(
    name: str, probed: Probed, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    plot = shown(qtbot, INSTRUMENTS[name].plot(theme, texts), 900, 420)
    read_again = settings_of(name, written(replace(plot.settings, **FAR[name])))
    assert read_again is not None

    plot.show_settings(read_again)
    probed.show(plot)

    assert image(posed(plot)) != QImage()
    assert "None" not in plot.text_twin()
