"""Functions of numbers, from whatever library they come."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from core.importing.following.operations import finite
from core.importing.following.values import UNKNOWN, Value

FUNCTIONS: dict[str, Callable[..., Any]] = {
    "sqrt": math.sqrt, "exp": math.exp, "log": math.log, "log2": math.log2, "log10": math.log10, "ceil": math.ceil,
    "floor": math.floor, "pow": math.pow, "prod": math.prod, "fabs": math.fabs, "square": lambda x: float(x) ** 2,
    "reciprocal": lambda x: 1 / x,
}  # fmt: skip
MOST = 16  # numbers of a product


def of_numbers(name: str, args: list[Value]) -> Value:
    """What the function of that name gives, where all that it takes is known; None where it is none of these."""
    plain = args[0] if len(args) == 1 and isinstance(args[0], list | tuple) else args
    numbers = 0 < len(plain) <= MOST and all(isinstance(each, int | float) and abs(each) < 1e15 for each in plain)
    if name not in FUNCTIONS or not numbers:
        return None
    try:
        return finite(FUNCTIONS[name](*args))
    except (ArithmeticError, ValueError, TypeError):
        return UNKNOWN
