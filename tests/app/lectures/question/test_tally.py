"""The tally says how the room has guessed, and which choice is right also where nobody has."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.lectures.question.tally import Tally
from app.theme import PROJECTOR, Theme


def tally(qtbot: QtBot) -> Tally:
    found = Tally(Theme(PROJECTOR))
    qtbot.addWidget(found)
    return found


def test_bars_are_as_long_as_their_shares_of_the_most(qtbot: QtBot) -> None:
    shown = tally(qtbot)

    shown.show_tally(("1", "3", "6", "12"), (4, 17, 20, 5), answer=3)

    assert [row.share for row in shown.rows] == [0.2, 0.85, 1.0, 0.25]
    assert [row.words.text() for row in shown.rows] == ["1 · 4", "3 · 17", "6 · 20", "12 ✓ · 5"]
    assert shown.right.text() == "Right: 5 of 46"
    assert not shown.grab().isNull()


def test_where_nobody_has_guessed_the_answer_is_seen_alone(qtbot: QtBot) -> None:
    shown = tally(qtbot)
    shown.show_tally(("1", "3", "6"), (1, 2, 3), answer=0)

    shown.show_tally(("yes", "no"), (0, 0), answer=1)

    assert [row.words.text() for row in shown.rows[:2]] == ["yes", "no ✓"]
    assert shown.right.isHidden()
    assert shown.rows[2].isHidden()


def test_two_votes_are_seen_beside_each_other(qtbot: QtBot) -> None:
    shown = tally(qtbot)

    shown.show_tally(("1", "3", "12"), (2, 6, 32), answer=2, first=(10, 20, 10))

    assert [row.words.text() for row in shown.rows] == ["1 · 10 → 2", "3 · 20 → 6", "12 ✓ · 10 → 32"]
    assert [row.before for row in shown.rows] == [0.5, 1.0, 0.5]
    assert shown.right.text() == "Right: 32 of 40, at first 10 of 40"
    assert not shown.grab().isNull()
    shown.show_tally(("1", "3", "12"), (2, 6, 32), answer=2)
    assert [row.before for row in shown.rows] == [None] * 3
