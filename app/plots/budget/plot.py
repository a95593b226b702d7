"""The budget: which factor, at which layer, takes the gradient away or blows it up."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QWidget

from app.canvas.area import Area
from app.canvas.axes import Axes
from app.canvas.scales.ranges import Range
from app.canvas.scales.spans import span_ticks
from app.canvas.scales.ticks import AxisScale, Tick, rounded_up, seen, slot_ticks
from app.plots.budget.drawing import BudgetDrawing
from app.plots.budget.steps import Descent, descent_of
from app.plots.cells import PLACE, Cell, frame_cells, means, place, step_columns
from app.plots.panes import Pane, axis
from app.plots.zoomed import LAYERS, ZoomedPlot
from app.texts import Texts
from app.theme import Theme

COLUMNS = (*PLACE, "next_slot", "next_layer")
GAINS = ("log10_slope_gain", "log10_weight_gain", "log10_running_sum")
CAUSE_FROM = 0.5  # decades; a smaller total has no cause to speak of
LEAST_DECADES = 1.0


class GradientBudget(ZoomedPlot):
    """Slopes and weights, step by step back through the hidden layers, adding up to the total."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.descent: Descent | None = None
        self._decades: Range = (-LEAST_DECADES, LEAST_DECADES)  # of the whole run
        self.area = Area(self.canvas.scene)
        self.axes = Axes(self.canvas, theme, self.area)
        self.drawing = BudgetDrawing(self.canvas, theme, self.area)
        self.retranslate()

    def panes(self) -> tuple[Pane, ...]:
        last = self._whole_layers[1]
        across = axis("across", self._whole_layers, LAYERS) if last > LAYERS else None
        return (Pane(self.area, across, axis("upright", self._decades)),)

    def title(self) -> str:
        return self.tr("Where the gradient goes")

    def subtitle(self) -> str:
        if self.descent is None:
            return ""
        step = self.texts.steps(self.descent.frame.step, self.view.mean_of if self.view else None)
        return f"{step} · {self._cause(self.descent)}"

    def readout(self, point: QPointF) -> str:
        part = self._part_at(point)
        if part is None or self.descent is None:
            return ""
        step, right = part
        gain = float((self.descent.weight if right else self.descent.slope)[step])
        layer = self.texts.layer(self.descent.hidden[step + right], None, self.names)
        text = self.tr("weights of {layer}: {gain} decades") if right else self.tr("slopes of {layer}: {gain} decades")
        if not math.isfinite(gain):
            return self.tr("{layer}: the gradient is exactly zero").format(layer=layer)
        line = text.format(layer=layer, gain=self.texts.fixed(gain, 2))
        total = float(self.descent.sums[step])
        if not math.isfinite(total):
            return line
        return line + " · " + self.tr("sum up to here {sum}").format(sum=self.texts.fixed(total, 2))

    def text_twin(self) -> str:
        if self.descent is None:
            return self.notice.sentence or self.empty_sentence()
        budget = self.descent.budget
        text = self.tr("{when}: {total} decades from the last to the first hidden layer; slopes {slope}, "
                       "weights {weight}; {cause}.")  # fmt: skip
        numbers = {"total": budget.total, "slope": budget.slope, "weight": budget.weight}
        written = {name: self.texts.fixed(value) for name, value in numbers.items()}
        when = self.texts.sentence_of(self.descent.frame.step, self.view.mean_of if self.view else None)
        if self.descent.blocked is not None:  # zero is no number of decades away
            text = self.tr("{when}: {cause}.")
        line = text.format(when=when, cause=self._cause(self.descent), **written)
        return f"{line} {self.ending()}." if self.ending() else line

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        """A row per step between hidden layers, input side first."""
        descent = self.descent
        frame = descent.frame if descent is not None else None
        averaged = frame is not None and frame.mean_of is not None
        header = [*step_columns(averaged), *COLUMNS, *means(GAINS, averaged)]
        if descent is None or frame is None:
            return header, []
        entries, gains = frame.structure.entries, (descent.slope, descent.weight, descent.sums)
        rows = zip(descent.hidden, descent.hidden[1:], *(each.tolist() for each in gains), strict=False)
        return header, [
            [*frame_cells(frame), *place(slot, entries), *place(after, entries), *numbers]
            for slot, after, *numbers in rows
        ]

    def slot_at(self, point: QPointF) -> int | None:
        """Whose slopes or weights a bar is of."""
        part = self._part_at(point)
        return None if part is None or self.descent is None else self.descent.hidden[part[0] + part[1]]

    def empty_sentence(self) -> str:
        return self.tr("Press play to see which factor takes the gradient away: the slopes or the weights.")

    def arrange(self) -> None:
        size, rect, top = self.theme.size, self.canvas.rect, self.heading.height + self.theme.size(24)
        wide, high = max(rect.width() - size(62 + 14), 20), max(rect.height() - top - size(38), 20)
        self.area.place(QRectF(size(62), round(top), round(wide), round(high)))

    def draw(self) -> None:
        frame = self.frame
        assert frame is not None
        descent = descent_of(frame)
        if descent is None:
            self.clear()
            self.notice.sentence = self.tr("A budget needs two hidden layers or more: the steps are between them.")
            return
        self.descent = descent
        self._show_scales(descent)
        budget = descent.budget
        total = self.tr("{decades} decades").format(decades=self.texts.fixed(budget.total))
        slope, weight = self.texts.fixed(budget.slope), self.texts.fixed(budget.weight)
        if descent.blocked is not None:  # zero is no number of decades away
            total, slope, weight = self.tr("nothing arrives"), "", ""
        slopes = self.tr("slopes of the activations {decades}").format(decades=slope).strip()
        weights = self.tr("weights, and all between {decades}").format(decades=weight).strip()
        brief = self.tr("slopes {decades}"), self.tr("weights {decades}")
        words = [word.format(decades=sum_).strip() for word, sum_ in zip(brief, (slope, weight), strict=True)]
        self.drawing.show_descent(descent, total, (slopes, weights), (words[0], words[1]))

    def clear(self) -> None:
        self.descent = None
        self.drawing.show_descent(None)
        self.axes.show_scales(AxisScale(0, 1), AxisScale(0, 1))

    def highlight(self) -> None:
        self.drawing.selected, self.drawing.hovered = self.slots, self.slot_hovered

    def _cause(self, descent: Descent) -> str:
        if descent.blocked is not None:
            layer = self.texts.layer(descent.blocked, None, self.names)
            return self.tr("blocked: nothing arrives at {layer}").format(layer=layer)
        budget = descent.budget
        if abs(budget.total) < CAUSE_FROM:
            return self.tr("slopes and weights balance each other")
        if budget.total < 0:
            slope, weight = self.tr("the slopes shrink it"), self.tr("the weights shrink it")
        else:
            slope, weight = self.tr("the slopes make it grow"), self.tr("the weights make it grow")
        return slope if budget.cause == "slope" else weight

    def _show_scales(self, descent: Descent) -> None:
        size, rect = self.theme.size, self.area.rect
        least, most = descent.extremes
        needed = (-rounded_up(-least * 1.1) if least < 0 else 0.0, rounded_up(most * 1.1) if most > 0 else 0.0)
        if needed[1] - needed[0] < LEAST_DECADES:
            needed = (min(needed[0], -LEAST_DECADES), max(needed[1], LEAST_DECADES))
        self._decades = self.ranges.of("decades", needed)
        lower, upper = self.heights or self._decades
        ticks = span_ticks(lower, upper, rect.height(), size(24))
        first, last = self.part_of("across") or self._whole_layers
        numbered = slot_ticks(len(descent.hidden), rect.width() * self._whole_layers[1] / (last - first), size(24))
        pitch, called = rect.width() / (last - first), self.layer_names
        layers = seen((Tick(float(i), called.of_slot(descent.hidden[i], pitch)) for i in numbered), first, last)
        across = AxisScale(first, last, layers, self.tr("hidden layer"))
        self.axes.show_scales(across, AxisScale(lower, upper, ticks, self.tr("decades of δ from the last")))

    @property
    def _whole_layers(self) -> Range:
        """Layer i of the hidden ones stands at i."""
        return 0.0, float(len(self.descent.hidden) - 1) if self.descent is not None else 1.0

    def _part_at(self, point: QPointF) -> tuple[int, bool] | None:
        """The step under a point, and whether it is its weights (right half) or its slopes."""
        if self.descent is None or not self.area.rect.contains(point):
            return None
        across = self.area.data_at(point)[0]
        step = min(int(across), len(self.descent.slope) - 1)
        return step, across - step >= 0.5
