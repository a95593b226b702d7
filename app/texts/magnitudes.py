"""Decades in words: how many times smaller or larger, with the large numbers that each language counts in."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject

from app.texts.numbers import power

EQUAL = math.log10(1.05)  # below it, one would say "1.0 times"


class Magnitudes(QObject):
    """Says "a trillion times" in English and "1조 배" in Korean, which counts in steps of ten thousand."""

    def smaller_or_larger(self, decades: float) -> str:
        """Signed decades as a comparison: -12.1 is "a trillion times smaller"."""
        if abs(decades) < EQUAL:
            return self.tr("equally large")
        if decades < 0:
            return self.tr("{times} times smaller").format(times=self.times(-decades))
        return self.tr("{times} times larger").format(times=self.times(decades))

    def times(self, decades: float) -> str:
        """Ten to a power of at least 0 as a number in words, rounded to one figure from ten on."""
        if not math.isfinite(decades) or decades < 1:
            return f"{10**decades:.1f}" if math.isfinite(decades) else "∞"
        digits = int(self.tr("3", "digits in a group of a large number: 3 in English (thousand), 4 in Korean (만)"))
        names = self.tr("thousand million billion trillion", "names of the groups of a large number").split()
        figure, zeros = _rounded(decades)
        group, rest = divmod(zeros, digits)
        if group > len(names):
            return power(decades)
        count = figure * 10**rest
        return self._named(count, names[group - 1]) if group else str(count)

    def _named(self, count: int, name: str) -> str:
        if count == 1:
            return self.tr("a {group}", "as in: a trillion").format(group=name)
        return self.tr("{count} {group}", "as in: 30 billion").format(count=count, group=name)


def _rounded(decades: float) -> tuple[int, int]:
    """The leading figure and the number of zeros after it."""
    zeros = math.floor(decades)
    figure = round(10 ** (decades - zeros))
    return (1, zeros + 1) if figure == 10 else (figure, zeros)
