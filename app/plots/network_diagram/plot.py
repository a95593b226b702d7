"""The network diagram: neurons as nodes and weights as edges, from a single neuron to fifty layers."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.canvas import diverging
from app.canvas.segments import Segments
from app.canvas.surface import Area
from app.plots.layers.colour_bar import ColourBar
from app.plots.network_diagram.colours import (
    GRADIENT,
    WEIGHT,
    codes,
    edge_values,
    gradient_reference,
    limit_of,
    node_values,
    palette,
    shades,
)
from app.plots.network_diagram.drawing import DiagramDrawing, DiagramScene
from app.plots.network_diagram.geometry import DiagramGeometry
from app.plots.network_diagram.words import DiagramWords
from app.plots.plot import Cell, Plot
from app.plots.remark import unseen
from app.texts import Texts
from app.theme import Theme
from core.probes.diagram import Diagram, DiagramView
from core.probes.probe import Probes
from core.record.view import View

COUNTS = (3, 4, 6, 8, 12, 16)  # of units that may be shown of a layer
LEAST_PX = 17  # between two nodes of a column
LINES = 4000  # between all columns together, at the most
COLUMNS = ["layer", "from_unit", "to_unit", "weight", "log10_gradient"]


class NetworkDiagram(Plot):
    """The whole network at a glance: who is connected to whom, how strongly, and where the gradient arrives."""

    scaled = True

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.mode = GRADIENT
        self.seen: tuple[int, DiagramView] | None = None
        self.neuron: tuple[int, int] | None = None  # entry and unit that were picked last
        self.most = COUNTS[2]
        self._run: object = None  # that was seen
        self._asks = True  # or it shows what another has asked for
        self.limits = {GRADIENT: float(diverging.LIMITS[0]), WEIGHT: 1.0}  # the ends of the scales
        self.words = DiagramWords(texts, self)
        self.area = Area(self.canvas.scene)
        self.drawing = DiagramDrawing(self.canvas, theme)
        self.bar = ColourBar(self.canvas, theme, self.area)
        self.segments = Segments((GRADIENT, WEIGHT), self)
        self.segments.chosen.connect(self.show_mode)
        layout = self.layout()
        assert isinstance(layout, QGridLayout)
        layout.addWidget(self.segments, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        self.retranslate()

    def show_mode(self, mode: str) -> None:
        """Colour the edges by their gradients or by their weights."""
        self.mode = mode
        self.segments.show_choice(mode)
        self._redraw()

    def probes(self) -> Probes:
        return (Diagram(self.most),)

    def twin(self, theme: Theme) -> NetworkDiagram:
        plot = NetworkDiagram(theme, self.texts)
        plot.show_mode(self.mode)
        plot.most, plot.neuron, plot._asks = self.most, self.neuron, False
        return plot

    def title(self) -> str:
        return self.tr("The network")

    def subtitle(self) -> str:
        if self.seen is None:
            return ""
        return self.words.subtitle(self.seen[0], self.seen[1], self.mode, self.limits[self.mode])

    def readout(self, point: QPointF) -> str:
        node = self._node_at(point)
        if node is None or self.seen is None:
            return ""
        column, row = node
        return self.words.node(self.seen[1], column, row)

    def text_twin(self) -> str:
        return self.words.twin(*self.seen) if self.seen else self.empty_sentence()

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        return COLUMNS, _rows(self.seen[1]) if self.seen else []

    def slot_at(self, point: QPointF) -> int | None:
        scene = self.drawing.scene_
        column = scene.at.column_at(point) if scene is not None and point.y() >= self.area.rect.top() else None
        return None if not column or scene is None or column == len(scene.at.shown) - 1 else column - 1

    def empty_sentence(self) -> str:
        return self.tr("Press play to see the neurons, their weights and the gradients that reach them.")

    def arrange(self) -> None:
        size, rect, top = self.theme.size, self.canvas.rect, self.heading.height + self.theme.size(16)
        self.heading.reserved = self.segments.sizeHint().width() + size(12)
        self.bar.limit = round(self.limits[GRADIENT]) if self.mode == GRADIENT else None
        room = self.bar.room if self.mode == GRADIENT else 0.0
        wide, high = max(rect.width() - room, 40), max(rect.height() - top - size(38), 20)
        self.area.place(QRectF(0, top, wide, high))
        self._show_most(high)

    def refresh(self) -> None:
        assert self.history is not None
        found = self.history.answer(Diagram(self.most))
        if found is None and self._run is self.history.run:
            found = self.seen  # with as many units as there was room for
        if found is None:
            self.clear()
            self.notice.sentence = unseen(self)
            return
        self.seen, self.step_seen, self._run = found, found[0], self.history.run
        self._show_scene(found[1], self.history)

    def clear(self) -> None:
        self.seen = self.step_seen = self.drawing.scene_ = self.bar.limit = None

    def highlight(self) -> None:
        self.drawing.selected = frozenset(slot + 1 for slot in self.slots)
        self.drawing.hovered = None if self.slot_hovered is None else self.slot_hovered + 1

    def retranslate(self) -> None:
        self.segments.name(self.words.modes(), self.words.hints())
        super().retranslate()

    def _show_scene(self, view: DiagramView, history: View) -> None:
        shown = tuple(len(units) for units in view.shown)
        scene = self.drawing.scene_
        rect = self.area.rect
        at = scene.at if scene and (scene.at.rect, scene.at.shown) == (rect, shown) else DiagramGeometry(rect, shown)
        edges = edge_values(view, self.mode, gradient_reference(view, history))
        limit = self.limits[self.mode] = self.ranges.of(self.mode, (0.0, limit_of(edges, self.mode)))[1]
        coded = tuple(None if values is None else codes(values, limit) for values in edges)
        nodes = tuple(codes(values, self.limits[GRADIENT]) for values in node_values(view, history))
        tokens = self.theme.tokens
        self.drawing.edge_colours = palette(tokens) if self.mode == GRADIENT else shades(tokens)
        self.drawing.node_colours, self.bar.colours = palette(tokens), diverging.table(tokens)
        self.bar.limit = round(limit) if self.mode == GRADIENT else None
        names, notes = self.words.columns(view), self.words.notes(view)
        self.drawing.scene_ = DiagramScene(at, coded, nodes, _arcs(history), names, notes)
        self.drawing.chosen = self._chosen(view)

    def _show_most(self, high: float) -> None:
        """As many units of a layer as have room, fewer where there are many layers."""
        columns = self.history.structure.entries if self.history is not None else 1
        room = min(high / self.theme.size(LEAST_PX), math.sqrt(LINES / max(columns, 1)))
        most = max((count for count in COUNTS if count <= room), default=COUNTS[0])
        if most != self.most and self._asks:
            self.most = most
            self.probes_changed.emit()

    def _node_at(self, point: QPointF) -> tuple[int, int] | None:
        scene = self.drawing.scene_
        return None if scene is None else scene.at.node_at(point)

    def _point(self, point: QPointF | None) -> None:
        self.drawing.node = None if point is None else self._node_at(point)
        super()._point(point)

    def _press(self, point: QPointF) -> None:
        node = self._node_at(point)
        if node is not None and node[0] and self.seen is not None:
            self.neuron = node[0] - 1, int(self.seen[1].shown[node[0]][node[1]])
            self.drawing.chosen = node
            self.neuron_selected.emit(*self.neuron)
        super()._press(point)

    def _chosen(self, view: DiagramView) -> tuple[int, int] | None:
        if self.neuron is None or self.neuron[0] + 1 >= len(view.shown):
            return None
        rows = np.flatnonzero(view.shown[self.neuron[0] + 1] == self.neuron[1])
        return (self.neuron[0] + 1, int(rows[0])) if len(rows) else None


def _arcs(history: View) -> tuple[tuple[int, int], ...]:
    layers = history.experiment.layers if history.experiment is not None else ()
    return tuple((i - layer.looks_back(), i + 1) for i, layer in enumerate(layers) if layer.looks_back())


def _rows(view: DiagramView) -> list[list[Cell]]:
    return [
        [column, int(source) + 1, int(unit) + 1, float(edges.weights[a, b]), float(edges.log10_gradients[a, b])]
        for column, edges in enumerate(view.edges)
        if edges is not None
        for a, source in enumerate(view.shown[column - 1])
        for b, unit in enumerate(view.shown[column])
    ]
