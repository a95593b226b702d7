"""The picture of a neuron has as many rows as fit, and loses columns before it loses figures."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.plots.microscope.plot import Microscope
from app.texts import Texts
from app.theme import Theme
from core.layers import Dense
from core.probes.neuron import Neuron
from tests.app.plots.neurons import looked_at
from tests.app.plots.seen import shown
from tests.core.networks import SMALL

WIDE = replace(SMALL, layers=(Dense(units=64), Dense(units=4)))


@pytest.mark.parametrize("width, columns", [(340, 2), (560, 4), (900, 6)])
def test_a_narrow_card_has_fewer_columns(qtbot: QtBot, theme: Theme, texts: Texts, width: int, columns: int) -> None:
    plot = Microscope(theme, texts)
    shown(qtbot, plot, width, 300)
    history, *_ = looked_at(WIDE, Neuron(1, 0, 0))
    plot.show_neuron(1, 0)

    plot.show_history(history)

    assert len(plot.drawing._columns()) == columns
    assert not plot.grab().isNull()


def test_a_row_is_found_under_the_pointer_and_nothing_beside_it(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = Microscope(theme, texts)
    shown(qtbot, plot, 700, 300)
    history, *_ = looked_at(WIDE, Neuron(1, 0, 0))
    plot.show_neuron(1, 0)
    plot.show_history(history)
    top, step = plot.drawing.top, theme.size(21)

    assert plot.drawing.row_at(QPointF(50, top + step / 2)) is None
    assert plot.drawing.row_at(QPointF(50, top + 2.5 * step)) == 1
    assert plot.drawing.row_at(QPointF(690, top + 2.5 * step)) is None
