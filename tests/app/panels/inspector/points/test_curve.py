"""Tests of the small drawing of an activation."""

from __future__ import annotations

from functools import partial
from unittest.mock import Mock

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.panels.inspector.points.curve import CurveSketch, curve
from app.panels.inspector.points.free_place import nearest_free
from app.texts import Texts
from app.theme import DARK, Theme
from core.components.activations import Activation, AnyActivation, Elu, Gelu, LeakyRelu, Relu, Sigmoid, Tanh
from core.components.component import kinds_of


def _shown(qtbot: QtBot, theme: Theme, activation: Activation) -> CurveSketch:
    drawing = CurveSketch(theme, Texts())
    qtbot.addWidget(drawing)
    drawing.resize(252, 104)
    drawing.show_activation(activation)
    drawing.show()
    return drawing


def _image(drawing: CurveSketch) -> QImage:
    return drawing.grab().toImage()


@pytest.mark.parametrize(
    "activation, bound",
    [
        (Sigmoid(), "0.25"),
        (Tanh(), "1"),
        (Relu(), "1"),
        (LeakyRelu(negative_slope=0.3), "1"),
        (Elu(alpha=2), "2"),
        (Gelu(), "1.13"),
    ],
)
def test_the_steepest_slope_is_written_at_the_hill(
    qtbot: QtBot, theme: Theme, activation: Activation, bound: str
) -> None:
    drawing = _shown(qtbot, theme, activation)

    assert drawing.bound == f"φ' ≤ {bound}"
    assert drawing.accessibleName().endswith(f"its slope is at most {bound}.")


@pytest.mark.parametrize("kind", kinds_of(AnyActivation))
def test_every_activation_can_be_drawn(qtbot: QtBot, theme: Theme, kind: type[Activation]) -> None:
    image = _image(_shown(qtbot, theme, kind()))

    colours = {image.pixelColor(x, y).name() for x in range(0, 252, 2) for y in range(104)}

    assert len(colours) > 5


def test_names_are_placed_anew_only_for_another_picture(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    search = Mock(side_effect=nearest_free)
    monkeypatch.setattr("app.panels.inspector.points.curve.nearest_free", search)
    drawing, counts = _shown(qtbot, theme, Sigmoid()), list[int]()

    changes = (
        partial(drawing.resize, 252, 104),
        partial(drawing.resize, 300, 104),
        partial(drawing.show_activation, Tanh()),
    )
    for change in changes:
        for _ in range(2):
            change()
            drawing.grab()
            counts.append(search.call_count)

    assert counts == [2, 2, 4, 4, 6, 6]


def test_another_activation_is_another_picture_and_another_theme_too(qtbot: QtBot, theme: Theme) -> None:
    drawing = _shown(qtbot, theme, Sigmoid())
    sigmoid = _image(drawing)

    drawing.show_activation(Tanh())
    tanh = _image(drawing)
    theme.show_tokens(DARK)
    dark = _image(drawing)

    assert sigmoid != tanh
    assert tanh != dark


def test_several_activations_at_once_draw_nothing(qtbot: QtBot, theme: Theme) -> None:
    drawing = _shown(qtbot, theme, Sigmoid())

    drawing.show_activation(None)

    assert not drawing.isVisible()


def test_values_and_slopes_are_those_of_the_mathematics() -> None:
    z = np.array([-2.0, 0.0, 3.0])

    value, slope = curve(Tanh(), z)

    np.testing.assert_allclose(value, np.tanh(z))
    np.testing.assert_allclose(slope, 1 - np.tanh(z) ** 2)


@pytest.mark.parametrize("kind", kinds_of(AnyActivation))
def test_slopes_from_0_to_1_are_always_in_sight(qtbot: QtBot, theme: Theme, kind: type[Activation]) -> None:
    drawing = _shown(qtbot, theme, kind())

    none, whole = (drawing._at(0.0, slope).y() for slope in (0.0, 1.0))

    assert 0 <= whole < none <= drawing.height()
