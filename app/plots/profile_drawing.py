"""The picture of a gradient profile: bands, bars, hatches, outline, numbers, symbols, in this order."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.plots import bars, strip
from app.plots.canvas import Area, Canvas, Drawing
from app.plots.geometry import Geometry, geometry, outline
from app.plots.numbering import Outline, draw_name, draw_numbers, obstacles
from app.plots.profile import Profile
from app.theme import Theme
from core.component import Floats


@dataclass(frozen=True)
class Words:
    """What is written in the picture."""

    previous: str  # the name of the outline
    sides: tuple[str, str]  # at the input's and at the output's end
    lost: str  # what the dotted line says


class ProfileDrawing(Drawing):
    """All that stands inside the axes of a profile."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area, words: Words) -> None:
        super().__init__(canvas, theme)
        self.area, self.words = area, words
        self.profile: Profile | None = None
        self.ghost: Profile | None = None
        self.heights: Floats | None = None  # as far as the bars have glided
        self.selected: frozenset[int] = frozenset()
        self.hovered: int | None = None

    @property
    def geometry(self) -> Geometry | None:
        """Where the bars stand at this moment."""
        if self.profile is None:
            return None
        return geometry(self.area, self.profile.values if self.heights is None else self.heights)

    def draw(self, painter: QPainter) -> None:
        at, profile = self.geometry, self.profile
        if at is None or profile is None:
            return
        bars.draw_bands(painter, at, self.theme, self.selected, self.hovered)
        bars.draw_bars(painter, at, profile.marks, self.theme)
        bars.draw_hatches(painter, at, profile.marks, self.theme)
        self._draw_lettering(painter, at, profile)
        self._draw_strip(painter, at, profile)

    def _draw_lettering(self, painter: QPainter, at: Geometry, profile: Profile) -> None:
        stair = self._outline(profile)
        if stair is not None:
            bars.draw_outline(painter, *stair, self.theme)
        around, bounds = obstacles(at, stair), self._bounds()
        numbers = draw_numbers(painter, at, profile.drawn, around, bounds, self.theme)
        if stair is not None:
            draw_name(painter, stair, self.words.previous, around, numbers, bounds, self.theme)

    def _outline(self, profile: Profile) -> Outline | None:
        return None if self.ghost is None else outline(self.area, self.ghost.values, profile.slots)

    def _bounds(self) -> QRectF:
        """Where lettering may stand: the area and the room above it."""
        rect = self.area.rect
        return QRectF(rect.left() - 8, rect.top() - self.theme.size(18), rect.width() + 16, rect.height() + self.theme.size(18))

    def _draw_strip(self, painter: QPainter, at: Geometry, profile: Profile) -> None:
        strip.draw_symbols(painter, at, profile.marks, self.theme)
        line = at.floor + self.theme.size(strip.STRIP_PX + 28)
        lost = any(profile.lost)
        if lost:
            strip.draw_lost(painter, at, profile.lost, self.theme, at.floor + 1)
        first, last = self.words.sides
        strip.write_sides(painter, at, self.theme, line, (first, self.words.lost if lost else "", last))
