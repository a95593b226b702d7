"""The activation curve: φ and its slope with the layer's own pre-activations under them; some can be dragged."""

from __future__ import annotations

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.axes import LABEL_PX, Axes
from app.canvas.scales.ranges import Range
from app.canvas.scales.spans import span_range, span_ticks
from app.canvas.scales.ticks import AxisScale, grown
from app.plots.activation_curve.curve import LayerCurve, curve_of, layer_at, slot_of, zones_of
from app.plots.activation_curve.drawing import CurveDrawing
from app.plots.activation_curve.gripping import DIRECTIONS, Gripping
from app.plots.activation_curve.grips import grip_of
from app.plots.activation_curve.room import room_of
from app.plots.activation_curve.scales import PARTS, around, around_slopes
from app.plots.activation_curve.settings import DENSITIES, SLOPES, CurveSettings
from app.plots.activation_curve.table import COLUMNS, rows_of
from app.plots.activation_curve.words import CurveWords
from app.plots.cells import Cell
from app.plots.keys import step_of, stepped
from app.plots.panes import Pane, axis
from app.plots.wishes import EditLayers
from app.plots.zoomed import ZoomedPlot
from app.texts import Texts
from app.theme import Theme
from core.components.component import Component
from core.experiment import Output
from core.probes.activation import ActivationOf
from core.probes.probe import Probes

LEAST_APART = 0.85  # of their height, between numbers of two areas
UPRIGHT = ("upright", SLOPES, DENSITIES)  # what is seen of each


class ActivationCurve(ZoomedPlot):
    """Where the numbers of a layer lie on its activation, and how much of the gradient passes there."""

    own_keys = True
    of_run = False  # a grip begins a run at every step of the hand
    settings = CurveSettings()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.curve: LayerCurve | None = None
        self.words = CurveWords(texts, self)
        self.gripping = Gripping(self)
        self._spans: dict[str, tuple[float, float]] = {}
        self._whole: list[Range] = [(0.0, 1.0)] * 4  # of h, and of each upright axis
        self._asked: Probes = ()
        self.areas = Area(self.canvas.scene), Area(self.canvas.scene), Area(self.canvas.scene)
        self.axes = [Axes(self.canvas, theme, area) for area in self.areas]
        self.drawing = CurveDrawing(self.canvas, theme, self.areas)
        self.canvas.dragged.connect(self.gripping.drag)
        self.canvas.released.connect(self.gripping.release)
        self.gripping.changed.connect(self._show_hand)
        self.gripping.taken.connect(self._edit)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    def panes(self) -> tuple[Pane, ...]:
        """Three upright axes over one of h."""
        across, *upright = self._whole
        return tuple(
            Pane(area, axis("across", across), axis(part, whole))
            for area, part, whole in zip(self.areas, UPRIGHT, upright, strict=True)
        )

    def title(self) -> str:
        return self.tr("Activation curve")

    def subtitle(self) -> str:
        if self.curve is None:
            return ""
        roomy = self.drawing.notes_left is not None
        return self.words.subtitle(self.curve) if roomy else self.words.summary(self.curve, self.frame)

    def readout(self, point: QPointF) -> str:
        z = self._z_at(point)
        return self.words.readout(self.curve, z) if self.curve is not None and z is not None else ""

    def text_twin(self) -> str:
        return self.words.twin(self.curve, self.frame) if self.curve is not None else self.empty_sentence()

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        return COLUMNS, rows_of(self.curve, *self.drawing.range) if self.curve is not None else []

    def slot_at(self, point: QPointF) -> int | None:
        return self.curve.slot if self.curve is not None and self._z_at(point) is not None else None

    def probes(self) -> Probes:
        slot = self._slot()
        return () if slot is None else (ActivationOf(slot),)

    def settled(self) -> CurveSettings:
        return replace(self.settings, layer=self._slot())

    def _slot(self) -> int | None:
        wanted = self.slots if self.settings.layer is None else frozenset({self.settings.layer})
        return slot_of(self.view, wanted) if self.view is not None else None

    def empty_sentence(self) -> str:
        return self.tr("Press play to see where the numbers of a layer lie on its activation.")

    def arrange(self) -> None:
        top = self.heading.height + self.theme.size(8)
        uprights = tuple(map(self.words.uprights, (False, True)))
        room = room_of(self.theme, self.canvas.rect, top, uprights, self.words.brief_axes())
        self.drawing.notes_left = room.notes_left
        for area, axes, high in zip(self.areas, self.axes, room.heights, strict=True):
            axes.lies, axes.before = room.lies, room.low
            area.place(QRectF(round(room.left), round(top), round(room.wide), round(high)))
            top += round(high) + room.gap

    def draw(self) -> None:
        assert self.view is not None
        slot = self._slot()
        self._ask()
        if slot is None or self.view.experiment is None:
            self.clear()
            self.notice.sentence = self.tr("No layer of this network has an activation.")
            return
        layer = layer_at(self.view, slot)
        layer = layer if isinstance(layer, Output) else self.gripping.layer(slot, layer)
        self.curve, self.words.called = curve_of(self.view, slot, layer), self.names
        self.step_seen = self.curve.step
        self._show_scales(self.curve)
        self._show_drawing(self.curve)

    def clear(self) -> None:
        self.curve = self.drawing.curve = None
        self.drawing.grip = self.gripping.grip = None
        self.drawing.notes, self.drawing.zones = [], []
        for axes in self.axes:
            axes.show_scales(AxisScale(0, 1), AxisScale(0, 1))

    def highlight(self) -> None:
        if self.probes() != self._asked and self.view is not None and self.view.last is not None:
            self.gripping.forget()
            self.draw()
            self.say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """← and → move the grip; where there is none, the pointer along the curve."""
        if event.key() not in DIRECTIONS or not step_of(event) or self.curve is None:
            super().keyPressEvent(event)
        elif not self.gripping.key(event.key()):
            rect = self.areas[0].rect
            self.canvas.point_at(stepped(self.pointer, step_of(event), rect, _nowhere, None))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            self.gripping.release()
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_hand()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.gripping.release()
        self._show_hand()

    def _edit(self, layers: dict[int, Component], gesture: str) -> None:
        self.wished.emit(EditLayers(layers, gesture))

    def _show_hand(self) -> None:
        self.drawing.focused, self.drawing.gripped = self.hasFocus(), self.gripping.held
        self.redraw()

    def _ask(self) -> None:
        if self.probes() != self._asked:
            self._asked = self.probes()
            self.probes_changed.emit()

    def _point(self, point: QPointF | None) -> None:
        self.drawing.cross = None if point is None else self._z_at(point)
        super()._point(point)
        on_grip = point is not None and self.gripping.is_on(point, self.theme.scale)
        self.canvas.view.viewport().setCursor(Qt.CursorShape.SizeVerCursor if on_grip else Qt.CursorShape.ArrowCursor)

    def _press(self, point: QPointF) -> None:
        if self.gripping.is_on(point, self.theme.scale):
            self.gripping.press()
        else:
            super()._press(point)

    def _span(self, name: str, needed: tuple[float, float]) -> tuple[float, float]:
        """The range of a run; under the hand it stays what it was, though every edit begins a run."""
        span = self.ranges.of((name, self.curve.slot if self.curve else None), needed)
        if self.gripping.gesture and name in self._spans:
            span = grown(self._spans[name], span)
        self._spans[name] = span
        return span

    def _show_scales(self, curve: LayerCurve) -> None:
        size, pen = self.theme.size, lettering.pen(self.theme, LABEL_PX)
        names = self.words.uprights(of_maxout=curve.activation is None)
        h = self._span("h", span_range(*curve.needed, PARTS))
        self.drawing.range = ends = self.part_of("across") or h
        z, value, slope = curve.curves(*h)
        needed = (around(np.append(value, curve.lines(z))), around_slopes(curve, slope), around(curve.density[1]))
        self._whole = [h, *(self._span(name, each) for name, each in zip(names, needed, strict=True))]
        room = 0.0 if self.axes[-1].before else self.canvas.rect.width()
        taken = -np.inf  # the height of the lowest number of the area above
        for k, (area, axes) in enumerate(zip(self.areas, self.axes, strict=True)):
            lower, upper = self.part_of(UPRIGHT[k]) or self._whole[k + 1]
            across = span_ticks(*ends, area.rect.width(), size(44)) if k == 2 else ()
            below = AxisScale(*ends, across, self.words.axis(curve, pen, room) if k == 2 else "")
            upright = span_ticks(lower, upper, area.rect.height(), size(20))
            axes.show_scales(below, AxisScale(lower, upper, upright, names[k]))
            free = tuple(tick for tick in upright if float(area.y(tick.value)) - taken >= pen.height * LEAST_APART)
            axes.show_scales(below, AxisScale(lower, upper, free, names[k]))
            taken = max((float(area.y(tick.value)) for tick in free), default=taken)

    def _show_drawing(self, curve: LayerCurve) -> None:
        self.gripping.slot = curve.slot
        grip = None if isinstance(layer := curve.layer, Output) else grip_of(layer, self.areas[0], self._whole[0][0])
        self.gripping.grip = grip if grip is not None and self._in_sight(grip.place) else None
        self.drawing.curve, self.drawing.grip = curve, self.gripping.grip
        self.drawing.grip_name = self.words.grip(self.gripping.grip) if self.gripping.grip is not None else ""
        self.drawing.notes = self.words.notes(curve, self.frame)
        self.drawing.zones = zones_of(curve, *self.drawing.range)

    def _in_sight(self, place: QPointF) -> bool:
        """Whether it is between the ends of what is seen of h; above or below, it is drawn at the edge."""
        return self.areas[0].rect.left() <= place.x() <= self.areas[0].rect.right()

    def _z_at(self, point: QPointF) -> float | None:
        rect = self.areas[0].rect
        inside = self.curve is not None and rect.left() <= point.x() <= rect.right() and point.y() >= rect.top()
        return self.areas[0].data_at(point)[0] if inside else None


def _nowhere(_point: QPointF) -> None:
    """There are no other layers to step to."""
