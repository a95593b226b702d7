"""Parameters: one flat vector, in which every entry finds its own."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.network.parameters import Layout, Shapes
from core.numerics import Floats
from core.numerics.scaled import quiet

SHAPES: list[Shapes] = [
    {"W": (2, 3), "b": (3,)},
    {"W": (3, 3), "b": (3,)},
    {},
    {"W": (2, 3, 3)},
    {"gamma": (3,), "beta": (3,)},
    {"W": (3, 3), "b": (3,)},
    {"W": (3, 4), "b": (4,)},
]
sizes = st.integers(1, 4)
entries = st.lists(
    st.fixed_dictionaries(
        {}, optional={"W": st.tuples(sizes, sizes), "b": st.tuples(sizes), "gamma": st.tuples(sizes)}
    ),
    max_size=8,
)


@given(entries)
def test_the_parameters_share_the_vector_without_overlap_or_gap(shapes: list[dict[str, tuple[int, ...]]]) -> None:
    layout = Layout(shapes)
    flat = np.zeros(layout.size)

    for entry, own in enumerate(shapes):
        views = layout.views(flat, entry)
        assert {name: view.shape for name, view in views.items()} == own
        for view in views.values():
            view += 1

    assert (flat == 1).all()


def test_the_weights_come_first() -> None:
    layout = Layout(SHAPES)
    flat = np.zeros(layout.size)

    flat[layout.weights] = 1.0

    for entry in range(len(SHAPES)):
        for name, view in layout.views(flat, entry).items():
            assert (view == (name == "W")).all()


def test_views_can_be_written() -> None:
    layout = Layout(SHAPES)
    flat = np.zeros(layout.size)

    layout.views(flat, 5)["W"][1, 2] = 7.0

    assert layout.views(flat, 5)["W"][1, 2] == 7.0
    assert np.count_nonzero(flat) == 1


def log2_norms(layout: Layout, flat: Floats, *names: str) -> Floats:
    with quiet():
        return layout.norms(flat, *names).taken()


@pytest.mark.parametrize("name", ["W", "b", "gamma", "beta"])
def test_the_norm_of_every_parameter_is_measured(name: str) -> None:
    layout = Layout(SHAPES)
    flat = np.random.default_rng(4).standard_normal(layout.size)

    norms = log2_norms(layout, flat, name)

    expected = [
        math.log2(np.linalg.norm(layout.views(flat, entry)[name])) if name in shapes else math.nan
        for entry, shapes in enumerate(SHAPES)
    ]
    assert norms == pytest.approx(expected, nan_ok=True)


def test_a_parameter_that_nobody_has_has_no_norm() -> None:
    layout = Layout([{"W": (2, 2)}])

    assert np.isnan(log2_norms(layout, np.ones(4), "b")).all()


def test_norms_far_apart_do_not_disturb_each_other() -> None:
    layout = Layout([{"W": (2, 2)}] * 4)
    flat = np.repeat(np.array([1e30, 1.0, 0.0, 1e-30], np.float32), 4)

    assert log2_norms(layout, flat, "W") == pytest.approx([math.log2(2e30), 1.0, -math.inf, math.log2(2e-30)])


def test_all_norms_can_be_measured_at_once() -> None:
    layout = Layout(SHAPES)
    flat = np.random.default_rng(4).standard_normal(layout.size)

    norms = log2_norms(layout, flat, *layout.groups)

    expected = np.concatenate([log2_norms(layout, flat, name) for name in layout.groups])
    assert np.array_equal(norms, expected, equal_nan=True)


def test_equal_shapes_stand_side_by_side() -> None:
    layout = Layout([{"W": (2, 3)}, {"W": (3, 3)}, {"W": (3, 3)}, {"W": (3, 1)}])
    flat = np.arange(layout.size, dtype=float)

    stacked = layout.stack(flat, "W", 1, 2)

    assert stacked.shape == (2, 3, 3)
    assert np.shares_memory(stacked, flat)
    assert np.array_equal(stacked, [layout.views(flat, 1)["W"], layout.views(flat, 2)["W"]])
