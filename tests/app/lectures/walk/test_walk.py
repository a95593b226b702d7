"""A sample of what `make walk` looks at: some scenes, on the smallest and the largest screen, in both languages."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.hall import Hall
from app.lectures.lesson import Lesson
from tests.app.lectures.conftest import WORDS
from tests.app.lectures.walk.faults import faults
from tests.app.lectures.walk.walking import LANGUAGES, SIZES, Walk

SAMPLE = {"tuning-1": (9, 17), "ten-layers": (1,)}


@pytest.mark.parametrize("name", SAMPLE)
def test_whatever_is_seen_fits_and_can_be_read_in_the_last_row(name: str, qtbot: QtBot) -> None:
    walk = Walk(name, (SIZES[0], SIZES[-1]), scenes=SAMPLE[name])

    found = [str(fault) for fault in walk.faults()]

    assert found == []
    assert walk.seen == 2 * len(SAMPLE[name]) * 2 * len(LANGUAGES)


def test_what_is_clipped_or_too_small_is_found(hall: Hall, lesson: Lesson, qtbot: QtBot) -> None:
    lesson.jump(WORDS)
    hall.theme.present(hall.height())
    hall.theme.dress_window(hall)
    qtbot.waitUntil(lambda: faults(hall) == [])

    hall.column.text.setFixedHeight(4)
    hall.column.title.setStyleSheet("font-size: 9px")

    after = faults(hall)
    assert any(fault.startswith("clipped") and "Thank you." in fault for fault in after)
    assert any(fault.startswith("type of 9 px") for fault in after)
