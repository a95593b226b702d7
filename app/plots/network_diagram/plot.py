"""The network diagram: neurons as nodes and weights as edges, from a single neuron to fifty layers."""

from __future__ import annotations

import math

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from app.canvas import diverging
from app.canvas.area import Area
from app.plots.cells import PLACE, Cell, place
from app.plots.layers.colour_bar import ColourBar
from app.plots.network_diagram.colours import (
    GRADIENT,
    WEIGHT,
    coded,
    edge_values,
    faded,
    gradient_reference,
    limit_of,
    node_values,
    palette,
    shades,
)
from app.plots.network_diagram.drawing import NAMES_APART_PX, DiagramDrawing, DiagramScene
from app.plots.network_diagram.geometry import DiagramGeometry
from app.plots.network_diagram.settings import DiagramSettings
from app.plots.network_diagram.words import DiagramWords
from app.plots.plot import Plot
from app.plots.remark import unseen
from app.plots.segmented.segments import Segments
from app.plots.wishes import ShowNeuron
from app.texts import Texts
from app.theme import Theme
from core.probes.diagram import Diagram, DiagramAnswer
from core.probes.probe import Probes
from core.record.view import View

COUNTS = (1, 2, 3, 4, 6, 8, 12, 16)  # of units that may be shown of a layer
LEAST_PX, LEAST = 17, 3  # between two nodes of a column; as many have room in any
LINES = 5000  # between all columns together, at the most
COLUMNS = ["step", *PLACE, "from_unit", "to_unit", "weight", "log10_gradient"]


class NetworkDiagram(Plot):
    """The whole network at a glance: who is connected to whom, how strongly, and where the gradient arrives."""

    keeps_ranges = True
    settings = DiagramSettings()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.seen: tuple[int, DiagramAnswer] | None = None
        self._room = float(LEAST)  # for units of a layer
        self._run: object = None  # that was seen
        self.limits = {GRADIENT: float(diverging.LIMITS[0]), WEIGHT: 1.0}  # the ends of the scales
        self.words = DiagramWords(texts, self)
        self.area = Area(self.canvas.scene)
        self.drawing = DiagramDrawing(self.canvas, theme)
        self.bar = ColourBar(self.canvas, theme, self.area)
        self.segments = Segments((GRADIENT, WEIGHT), self)
        self.segments.chosen.connect(self.show_mode)
        self.put_in_corner(self.segments)
        self.retranslate()

    def show_mode(self, mode: str) -> None:
        """Colour the edges by their gradients or by their weights."""
        self.choose(mode=mode)

    def take_settings(self) -> None:
        self.segments.show_choice(self.settings.mode)

    def settled(self) -> DiagramSettings:
        if self.canvas.rect.width() <= 1:  # it never had a place on the screen
            return self.settings
        return replace(self.settings, most=self.most)

    @property
    def most(self) -> int:
        """How many units of a layer are drawn at the most: fewer where there are many layers."""
        columns = self.view.structure.entries if self.view is not None else 1
        few = math.sqrt(LINES / max(columns, 1))
        return min(_most(self._room) if self.settings.most is None else self.settings.most, _most(few))

    def probes(self) -> Probes:
        return (Diagram(self.most),)

    def title(self) -> str:
        return self.tr("The network")

    def subtitle(self) -> str:
        if self.seen is None:
            return ""
        return self.words.subtitle(self.seen[0], self.seen[1], self.settings.mode, self.limits[self.settings.mode])

    def readout(self, point: QPointF) -> str:
        node = self._node_at(point)
        if node is None or self.seen is None:
            return ""
        column, row = node
        return self.words.node(self.seen[1], column, row)

    def text_twin(self) -> str:
        return self.words.twin(*self.seen) if self.seen else self.empty_sentence()

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        return COLUMNS, _rows(*self.seen) if self.seen else []

    @property
    def told(self) -> bool:
        return self.seen is not None

    def slot_at(self, point: QPointF) -> int | None:
        scene = self.drawing.scene_
        column = scene.at.column_at(point) if scene is not None and point.y() >= self.area.rect.top() else None
        return None if not column or scene is None or column == len(scene.at.shown) - 1 else column - 1

    def empty_sentence(self) -> str:
        return self.tr("Press play to see the neurons, their weights and the gradients that reach them.")

    def arrange(self) -> None:
        size, rect, top = self.theme.size, self.canvas.rect, self.heading.height + self.theme.size(16)
        self.reserve_corner(self.segments)
        self.bar.limit = round(self.limits[GRADIENT]) if self.settings.mode == GRADIENT else None
        room = self.bar.room if self.settings.mode == GRADIENT else 0.0
        wide, high = max(rect.width() - room, 40), max(rect.height() - top - size(38), 20)
        self.area.place(QRectF(0, top, wide, high))
        asked, self._room = self.most, max(high / size(LEAST_PX), LEAST)
        self._ask_anew(asked)

    def show_views(self, views: tuple[View, ...]) -> None:
        asked = self.most
        super().show_views(views)
        self._ask_anew(asked)

    def draw(self) -> None:
        assert self.view is not None
        found = self.view.answer(Diagram(self.most))
        if found is None and self._run is self.view.run:
            found = self.seen  # with as many units as there was room for
        if found is None:
            self.clear()
            self.notice.sentence = unseen(self)
            return
        self.seen, self.step_seen, self._run = found, found[0], self.view.run
        self.words.called = self.names
        self._show_scene(found[1], self.view)

    def clear(self) -> None:
        self.seen = self.step_seen = self.drawing.scene_ = self.bar.limit = None

    def highlight(self) -> None:
        self.drawing.selected = frozenset(slot + 1 for slot in self.slots)
        self.drawing.hovered = None if self.slot_hovered is None else self.slot_hovered + 1

    def retranslate(self) -> None:
        self.segments.name(self.words.modes(), self.words.hints())
        super().retranslate()

    def _show_scene(self, answer: DiagramAnswer, view: View) -> None:
        shown = tuple(len(units) for units in answer.shown)
        scene = self.drawing.scene_
        at = DiagramGeometry(self.area.rect, shown, self.theme.scale)
        at = scene.at if scene and scene.at.is_like(at) else at
        edges = edge_values(answer, self.settings.mode, gradient_reference(answer, view))
        limit = self.limits[self.settings.mode] = self.ranges.of(
            self.settings.mode, (0.0, limit_of(edges, self.settings.mode))
        )[1]
        nodes = tuple(codes for codes in coded(node_values(answer, view), self.limits[GRADIENT]) if codes is not None)
        tokens = self.theme.tokens
        self.drawing.edge_colours = faded(tokens) if self.settings.mode == GRADIENT else shades(tokens)
        self.drawing.node_colours, self.bar.colours = palette(tokens), diverging.table(tokens)
        self.bar.limit = round(limit) if self.settings.mode == GRADIENT else None
        room = at.pitch - self.theme.size(NAMES_APART_PX)
        names, notes = self.words.columns(answer, self.layer_names, room), self.words.notes(answer)
        self.drawing.scene_ = DiagramScene(at, coded(edges, limit), nodes, _arcs(view), names, notes)
        self.drawing.chosen = self._chosen(answer)

    def _ask_anew(self, asked: int) -> None:
        if self.most != asked:
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
            entry, unit = node[0] - 1, int(self.seen[1].shown[node[0]][node[1]])
            self.choose(neuron=(entry, unit))
            self.wished.emit(ShowNeuron(entry, unit))
        super()._press(point)

    def _chosen(self, answer: DiagramAnswer) -> tuple[int, int] | None:
        if self.settings.neuron is None or self.settings.neuron[0] + 1 >= len(answer.shown):
            return None
        column, unit = self.settings.neuron[0] + 1, self.settings.neuron[1]
        rows = np.flatnonzero(answer.shown[column] == unit)
        return (column, int(rows[0])) if len(rows) else None


def _most(room: float) -> int:
    return max((count for count in COUNTS if count <= room), default=COUNTS[0])


def _arcs(view: View) -> tuple[tuple[int, int], ...]:
    layers = view.experiment.layers if view.experiment is not None else ()
    return tuple((i - layer.looks_back(), i + 1) for i, layer in enumerate(layers) if layer.looks_back())


def _rows(step: int, answer: DiagramAnswer) -> list[list[Cell]]:
    return [
        [step, *place(column - 1, len(answer.edges) - 1), int(source) + 1, int(unit) + 1,
         float(edges.weights[a, b]), float(edges.log10_gradients[a, b])]
        for column, edges in enumerate(answer.edges)
        if edges is not None
        for a, source in enumerate(answer.shown[column - 1])
        for b, unit in enumerate(answer.shown[column])
    ]  # fmt: skip
