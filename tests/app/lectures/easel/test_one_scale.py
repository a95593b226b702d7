"""Plots side by side have one scale, until they are of another scene."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.lectures.easel.one_scale import OneScale

needed = st.tuples(st.floats(-300, 0), st.floats(0, 300))


@given(st.lists(needed, min_size=1, max_size=4))
def test_all_have_what_any_of_them_needs(wanted: list[tuple[float, float]]) -> None:
    all_of_them = list[OneScale]()
    scales = [OneScale(all_of_them) for _ in wanted]
    for scale, each in zip(scales, wanted, strict=True):
        scale.begin(scale)
        scale.of("delta", each)

    found = {scale.of("delta", each) for scale, each in zip(scales, wanted, strict=True)}

    assert found == {(min(low for low, _ in wanted), max(high for _, high in wanted))}


def test_another_quantity_or_another_scene_is_another_scale() -> None:
    all_of_them = list[OneScale]()
    one, other = OneScale(all_of_them), OneScale(all_of_them)
    other.begin(other)
    other.of("delta", (-9.0, 0.0))

    assert one.of("loss", (0.0, 1.0)) == (0.0, 1.0)
    other.forget()
    assert one.of("delta", (-1.0, 0.0)) == (-1.0, 0.0)
