"""The panel says what it is given, and shows how far a trial is."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.exercises.panel import NOTHING, ExercisePanel
from app.theme import Theme


def test_what_there_is_nothing_to_say_of_takes_no_room(qtbot: QtBot, theme: Theme) -> None:
    panel = ExercisePanel(theme)
    qtbot.addWidget(panel)

    panel.show_exercise(NOTHING._replace(title="Make it learn", most=1, changes=("seed",), points=(0.5, 2.0)))

    assert panel.title.text() == "Make it learn"
    assert panel.changes.text() == "1 of at most 1 change"
    assert panel.points.text() == "0.5 of 2 points"
    assert [part.isHidden() for part in (panel.text, panel.locks, panel.refusal)] == [True] * 3


def test_without_a_limit_changes_are_only_counted(qtbot: QtBot, theme: Theme) -> None:
    panel = ExercisePanel(theme)
    qtbot.addWidget(panel)

    panel.show_exercise(NOTHING._replace(changes=("seed", "batch")))

    assert panel.changes.text() == "2 changes"


def test_while_it_is_tried_it_can_only_be_given_up(qtbot: QtBot, theme: Theme) -> None:
    panel = ExercisePanel(theme)
    qtbot.addWidget(panel)

    panel.show_trying(0.25)
    assert (panel.bar.value(), panel.bar.isHidden(), panel.cancel_button.isHidden()) == (25, False, False)
    assert not panel.try_button.isEnabled()

    panel.show_trying(None)
    assert (panel.bar.isHidden(), panel.cancel_button.isHidden(), panel.try_button.isEnabled()) == (True, True, True)


def test_while_it_is_tried_the_keyboard_is_on_cancel_and_comes_back(qtbot: QtBot, theme: Theme) -> None:
    panel = ExercisePanel(theme)
    qtbot.addWidget(panel)
    panel.show()
    panel.try_button.setFocus()
    qtbot.waitUntil(panel.try_button.hasFocus)

    panel.show_trying(0.0)
    on_cancel = panel.cancel_button.hasFocus()
    panel.show_trying(None)

    assert on_cancel
    assert panel.try_button.hasFocus()
