"""One diverging scale from cold over the panel's grey to hot, and what lies outside any scale."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from app.theme.tokens import Tokens, mix
from core.numerics import Floats

Codes = NDArray[np.uint8]
LAST = 248  # codes 0 to LAST are the scale, its middle is LAST / 2; the codes above are states
MIDDLE = LAST // 2
HATCH, BETWEEN, BEYOND, NOTHING = 250, 251, 252, 255  # zero is drawn as a hatch of the first two
LIMITS = (5, 15, 50, 150, 500, 5000)  # healthy runs need the first, nearly all others the second


def limit_for(values: Floats) -> int:
    """The decades at either end of the scale that hold every value; coarse, so that it seldom changes."""
    finite = np.abs(values[np.isfinite(values)])
    most = float(finite.max()) if len(finite) else 0.0
    return next((limit for limit in LIMITS if limit >= most), LIMITS[-1])


def codes(values: Floats, limit: int) -> Codes:
    """The colour code of each value in decades; an exact zero (-inf) and what is not finite have their own."""
    scaled = np.nan_to_num(np.clip(values, -limit, limit)) * (MIDDLE / limit) + MIDDLE
    result: Codes = np.rint(scaled).astype(np.uint8)
    result[np.isneginf(values)] = HATCH
    result[np.isposinf(values)] = BEYOND
    result[np.isnan(values)] = NOTHING
    return result


def hatched(image: Codes, period: int = 6) -> Codes:
    """The image (rows, columns) with its zeros drawn as a diagonal hatch."""
    rows, columns = image.shape
    if columns:
        gaps = np.arange(rows + columns) % period >= 2
        image[(image == HATCH) & sliding_window_view(gaps, columns)[:rows]] = BETWEEN
    return image


@lru_cache(8)
def table(tokens: Tokens) -> Codes:
    """The colours of all codes, (256, 4); asked for at every frame."""
    middle = mix(tokens.panel, tokens.neutral, 0.25)
    ends = [tokens.cold] * MIDDLE + [tokens.hot] * (MIDDLE + 1)
    colours = [mix(middle, end, abs(code / MIDDLE - 1)) for code, end in enumerate(ends)]
    result = np.zeros((256, 4), np.uint8)
    result[: LAST + 1, :3] = [_channels(colour) for colour in colours]
    result[HATCH, :3], result[BETWEEN, :3] = _channels(tokens.secondary), _channels(tokens.panel)
    result[BEYOND, :3] = _channels(tokens.text)
    result[:NOTHING, 3] = 255
    return result


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
