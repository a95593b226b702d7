"""Where the nodes of a network diagram stand: a column per layer, and the lines between neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from core.numerics import Floats

LARGEST_PX, SMALLEST_PX = 9.0, 1.5  # radius of a node
SHARE = 0.34  # of the distance between two nodes that a radius takes at most


@dataclass(frozen=True, eq=False)
class DiagramGeometry:
    """The pixels of all nodes, for so many shown units in each column."""

    rect: QRectF
    shown: tuple[int, ...]  # units per column
    scale: float = 1.0  # of all sizes: nodes can be seen from the last row too

    def is_like(self, other: DiagramGeometry) -> bool:
        """Whether all stands at the same places."""
        return (self.rect, self.shown, self.scale) == (other.rect, other.shown, other.scale)

    @cached_property
    def x(self) -> Floats:
        """Of each column, (columns,)."""
        return np.linspace(self.rect.left() + self.margin, self.rect.right() - self.margin, len(self.shown))

    @property
    def margin(self) -> float:
        """Free at either side of the columns."""
        return min(self.rect.width() / (2 * len(self.shown)), 3 * self.scale * LARGEST_PX)

    @property
    def pitch(self) -> float:
        """Between two columns."""
        return float(self.x[1] - self.x[0]) if len(self.shown) > 1 else self.rect.width()

    @cached_property
    def y(self) -> list[Floats]:
        """Of the nodes in each column, the fuller columns from edge to edge."""
        step = min(self.rect.height() / max(self.shown), 6 * self.scale * LARGEST_PX)
        middle = self.rect.center().y()
        return [middle + (np.arange(count) - (count - 1) / 2) * step for count in self.shown]

    @cached_property
    def radius(self) -> float:
        """Of every node."""
        step = min(self.rect.height() / max(self.shown), self.pitch)
        return float(min(max(SHARE * step, SMALLEST_PX), self.scale * LARGEST_PX))

    @cached_property
    def lines(self) -> Floats:
        """From each node to each of the next column, row by row as in the matrix between them: (edges, 4), x and y."""
        sizes, counts = self._sizes, np.array(self.shown)
        column = np.repeat(np.arange(len(sizes)), sizes)
        source, unit = np.divmod(np.arange(len(column)) - np.repeat(self._starts[:-1], sizes), counts[1:][column])
        first, heights = np.cumsum(counts) - counts, np.concatenate(self.y)
        ends = (self.x[column], heights[first[column] + source], self.x[column + 1], heights[first[column + 1] + unit])
        return np.column_stack(ends)

    def between(self, column: int) -> Floats:
        """The lines from a column to the next: (nodes of the one, nodes of the other, 4)."""
        lines = self.lines[self._starts[column] : self._starts[column + 1]]
        return lines.reshape(self.shown[column], self.shown[column + 1], 4)

    @property
    def _sizes(self) -> NDArray[np.intp]:
        return np.array(self.shown[:-1], np.intp) * np.array(self.shown[1:], np.intp)

    @cached_property
    def _starts(self) -> NDArray[np.intp]:
        """Where the lines of each column begin, and the end of the last."""
        return np.append(0, np.cumsum(self._sizes))

    def column_at(self, point: QPointF) -> int | None:
        """The column whose strip is under a point."""
        if not self.rect.left() <= point.x() <= self.rect.right():
            return None
        return int(np.argmin(np.abs(self.x - point.x())))

    def node_at(self, point: QPointF) -> tuple[int, int] | None:
        """Column and row of the node under a point, or next to it."""
        column = self.column_at(point)
        if column is None:
            return None
        row = int(np.argmin(np.abs(self.y[column] - point.y())))
        away = np.hypot(self.x[column] - point.x(), self.y[column][row] - point.y())
        return (column, row) if away <= self.radius + 5 else None
