"""What is drawn of a diagram can be seen."""

from __future__ import annotations

from itertools import pairwise
from unittest.mock import Mock

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.canvas import lettering
from app.canvas.surface import Canvas
from app.plots.network_diagram.colours import ABSENT, LEVELS, ZERO, palette
from app.plots.network_diagram.drawing import DiagramDrawing, DiagramScene
from app.plots.network_diagram.geometry import DiagramGeometry
from app.theme import Theme
from tests.app.plots.seen import painted


def drawing(qtbot: QtBot, theme: Theme, node: int, edge: int) -> DiagramDrawing:
    parent = QWidget()
    qtbot.addWidget(parent)
    canvas = Canvas(theme, parent)
    canvas.take_size(QSize(400, 200))
    made = DiagramDrawing(canvas, theme)
    made.edge_colours = made.node_colours = palette(theme.tokens)
    at = DiagramGeometry(QRectF(0, 10, 400, 150), (1, 1))
    codes = np.array([node], np.uint8)
    made.scene_ = DiagramScene(at, (None, np.array([[edge]], np.uint8)), (codes, codes), (), ("in", "out"), ("1", "1"))
    return made


def test_an_edge_and_its_nodes_have_the_colours_of_their_codes(qtbot: QtBot, theme: Theme) -> None:
    made = drawing(qtbot, theme, node=0, edge=LEVELS - 1)
    assert made.scene_ is not None
    at = made.scene_.at

    seen = painted(made.draw)

    assert seen.pixelColor(round(at.x[0]), 85).name().upper() == theme.tokens.cold
    column = [seen.pixelColor(200, y) for y in range(80, 91)]
    assert min(column, key=lambda colour: colour.blue()).red() > 200


def test_a_node_without_gradient_is_hollow(qtbot: QtBot, theme: Theme) -> None:
    made = drawing(qtbot, theme, node=ZERO, edge=ZERO)
    assert made.scene_ is not None

    seen = painted(made.draw)

    assert seen.pixelColor(round(made.scene_.at.x[0]), 85).name().upper() == theme.tokens.panel


def test_what_leads_through_the_pointed_node_stands_out(qtbot: QtBot, theme: Theme) -> None:
    made = drawing(qtbot, theme, node=5, edge=5)
    before = painted(made.draw)

    made.node = (0, 0)

    assert painted(made.draw) != before


@pytest.mark.parametrize(("columns", "bands"), [(1000, 3), (5, 5)])
def test_behind_columns_that_stand_close_together_there_is_one_band(
    qtbot: QtBot, theme: Theme, columns: int, bands: int
) -> None:
    made = drawing(qtbot, theme, node=5, edge=5)
    nodes = (np.array([5], np.uint8),) * columns
    at = DiagramGeometry(QRectF(0, 10, 400, 150), (1,) * columns)
    names = tuple(map(str, range(columns)))
    made.scene_ = DiagramScene(at, (None,) * columns, nodes, (), names, ("",) * columns)
    made.selected, made.hovered = frozenset(range(columns)) - {1}, None
    seen = painted(made.draw)
    made.hovered = 1

    painter = Mock(spec=QPainter)
    made._draw_bands(painter, at)
    filled = [call.args[0] for call in painter.fillRect.call_args_list]

    assert len(filled) == bands
    assert filled[0].left() < at.x[0] < at.x[-1] < filled[-1].right()
    assert seen.pixelColor(int(at.x[-1]), 15).name().upper() == theme.tokens.tint


def test_lines_are_sorted_by_their_codes() -> None:
    at = DiagramGeometry(QRectF(0, 10, 400, 150), (2, 2, 2))
    codes = np.array([[3, 1], [3, 3]], np.uint8)
    no_nodes = (np.zeros(2, np.uint8),) * 3

    scene = DiagramScene(at, (None, codes, None), no_nodes, (), ("", "", ""), ("", "", ""))

    assert {code: len(lines) for code, lines in scene.lines.items()} == {1: 1, 3: 3, ABSENT: 2}
    np.testing.assert_array_equal(scene.lines[1], at.between(0)[0, 1][None])
    beside = at.between(1)
    np.testing.assert_array_equal(scene.lines[ABSENT], [beside[0, 0], beside[1, 1]])


def test_names_of_columns_stay_on_the_canvas_and_apart(qtbot: QtBot, theme: Theme) -> None:
    made = drawing(qtbot, theme, node=0, edge=0)
    at = DiagramGeometry(made.canvas.rect, (4,) * 202)
    pen = lettering.pen(theme, 11, "secondary")
    names = ("input", *map(str, range(1, 201)), "out")

    places = made._places(pen, names, at, [0, 201, *range(1, 201)])

    edges = sorted((middle - pen.width(names[i]) / 2, middle + pen.width(names[i]) / 2) for i, middle in places.items())
    assert (edges[0][0] >= 0, edges[-1][1] <= made.canvas.rect.right()) == (True, True)
    assert {0, 201} <= places.keys()
    assert all(before[1] < after[0] for before, after in pairwise(edges))
