"""What stands beside words that change keeps its place, in whatever font they come to be shown."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.widgets.roomy import RoomyButton, RoomyLabel

WORDS = ("Play", "Pause for a while")


@pytest.mark.parametrize("kind", [RoomyButton, RoomyLabel])
@pytest.mark.parametrize("points", range(8, 24, 3))
def test_it_is_as_wide_for_each_of_its_words(
    qtbot: QtBot, kind: type[RoomyButton] | type[RoomyLabel], points: int
) -> None:
    part = kind()
    qtbot.addWidget(part)
    part.keep_room(*WORDS)
    part.setStyleSheet(f"font-size: {points}pt")
    part.ensurePolished()

    widths = list[int]()
    for words in WORDS:
        part.setText(words)
        widths.append(part.sizeHint().width())

    assert widths[0] == widths[1] >= part.fontMetrics().horizontalAdvance(WORDS[1])
    assert part.minimumSizeHint().width() == widths[0]


def test_without_words_to_come_it_is_as_wide_as_what_it_shows(qtbot: QtBot) -> None:
    part = RoomyLabel()
    qtbot.addWidget(part)
    part.setText("Play")
    part.keep_room(*WORDS)
    roomy = part.sizeHint().width()

    part.keep_room()

    assert part.sizeHint().width() < roomy
