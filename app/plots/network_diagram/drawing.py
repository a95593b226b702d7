"""The picture of a network: columns of nodes, edges in few colours, skips as arcs above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.canvas import lettering
from app.canvas.polylines import draw_lines
from app.canvas.scales.ticks import slot_ticks
from app.canvas.shapes import stretches
from app.canvas.surface import Canvas, Drawing
from app.plots.network_diagram.colours import ABSENT, LEVELS, NO_CODES, ZERO, Codes
from app.plots.network_diagram.geometry import DiagramGeometry
from app.theme import Theme
from app.theme.tokens import contrast
from core.numerics import Floats

FINE = 400  # lines; fewer are drawn smooth
NAMES_APART_PX = 6  # of columns
NO_LINE = 255  # the code where there is none
SELECTED, HOVERED = "selected", "hovered"


@dataclass(frozen=True, eq=False)
class DiagramScene:
    """What is drawn: codes of colours for edges and nodes, and what is written under the columns."""

    at: DiagramGeometry
    edges: tuple[Codes | None, ...]  # into each column, (inputs, units) shown
    nodes: tuple[Codes, ...]
    arcs: tuple[tuple[int, int], ...]  # columns between which a skip leads
    names: tuple[str, ...]  # of the columns
    notes: tuple[str, ...]  # how many units, where not all are shown

    @cached_property
    def lines(self) -> dict[int, Floats]:
        """Those of each code, (n, 4); where a layer has no weights, from each node to the one at its side."""
        shown = pairwise(self.at.shown)
        codes = [_beside(*counts) if own is None else own for counts, own in zip(shown, self.edges[1:], strict=True)]
        found = _by_code([each.ravel() for each in codes], self.at.lines)
        found.pop(NO_LINE, None)
        return found

    @cached_property
    def places(self) -> dict[int, list[QPointF]]:
        """The nodes of each code."""
        nodes = np.column_stack((np.repeat(self.at.x, self.at.shown), np.concatenate(self.at.y)))
        return {code: [QPointF(*at) for at in each.tolist()] for code, each in _by_code(self.nodes, nodes).items()}


class DiagramDrawing(Drawing):
    """Draws a scene in the colours of its codes."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas, theme)
        self.scene_: DiagramScene | None = None
        self.edge_colours: list[str] = []
        self.node_colours: list[str] = []
        self.selected: frozenset[int] = frozenset()  # columns
        self.hovered: int | None = None
        self.node: tuple[int, int] | None = None  # the node under the pointer
        self.chosen: tuple[int, int] | None = None  # the neuron under the microscope, if it is shown

    def draw(self, painter: QPainter) -> None:
        scene = self.scene_
        if scene is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._draw_bands(painter, scene.at)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, sum(map(len, scene.lines.values())) <= FINE)
        self._draw_edges(painter, scene)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._draw_arcs(painter, scene)
        self._draw_own_edges(painter, scene)
        self._draw_nodes(painter, scene)
        self._write(painter, scene)

    def _draw_bands(self, painter: QPainter, at: DiagramGeometry) -> None:
        """Behind the columns; one behind all of those that are side by side, where theirs would touch."""
        wide, tokens = max(min(at.pitch, 40.0), 6.0), self.theme.tokens
        marks = [self._mark(column) for column in range(len(at.shown))]
        for first, past, mark in stretches(marks):
            ends = [(first, past)] if wide >= at.pitch else [(each, each + 1) for each in range(first, past)]
            for left, right in ends if mark else ():
                across = float(at.x[right - 1] - at.x[left]) + wide
                band = QRectF(at.x[left] - wide / 2, at.rect.top(), across, at.rect.height())
                painter.fillRect(band, QColor(tokens.tint if mark == SELECTED else tokens.raised))

    def _mark(self, column: int) -> str:
        return SELECTED if column in self.selected else HOVERED if column == self.hovered else ""

    def _draw_edges(self, painter: QPainter, scene: DiagramScene) -> None:
        for code in sorted(scene.lines, key=self._loudness):
            painter.setPen(QPen(QColor(self.edge_colours[code]), self.theme.line))
            draw_lines(painter, scene.lines[code])

    def _loudness(self, code: int) -> tuple[bool, float]:
        """What stands out most from the panel is drawn last, over the rest."""
        return code < LEVELS, contrast(self.edge_colours[code], self.theme.tokens.panel)

    def _draw_own_edges(self, painter: QPainter, scene: DiagramScene) -> None:
        """What leads into the node under the pointer, and out of it."""
        node = self.node or self.chosen
        if node is None or node[0] >= len(scene.at.shown) or node[1] >= scene.at.shown[node[0]]:
            return
        column, row = node
        painter.setPen(QPen(self.theme.colour("accent"), self.theme.line))
        if column and scene.edges[column] is not None:
            draw_lines(painter, scene.at.between(column - 1)[:, row])
        if column + 1 < len(scene.edges) and scene.edges[column + 1] is not None:
            draw_lines(painter, scene.at.between(column)[row])

    def _draw_arcs(self, painter: QPainter, scene: DiagramScene) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.colour("neutral"), max(1.0, self.canvas.line_px)))
        at = scene.at
        for first, last in scene.arcs:
            left, right = float(at.x[first]), float(at.x[last])
            start, end = float(at.y[first][0]) - at.radius, float(at.y[last][0]) - at.radius
            peak = max(at.rect.top() - self.theme.size(10), min(start, end) - 0.35 * (right - left))
            path = QPainterPath(QPointF(left, start))
            path.cubicTo(QPointF(left, peak), QPointF(right, peak), QPointF(right, end))
            painter.drawPath(path)

    def _draw_nodes(self, painter: QPainter, scene: DiagramScene) -> None:
        at, panel = scene.at, self.theme.colour("panel")
        for code in sorted(scene.places, key=ZERO.__ne__):  # hollow ones beneath
            hollow = code == ZERO  # no gradient reaches it
            painter.setPen(QPen(self.theme.colour("secondary") if hollow else panel, 1))
            painter.setBrush(panel if hollow else QColor(self.node_colours[code]))
            for place in scene.places[code]:
                painter.drawEllipse(place, at.radius, at.radius)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for node in (self.node, self.chosen):
            if node is not None and node[0] < len(at.shown) and node[1] < at.shown[node[0]]:
                painter.setPen(QPen(self.theme.colour("accent"), 2))
                centre = QPointF(float(at.x[node[0]]), float(at.y[node[0]][node[1]]))
                painter.drawEllipse(centre, at.radius + 2, at.radius + 2)

    def _write(self, painter: QPainter, scene: DiagramScene) -> None:
        """Under the columns their numbers, the outer ones first, and how many units they stand for."""
        size, pen = self.theme.size, lettering.pen(self.theme, 11, "secondary")
        faint = lettering.pen(self.theme, 11, "faint")
        line, last = scene.at.rect.bottom() + size(6) + pen.height / 2, len(scene.names) - 1
        inner = slot_ticks(last - 1, scene.at.pitch * (last - 1), pen.width(str(last)) + size(8)) if last > 1 else ()
        called = (i for i, name in enumerate(scene.names) if name != str(i))
        named = self._places(pen, scene.names, scene.at, [0, last, *called, *(slot + 1 for slot in inner)])
        for i, middle in named.items():
            pen.write(painter, middle, line, scene.names[i], 0.5)
        noted = [i for i in named if scene.notes[i]]
        for i, middle in self._places(faint, scene.notes, scene.at, noted).items():
            faint.write(painter, middle, line + pen.height + size(1), scene.notes[i], 0.5)

    def _places(
        self, pen: lettering.Pen, texts: tuple[str, ...], at: DiagramGeometry, order: list[int]
    ) -> dict[int, float]:
        """The middles of those texts that touch no other and do not leave the canvas, the first ones first."""
        found: dict[int, float] = {}
        apart = self.theme.size(NAMES_APART_PX)
        for i in order:
            half = pen.width(texts[i]) / 2
            middle = min(max(float(at.x[i]), half), self.canvas.rect.right() - half)
            if all(abs(middle - x) >= half + pen.width(texts[j]) / 2 + apart for j, x in found.items()):
                found[i] = middle
        return found


def _beside(above: int, below: int) -> Codes:
    """The codes of lines where only nodes side by side are joined."""
    return np.where(np.eye(above, below, dtype=bool), np.uint8(ABSENT), np.uint8(NO_LINE))


def _by_code(codes: Sequence[Codes], places: Floats) -> dict[int, Floats]:
    """Rows of places, (n, k), by their codes, which are (n,) together."""
    flat = np.concatenate([NO_CODES, *codes])
    order = np.argsort(flat, kind="stable")
    found, starts = np.unique(flat[order], return_index=True)
    return dict(zip(found.tolist(), np.split(places[order], starts[1:]), strict=False))
