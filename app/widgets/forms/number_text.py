"""Numbers as they stand in a field: exact, and readable back, powers of ten included."""

from __future__ import annotations

import math
import re

from app.texts.numbers import MINUS, superscript

_PLAIN = str.maketrans(f"⁻⁰¹²³⁴⁵⁶⁷⁸⁹{MINUS}", "-0123456789-")
_GROUPED = re.compile(r"[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?")
_RAISED = re.compile(r"(?:(?P<mantissa>[^·×*]+)[·×*])?10\^?(?P<exponent>[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=\^)[-+]?\d+)")


def shown(value: float) -> str:
    """The shortest text that means exactly this number: 0.05, 1,024, 3·10⁻⁵."""
    plain = f"{value:,.15g}"
    if "e" not in plain:
        return plain.replace("-", MINUS)
    mantissa, _, exponent = plain.partition("e")
    power = "10" + superscript(int(exponent))
    return power if mantissa == "1" else f"{mantissa}·{power}".replace("-", MINUS)


def typed(value: float, digits: int = 15) -> str:
    """The same number as a keyboard writes it: 3e-05."""
    return f"{value:.{digits}g}"


def read(text: str) -> float | None:
    """What a person meant, or None: 0.05, 5e-2, 5·10⁻², 10^-2, 0,05, 1,024."""
    bare = text.replace(" ", "")
    raised = _RAISED.fullmatch(bare)
    if raised:
        bare = f"{raised['mantissa'] or 1}e{raised['exponent']}"
    bare = bare.translate(_PLAIN)
    if _GROUPED.fullmatch(bare):
        bare = bare.replace(",", "")
    elif re.fullmatch(r"[-+]?\d*,\d+", bare):
        bare = bare.replace(",", ".")
    try:
        value = float(bare)
    except ValueError:
        return None
    return value if math.isfinite(value) and "_" not in bare else None
