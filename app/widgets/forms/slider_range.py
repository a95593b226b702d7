"""The range of a number and the way along it: by equal distances, or by equal factors."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, log10

NOTCHES = 240  # places of a slider
SMALLEST_SHARE = 1e-8  # of the maximum, where a logarithmic range begins at zero


@dataclass(frozen=True)
class SliderRange:
    """Turns values into places on a slider and back into values that a person would write."""

    minimum: float
    maximum: float
    logarithmic: bool = False
    integer: bool = False

    @property
    def notches(self) -> int:
        """Number of places; a short range of whole numbers has one for each."""
        whole = self.integer and not self.logarithmic and self.maximum - self.minimum < NOTCHES
        return round(self.maximum - self.minimum) if whole else NOTCHES

    def place(self, value: float) -> int:
        """The place nearest to a value."""
        return round(self.notches * min(max(self._share(value), 0.0), 1.0))

    def value(self, place: int) -> float:
        """The value at a place, rounded to what is worth saying."""
        if place <= 0:
            return self.minimum
        if place >= self.notches:
            return self.maximum
        share = place / self.notches
        exact = self._low * (self.maximum / self._low) ** share if self.logarithmic else self._linear(share)
        return min(max(self._rounded(exact), self.minimum), self.maximum)

    def stepped(self, value: float, places: int) -> float:
        """The next different value that many places up (or down)."""
        place = self.place(value)
        direction = 1 if places > 0 else -1
        for farther in range(abs(places), self.notches + 1):
            reached = self.value(place + direction * farther)
            if (reached - value) * direction > 0:
                return reached
        return value

    @property
    def _low(self) -> float:
        return self.minimum if self.minimum > 0 else self.maximum * SMALLEST_SHARE

    def _share(self, value: float) -> float:
        if not self.logarithmic:
            return (value - self.minimum) / (self.maximum - self.minimum)
        if value <= self._low:
            return 0.0
        return log10(value / self._low) / log10(self.maximum / self._low)

    def _linear(self, share: float) -> float:
        return self.minimum + share * (self.maximum - self.minimum)

    def _rounded(self, value: float) -> float:
        """Two figures on a logarithmic scale, hundredths of the range (or finer) on a linear one."""
        digits = 1 - floor(log10(abs(value))) if self.logarithmic else 2 - floor(log10(self.maximum - self.minimum))
        return round(value) if self.integer else round(value, digits)
