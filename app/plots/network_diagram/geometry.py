"""Where the nodes of a network diagram stand: a column per layer, and the lines between neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF

from core.numerics import Floats

LARGEST_PX, SMALLEST_PX = 9.0, 1.5  # radius of a node
SHARE = 0.34  # of the distance between two nodes that a radius takes at most


@dataclass(frozen=True, eq=False)
class DiagramGeometry:
    """The pixels of all nodes, for so many shown units in each column."""

    rect: QRectF
    shown: tuple[int, ...]  # units per column

    @cached_property
    def x(self) -> Floats:
        """Of each column, (columns,)."""
        return np.linspace(self.rect.left() + self.margin, self.rect.right() - self.margin, len(self.shown))

    @property
    def margin(self) -> float:
        """Free at either side of the columns."""
        return min(self.rect.width() / (2 * len(self.shown)), 3 * LARGEST_PX)

    @property
    def pitch(self) -> float:
        """Between two columns."""
        return float(self.x[1] - self.x[0]) if len(self.shown) > 1 else self.rect.width()

    @cached_property
    def y(self) -> list[Floats]:
        """Of the nodes in each column, the fuller columns from edge to edge."""
        step = min(self.rect.height() / max(self.shown), 6 * LARGEST_PX)
        middle = self.rect.center().y()
        return [middle + (np.arange(count) - (count - 1) / 2) * step for count in self.shown]

    @cached_property
    def radius(self) -> float:
        """Of every node."""
        step = min(self.rect.height() / max(self.shown), self.pitch)
        return float(min(max(SHARE * step, SMALLEST_PX), LARGEST_PX))

    @cached_property
    def lines(self) -> list[list[QLineF]]:
        """From each node to each of the next column, for every pair of neighbours: row by row of their matrix."""
        return [
            [QLineF(left, a, right, b) for a in above.tolist() for b in below.tolist()]
            for (left, right), (above, below) in zip(pairwise(self.x.tolist()), pairwise(self.y), strict=True)
        ]

    @cached_property
    def threads(self) -> list[list[QLineF]]:
        """From each node to the one at its side, where a layer has no weights and leaves the units apart."""
        return [
            [QLineF(left, a, right, b) for a, b in zip(above.tolist(), below.tolist(), strict=False)]
            for (left, right), (above, below) in zip(pairwise(self.x.tolist()), pairwise(self.y), strict=True)
        ]

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
