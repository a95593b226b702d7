"""Tests of what is carried in a drag."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from app.widgets.dragging import LAYERS, MOVE, carried, far_enough, load


@pytest.mark.parametrize("text", ["[]", '[{"kind": "dense"}]', "기울기 소실"])
def test_what_is_loaded_is_carried(text: str) -> None:
    mime = load({LAYERS: text})

    assert (carried(mime, LAYERS), carried(mime, MOVE)) == (text, None)


def test_bytes_that_are_no_text_do_no_harm() -> None:
    mime = load({})
    mime.setData(LAYERS, b"\xff\xfe")

    assert carried(mime, LAYERS) == "\N{REPLACEMENT CHARACTER}" * 2


def test_a_trembling_hand_does_not_drag() -> None:
    start = QPoint(100, 100)

    assert not far_enough(start, start + QPoint(2, 2))
    assert far_enough(start, start + QPoint(0, 30))
