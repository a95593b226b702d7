"""Panes: the areas of a plot, with the axes along which each can be looked at part by part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from app.canvas.area import Area
from app.canvas.scales.ranges import Range

DEEPEST = 1e-3  # of an axis, which is as much as can be come closer to


class Axis(NamedTuple):
    """An axis that can be looked at part by part."""

    part: str  # the setting that says which part is seen
    whole: Range  # all that there is
    narrowest: float  # of less there is nothing to read
    rooted: bool = False  # whether bars stand on its lower end, which then stays in sight


class Pane(NamedTuple):
    """An area whose ranges are parts of its axes; an axis that is always seen as a whole is None."""

    area: Area
    across: Axis | None = None
    upright: Axis | None = None

    @property
    def axes(self) -> tuple[Axis | None, Axis | None]:
        """Across and upright."""
        return self.across, self.upright

    def axis_at(self, point: QPointF) -> int | None:
        """Left of the area the upright axis; from the area on, that along which there is more to see."""
        if self.on_upright(point) or self.across is None:
            return 1 if self.upright is not None and point.y() <= self.area.rect.bottom() else None
        return 0

    def on_upright(self, point: QPointF) -> bool:
        """Whether the point is on the numbers of the upright axis."""
        return point.x() < self.area.rect.left()

    def on_axes(self, point: QPointF) -> bool:
        """Whether the point is on the numbers of an axis."""
        return self.on_upright(point) or point.y() > self.area.rect.bottom()


def axis(part: str, whole: Range, least: float = 0.0, rooted: bool = False) -> Axis:
    """An axis of which a thousandth can be seen, but no less than `least`."""
    return Axis(part, whole, max(least, DEEPEST * (whole[1] - whole[0])), rooted)


def pane_at(panes: Sequence[Pane], point: QPointF) -> Pane | None:
    """The pane that a point is in, or on the axes of: the numbers stand left of an area and under it."""
    rects = [(pane.area.rect, pane) for pane in panes]
    near = [(rect, pane) for rect, pane in rects if point.y() >= rect.top() and point.x() <= rect.right()]
    return max(near, key=lambda each: (each[0].top(), -each[0].right()))[1] if near else None


def pane_around(panes: Sequence[Pane], frame: QRectF) -> Pane | None:
    """The pane that most of a rectangle is in."""
    shared = [(rect.width() * rect.height(), k) for k, rect in enumerate(frame & pane.area.rect for pane in panes)]
    most, k = max(shared, default=(0.0, 0))
    return panes[k] if most > 0 else None
