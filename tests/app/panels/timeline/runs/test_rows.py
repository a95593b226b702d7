"""The rows of the list say what was changed and how far each run came."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.panels.timeline.runs.rows import Rows
from app.playback.player import Player
from app.playback.runs import LISTED
from app.texts import Texts
from core.wording import shortened
from tests.app.playback.playing import shown


@pytest.fixture
def rows(tried: Player, texts: Texts) -> Rows:
    return Rows(tried, texts, tried)


def test_each_says_what_was_changed_both_lamps_loss_steps_and_time(rows: Rows, tried: Player, texts: Texts) -> None:
    tried.runs.past[0].times.passed = 65.0

    now, before = rows.all()

    assert now.cells[0] == "now: 9 nodes"
    assert before.cells[:3] == ("first run", "Healthy", "Early")
    assert before.cells[3] == texts.loss(tried.runs.past[0].view.last.loss)  # type: ignore[union-attr]
    assert before.cells[4:] == (str(LISTED), "1 min 5 s")
    assert (now.present, before.present, before.starred) == (True, False, False)


def test_a_run_that_was_begun_again_and_the_reference_say_so(qtbot: QtBot, rows: Rows, tried: Player) -> None:
    tried.step(LISTED)
    shown(qtbot, tried, LISTED + 1)
    with qtbot.waitSignal(tried.loaded, timeout=20_000):
        tried.reset()
    shown(qtbot, tried, 1)
    tried.comparison.keep(tried.runs.past[0].view)

    assert [row.cells[0] for row in rows.all()] == ["now: the same again", "reference · 9 nodes", "first run"]


def test_each_says_what_becomes_of_it(rows: Rows, tried: Player) -> None:
    now, before = rows.all()
    tried.runs.forget_engine()
    freed = rows.all()[1]

    told = [shortened(row.future, 60) for row in (now, before, freed)]
    assert told[0] == "The present run"
    assert before.future.endswith(f"goes on from step {LISTED}")
    assert freed.future.endswith("begins at step 0")


def test_nothing_is_worded_again_of_which_there_is_no_news(rows: Rows, tried: Player) -> None:
    before, again = rows.all()[1], rows.all()[1]
    tried.runs.star(before.run, True)

    assert before is again
    assert rows.all()[1].starred
