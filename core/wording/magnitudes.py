"""Decades in words: how many times smaller or larger, with the large numbers that each language counts in."""

from __future__ import annotations

import math
from collections.abc import Callable

from core.wording.numbers import fixed, number, power, share

EQUAL = math.log10(1.05)  # below it, one would say "1.0 times"
TENTH, TWICE = -1.0, math.log10(2)  # between them, what it is more or less is said in per cent

Template = Callable[[str], str]  # the template of a code, in some language


def compared(decades: float, template: Template) -> str:
    """Signed decades as a comparison: -12.1 is "a trillion times smaller"."""
    if abs(decades) < EQUAL:
        return template("magnitude.equal")
    direction = "smaller" if decades < 0 else "larger"
    if TENTH < decades < TWICE:
        return template(f"magnitude.share_{direction}").format(share=share(abs(10**decades - 1)))
    return template(f"magnitude.{direction}").format(times=times(abs(decades), template))


def times(decades: float, template: Template) -> str:
    """Ten to a power of at least 0 as a number in words, rounded to one figure from ten on.

    "a trillion" in English and "1조" in Korean, which counts in steps of ten thousand.
    """
    if not math.isfinite(decades):
        return number(decades)
    if decades < 1:
        return fixed(10**decades)
    digits, *names = template("magnitude.groups").split()
    figure, zeros = _rounded(decades)
    group, rest = divmod(zeros, int(digits))
    if group > len(names):
        return power(decades)
    count = figure * 10**rest
    if not group:
        return str(count)
    named = template("magnitude.one" if count == 1 else "magnitude.several")
    return named.format(count=count, group=names[group - 1])


def _rounded(decades: float) -> tuple[int, int]:
    """The leading figure and the number of zeros after it."""
    zeros = math.floor(decades)
    figure = round(10 ** (decades - zeros))
    return (1, zeros + 1) if figure == 10 else (figure, zeros)
