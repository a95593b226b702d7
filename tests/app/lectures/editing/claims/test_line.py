"""A claim as a line: a sign that needs no colour, words that are cut and told whole."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.editing.claims.line import ClaimLine


@pytest.fixture
def line(qtbot: QtBot) -> ClaimLine:
    line = ClaimLine()
    qtbot.addWidget(line)
    line.resize(400, 60)
    line.show_claim("Loss", "0.1 to 0.5", False)
    line.show()
    return line


@pytest.mark.parametrize("holds, sign", [(None, "○"), (True, "✓"), (False, "✗")])
def test_its_sign_says_whether_it_holds(line: ClaimLine, holds: bool | None, sign: str) -> None:
    line.show_found(holds, "" if holds is None else "loss is 0.3 after 5 steps")

    assert line.words.text().startswith(f"{sign}  Loss\n")
    assert line.found.isVisible() == (holds is not None)


def test_where_there_is_no_room_it_is_cut_and_told_whole(line: ClaimLine) -> None:
    line.show_claim("Powers of ten from the last hidden layer to the first", "−12 to −11", True)
    line.resize(160, 60)

    assert "…" in line.words.text().splitlines()[0]
    assert "from the last hidden layer to the first" in line.words.toolTip()
    assert line.words.isChecked()


def test_it_is_opened_and_removed(line: ClaimLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(line.pressed):
        line.words.click()
    with qtbot.waitSignal(line.removed):
        line.gone.click()
