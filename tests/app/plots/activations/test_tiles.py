"""The codes of the tiles."""

from __future__ import annotations

import numpy as np
import pytest

from app.plots.activations.tiles import INK, LAST, NOTHING, PANEL, Tiles, painted, table, tiles_of
from app.theme.tokens import DARK, LIGHT, THEMES, Tokens
from core.probes.units import EachUnit


def answer(*zero_slope: list[float], saturated: list[float] | None = None) -> EachUnit:
    """Layers whose units sleep for these shares of the batch."""
    rows = tuple(np.array(row) for row in zero_slope)
    empty = tuple(np.full(len(row), np.nan) for row in rows)
    stuck = tuple(np.array(saturated) for _ in rows) if saturated else empty
    return EachUnit(tuple(range(len(rows))), rows, stuck, empty, empty, empty)


def test_a_unit_is_as_strong_as_the_share_that_it_is_closed_to() -> None:
    tiles = tiles_of(answer([0.0, 0.25, 1.0]), [True])

    codes = painted(tiles, np.array([0, 1]), 3)

    assert codes[:, 0].tolist() == [0, LAST // 4, LAST]
    assert tiles.dead[:, 0].tolist() == [False, False, True]


def test_narrow_layers_and_what_does_not_bend_leave_the_rest_empty() -> None:
    tiles = tiles_of(answer([0.0], [0.0, 0.0], [0.0, 0.0]), [True, True, False])

    codes = painted(tiles, np.array([0, 1, 2, 3]), 2)

    assert (codes == NOTHING).tolist() == [[False, False, True], [True, False, True]]


def test_a_dead_unit_is_a_box_and_a_saturated_one_is_hatched_where_there_is_room() -> None:
    dead = painted(tiles_of(answer([1.0, 0.5]), [True]), np.array([0, 10]), 20)
    stuck = painted(tiles_of(answer([0.0, 0.0], saturated=[0.8, 0.1]), [True]), np.array([0, 10]), 20)

    assert dead[1, 1:].tolist() == [INK] * 9
    assert set(dead[2:9, 2:9].ravel().tolist()) == {LAST}
    assert INK not in dead[10:]
    assert INK in stuck[:10]
    assert INK not in stuck[10:]
    assert set(dead[0].tolist()) == {PANEL}


def test_many_units_share_the_pixels_evenly() -> None:
    tiles = tiles_of(answer(np.linspace(0, 0.9, 1000).tolist()), [True])

    codes = painted(tiles, np.array([0, 3]), 100)

    assert codes.shape == (100, 3)
    assert codes[0, 0] == 0
    assert (np.diff(codes[:, 0].astype(int)) >= 0).all()


def test_nothing_is_painted_where_nothing_is() -> None:
    assert (
        painted(Tiles(*(np.zeros((0, 2), kind) for kind in (float, bool, bool))), np.array([0, 4, 8]), 5) == 255
    ).all()


@pytest.mark.parametrize("tokens", THEMES.values())
def test_open_and_closed_are_well_apart_in_every_theme(tokens: Tokens) -> None:
    colours = table(tokens).astype(int)

    assert abs(colours[0, :3].sum() - colours[LAST, :3].sum()) > 150
    assert colours[NOTHING, 3] == 0
    assert table(LIGHT).tolist() != table(DARK).tolist()
