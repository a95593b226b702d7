"""What left the precision is named with its layer and its step."""

from __future__ import annotations

import pytest

from app.texts import Texts
from core.record.frame import Overflow
from tests.core.frames import dense, frame_of


@pytest.mark.parametrize(
    ("overflow", "sentence"),
    [
        (Overflow(1, "signal"), "overflow at step 7: signal of layer 2"),
        (Overflow(0, "weight"), "overflow at step 7: weight of layer 1"),
        (Overflow(3, "loss"), "overflow at step 7: loss of the output"),
        (None, ""),
    ],
)
def test_an_overflow_is_told_in_one_line(texts: Texts, overflow: Overflow | None, sentence: str) -> None:
    assert texts.ending(frame_of(dense(3), 7, overflow=overflow)) == sentence
