"""What a neuron of the first layer looks at, and with which weights."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.plots.microscope.input_pictures import draw_input
from app.plots.microscope.plot import Microscope
from app.texts import Texts
from app.theme import Theme
from core.components.datasets import Digits
from core.layers import Dense
from core.probes.neuron import Neuron, NeuronAnswer
from tests.app.plots.neurons import looked_at
from tests.app.plots.seen import ink, painted, shown
from tests.core.networks import SMALL

DIGITS = replace(SMALL, data=Digits(), layers=(Dense(units=64), Dense(units=8)))


def seen(plot: Microscope, entry: int) -> NeuronAnswer:
    history, *_ = looked_at(DIGITS, Neuron(entry, 0, 0))
    plot.show_neuron(entry, 0)
    plot.show_views((history,))
    assert plot.seen is not None
    return plot.seen[1]


def test_only_the_first_layer_looks_at_pixels(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = Microscope(theme, texts)
    shown(qtbot, plot, 700, 420)

    pictures = []
    for entry in (0, 1):
        seen(plot, entry)
        assert plot.drawing.scene_ is not None
        pictures.append(plot.drawing.scene_.picture)

    assert pictures == [(8, 8), None]


def test_sample_and_weights_stand_side_by_side_where_there_is_room(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = Microscope(theme, texts)
    shown(qtbot, plot, 700, 420)
    answer = seen(plot, 0)

    def drawn(high: float) -> QImage:
        return painted(lambda painter: draw_input(painter, theme, QRectF(10, 10, 240, high), answer, (8, 8)))

    roomy, tight = drawn(130), drawn(40)

    assert ink(roomy) > 4000
    assert ink(tight) == 0
