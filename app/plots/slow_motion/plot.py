"""Slow motion: one backward pass, layer by layer, with its numbers; played, or stepped by hand."""

from __future__ import annotations

import math
from functools import partial
from typing import Any, Self

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.canvas.area import Area
from app.canvas.axes import Axes
from app.canvas.scales.ranges import Range
from app.canvas.scales.ticks import AxisScale, decade_range, decade_ticks
from app.plots.cells import Cell
from app.plots.layers.slot_axis import slot_scale, whole_slots
from app.plots.layers.states import marks_of
from app.plots.panes import Pane, axis
from app.plots.slow_motion.buttons import StageButtons
from app.plots.slow_motion.drawing import SlowMotionDrawing
from app.plots.slow_motion.settings import StageSettings
from app.plots.slow_motion.stages import Stage, stages_of
from app.plots.slow_motion.table import table_of
from app.plots.slow_motion.words import SlowMotionWords
from app.plots.zoomed import DECADE, LAYERS, ZoomedPlot
from app.texts import Texts
from app.theme import Theme
from app.widgets.pacing.afterwards import afterwards
from core.record.frame import Frame

SLOWEST_MS, FASTEST_MS, WHOLE_MS = 1000, 120, 20_000  # per layer, and for a pass that shows them all


class SlowMotion(ZoomedPlot):
    """The error on its way back: what each layer receives, makes of it, and hands on."""

    own_keys = True
    settings = StageSettings()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self._unrolls = False
        self.kept: Frame | None = None
        self.mean_of: range | None = None  # the steps of which it is the mean, where they are joined
        self._cursor: int | None = None  # the earlier step that was shown last
        self.stages: list[Stage] = []
        self._slots: Range = (0.0, 1.0)  # all of them
        self._decades: Range = (-4.0, 0.0)  # of the whole run
        self.words = SlowMotionWords(texts, self)
        self.area = Area(self.canvas.scene)
        self.axes = Axes(self.canvas, theme, self.area)
        self.drawing = SlowMotionDrawing(self.canvas, theme, self.area)
        self.buttons = StageButtons(self)
        self.clock = QTimer(self)
        self.clock.timeout.connect(self._tick)
        self._build_buttons()
        self.retranslate()

    # The hand on the clock

    @property
    def playing(self) -> bool:
        """Whether it moves by itself."""
        return self.clock.isActive()

    def play(self) -> None:
        """From the output on, or on from where it was paused; at the input it begins again with the newest step."""
        if self.playing:
            self.clock.stop()
        elif self.stages:
            if self.position == len(self.stages) - 1 or not self.settings.held:
                self._begin()
            self.clock.start(int(min(max(WHOLE_MS / len(self.stages), FASTEST_MS), SLOWEST_MS)))
        self._show_buttons()

    def go(self, by: int) -> None:
        """One stage on, or one back; in front of the output the run is followed again."""
        self.clock.stop()
        if self.stages:
            held = (self.settings.held or by > 0) and self.position + by >= 0
            self.choose(held=held, stage=min(max(self.position + by, 0), len(self.stages) - 1))
        self._show_buttons()
        self.redraw()

    def complete(self) -> None:
        if self.stages:
            self.choose(stage=len(self.stages) - 1)

    def unroll(self) -> None:
        self._unrolls = True
        self.redraw()

    @property
    def position(self) -> int:
        """Which of the stages is shown."""
        return min(self.settings.stage, max(len(self.stages) - 1, 0))

    def keep(self, frame: Frame | None, mean_of: range | None = None) -> None:
        """Show the way back of this frame, or the mean of those steps."""
        self.kept, self.mean_of = frame, mean_of
        self.stages = stages_of(frame) if frame is not None else []

    def follow(self, plot: Self) -> None:
        self.keep(plot.kept, plot.mean_of)  # the run may have gone on far beyond what it still holds
        self._cursor = plot._cursor
        super().follow(plot)

    # What it is

    def panes(self) -> tuple[Pane, ...]:
        return (Pane(self.area, axis("across", self._slots, LAYERS), axis("upright", self._decades, DECADE)),)

    def title(self) -> str:
        return self.tr("The way back, layer by layer")

    def subtitle(self) -> str:
        return self.words.subtitle(self.kept, self.mean_of, self.settings.held) if self.kept is not None else ""

    def readout(self, point: QPointF) -> str:
        entry = self._entry_at(point)
        if entry is None or self.kept is None:
            return ""
        stage = self.stages[len(self.stages) - 1 - entry]
        told = ", ".join(f"{formula} {number}" for formula, number in self.words.cells(stage, self.kept))
        return f"{self.words.place(stage, self.kept)}: {told}"

    def text_twin(self) -> str:
        if self.kept is None or not self.stages:
            return self.empty_sentence()
        return self.words.twin(self.stages[self.position], self.kept, self.mean_of)

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        return table_of(self.kept, self.stages)

    def slot_at(self, point: QPointF) -> int | None:
        entry = self._entry_at(point)
        return entry if self.kept is not None and entry != self.kept.structure.entries - 1 else None

    def empty_sentence(self) -> str:
        return self.tr("Press play: then the gradient can be followed from the loss back to the input.")

    def arrange(self) -> None:
        size, rect, top = self.theme.size, self.canvas.rect, self.heading.height + self.theme.size(20)
        self.reserve_corner(self.buttons)
        high = max(rect.height() - top - size(112), 20)
        self.area.place(QRectF(size(62), top, max(rect.width() - size(66), 20), high))

    def draw(self) -> None:
        assert self.view is not None
        frame, cursor = self.frame, self.view.cursor
        self.words.scaled, self.words.called = self.view.scaled, self.names
        if cursor is not None and cursor != self._cursor:
            self._amend(held=False)  # a hand on the time line wants to see its step
        self._cursor = cursor
        same = self.kept is not None and self.kept.structure is self.view.structure
        if frame is not None and not (self.settings.held and same):
            stage = self.settings.stage if same or self.kept is None else 0
            self.keep(frame, self.view.mean_of)
            self._amend(stage=min(stage, len(self.stages) - 1), held=False)
        self._show_stage()
        if self._unrolls and self.stages:
            self._unrolls = False
            if not self.playing:
                afterwards(self, self.play)

    def clear(self) -> None:
        self.clock.stop()
        self.keep(None)
        self.drawing.values = np.zeros(0)
        self.axes.show_scales(AxisScale(0, 1), AxisScale(0, 1))

    def highlight(self) -> None:
        self.drawing.selected, self.drawing.hovered = self.slots, self.slot_hovered

    def retranslate(self) -> None:
        self.buttons.retranslate()
        super().retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if event.key() in moves:
            self.go(moves[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.play()
        else:
            super().keyPressEvent(event)

    def _build_buttons(self) -> None:
        self.put_in_corner(self.buttons)
        self.buttons.back.connect(partial(self.go, -1))
        self.buttons.onwards.connect(partial(self.go, 1))
        self.buttons.play.connect(self.play)
        self.theme.changed.connect(self._show_buttons)
        self._show_buttons()

    def _show_buttons(self) -> None:
        self.buttons.show_state(self.theme, self.playing)

    def _begin(self) -> None:
        """From the output on, with the frame of this moment."""
        self._amend(held=False, stage=0)
        if self.view is not None:
            self.draw()
        self._amend(held=True)

    def _amend(self, **changed: Any) -> None:
        self.amend(replace(self.settings, **changed))

    def _tick(self) -> None:
        if self.position < len(self.stages) - 1:
            self._amend(stage=self.position + 1)
        if self.position == len(self.stages) - 1:
            self.clock.stop()
            self._show_buttons()
        self.redraw()

    def _show_stage(self) -> None:
        if self.kept is None or not self.stages:
            return
        frame, stage = self.kept, self.stages[self.position]
        hidden = frame.structure.hidden
        last_hidden = float(frame.log10_delta[hidden[-1]]) if hidden else math.nan
        self.drawing.values, self.drawing.at = frame.log10_delta, stage.entry
        self.drawing.marks = tuple(marks_of(frame.log10_delta, last_hidden))
        self.drawing.place, self.drawing.ending = self.words.place(stage, frame), self.words.so_far(stage, frame)
        self.drawing.cells = self.words.cells(stage, frame)
        self._show_scales(frame)

    def _show_scales(self, frame: Frame) -> None:
        finite = frame.log10_delta[np.isfinite(frame.log10_delta)]
        needed = decade_range(float(finite.min()), float(finite.max())) if len(finite) else (-4.0, 0.0)
        self._decades = self.ranges.of("delta", needed)
        lower, upper = self.heights or self._decades
        spacing, slots, wide = self.theme.size(24), frame.structure.entries - 1, self.area.rect.width()
        self._slots = whole_slots(slots, wide, math.inf)
        ends = self.part_of("across") or self._slots
        layers = slot_scale(slots, wide, spacing, self.tr("out"), ends, self.layer_names)
        upright = AxisScale(
            lower, upper, decade_ticks(lower, upper, self.area.rect.height(), spacing), self.tr("δ (RMS)")
        )
        self.axes.show_scales(AxisScale(layers.lower, layers.upper, layers.ticks, self.tr("layer")), upright)

    def _entry_at(self, point: QPointF) -> int | None:
        at = self.drawing.geometry
        inside = self.area.rect.top() <= point.y() <= self.area.rect.bottom()
        return at.entry_at(point.x()) if at and inside and self.stages else None
