"""The picture of one neuron: its inputs as rows with bars, the sum and the chain rule beside them."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from app.canvas import lettering
from app.canvas.surface import Canvas, Drawing
from app.plots.microscope.input_pictures import Picture, draw_input
from app.plots.microscope.settings import BIAS, NeuronSettings, Term, W, X
from app.plots.microscope.words import Line, NeuronWords
from app.theme import Theme
from core.probes.neuron import NeuronAnswer

ROW_PX, SIDE_PX, GAP_PX = 21, 246, 30
ROOMY_PX, WIDE_PX = 240, 470  # widths of the rows from which on products have bars, and the way back columns
LEAST_PX, NAME = 54, 0.11  # the least column of a number, and the share of the width before three of them
NUMBER_PX = 66  # what a number needs; a bar has what is left of its column
WIDEST = 0.4  # share of names
SHARES = (0.08, 0.14, 0.14, 0.28, 0.18, 0.18)  # of the width, for each column


@dataclass(frozen=True, eq=False)
class Scene:
    """What is drawn: an answer, and the words around it."""

    answer: NeuronAnswer
    activation: str
    limit: float  # the contribution whose bar is full
    settings: NeuronSettings
    own: NeuronAnswer  # with the numbers of the run alone
    picture: Picture | None = None  # rows and columns, where the inputs are the pixels of one


class NeuronDrawing(Drawing):
    """Rows of inputs at the left; at the right the way forward above the way back."""

    def __init__(self, canvas: Canvas, theme: Theme, words: NeuronWords) -> None:
        super().__init__(canvas, theme)
        self.words = words
        self.scene_: Scene | None = None
        self.order: list[int] = []  # inputs, the largest contribution first
        self.hovered: int | None = None  # a row
        self.pointed: Term | None = None
        self.top = 0.0

    def show_scene(self, scene: Scene | None, held: bool = False) -> None:
        """Draw this neuron; `held`: with its inputs in the order in which they are."""
        self.scene_ = scene
        if scene is not None and held and len(self.order) == len(scene.own.inputs):
            return
        sizes = np.abs(scene.own.inputs * scene.own.weights) if scene is not None else np.zeros(0)
        self.order = [int(i) for i in np.argsort(-sizes, kind="stable")]

    @property
    def rows(self) -> QRectF:
        """Where the inputs stand, their heads included."""
        size, rect = self.theme.size, self.canvas.rect
        wide = max(rect.width() - size(SIDE_PX) - size(GAP_PX), rect.width() / 2)
        return QRectF(0, self.top, wide, max(rect.height() - self.top, size(ROW_PX)))

    @property
    def shown(self) -> int:
        """How many inputs have a row of their own."""
        places = int(self.rows.height() // self.theme.size(ROW_PX)) - 1  # one is the heads'
        return len(self.order) if len(self.order) <= places else max(places - 1, 0)

    def row_at(self, point: QPointF) -> int | None:
        """The row of an input under a point."""
        row = int((point.y() - self.top) // self.theme.size(ROW_PX)) - 1
        return row if self.rows.contains(point) and 0 <= row < self.shown else None

    def places(self) -> dict[Term, QRectF]:
        """Where the numbers stand that can be typed; without columns of their own x is typed at its name, w at x·w."""
        if self.scene_ is None:
            return {}
        columns, step = self._columns(), self.theme.size(ROW_PX)
        x, w = (columns[i] for i in self._typed_at(columns))
        found = {
            Term(kind, i): QRectF(left, self.top + (row + 1) * step, right - left, step)
            for row, i in enumerate(self.order[: self.shown])
            for kind, (left, right) in ((X, x), (W, w))
        }
        forward, _, headed = self._lines(self.scene_)
        if (row := next((k for k, line in enumerate(forward) if line[0] == self.words.BIAS_LINE), None)) is not None:
            left = self.rows.right() + self.theme.size(GAP_PX)
            found[BIAS] = QRectF(left, self.top + (row + headed) * step, self.canvas.rect.width() - left, step)
        return found

    def draw(self, painter: QPainter) -> None:
        if self.scene_ is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if self.pointed is not None and (place := self.places().get(self.pointed)) is not None:
            painter.fillRect(place, QColor(self.theme.tokens.raised))
        self._draw_rows(painter, self.scene_, self.scene_.answer)
        self._draw_side(painter, self.scene_)

    def _typed_at(self, columns: Container[int]) -> tuple[int, int]:
        """The columns at which x and w are typed."""
        return (1, 2) if 2 in columns else (0, 3)

    def _columns(self) -> dict[int, tuple[float, float]]:
        """Left and right edge of each column that has room."""
        wide, named = self.rows.width(), self._share_of_names()
        shares = self._shares(wide, named)
        kept, sizes = list(shares), list(shares.values())
        sizes[0] = max(sizes[0], sum(sizes[1:]) * named / (1 - named))
        edges = np.cumsum([0.0, *sizes]) / sum(sizes) * wide
        return dict(zip(kept, zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True), strict=True))

    def _shares(self, wide: float, named: float) -> dict[int, float]:
        """Of the width, for each column that has room: bars and the way back go first, then x and w."""
        size, number = self.theme.size, (1 - max(named, NAME)) / 3
        if wide >= size(ROOMY_PX):
            return dict(enumerate(SHARES if wide >= size(WIDE_PX) else SHARES[:4]))
        even = wide * number >= size(LEAST_PX)
        return {0: NAME, 1: number, 2: number, 3: number} if even else {i: SHARES[i] for i in (0, 3)}

    def _share_of_names(self) -> float:
        """Of the width, for the inputs in sight, where they have names."""
        if self.scene_ is None or not self.scene_.answer.names:
            return 0.0
        pen, answer = lettering.pen(self.theme, 13), self.scene_.answer
        wide = max((pen.width(self.words.input(answer, i)) for i in self.order[: self.shown]), default=0.0)
        return min((wide + self.theme.size(4)) / self.rows.width(), WIDEST)

    def _draw_rows(self, painter: QPainter, scene: Scene, answer: NeuronAnswer) -> None:
        columns, step = self._columns(), self.theme.size(ROW_PX)
        quiet, plain = lettering.pen(self.theme, 11, "secondary"), lettering.pen(self.theme, 13)
        heads, (x, w) = self.words.columns(), self._typed_at(columns)
        for i, (left, right) in columns.items():
            right = max(right, left + quiet.width(heads[i])) if i == 0 else right  # beside it there is room
            quiet.write(painter, right, self.top + step / 2, quiet.fitted(heads[i], right - left - 4 * (i > 0)), 1.0)
        painter.setPen(QPen(self.theme.colour("grid"), 1))
        painter.drawLine(QLineF(0, self.top + step, self.rows.width(), self.top + step))
        for row, i in enumerate(self.order[: self.shown]):
            middle = self.top + (row + 1.5) * step
            if row == self.hovered and self.pointed is None:
                wide = self.rows.width()
                painter.fillRect(QRectF(0, middle - step / 2, wide, step), QColor(self.theme.tokens.raised))
            product = float(answer.inputs[i] * answer.weights[i])
            self._draw_bar(painter, columns[3], middle, product, scene.limit)
            texts = self.words.row(answer, i)
            terms = {x: Term(X, i), w: Term(W, i)}
            for column, (left, right) in columns.items():
                pen = self._pen(scene, terms.get(column), plain)
                pen.write(painter, right, middle, pen.fitted(texts[column], right - left - 4), 1.0)
        self._write_rest(painter, answer, columns)

    def _pen(self, scene: Scene, term: Term | None, pen: lettering.Pen) -> lettering.Pen:
        """What was typed is bold, and in the colour of what was chosen."""
        typed = term is not None and scene.settings.typed(term) is not None
        return lettering.pen(self.theme, 13, self.theme.tokens.ink("accent"), bold=True) if typed else pen

    def _draw_bar(
        self, painter: QPainter, column: tuple[float, float], middle: float, value: float, limit: float
    ) -> None:
        """From the left part of its column: to the right for more, in another colour and hollow for less."""
        room = column[1] - column[0] - self.theme.size(14 + NUMBER_PX)
        length = room * min(abs(value) / limit, 1.0) if limit else 0.0
        if room < self.theme.size(12) or not np.isfinite(length) or not value:
            return
        bar = QRectF(column[0] + self.theme.size(14), middle - self.theme.size(4), length, self.theme.size(8))
        colour = self.theme.colour("green" if value > 0 else "violet")
        painter.setPen(QPen(colour, self.theme.line))
        painter.setBrush(colour if value > 0 else Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _write_rest(self, painter: QPainter, answer: NeuronAnswer, columns: dict[int, tuple[float, float]]) -> None:
        rest = self.order[self.shown :]
        if not rest:
            return
        pen = lettering.pen(self.theme, 13, "secondary")
        text, total = self.words.more(len(rest), float(answer.inputs[rest] @ answer.weights[rest]))
        middle = self.top + (self.shown + 1.5) * self.theme.size(ROW_PX)
        left, right = self.theme.size(8), columns[3][1]
        pen.write(painter, left, middle, pen.fitted(text, right - left - pen.width(total) - 8))
        pen.write(painter, right, middle, total, 1.0)

    def _draw_side(self, painter: QPainter, scene: Scene) -> None:
        size, rect = self.theme.size, self.canvas.rect
        left, step = self.rows.right() + size(GAP_PX), size(ROW_PX)
        wide = rect.width() - left
        forward, backward, fits = self._lines(scene)
        there, back = (self.words.axis_forward(), self.words.axis_backward()) if fits else ("", "")
        top = self._write_lines(painter, left, wide, self.top, there, forward) + step * 0.6 * fits
        below = self._write_lines(painter, left, wide, top, back, backward) + step * 0.4
        if fits:
            middle, end = left - size(GAP_PX) / 2, min(top + (len(backward) + 1) * step, rect.bottom() - size(4))
            self._draw_arrow(painter, middle, self.top + step * 1.5, top - step * 0.3, onwards=True)
            self._draw_arrow(painter, middle, top + step * 0.7, end, onwards=False)
        if scene.picture is not None:
            room = QRectF(left, below, wide, rect.bottom() - below)
            draw_input(painter, self.theme, room, scene.answer, scene.picture)

    def _lines(self, scene: Scene) -> tuple[list[Line], list[Line], bool]:
        """As many lines of both ways as there is room for, and whether there is any for their heads."""
        typed = scene.settings.what_if is not None
        whole, back = self.words.forward(scene.answer, scene.activation), self.words.backward(scene.answer, typed)
        room = (self.canvas.rect.bottom() - self.top) / self.theme.size(ROW_PX)
        for forward, backward in ((whole, back), (whole, back[:3]), (whole[1:], back[:3]), (whole[1:], back[2:3])):
            # what goes first: the whole batch has its readout, the sum can be seen in the rows
            if len(forward) + len(backward) + 2.6 <= room:
                return forward, backward, True
        bias, end = whole[1:2], whole[3:4]  # heads go before the bias, which can be typed
        return whole[1:4] if room >= 4 else [*bias, *end] if room >= 3 else end, back[2:3], False

    def _write_lines(
        self, painter: QPainter, left: float, wide: float, top: float, head: str, lines: list[tuple[str, str]]
    ) -> float:
        """A head, where there is one, and its lines below it; returns where they end."""
        step = self.theme.size(ROW_PX)
        quiet, plain = lettering.pen(self.theme, 11, "secondary"), lettering.pen(self.theme, 13)
        strong = lettering.pen(self.theme, 13, bold=True)
        quiet.write(painter, left, top + step / 2, quiet.brief(head, wide, ":"))
        for row, (formula, text) in enumerate(lines, start=bool(head)):
            middle = top + (row + 0.5) * step
            pen = strong if formula.startswith(("=", "y")) else plain
            if self.scene_ is not None and formula == self.words.BIAS_LINE:
                pen = self._pen(self.scene_, BIAS, plain)
            pen.write(painter, left + wide, middle, text, 1.0)
            plain.write(painter, left, middle, named(plain, formula, wide - pen.width(text) - 8))
        return top + (len(lines) + bool(head)) * step

    def _draw_arrow(self, painter: QPainter, x: float, top: float, bottom: float, onwards: bool) -> None:
        """Downwards along the lines, for each way in its own colour."""
        if bottom - top < self.theme.size(16):
            return
        colour, head = self.theme.colour("neutral" if onwards else "text"), self.theme.size(5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(colour, self.theme.size(2)))
        painter.drawLine(QLineF(x, top, x, bottom - head))
        tip = QPainterPath(QPointF(x, bottom))
        tip.lineTo(x - head, bottom - 1.6 * head)
        tip.lineTo(x + head, bottom - 1.6 * head)
        tip.closeSubpath()
        painter.fillPath(tip, colour)


def named(pen: lettering.Pen, formula: str, room: float) -> str:
    """A formula as far as it has room, at least what it is a formula of: a number has its name."""
    name, bare = formula.removeprefix("= ").partition(" = ")[0], formula.partition(",")[0]
    return pen.fitted(next((each for each in (formula, bare) if pen.width(each) <= room), name), room)
