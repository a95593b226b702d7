"""A tile per unit, depth × unit: how much of the batch finds it closed to the gradient, in codes and colours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from app.theme.tokens import Tokens, mix
from core.diagnosis.limits import SATURATED_SHARE
from core.numerics import Floats
from core.probes.units import EachUnit

Codes = NDArray[np.uint8]
LAST = 200  # codes 0 to LAST: the share of the batch for which the slope of a unit is zero or small
INK, PANEL, NOTHING = 250, 251, 255
GAP_FROM_PX, BOX_FROM_PX = 4.0, 5.0
HATCH_PX = 4


@dataclass(frozen=True, eq=False)
class Tiles:
    """The units of some layers as one table, (units, columns), NaN below narrow layers and without activation."""

    closed: Floats  # share of the batch for which its slope is zero or small
    dead: NDArray[np.bool_]  # of zero slope for the whole batch
    stuck: NDArray[np.bool_]  # saturated for at least half of it

    @property
    def units(self) -> int:
        """Of the widest layer."""
        return len(self.closed)


def tiles_of(answer: EachUnit, sloped: list[bool]) -> Tiles:
    """`sloped`: which of the entries have something that can sleep or saturate, or pass all, as maxout does."""
    units = max((len(rms) for rms, slopes in zip(answer.rms, sloped, strict=True) if slopes), default=0)
    shares = np.full((3, units, len(sloped)), np.nan)
    for k in np.flatnonzero(sloped).tolist():
        zero_slope, saturated = answer.zero_slope[k], answer.saturated[k]
        there = slice(0, len(zero_slope))
        shares[0, there, k], shares[1, there, k], shares[2, there, k] = 0.0, zero_slope, saturated
    return Tiles(shares[0] + np.nan_to_num(np.fmax(shares[1], shares[2])), shares[1] == 1, shares[2] >= SATURATED_SHARE)


def painted(tiles: Tiles, edges: NDArray[np.int64], height: int) -> Codes:
    """The codes of every pixel, (height, pixels): column k reaches from edge k to edge k + 1.

    Where a column of units is higher than the picture, each row of pixels shows one unit, evenly chosen.
    """
    wide = int(edges[-1] - edges[0])
    if not tiles.units or wide <= 0:
        return np.full((height, max(wide, 1)), NOTHING, np.uint8)
    tall = height / tiles.units
    columns = np.repeat(np.arange(len(edges) - 1), np.diff(edges))
    rows = np.minimum((np.arange(height) / tall).astype(int), tiles.units - 1)
    of = np.ix_(rows, columns)
    codes = np.where(np.isnan(tiles.closed), NOTHING, np.rint(np.nan_to_num(tiles.closed) * LAST)).astype(np.uint8)[of]
    there = codes != NOTHING
    y, x = np.arange(height)[:, None], np.arange(wide)[None, :]
    codes[tiles.stuck[of] & ((x + y) % HATCH_PX == 0)] = INK
    dead = tiles.dead[of]
    pitch = wide / (len(edges) - 1)
    if min(pitch, tall) >= BOX_FROM_PX:
        codes[dead & _inner_edge(rows, columns)] = INK
    if min(pitch, tall) >= GAP_FROM_PX:
        codes[there & (_begins(rows)[:, None] | _begins(columns)[None, :])] = PANEL
    return np.asarray(codes)


def _begins(index: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether another one begins at this pixel."""
    return np.asarray(np.diff(index, prepend=-1) != 0)


def _inner_edge(rows: NDArray[np.int64], columns: NDArray[np.int64]) -> NDArray[np.bool_]:
    """The outermost pixels of each tile, inside of the gap before it."""
    edges = []
    for index in (rows, columns):
        begins = _begins(index)
        edges.append(np.roll(begins, 1) | np.roll(begins, -1) | (np.arange(len(index)) == len(index) - 1))
    return np.asarray(edges[0][:, None] | edges[1][None, :])


@cache
def table(tokens: Tokens) -> Codes:
    """The colours of all codes, (256, 4): faint is open to every sample, strong is closed to all."""
    result = np.zeros((256, 4), np.uint8)
    open_ = mix(tokens.panel, tokens.neutral, 0.16)
    colours = [mix(open_, tokens.neutral, code / LAST) for code in range(LAST + 1)]
    result[: LAST + 1, :3] = [_channels(colour) for colour in colours]
    result[INK, :3], result[PANEL, :3] = _channels(tokens.text), _channels(tokens.panel)
    result[:NOTHING, 3] = 255
    return result


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
