"""The panel of a Jacobian."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from app.canvas.surface import Canvas
from app.plots.activations.singular_values import SingularValues
from app.theme import Theme
from core.probes.jacobian import Spectrum
from tests.app.plots.seen import ink, painted

SPECTRUM = Spectrum(np.array([[4.0, 0.5, 0.0], [2.0, 0.1, 0.0]]), 3, 3)


@pytest.fixture
def panel(canvas: Canvas, theme: Theme) -> SingularValues:
    panel = SingularValues(canvas, theme)
    panel.shown = True
    panel.place(QRectF(100, 0, 300, 200))
    panel.show_spectrum(SPECTRUM, "Jacobian of layer 2", "")
    panel.show_scales(panel.needed(), "rank", "singular value")
    return panel


def test_the_range_holds_every_value_and_one(panel: SingularValues) -> None:
    lower, upper = panel.needed()

    assert lower <= -1.0
    assert upper >= np.log10(4.0)


def test_a_rank_is_found_under_the_pointer(panel: SingularValues) -> None:
    middle = panel.area.rect.center().y()

    ranks = [panel.rank_at(QPointF(float(panel.area.x(rank + 1)), middle)) for rank in range(3)]

    assert ranks == [0, 1, 2]
    assert panel.rank_at(QPointF(5, 5)) is None


def test_values_that_are_zero_break_nothing(panel: SingularValues) -> None:
    assert ink(painted(panel.draw)) > 200


def test_without_values_it_says_why(panel: SingularValues) -> None:
    panel.show_spectrum(None, "Jacobian of layer 2", "Wider than 512")

    assert ink(painted(panel.draw)) > 50
    assert panel.rank_at(panel.area.rect.center()) is None


def test_hidden_it_draws_nothing(panel: SingularValues) -> None:
    panel.shown = False

    assert ink(painted(panel.draw)) == 0
