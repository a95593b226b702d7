"""The picture of a confusion matrix: a cell for each pair of classes, and the accuracy of each class beside it."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from app.canvas import lettering
from app.canvas.surface import Canvas, Drawing
from app.plots.confusion.settings import HELD_OUT, SPLITS
from app.plots.confusion.words import ConfusionWords
from app.theme import Theme
from app.theme.tokens import mix
from core.probes.confusion import Confused, ConfusionAnswer

SHOWN = 50  # classes; of more the first
WIDEST_PX, HIGHEST_PX = 92, 64  # of a cell
ACCURACY_PX, GAP_PX, HEAD_PX = 76, 12, 40  # the columns at the right; the two lines above
FIGURES_PX = (13, 11)  # sizes of their type: the first, or where rows are too low for it, the second
LABELS, LEAST = 0.25, 0.4  # of the width: for the names at the most, for the cells at the least
STRONGEST, FAINTEST = 0.5, 0.06  # how much of its colour a cell has
Cell = tuple[int, int]  # what it is, what the network says


class ConfusionDrawing(Drawing):
    """Rows are what the samples are, columns what the network says."""

    def __init__(self, canvas: Canvas, theme: Theme, words: ConfusionWords) -> None:
        super().__init__(canvas, theme)
        self.words = words
        self.answer: ConfusionAnswer | None = None
        self.split: str = HELD_OUT
        self.pointed: Cell | None = None
        self.top = 0.0

    def show_answer(self, answer: ConfusionAnswer | None, split: str) -> None:
        """Draw this answer, of this split."""
        self.answer, self.split = answer, split

    @property
    def classes(self) -> int:
        """How many are drawn."""
        return 0 if self.answer is None else min(self.answer.classes, SHOWN)

    @property
    def part(self) -> Confused:
        """The split that is drawn."""
        assert self.answer is not None
        return self.answer.held_out if self.split == HELD_OUT else self.answer.training

    @property
    def cells(self) -> QRectF:
        """Where the matrix stands."""
        size, rect, n = self.theme.size, self.canvas.rect, max(self.classes, 1)
        left, top = self._label_width() + size(GAP_PX), self.top + size(HEAD_PX)
        wide = min(max(self._room(len(self.splits)), size(n)), n * size(WIDEST_PX))
        return QRectF(left, top, wide, min(max(rect.height() - 1 - top, size(n)), n * size(HIGHEST_PX)))

    @property
    def splits(self) -> tuple[str, ...]:
        """Whose accuracies stand beside the matrix: both, or as many as leave it room, that of the drawn one first."""
        choices = (SPLITS, (self.split,), ())
        return next((each for each in choices if self._room(len(each)) >= LEAST * self.canvas.rect.width()), ())

    def _room(self, columns: int) -> float:
        """The width that so many columns of accuracies leave to the cells."""
        size, beside = self.theme.size, columns * self.theme.size(ACCURACY_PX)
        return self.canvas.rect.width() - self._label_width() - size(GAP_PX) - (size(GAP_PX) + beside) * bool(columns)

    def figures(self, cells: QRectF, colour: str = "text") -> lettering.Pen:
        """What numbers and names are written with: large, or as a row of the matrix has room."""
        row = cells.height() / self.classes
        pens = [lettering.pen(self.theme, px, colour) for px in FIGURES_PX]
        return next((pen for pen in pens if pen.height <= row), pens[-1])

    def cell_at(self, point: QPointF) -> Cell | None:
        """The cell under a point."""
        cells, n = self.cells, self.classes
        if not n or not cells.contains(point):
            return None
        row = int((point.y() - cells.top()) / cells.height() * n)
        column = int((point.x() - cells.left()) / cells.width() * n)
        return min(row, n - 1), min(column, n - 1)

    def cell(self, cell: Cell) -> QRectF:
        """Where a cell stands."""
        return _box(self.cells, self.classes, cell)

    def draw(self, painter: QPainter) -> None:
        if not self.classes:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._draw_cells(painter)
        self._write_names(painter)
        self._write_accuracies(painter)

    def _draw_cells(self, painter: QPainter) -> None:
        tokens, counts, n, cells = self.theme.tokens, self.part.counts, self.classes, self.cells
        shares = counts[:n, :n] / np.maximum(self.part.of_class[:n, np.newaxis], 1)
        pen = self.figures(cells)
        for row, column in np.ndindex(n, n):
            box, count = _box(cells, n, (row, column)), int(counts[row, column])
            if count:
                strength = FAINTEST + (STRONGEST - FAINTEST) * math.sqrt(shares[row, column])
                colour = mix(tokens.panel, tokens.green if row == column else tokens.ochre, strength)
                painter.fillRect(box.adjusted(0.5, 0.5, -0.5, -0.5), QColor(colour))
            text = f"{count:,}"
            if count and pen.width(text) + 4 <= box.width() and pen.height <= box.height():
                pen.write(painter, box.center().x(), box.center().y(), text, 0.5)
        painter.setPen(QPen(self.theme.colour("line"), 1))
        painter.drawRect(cells)
        if self.pointed is not None and max(self.pointed) < n:
            painter.setPen(QPen(self.theme.colour("text"), self.theme.line))
            painter.drawRect(_box(cells, n, self.pointed))

    def _write_names(self, painter: QPainter) -> None:
        """Of the classes, as many as have room, and of both directions."""
        size, cells, n = self.theme.size, self.cells, self.classes
        quiet, plain = lettering.pen(self.theme, 11, "secondary"), self.figures(cells)
        (across, down), width = self.words.directions(), self._label_width()
        quiet.write(painter, cells.left(), self.top + size(HEAD_PX) * 0.25, quiet.fitted(across, cells.width()))
        quiet.write(painter, 0.0, self.top + size(HEAD_PX) * 0.75, quiet.fitted(down, cells.left() - size(4)))
        for k in range(0, n, max(1, math.ceil(plain.height / (cells.height() / n)))):
            middle = _box(cells, n, (k, 0)).center().y()
            plain.write(painter, cells.left() - size(6), middle, plain.fitted(self._name(k), width), 1.0)
        room = cells.width() / n
        for k in range(0, n, max(1, math.ceil(plain.width("00") / room))):
            name = plain.fitted(self._name(k), max(room - 4, plain.width("00")))
            plain.write(painter, _box(cells, n, (0, k)).center().x(), self.top + size(HEAD_PX) * 0.75, name, 0.5)

    def _write_accuracies(self, painter: QPainter) -> None:
        """Of each class over the splits that have room; the one that is drawn is the darker."""
        assert self.answer is not None
        size, cells, splits = self.theme.size, self.cells, self.splits
        parts = {split: self.answer.held_out if split == HELD_OUT else self.answer.training for split in splits}
        names, quiet = self.words.splits(), lettering.pen(self.theme, 11, "secondary")
        plain = self.figures(cells)
        every = max(1, math.ceil(plain.height / (cells.height() / self.classes)))
        right = cells.right() + size(GAP_PX)
        if not parts:
            return
        quiet.write(painter, right, self.top + size(HEAD_PX) * 0.25, quiet.fitted(
            self.words.accuracy(), len(parts) * size(ACCURACY_PX)))  # fmt: skip
        for split, part in parts.items():
            right += size(ACCURACY_PX)
            quiet.write(painter, right, self.top + size(HEAD_PX) * 0.75, quiet.fitted(
                names[split], size(ACCURACY_PX) - 4), 1.0)  # fmt: skip
            pen = self.figures(cells, "text" if split == self.split else "secondary")
            accuracies = part.accuracies
            for k in range(0, self.classes, every):
                middle = _box(cells, self.classes, (k, 0)).center().y()
                pen.write(painter, right, middle, self.words.share(float(accuracies[k])), 1.0)

    def _label_width(self) -> float:
        size, pen = self.theme.size, lettering.pen(self.theme, 13)
        widest = max((pen.width(self._name(k)) for k in range(self.classes)), default=0.0)
        return max(min(widest, self.canvas.rect.width() * LABELS), float(size(44)))

    def _name(self, number: int) -> str:
        assert self.answer is not None
        return self.words.class_(self.answer, number)


def _box(cells: QRectF, classes: int, cell: Cell) -> QRectF:
    """A cell of a matrix that stands there."""
    wide, high = cells.width() / classes, cells.height() / classes
    return QRectF(cells.left() + cell[1] * wide, cells.top() + cell[0] * high, wide, high)
