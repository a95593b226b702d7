"""Tests of the names of gestures."""

from __future__ import annotations

from app.widgets.gesture import new_gesture


def test_no_two_gestures_share_a_name() -> None:
    names = [new_gesture() for _ in range(100)]

    assert len(set(names)) == 100
    assert all(names)
