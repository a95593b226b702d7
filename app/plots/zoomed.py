"""Plots whose axes can be looked at part by part: by wheel, middle button, a rectangle and keys."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar, Self

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.canvas.band import Band
from app.canvas.scales.ranges import Range
from app.canvas.scales.zoom import panned, zoomed
from app.plots.menu import PlotMenu
from app.plots.panes import Pane, pane_around, pane_at
from app.plots.plot import Plot
from app.plots.settings import Settings
from app.texts import Texts
from app.theme import Theme
from core.record.view import View

AXIS_PX = 34  # under the area, for the numbers of the horizontal axis
NOTCH = 120.0  # of a wheel, as Qt counts
CLOSER, FURTHER = 0.8, 0.1  # per notch: so many times as much is shown; so much of what is shown goes by
DECADE = 1.0  # has a power of ten in it
LAYERS = 2.0  # side by side, of which one can still be compared with the other
KEYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}

FURTHEST = 1e12  # that any axis goes


class ZoomedSettings(Settings, frozen=True, kw_only=True):
    """What can be chosen where axes can be looked at part by part."""

    PARTS: ClassVar[tuple[str, ...]] = ("across", "upright")  # what says which part of an axis is seen

    across: Range | None = None  # in the unit of the axis; None for all of it
    upright: Range | None = None

    def __post_init__(self) -> None:
        for seen in self.parts.values():
            if seen is not None and not -FURTHEST <= seen[0] < seen[1] <= FURTHEST:
                raise ValueError("the part of an axis goes from a number to a larger one")

    @property
    def parts(self) -> dict[str, Range | None]:
        """What is seen of each axis; None for all of it."""
        return {name: getattr(self, name) for name in self.PARTS}

    def whole(self) -> Self:
        """The same with everything in sight."""
        return msgspec.structs.replace(self, **dict.fromkeys(self.PARTS))

    def lasting(self) -> Self:
        """A zoom belongs to its run."""
        return self.whole()


class ZoomedPlot(Plot):
    """Comes closer to what is pointed at; the recent window is a part already."""

    keeps_ranges = True
    settings: ZoomedSettings = ZoomedSettings()
    together = False  # whether both axes come closer at once, as those of a map
    of_run = True  # whether what is seen is of the run, and another run is seen as a whole

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.band = Band(self.canvas, theme)
        self.canvas.frames = True
        self.canvas.scrolled.connect(self._scroll)
        self.canvas.pushed.connect(self._push)
        self.canvas.doubled.connect(self._double)
        self.canvas.framing.connect(self.band.show_frame)
        self.canvas.framed.connect(self._frame)

    @abstractmethod
    def panes(self) -> Sequence[Pane]:
        """Its areas, with those of their axes that can be looked at part by part."""

    def part_of(self, name: str) -> Range | None:
        """What is seen of that axis; None where that is all."""
        return None if self.settings.recent else self.settings.parts[name]

    @property
    def heights(self) -> Range | None:
        """The same of the upright axis."""
        return self.part_of("upright")

    @property
    def is_zoomed(self) -> bool:
        """Whether there is more than can be seen."""
        return any(self.part_of(name) is not None for name in self.settings.PARTS)

    def see(self, **parts: Range | None) -> None:
        """See these parts of the axes."""
        self.choose(**parts)

    def show_all(self) -> None:
        """See everything."""
        self.see(**dict.fromkeys(self.settings.PARTS))

    def show_views(self, views: tuple[View, ...]) -> None:
        if self.of_run and views and self.ranges.are_of_another(views[0].run):
            self.amend(self.settings.whole())
        super().show_views(views)

    def menu(self) -> PlotMenu:
        menu = super().menu()
        if self.is_zoomed:
            menu.offer_all(self.show_all)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """+ and − come closer and go away, where the pointer is or in the middle; Home shows all."""
        if event.key() == Qt.Key.Key_Home and self.is_zoomed:
            self.show_all()
        elif event.key() in KEYS and (panes := self._panes()):
            pane = self._pane_at(self.pointer) or panes[0]
            self._come_closer(
                pane,
                0 if pane.across is not None else 1,
                self.pointer or pane.area.rect.center(),
                KEYS[Qt.Key(event.key())],
            )
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        self.heading.chip = self.tr("zoomed") if self.is_zoomed else ""
        super()._say()

    def _press(self, point: QPointF) -> None:
        if self.heading.chip and self.heading.chip_rect.contains(point):
            self.show_all()
        else:
            super()._press(point)

    def _panes(self) -> Sequence[Pane]:
        """Those that can be looked at part by part at this moment."""
        return self.panes() if self.begun and not self.settings.recent and not self.notice.sentence else ()

    def _pane_at(self, point: QPointF | None) -> Pane | None:
        return None if point is None else pane_at(self._panes(), point)

    def _scroll(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; with Shift, or across, pan."""
        point, pane = event.position(), self._pane_at(event.position())
        number = pane.axis_at(point) if pane is not None else None
        if pane is None or number is None:
            return
        across, notches = event.angleDelta().x() / NOTCH, event.angleDelta().y() / NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or abs(across) > abs(notches):
            axis = pane.axes[number]
            if axis is None or self.part_of(axis.part) is None:
                return  # whatever is around the plot may go on
            rect, by = pane.area.rect, (across or notches) * FURTHER
            self._move(pane, QPointF(0, rect.height() * by) if number else QPointF(rect.width() * by, 0))
        else:
            self._come_closer(pane, number, point, notches)
        event.accept()

    def _come_closer(self, pane: Pane, number: int, point: QPointF, notches: float) -> None:
        seen = self.settings.parts
        for each in (0, 1) if self.together else (number,):
            axis = pane.axes[each]
            if axis is not None and (seen[axis.part] is not None or notches > 0):
                at = axis.whole[0] if axis.rooted else pane.area.data_at(point)[each]
                seen[axis.part] = zoomed(pane.area.ranges[each], at, CLOSER**notches, axis.whole, axis.narrowest)
        self._see(seen)

    def _push(self, by: QPointF, begun: QPointF) -> None:
        """Move what is seen by so many pixels, in the pane where that was begun."""
        if (pane := self._pane_at(begun)) is not None:
            self._move(pane, by)

    def _move(self, pane: Pane, by: QPointF) -> None:
        origin, seen = pane.area.rect.center(), self.settings.parts
        moves = zip(*map(pane.area.data_at, (origin, origin + by)), strict=True)
        for axis, (before, after) in zip(pane.axes, moves, strict=True):
            if axis is not None and not axis.rooted and (part := seen[axis.part]) is not None:
                seen[axis.part] = panned(part, before - after, axis.whole)
        self._see(seen)

    def _frame(self, frame: QRectF) -> None:
        """See what is in a rectangle, along the axes that can be looked at part by part."""
        pane = pane_around(self._panes(), frame)
        if pane is None:
            return
        area, seen = pane.area, self.settings.parts
        frame = frame.intersected(area.rect)
        if self.together:
            frame = _squared(frame, area.rect.width() / area.rect.height())
        corners = [area.data_at(corner) for corner in (frame.topLeft(), frame.bottomRight())]
        for axis, ends in zip(pane.axes, zip(*corners, strict=True), strict=True):
            if axis is not None:
                lower = axis.whole[0] if axis.rooted else min(ends)
                middle, half = (lower + max(ends)) / 2, max(max(ends) - lower, axis.narrowest) / 2
                seen[axis.part] = panned((middle - half, middle + half), 0.0, axis.whole)
        self._see(seen)

    def _double(self, point: QPointF) -> None:
        pane = self._pane_at(point)
        if self.is_zoomed and pane is not None and pane.on_axes(point):
            self.show_all()

    def _see(self, parts: dict[str, Range | None]) -> None:
        if parts != self.settings.parts:
            self.see(**parts)


def _squared(frame: QRectF, shape: float) -> QRectF:
    """The rectangle of that width to its height around another one."""
    wide = max(frame.width(), frame.height() * shape)
    around = QRectF(0.0, 0.0, wide, wide / shape)
    around.moveCenter(frame.center())
    return around
