"""Numerals: one number as people write it, on a phone, at the lectern, in a file; and as it can be read back."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import Literal, TypeAlias

Scale: TypeAlias = Literal["plain", "power", "share"]  # of a measure: itself, a power of ten, a part of one

LARGEST, LONGEST = 1e100, 64  # letters
MOST_DECADES = 100.0  # of a number that is written as a power
_RAISED, _FIGURES = "⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹", "-+0123456789"
_LOWERED = str.maketrans(_RAISED, _FIGURES)
_WIDE = {0xFF01 + i: 0x21 + i for i in range(94)}  # as Korean keyboards have them too: １．５
_SIGNS = _WIDE | str.maketrans("−·×xX", "-****")
_EXPONENT = re.compile(f"(?<=10)[{_RAISED}]+")
_GROUPED = r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]*)?"
_NUMBER = rf"[-+]?(?:{_GROUPED}|[0-9]+(?:\.[0-9]*|,[0-9]+)?|[.,][0-9]+)"
_THOUSANDS = re.compile(rf"[-+]?{_GROUPED}")
_PLAIN = re.compile(rf"({_NUMBER})(e[-+]?[0-9]+)?\s*(%)?", re.IGNORECASE)
_RAISE = rf"\s*(?:(?:\^|\*\*)\s*(?:({_NUMBER})|\(({_NUMBER})\))|의\s*({_NUMBER})\s*(?:승|제곱))"
_POWER = re.compile(rf"(?:({_NUMBER})\s*\*\s*)?10{_RAISE}")


def number_in(text: str, scale: Scale = "plain") -> float | None:
    """A number in the unit of its measure; None where it is none, or might be another.

    Commas part thousands, as in English and in Korean, where three figures stand behind each; one alone that cannot
    do so is a decimal mark, as on many keyboards. Of a measure that is a power of ten both are understood: the
    exponent, as it is written above the bars, and the number itself where it is written as such, with an e or as a
    power. Shares may be given in per cent.

    >>> number_in("1,000"), number_in("1,5"), number_in("1,000.5"), number_in("1.000.000"), number_in("1,00,000")
    (1000.0, 1.5, 1000.5, None, None)
    >>> number_in("-12", "power"), number_in("1e-12", "power"), number_in("10⁻¹²", "power"), number_in("10의 -12승")
    (-12.0, -12.0, -12.0, 1e-12)
    >>> number_in("92 %", "share"), number_in("92 %"), number_in("much")
    (0.92, None, None)
    """
    cleaned = _cleaned(text) if len(text) <= LONGEST else ""
    if power := _POWER.fullmatch(cleaned):
        factor, *exponents = power.groups()
        return _of_power(_written(factor or "1"), _written(next(filter(None, exponents))), scale)
    plain = _PLAIN.fullmatch(cleaned)
    if plain is None or (plain[3] and scale != "share"):
        return None
    number, exponent, percent = plain.groups()
    value = _of_power(_written(number), exponent[1:], scale) if exponent else _bounded(float(_written(number)))
    return value / 100 if value is not None and percent else value


def number_out(value: float, scale: Scale = "plain") -> str:
    """The same number as it stands in a field: `number_in` reads it back.

    >>> number_out(1000.0), number_out(-12.0, "power"), number_out(1e-05, "power"), number_out(1e-12)
    ('1000', '-12', '0.00001', '1e-12')
    """
    written = repr(value).removesuffix(".0")
    return f"{Decimal(written):f}" if scale == "power" else written


def _cleaned(text: str) -> str:
    """With signs of one kind."""
    return _EXPONENT.sub(_lowered, text.strip().translate(_SIGNS))


def _lowered(raised: re.Match[str]) -> str:
    return "^" + raised[0].translate(_LOWERED)


def _written(number: str) -> str:
    """As Python writes it."""
    return number.replace(",", "" if _THOUSANDS.fullmatch(number) else ".")


def _of_power(factor: str, exponent: str, scale: Scale) -> float | None:
    """factor · 10^exponent, or its logarithm."""
    size, decades = float(factor), float(exponent)
    if scale == "power":
        return _bounded(math.log10(size) + decades) if size > 0 else None
    if abs(decades) >= MOST_DECADES:
        return None
    return _bounded(float(f"{factor}e{decades:.0f}") if decades.is_integer() else size * 10**decades)


def _bounded(value: float) -> float | None:
    return value if abs(value) <= LARGEST else None
