"""The gradient profile: one bar per layer on a logarithmic axis, the heart of the program."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from app.canvas.area import Area
from app.canvas.axes import Axes
from app.canvas.scales.ranges import Range
from app.canvas.scales.ticks import AxisScale, decade_range, decade_ticks
from app.plots.cells import PLACE, Cell, frame_cells, means, place, step_columns
from app.plots.gradient_profile.companions import Companion, Companions
from app.plots.gradient_profile.glide import Glide
from app.plots.gradient_profile.guesses import GuessDrawing, Guesses
from app.plots.gradient_profile.settings import ProfileSettings
from app.plots.gradient_profile.words import ProfileWords
from app.plots.layers.measures import DELTA, SIGNAL, UPDATE, WEIGHT, log10_of
from app.plots.layers.profile import LINES, MEASURES, TOGETHER, Profile, aligned, profile_of
from app.plots.layers.profile_drawing import ProfileDrawing
from app.plots.layers.slot_axis import WIDEST_CELL_PX, slot_scale, whole_slots
from app.plots.layers.strip import STRIP_PX
from app.plots.panes import Pane, axis
from app.plots.segmented.segments import Segments
from app.plots.zoomed import DECADE, LAYERS, ZoomedPlot
from app.texts import Texts
from app.theme import Theme

SUBTITLE_PX = 330  # what the subtitle keeps beside the buttons
NUMBER_SPACING_PX = 24  # between the numbers of an axis
COLUMNS = ("log10_delta", "log10_delta_relative", "log10_weight_gradient", "log10_signal", "log10_update_ratio")
LOOKS = {WEIGHT: ("violet", (), True), SIGNAL: ("text", (), False), UPDATE: ("secondary", (4.0, 3.0), True)}


class GradientProfile(ZoomedPlot):
    """How much of the gradient arrives at each layer."""

    settings = ProfileSettings()
    compares = True

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.profile: Profile | None = None
        self._decades: Range = (-4.0, 0.0)  # of the whole run
        self.words = ProfileWords(texts, self)
        self.area = Area(self.canvas.scene)
        self.axes = Axes(self.canvas, theme, self.area)
        self.axes.drop = theme.size(STRIP_PX)
        self.drawing = ProfileDrawing(self.canvas, theme, self.area)
        self.companions = Companions(self.canvas, theme, self.area)
        self.guesses = GuessDrawing(self.canvas, theme, self.area)
        self.glide = Glide(self)
        self.glide.valueChanged.connect(self._show_glide)
        self.segments = self._build_segments()
        self.retranslate()

    def panes(self) -> tuple[Pane, ...]:
        return (Pane(self.area, axis("across", self._slots, LAYERS), axis("upright", self._decades, DECADE)),)

    @property
    def _slots(self) -> Range:
        slots = self.profile.slots if self.profile is not None else 0
        return whole_slots(slots, self.area.rect.width(), self.theme.size(WIDEST_CELL_PX))

    def show_measure(self, measure: str) -> None:
        """Show δ relative to the last hidden layer, any of the measures, or all of them together."""
        self.choose(measure=measure, upright=None)

    def take_settings(self) -> None:
        self.segments.show_choice(self.settings.measure)

    def show_motion(self, wanted: bool) -> None:
        """Let bars glide from frame to frame, or not."""
        self.glide.enabled = wanted

    def show_guesses(self, guesses: Guesses | None) -> None:
        """Lay what a room has guessed over the bars of the weight gradient; None takes it away."""
        if guesses != self.guesses.guesses:
            self.guesses.guesses = guesses
            self.redraw()

    def bar_colours(self) -> list[str]:
        """The state of each bar, by which it is coloured: slots in stack order, then the output."""
        return list(self.profile.marks) if self.profile else []

    def title(self) -> str:
        return self.tr("Gradient at each layer")

    def subtitle(self) -> str:
        changes = self.view.changes if self.view else ()
        return self.words.subtitle(self.settings.measure, self.profile, changes) if self.profile else ""

    def readout(self, point: QPointF) -> str:
        entry = self._entry_at(point)
        return (
            ""
            if entry is None or self.profile is None
            else self.words.readout(self.settings.measure, self.profile, entry, self.names)
        )

    def text_twin(self) -> str:
        return self.words.twin(self.profile, self.ending(), self.names) if self.profile else self.empty_sentence()

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        averaged = self.profile is not None and self.profile.frame.mean_of is not None
        header = [*step_columns(averaged), *PLACE, "kind", "state", *means(COLUMNS, averaged)]
        return header, _rows(self.profile) if self.profile else []

    def slot_at(self, point: QPointF) -> int | None:
        entry = self._entry_at(point)
        return None if self.profile is None or entry == self.profile.slots else entry

    def empty_sentence(self) -> str:
        return self.tr("Press play to see how much of the gradient arrives at each layer.")

    def arrange(self) -> None:
        size, rect = self.theme.size, self.canvas.rect
        self._make_room_for_choice()
        self.axes.drop = size(STRIP_PX)
        top = self.heading.height + size(20)
        below = size(STRIP_PX + 40)
        named = self.companions.room(list(self._names().values())) if self.settings.measure == TOGETHER else 0.0
        wide, high = max(rect.width() - size(70) - named, 20), max(rect.height() - top - below, 20)
        self.area.place(QRectF(size(62), top, wide, high))

    def _make_room_for_choice(self) -> None:
        presenting = self.theme.presenting  # nobody presses buttons in a lecture room, and all want to read
        self.segments.setVisible(self.theme.pressable and not presenting)
        self.segments.stand_beside(self.heading, self.theme.size(SUBTITLE_PX))

    def draw(self) -> None:
        view = self.view
        self.profile = None if view is None else profile_of(view, self.settings.measure)
        if self.profile is None:
            return
        reference = profile_of(self.reference, self.settings.measure) if self.reference is not None else None
        alike = reference is not None and reference.relative == self.profile.relative
        comparable = alike and not self.profile.together
        self._show_scales(reference if comparable else None)
        self.drawing.show_profile(self.profile, reference if comparable else None)
        self._write(self.profile)
        self.glide.go(np.where(np.isfinite(self.profile.values), self.profile.values, np.nan))
        self.drawing.heights = self.glide.seen
        self._accompany(self.profile)
        self._lay_guesses(self.profile)

    def _lay_guesses(self, profile: Profile) -> None:
        weighed = self.settings.measure == WEIGHT
        self.guesses.at = self.drawing.geometry if weighed else None
        self.drawing.crossing = self.guesses.crossing(len(profile.marks)) if weighed else ()

    def _accompany(self, profile: Profile) -> None:
        names, values = self._names(), dict(zip(LINES, profile.lines, strict=False))
        lines = [Companion(row, names[key], *LOOKS[key]) for key, row in values.items()]
        self.companions.show_lines(lines, self.drawing.geometry, names[DELTA])

    def _names(self) -> dict[str, str]:
        return {**self.words.measures.names(), DELTA: self.tr("δ (bars)")}

    def _write(self, profile: Profile) -> None:
        before = self.texts.before(self.reference, self.view) if self.reference and self.view else ""
        self.drawing.write(
            before, self.words.outlined(before), self.words.sides(), self.words.lost(profile, self.names)
        )

    def clear(self) -> None:
        self.profile = None
        self.drawing.show_profile(None, None)
        self.companions.show_lines([], None, "")
        self.axes.show_scales(AxisScale(0, 1), AxisScale(0, 1))

    def highlight(self) -> None:
        self.drawing.selected, self.drawing.hovered = self.slots, self.slot_hovered

    def retranslate(self) -> None:
        self.segments.name(self.words.names(), self.words.hints())
        super().retranslate()

    def _build_segments(self) -> Segments:
        segments = Segments(MEASURES, self)
        segments.chosen.connect(self.show_measure)
        self.put_in_corner(segments)
        return segments

    def _show_glide(self) -> None:
        self.drawing.heights = self.glide.seen
        self.canvas.repaint()

    def _entry_at(self, point: QPointF) -> int | None:
        at = self.drawing.geometry
        return at.entry_at(point.x()) if at and self.area.rect.top() <= point.y() else None

    def _show_scales(self, reference: Profile | None) -> None:
        assert self.profile is not None
        needed = _needed(self.profile, reference, self.guesses.values if self.settings.measure == WEIGHT else [])
        self._decades = self.ranges.of((self.settings.measure, self.profile.relative), needed)
        lower, upper = self.heights or self._decades
        spacing = self.theme.size(NUMBER_SPACING_PX)
        ticks = decade_ticks(lower, upper, self.area.rect.height(), spacing)
        upright = AxisScale(lower, upper, ticks, self.words.axis(self.settings.measure, self.profile))
        self.axes.show_scales(self._slots_scale(spacing), upright)

    def _slots_scale(self, spacing: float) -> AxisScale:
        assert self.profile is not None
        ends = self.part_of("across") or self._slots
        wide, output = self.area.rect.width(), self.words.output()
        return slot_scale(self.profile.slots, wide, spacing, output, ends, self.layer_names)


def _needed(profile: Profile, reference: Profile | None, guessed: list[float]) -> tuple[float, float]:
    """The decades that hold every value that is drawn."""
    before = [aligned(reference, profile)[1]] if reference else []
    values = np.concatenate([profile.values, *profile.lines, *before, guessed])
    values = values[np.isfinite(values)]
    return decade_range(float(values.min()), float(values.max())) if len(values) else (-4.0, 0.0)


def _rows(profile: Profile) -> list[list[Cell]]:
    frame = profile.frame
    with np.errstate(invalid="ignore"):  # between two exact zeros there is no distance
        relative = frame.log10_delta - profile.last_hidden
    columns = [frame.log10_delta, relative, *(log10_of(frame, each) for each in LINES)]
    entries = frame.structure.entries
    return [
        [*frame_cells(frame), *place(entry, entries), kind, mark, *(float(column[entry]) for column in columns)]
        for entry, (kind, mark) in enumerate(zip(frame.structure.kinds, profile.marks, strict=True))
    ]
