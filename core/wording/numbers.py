"""Numbers as people read them: few digits, commas between thousands, powers of ten as powers, a true minus sign."""

from __future__ import annotations

import math

MINUS = "\N{MINUS SIGN}"
FIGURES, RAISED_FIGURES = "-.0123456789", "⁻˙⁰¹²³⁴⁵⁶⁷⁸⁹"
ALMOST = 1e-4  # of a share: what is nearer to none, or to all, is told as that it is not
_FLOATS = 300  # decades on either side of 1 that a float holds with all its digits
_SUPERSCRIPTS = str.maketrans(FIGURES, RAISED_FIGURES)


def number(value: float, digits: int = 3) -> str:
    """A number to some significant digits: plain where it is short, as a power of ten where it is not."""
    if not math.isfinite(value):
        return {math.inf: "∞", -math.inf: f"{MINUS}∞"}.get(value, "–")
    if abs(value) < 10**digits:
        value = float(f"{value:.{digits - 1}e}")  # what is rounded up to the next power of ten is written as that
    if value == 0:
        return "0"
    if 1e-3 <= abs(value) < 1e5:
        return _signed(f"{value:,.{digits}g}" if abs(value) < 10**digits else f"{value:,.0f}")
    mantissa, _, exponent = f"{value:.{digits - 1}e}".partition("e")
    mantissa = mantissa.rstrip("0").rstrip(".")
    return _signed(_times_power(mantissa, int(exponent)))


def fixed(value: float, decimals: int = 1) -> str:
    """A number with a fixed count of decimals, as in a column; never a negative zero."""
    if not math.isfinite(value):
        return number(value)
    rounded = round(value, decimals)
    return _signed(f"{rounded + 0.0:,.{decimals}f}")


def loss(value: float) -> str:
    """A loss, the same wherever it is told: three figures, be they zeros: 1.10 is known as well as 1.12."""
    if not math.isfinite(value):
        return number(value)
    rounded = float(f"{value:.2e}")
    return _signed(f"{rounded:#.3g}".rstrip(".")) if 1e-3 <= abs(rounded) < 1e3 else number(value)


def power(exponent: float) -> str:
    """Ten to an exponent, from its logarithm: 10⁻¹² for -12, 3·10⁻⁵ for -4.5, 0 for an exact zero."""
    if exponent == -math.inf:
        return "0"
    if not math.isfinite(exponent):
        return number(exponent)
    whole = math.floor(exponent)
    mantissa = round(10 ** (exponent - whole))
    if mantissa == 10:
        mantissa, whole = 1, whole + 1
    return _times_power(str(mantissa), whole)


def factor(exponent: float, digits: int = 3) -> str:
    """A number from its logarithm, also where it is beyond what a float can hold."""
    return number(10**exponent, digits) if abs(exponent) < _FLOATS else power(exponent)


def superscript(value: int | str) -> str:
    """A number in raised figures, its decimal point a dot above."""
    return str(value).replace(MINUS, "-").translate(_SUPERSCRIPTS)


def share(value: float) -> str:
    """A share as per cent; nearly none is not none, and nearly all not all."""
    if not math.isfinite(value):
        return "–"
    if 0 < value < ALMOST or 1 - ALMOST < value < 1:
        return "< 0.01 %" if value < ALMOST else "> 99.99 %"
    rest = 100 * min(value, 1 - value)
    decimals = min(math.ceil(-math.log10(rest)), 2) if 0 < rest <= 0.5 else 0
    return f"{100 * value:.{decimals}f} %"


def _times_power(mantissa: str, exponent: int) -> str:
    ten = "10" + superscript(exponent)
    return {"1": ten, "-1": f"-{ten}"}.get(mantissa, f"{mantissa}·{ten}")


def _signed(text: str) -> str:
    return text.replace("-", MINUS)
