"""On a low card the areas give way, and every name keeps its room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from app.canvas import lettering
from app.canvas.axes import LABEL_PX
from app.plots.activation_curve.plot import ActivationCurve
from app.plots.activation_curve.room import BELOW_PX, LINE_PX, Room, room_of
from app.texts import Texts
from app.theme import Theme
from core.components.component import Component
from core.components.datasets import Noise
from core.experiment import Experiment
from core.layers import Dense, Maxout
from tests.app.plots.probed import Probed
from tests.app.plots.seen import shown

UPRIGHTS = ("φ(h)", "φ'(h)", "density"), ("max", "slope", "density")
ACROSS = ("pre-activation h", "place along the line")


def on(theme: Theme, width: float, height: float, top: float = 36.0) -> Room:
    return room_of(theme, QRectF(0, 0, width, height), top, UPRIGHTS, ACROSS)


def foot(room: Room, top: float) -> float:
    """Where the last area ends."""
    return top + sum(room.heights) + 2 * room.gap


@pytest.mark.parametrize("height, top", [(92, 36), (105, 36), (118, 36), (132, 36), (118, 58), (400, 58)])
def test_the_name_of_h_is_on_the_card(theme: Theme, height: int, top: int) -> None:
    room = on(theme, 352, height, top)

    below = BELOW_PX - LINE_PX if room.low else BELOW_PX

    assert foot(room, top) + below <= height
    assert not room.low or room.left - max(map(lettering.pen(theme, LABEL_PX).width, ACROSS)) >= 16


def test_where_there_is_room_it_stands_below_and_there_is_a_column_of_numbers(theme: Theme) -> None:
    low, high = on(theme, 352, 100), on(theme, 700, 400)

    assert (low.low, low.lies, low.notes_left) == (True, True, None)
    assert (high.low, high.lies) == (False, False)
    assert high.notes_left == high.left + high.wide + 18


@pytest.mark.parametrize("layer", [Dense(units=8), Maxout(units=8)])
def test_a_low_card_writes_the_name_of_its_axis_whole(
    qtbot: QtBot, theme: Theme, texts: Texts, layer: Component
) -> None:
    plot = ActivationCurve(theme, texts)
    shown(qtbot, plot, 700, 400)
    Probed(Experiment(data=Noise(samples=90)).with_layers((layer, layer))).step(3).show(plot)

    plot.resize(352, 118)

    lowest, pen = plot.axes[-1], lettering.pen(theme, LABEL_PX)
    assert lowest.before
    assert lowest.name_before(pen) == lowest.horizontal.name


@pytest.mark.parametrize("layer, named", [(Dense(units=8), "φ(h)"), (Maxout(units=8), "max")])
def test_only_what_has_a_phi_says_so_at_its_axis(
    qtbot: QtBot, theme: Theme, texts: Texts, layer: Component, named: str
) -> None:
    plot = ActivationCurve(theme, texts)
    shown(qtbot, plot, 700, 400)

    Probed(Experiment(data=Noise(samples=90)).with_layers((layer, layer))).step(3).show(plot)

    assert plot.axes[0].vertical.name == named
