"""How a value of a measure is written on the screen: powers of ten as powers, shares in per cent, losses as losses."""

from __future__ import annotations

import math

from core.scenes.guess_text import SHARES
from core.scenes.truth import is_logarithm
from core.wording import numbers


def spelled(value: float, measure: str) -> str:
    """A value in the unit of Frame, as people read it; what is no number is a dash.

    >>> spelled(-12.0, "log10_delta"), spelled(-11.6, "decades"), spelled(0.92, "accuracy"), spelled(1.0986, "loss")
    ('10⁻¹²', '10⁻¹¹˙⁶', '92 %', '1.10')
    """
    if not math.isfinite(value):
        return "0" if value == -math.inf and is_logarithm(measure) else numbers.number(value)
    if is_logarithm(measure):
        return "10" + numbers.superscript(f"{round(value, 1):g}")
    if measure in SHARES:
        return numbers.share(value)
    return numbers.loss(value) if measure.endswith("loss") or measure == "guessing" else numbers.number(value)
