"""Discrete distributions: bars whose tops can be dragged, and the bits that they cost."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from app.canvas import lettering
from app.canvas.area import Area
from app.canvas.axes import Axes
from app.canvas.scales.spans import span_ticks
from app.canvas.scales.ticks import AxisScale, Tick
from app.canvas.surface import Canvas, Drawing
from app.plots.cells import Cell
from app.plots.cost.bits import Bits, bits
from app.plots.cost.part import CostPart
from app.plots.cost.settings import CostSettings
from app.plots.panes import Pane, axis
from app.plots.samples.key import Entry
from app.texts import Texts
from app.texts.numbers import number
from app.theme import Theme
from core.lecture.information import cross_entropy, divergence, entropy, excluded

STEP = 0.01
SHARE_OF_BITS = 0.36  # of the width
COLUMNS = ["outcome", "p", "q", "code_length_p_bits", "code_length_q_bits"]


class DiscreteCost(CostPart):
    """What happens (p) and what a code expects (q): the wrong code wastes bits."""

    def __init__(self, canvas: Canvas, theme: Theme, texts: Texts) -> None:
        super().__init__(canvas, theme, texts)
        self.area = Area(canvas.scene)
        self.axes = Axes(canvas, theme, self.area)
        self.bars = PairBars(canvas, theme, self.area)
        self.bits = Bits(canvas, theme)

    def show(self, state: CostSettings, rect: QRectF) -> None:
        size, wide = self.theme.size, max(rect.width() * SHARE_OF_BITS, self.theme.size(140))
        self.area.place(QRectF(rect.left() + size(54), rect.top(), max(rect.width() - wide - size(70), 20),
                               max(rect.height() - size(36), 20)))  # fmt: skip
        count = len(state.p)
        ticks = tuple(Tick(i + 0.5, str(i + 1)) for i in range(count))
        ends = state.upright or (0.0, 1.0)
        upright = AxisScale(*ends, span_ticks(*ends, self.area.rect.height(), size(32)), self.tr("probability"))
        self.axes.show_scales(AxisScale(0.0, float(count), ticks, self.tr("outcome")), upright)
        self.bars.state = state
        numbers = self.values(state)
        right = QRectF(rect.right() - wide, rect.top(), wide, max(rect.height() - size(14), 20))
        self.bits.show(numbers["entropy"], numbers["kl"], self.tr("bits"), right)

    def set_visible(self, visible: bool) -> None:
        self.axes.setVisible(visible)
        self.bars.setVisible(visible)
        self.bits.set_visible(visible)

    def pane(self) -> Pane:
        """Of eight outcomes all are seen; so are all bits, whose columns are compared in their whole height."""
        return Pane(self.area, None, axis("upright", (0.0, 1.0), rooted=True))

    def handles(self, state: CostSettings) -> list[QPointF]:
        return [QPointF(bar.center().x(), bar.top()) for bar in self.bars.bars(state)]

    def handle_at(self, state: CostSettings, point: QPointF) -> int | None:
        if not self.area.rect.adjusted(0, -8, 0, 8).contains(point):
            return None
        bars = self.bars.bars(state)
        return next((i for i, bar in enumerate(bars) if bar.left() <= point.x() < bar.right()), None)

    def dragged(self, state: CostSettings, handle: int, point: QPointF) -> CostSettings:
        share = self.area.data_at(point)[1]
        return state.with_share(handle % 2 == 1, handle // 2, share)

    def nudged(self, state: CostSettings, handle: int, steps: int) -> CostSettings:
        share = state.shares[handle % 2][handle // 2]
        return state.with_share(handle % 2 == 1, handle // 2, float(share) + steps * STEP)

    def subtitle(self, state: CostSettings) -> str:
        numbers = self.values(state)
        return equation(numbers["entropy"], numbers["kl"])

    def sentence(self, state: CostSettings) -> str:
        p, q = state.shares
        ruled_out = excluded(p, q)
        if ruled_out:
            text = self.tr("q rules out outcome {outcome}, which happens with p = {share}: the code for q has no word "
                           "for it, so KL is infinite.")  # fmt: skip
            return text.format(outcome=ruled_out[0] + 1, share=self.texts.number(float(p[ruled_out[0]])))
        wasted, best = divergence(p, q), entropy(p)
        if wasted < 5e-4:
            return self.tr("q equals p: the code needs {best} bits per outcome, and none is wasted.").format(
                best=bits(best)
            )
        text = self.tr("The best code needs {best} bits per outcome; the code for q needs {all}, {wasted} are wasted.")
        return text.format(best=bits(best), all=bits(cross_entropy(p, q)), wasted=bits(wasted))

    def readout(self, state: CostSettings, point: QPointF) -> str:
        handle = self.handle_at(state, point)
        if handle is None:
            return ""
        outcome = handle // 2
        p, q = (float(share[outcome]) for share in state.shares)
        text = self.tr("outcome {outcome}: p {p}, q {q}; {best} bits in the best code, {used} in that for q")
        lengths = {"best": self._length(p), "used": self._length(q)}
        return text.format(outcome=outcome + 1, p=self.texts.number(p), q=self.texts.number(q), **lengths)

    def key(self, state: CostSettings) -> list[Entry]:
        tokens = self.theme.tokens
        return [
            (2, tokens.violet, False, self.tr("p: what happens")),
            (2, tokens.neutral, False, self.tr("q: what the code expects")),
            (2, tokens.ochre, False, self.tr("KL: wasted")),
            (None, "", False, self.tr("drag the bars · fixed scale, bits only grow")),
        ]

    def table(self, state: CostSettings) -> tuple[list[str], list[list[Cell]]]:
        with np.errstate(divide="ignore"):
            lengths = [-np.log2(share) + 0.0 for share in state.shares]
        rows = np.column_stack([*state.shares, *lengths]).tolist()
        totals: list[list[Cell]] = [list(total) for total in totals_of(self.values(state))]
        return COLUMNS, [*([i + 1, *row] for i, row in enumerate(rows)), *([*total, "", "", ""] for total in totals)]

    def values(self, state: CostSettings) -> dict[str, float]:
        p, q = state.shares
        return {"entropy": entropy(p), "cross_entropy": cross_entropy(p, q), "kl": divergence(p, q)}

    def _length(self, share: float) -> str:
        return "∞" if share == 0 else self.texts.number(-float(np.log2(share)) + 0.0)


def equation(best: float, wasted: float) -> str:
    """The numbers that add up."""
    return f"H(p, q) = H(p) + KL(p‖q): {bits(best + wasted)} = {bits(best)} + {bits(wasted)}"


def totals_of(numbers: Mapping[str, float]) -> list[tuple[str, float]]:
    """The bits below the rows of a table."""
    names = {"entropy_bits": "entropy", "cross_entropy_bits": "cross_entropy", "divergence_bits": "kl"}
    return [(column, numbers[name]) for column, name in names.items()]


class PairBars(Drawing):
    """Two bars per outcome, p left and q right, with their shares above them."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme)
        self.area = area
        self.state = CostSettings()

    def bars(self, state: CostSettings) -> list[QRectF]:
        """The bars on the canvas: p and q of the first outcome, of the second, …"""
        shares = np.column_stack(state.shares).ravel()
        lefts = (np.arange(len(state.p))[:, None] + [0.1, 0.5]).ravel()
        left, right, top = self.area.x(lefts), self.area.x(lefts + 0.4), self.area.y(shares)
        floor = float(self.area.y(0.0))
        return [QRectF(a, t, b - a, floor - t) for a, b, t in zip(left, right, top, strict=True)]

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        whole, pen = self.bars(self.state), lettering.pen(self.theme, 11, "text")
        bars = [bar.intersected(self.area.rect) for bar in whole]
        numbered = bars[0].width() >= pen.width("0.000")
        for i, bar in enumerate(bars):
            painter.fillRect(bar.adjusted(1, 0, -1, 0), self.theme.colour("neutral" if i % 2 else "violet"))
            if numbered:
                share = self.state.shares[i % 2][i // 2]
                above = max(bar.top() - pen.height / 2 - self.theme.size(7), self.area.rect.top() - pen.height / 2)
                pen.write(painter, bar.center().x(), above, number(float(share)), 0.5)
