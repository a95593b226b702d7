"""Where numbers may stand: above their bars, never on a bar, a line or each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF

from core.component import Floats

SPACE = 3.0  # pixels between a label and whatever is next to it


@dataclass(frozen=True, eq=False)
class Obstacles:
    """What labels must keep clear of: bars that fill from their top down, and lines."""

    left: Floats
    right: Floats
    top: Floats  # of the bars, NaN where there is none
    line_left: Floats
    line_right: Floats
    line: Floats  # heights of a stair of lines, NaN where there is none
    ceiling: float
    floor: float

    def clear(self, left: float, right: float, height: float) -> float:
        """The lowest bottom edge of a label of that height that clears everything between left and right."""
        tops = self.top[(self.left < right) & (self.right > left)]
        bottom = float(np.nanmin(np.append(tops, self.floor))) - SPACE
        lines = self.line[(self.line_left < right) & (self.line_right > left)]
        lines = lines[np.isfinite(lines)]
        if len(lines) and lines.min() < bottom + SPACE and lines.max() > bottom - height - SPACE:
            bottom = float(lines.min()) - SPACE
        return bottom


def place(order: Sequence[int], centres: Floats, width: Callable[[int], float], height: float,
          obstacles: Obstacles, bounds: QRectF) -> dict[int, QRectF]:  # fmt: skip
    """Rectangles for as many labels as fit, the first in order first."""
    placed: dict[int, QRectF] = {}
    taken: list[tuple[float, float]] = []
    for index in order:
        wide = width(index)
        left = min(max(float(centres[index]) - wide / 2, bounds.left()), bounds.right() - wide)
        if any(left < end + SPACE and begin < left + wide + SPACE for begin, end in taken):
            continue
        bottom = obstacles.clear(left, left + wide, height)
        if bottom - height >= bounds.top():
            placed[index] = QRectF(left, bottom - height, wide, height)
            taken.append((left, left + wide))
    return placed


def by_importance(slots: int, pitch: float, widest: float) -> list[int]:
    """The first slot, the last, the output, then as many at equal distance as have room, then nothing."""
    stride = max(1, int(np.ceil((widest + 2 * SPACE) / pitch)))
    return list(dict.fromkeys([0, max(slots - 1, 0), slots, *range(0, slots, stride)]))
