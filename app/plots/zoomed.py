"""Plots whose axes can be looked at part by part: by wheel, middle button, a rectangle and keys."""

from __future__ import annotations

from typing import Self

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.canvas.area import Area
from app.canvas.band import Band
from app.canvas.ranges import Range
from app.canvas.zoom import panned, zoomed
from app.plots.menu import PlotMenu
from app.plots.plot import Plot
from app.plots.settings import Settings
from app.texts import Texts
from app.theme import Theme
from core.record.view import View

AXIS_PX = 34  # under the area, for the numbers of the horizontal axis
NOTCH = 120.0  # of a wheel, as Qt counts
CLOSER, FURTHER = 0.8, 0.1  # per notch: so many times as much is shown; so much of what is shown goes by
DEEPEST = 1e-3  # of an upright axis, which is as much as can be come closer to
ACROSS, UPRIGHT = 0, 1
DECADE = 1.0  # has a power of ten in it
KEYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}

FURTHEST = 1e12  # that any axis goes

Ranges = tuple[Range | None, Range | None]


class ZoomedSettings(Settings, frozen=True):
    """What can be chosen where axes can be looked at part by part."""

    across: Range | None = None  # the part that is seen, in the unit of the axis; None for all of it
    upright: Range | None = None

    def __post_init__(self) -> None:
        for seen in (self.across, self.upright):
            if seen is not None and not -FURTHEST <= seen[0] < seen[1] <= FURTHEST:
                raise ValueError("the part of an axis goes from a number to a larger one")

    def lasting(self) -> Self:
        """A zoom belongs to its run."""
        return msgspec.structs.replace(self, across=None, upright=None)


class ZoomedPlot(Plot):
    """Comes closer to what is pointed at; the recent window is a part already."""

    keeps_ranges = True
    settings: ZoomedSettings = ZoomedSettings()
    area: Area  # above its horizontal axis
    narrowest = 0.0  # across, and upright: of less there is nothing to read
    lowest = 0.0
    together = False  # whether both axes come closer at once, as those of a map

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.band = Band(self.canvas, theme)
        self.canvas.frames = True
        self.canvas.scrolled.connect(self._scroll)
        self.canvas.pushed.connect(self._push)
        self.canvas.doubled.connect(self._double)
        self.canvas.framing.connect(self.band.show_frame)
        self.canvas.framed.connect(self._frame)

    def whole(self) -> Ranges:
        """All that there is along each axis; None where it is always seen as a whole."""
        return None, None

    @property
    def parts(self) -> Ranges:
        """What is seen of each axis, where that is not all."""
        return (None, None) if self.settings.recent else (self.settings.across, self.settings.upright)

    @property
    def heights(self) -> Range | None:
        """The same of the upright one."""
        return self.parts[UPRIGHT]

    def see(self, across: Range | None, upright: Range | None) -> None:
        """See these parts of the axes."""
        self.choose(across=across, upright=upright)

    def show_all(self) -> None:
        """See everything."""
        self.see(None, None)

    def show_views(self, views: tuple[View, ...]) -> None:
        if views and self.ranges.are_of_another(views[0].run):
            self.amend(msgspec.structs.replace(self.settings, across=None, upright=None))
        super().show_views(views)

    def menu(self) -> PlotMenu:
        menu = super().menu()
        if self.parts != (None, None):
            menu.offer_all(self.show_all)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        zoomable = self._zoomable()
        axis = ACROSS if self.whole()[ACROSS] is not None else UPRIGHT
        if event.key() == Qt.Key.Key_Home and self.parts != (None, None):
            self.show_all()
        elif event.key() in KEYS and zoomable and self.whole()[axis] is not None:
            self._come_closer(axis, self.pointer or self.area.rect.center(), KEYS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        self.heading.chip = self.tr("zoomed") if self.parts != (None, None) else ""
        super()._say()

    def _press(self, point: QPointF) -> None:
        if self.heading.chip and self.heading.chip_rect.contains(point):
            self.show_all()
        else:
            super()._press(point)

    def _scroll(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; with Shift, or across, pan."""
        axis = self._axis_at(event.position())
        if axis is None:
            return
        across, notches = event.angleDelta().x() / NOTCH, event.angleDelta().y() / NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(across) > abs(notches):
            if self.parts[axis] is None:
                return  # whatever is around the plot may go on
            by = (across or notches) * FURTHER
            along = QPointF(self.area.rect.width(), 0) if axis == ACROSS else QPointF(0, self.area.rect.height())
            self._push(along * by)
        else:
            self._come_closer(axis, event.position(), notches)
        event.accept()

    def _come_closer(self, axis: int, point: QPointF, notches: float) -> None:
        seen = list(self.parts)
        for each in (ACROSS, UPRIGHT) if self.together else (axis,):
            whole = self.whole()[each]
            if whole is not None and (seen[each] is not None or notches > 0):
                at, least = self.area.data_at(point)[each], self._narrowest(each, whole)
                seen[each] = zoomed(self.area.ranges[each], at, CLOSER**notches, whole, least)
        if tuple(seen) != self.parts:
            self.see(*seen)

    def _push(self, by: QPointF) -> None:
        """Move what is seen by so many pixels."""
        origin = self.area.rect.center()
        for axis, (before, after) in enumerate(zip(*map(self.area.data_at, (origin, origin + by)), strict=True)):
            self._pan(axis, before - after)

    def _pan(self, axis: int, by: float) -> None:
        part, whole = self.parts[axis], self.whole()[axis]
        if part is not None and whole is not None:
            self._see(axis, panned(part, by, whole))

    def _frame(self, frame: QRectF) -> None:
        """See what is in a rectangle, along the axes that can be looked at part by part."""
        frame = frame.intersected(self.area.rect)
        if frame.isEmpty() or not self._zoomable():
            return
        if self.together:
            frame = _squared(frame, self.area.rect.width() / self.area.rect.height())
        corners = [self.area.data_at(corner) for corner in (frame.topLeft(), frame.bottomRight())]
        seen = list(self.parts)
        for axis, whole in enumerate(self.whole()):
            if whole is not None:
                lower, upper = sorted(corner[axis] for corner in corners)
                least, middle = self._narrowest(axis, whole), (lower + upper) / 2
                seen[axis] = panned((min(lower, middle - least / 2), max(upper, middle + least / 2)), 0.0, whole)
        self.see(*seen)

    def _double(self, point: QPointF) -> None:
        below = point.y() >= self.canvas.rect.bottom() - self.theme.size(AXIS_PX)
        if self.parts != (None, None) and (below or point.x() < self.area.rect.left()):
            self.show_all()

    def _see(self, axis: int, part: Range | None) -> None:
        seen = [self.settings.across, self.settings.upright]
        if seen[axis] != part:
            seen[axis] = part
            self.see(*seen)

    def _narrowest(self, axis: int, whole: Range) -> float:
        return self.narrowest if axis == ACROSS else max(self.lowest, DEEPEST * (whole[1] - whole[0]))

    def _axis_at(self, point: QPointF) -> int | None:
        """Left of the area the upright axis; from the area down, that along which there is more to see."""
        rect, (across, upright) = self.area.rect, self.whole()
        if not self._zoomable() or point.y() < rect.top() or point.x() > rect.right():
            return None
        if point.x() < rect.left() or across is None:
            return UPRIGHT if upright is not None and point.y() <= rect.bottom() else None
        return ACROSS

    def _zoomable(self) -> bool:
        return self.begun and not self.settings.recent and not self.notice.sentence


def _squared(frame: QRectF, shape: float) -> QRectF:
    """The rectangle of that width to its height around another one."""
    wide = max(frame.width(), frame.height() * shape)
    around = QRectF(0.0, 0.0, wide, wide / shape)
    around.moveCenter(frame.center())
    return around
