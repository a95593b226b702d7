"""The picture of a gradient profile: bands, bars, hatches, outline, numbers, symbols, in this order."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.canvas.area import Area
from app.canvas.surface import Canvas, Drawing
from app.plots.layers import bars, strip
from app.plots.layers.geometry import Geometry, geometry, heights, outline
from app.plots.layers.numbering import NUMBER_PX, Outline, draw_name, draw_numbers, obstacles
from app.plots.layers.profile import Profile, aligned
from app.theme import Theme
from core.numerics import Floats


class ProfileDrawing(Drawing):
    """All that stands inside the axes of a profile."""

    def __init__(self, canvas: Canvas, theme: Theme, area: Area) -> None:
        super().__init__(canvas, theme)
        self.area = area
        self.profile: Profile | None = None
        self.reference: Profile | None = None
        self.crossing: tuple[Floats, ...] = ()  # (entries,) log10, NaN for a gap: lines that lie over the bars
        self.heights: Floats | None = None  # as far as the bars have glided
        self.selected: frozenset[int] = frozenset()
        self.hovered: int | None = None
        self.numbers: dict[int, QRectF] = {}  # where they stand, as painted last
        self._previous = self._outlined = self._lost = ""
        self._sides = ("", "")

    def show_profile(self, profile: Profile | None, reference: Profile | None) -> None:
        """Draw this profile, and the other as an outline."""
        self.profile, self.reference = profile, reference
        self.heights = None

    def write(self, previous: str, outlined: str, sides: tuple[str, str], lost: str) -> None:
        """Name the outline (beside it, or under the plot), the two ends of the axis, and what was lost."""
        self._previous, self._outlined, self._sides, self._lost = previous, outlined, sides, lost

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
        named = self._draw_lettering(painter, at, profile)
        self._draw_strip(painter, at, profile, "" if named else self._outlined)

    def _draw_lettering(self, painter: QPainter, at: Geometry, profile: Profile) -> bool:
        """False if there is an outline whose name found no place."""
        stair = self._outline(profile)
        if stair is not None:
            bars.draw_outline(painter, *stair, self.theme)
        around, bounds = obstacles(at, profile.marks, stair), self._bounds()
        self.numbers.clear()
        self.numbers.update(draw_numbers(painter, at, self._uncrossed(at, profile), around, bounds, self.theme))
        return stair is None or draw_name(painter, stair, self._previous, around, self.numbers, bounds, self.theme)

    def _uncrossed(self, at: Geometry, profile: Profile) -> Floats:
        """The numbers above bars, but for those through which a line would go."""
        values, high = profile.numbers, float(self.theme.size(NUMBER_PX))
        for line in self.crossing:
            over = np.abs(heights(self.area, line) - (at.top - high)) < 1.5 * high
            beside = over.copy()  # a number is wider than its bar
            beside[1:] |= over[:-1]
            beside[:-1] |= over[1:]
            values = np.where(beside, np.nan, values)
        return values

    def _outline(self, profile: Profile) -> Outline | None:
        return None if self.reference is None else outline(self.area, *aligned(self.reference, profile))

    def _bounds(self) -> QRectF:
        """Where lettering may stand: the area and the room above it, off the numbers of the axis."""
        return self.area.rect.adjusted(-3, -self.theme.size(18), 8, 0)

    def _draw_strip(self, painter: QPainter, at: Geometry, profile: Profile, outlined: str) -> None:
        strip.draw_symbols(painter, at, profile.marks, self.theme)
        strip.draw_lost(painter, at, profile.lost, self.theme)
        line = at.floor + self.theme.size(strip.STRIP_PX + 27)
        if not profile.slots:
            return
        note, rect = self._lost or outlined, self.area.rect
        ends = strip.ends_of(at, self.theme, self._sides, note, (rect.left(), rect.right()))
        strip.write_sides(painter, ends, self.theme, line, self._sides)
        strip.write_note(painter, ends, self.theme, line, self._sides, note, loud=bool(self._lost))
