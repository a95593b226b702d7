"""Where numbers may stand: above their bars, never on a bar, a line or each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from core.numerics import Floats

SPACE = 3.0  # pixels between a label and whatever is next to it
FARTHEST = 2.0  # label heights between a bar and its number; farther, it would seem to belong elsewhere


class Obstacles:
    """What labels must keep clear of: bars that fill from their top down, and a stair of lines."""

    def __init__(self, left: Floats, right: Floats, top: Floats, floor: float, edges: Floats, line: Floats) -> None:
        """Bars (n,), `floor` as top where there is none; the stair's edges (k + 1,) and heights (k,), NaN for a gap."""
        self._left, self._right, self._top, self._floor = left.tolist(), right.tolist(), top.tolist(), floor
        self._edges, self._line = edges.tolist(), line.tolist()

    def clear(self, left: float, right: float, height: float) -> float:
        """The lowest bottom edge of a label of that height that clears everything between left and right."""
        bottom = self.highest_bar(left, right) - SPACE
        lines = self.lines(left - SPACE, right + SPACE)
        if lines and min(lines) < bottom + SPACE and max(lines) > bottom - height - SPACE:
            bottom = min(lines) - SPACE
        return bottom

    def highest_bar(self, left: float, right: float) -> float:
        """The top of the highest bar between left and right."""
        return min(self._top[bisect_right(self._right, left) : bisect_left(self._left, right)], default=self._floor)

    def lines(self, left: float, right: float) -> list[float]:
        """The heights of the line between left and right."""
        first, past = bisect_right(self._edges, left, 1) - 1, bisect_left(self._edges, right, 0, len(self._line))
        return [height for height in self._line[first:past] if height == height]  # a gap, NaN, differs from itself


def place(anchors: dict[int, QPointF], widths: dict[int, float], height: float, obstacles: Obstacles,
          bounds: QRectF) -> dict[int, QRectF]:  # fmt: skip
    """Rectangles above their anchors for as many labels as fit, the first anchors first."""
    placed: dict[int, QRectF] = {}
    taken: list[tuple[float, float]] = []
    for index, anchor in anchors.items():
        wide = widths[index]
        left = min(max(anchor.x() - wide / 2, bounds.left()), bounds.right() - wide)
        if any(left < end + SPACE and begin < left + wide + SPACE for begin, end in taken):
            continue
        bottom = obstacles.clear(left, left + wide, height)
        if bottom - height >= bounds.top() and anchor.y() - bottom <= FARTHEST * height:
            placed[index] = QRectF(left, bottom - height, wide, height)
            taken.append((left, left + wide))
    return placed


def beside_line(left: float, wide: float, high: float, obstacles: Obstacles, bounds: QRectF) -> QRectF | None:
    """A place for a label just above the line or just below it, off the bars; None if there is none."""
    lines = obstacles.lines(left, left + wide)
    if not lines:
        return None
    free = obstacles.highest_bar(left, left + wide) - SPACE
    for bottom in (min(lines) - SPACE, max(lines) + high + SPACE):
        rect = QRectF(left, bottom - high, wide, high)
        if bottom <= free and bounds.contains(rect):
            return rect
    return None


def by_importance(slots: int, pitch: float, widest: float) -> list[int]:
    """The first slot, the last, the output, then as many at equal distance as have room, then nothing."""
    stride = max(1, int(np.ceil((widest + 2 * SPACE) / pitch)))
    return list(dict.fromkeys([0, max(slots - 1, 0), slots, *range(0, slots, stride)]))


def spread(heights: list[float], spacing: float, top: float, bottom: float) -> list[float]:
    """The heights, moved apart as little as needed so that lines of text at them do not touch; in the same order."""
    order = sorted(range(len(heights)), key=heights.__getitem__)
    moved = sorted(heights)
    for i in range(1, len(moved)):
        moved[i] = max(moved[i], moved[i - 1] + spacing)
    limit = bottom
    for i in reversed(range(len(moved))):
        moved[i] = max(min(moved[i], limit), top)
        limit = moved[i] - spacing
    return [moved[order.index(i)] for i in range(len(heights))]


def stacked(heights: list[float], spacing: float, top: float, bottom: float) -> list[float]:
    """Lines of text one below the other, in the order given and nowhere in another, each as near to its height as goes.

    Least squares: heights that would change places share the mean of theirs.
    """
    blocks: list[tuple[float, int]] = []  # mean height without the spacing, and how many lines have it
    for k, height in enumerate(heights):
        mean, count = height - k * spacing, 1
        while blocks and blocks[-1][0] > mean:
            above, more = blocks.pop()
            mean, count = (mean * count + above * more) / (count + more), count + more
        blocks.append((mean, count))
    lowest = max(bottom - (len(heights) - 1) * spacing, top)
    places = [min(max(mean, top), lowest) for mean, count in blocks for _ in range(count)]
    return [place + k * spacing for k, place in enumerate(places)]
