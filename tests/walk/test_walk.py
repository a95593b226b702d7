"""A sample of what `make walk` looks at: some scenes, on the smallest and the largest screen, in both languages."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.walk.walking import LANGUAGES, SIZES, Walk

SAMPLE = {"tuning-1": (9, 17), "ten-layers": (1,)}


@pytest.mark.parametrize("name", SAMPLE)
def test_whatever_is_seen_fits_and_can_be_read_in_the_last_row(name: str, qtbot: QtBot) -> None:
    walk = Walk(name, (SIZES[0], SIZES[-1]), scenes=SAMPLE[name])

    found = [str(fault) for fault in walk.faults()]

    assert found == []
    assert walk.seen == 2 * len(SAMPLE[name]) * 2 * len(LANGUAGES)


def test_what_is_clipped_or_too_small_is_found(qtbot: QtBot) -> None:
    walk = Walk("tuning-1", SIZES[:1], scenes=(9,))
    walk.hall.column.title.setFixedHeight(4)
    walk.hall.bar.number.setStyleSheet("font-size: 9px")

    found = [fault.said for fault in walk.faults()]

    assert any(said.startswith("clipped") for said in found)
    assert any(said.startswith("type of 9 px") for said in found)
