"""The time line under hand and keys: any step, the moments, the loop, and the way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.panels.timeline import Timeline
from app.playback.player import Player
from app.state.document import Document
from app.theme import DARK, Theme
from core.components.optimizers import SGD

LEFT = Qt.MouseButton.LeftButton


def press(qtbot: QtBot, button: QPushButton, player: Player) -> None:
    """Click, and wait until the window has moved."""
    with qtbot.waitSignal(player.moved):
        QTest.mouseClick(button, LEFT)


def test_live_stands_at_the_end(timeline: Timeline) -> None:
    assert (timeline.live.isChecked(), timeline.slider.value(), timeline.slider.track.caption) == (True, 20, "")
    assert (timeline.previous.isEnabled(), timeline.next.isEnabled()) == (True, False)


def test_a_press_on_the_line_shows_that_step(timeline: Timeline, player: Player, qtbot: QtBot) -> None:
    track = timeline.slider.track
    middle = QPoint(round(track.x(10, timeline.slider.width())), timeline.slider.height() // 2)

    with qtbot.waitSignal(player.moved):
        QTest.mouseClick(timeline.slider, LEFT, pos=middle)

    assert (player.cursor, track.step, track.caption) == (10, 10, "step 10")
    assert not timeline.live.isChecked()


def test_previous_next_and_live(timeline: Timeline, player: Player, qtbot: QtBot) -> None:
    seen: list[int | None] = []

    for button in (timeline.previous, timeline.previous, timeline.next, timeline.live):
        press(qtbot, button, player)
        seen.append(player.cursor)

    assert seen == [19, 18, 19, None]
    assert timeline.live.isChecked()


def test_live_pressed_while_live_stays_live(timeline: Timeline, player: Player, qtbot: QtBot) -> None:
    QTest.mouseClick(timeline.live, LEFT)

    assert (timeline.live.isChecked(), player.cursor) == (True, None)


def test_keys_on_the_line(timeline: Timeline, player: Player, qtbot: QtBot) -> None:
    seen: list[int | None] = []

    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Left, Qt.Key.Key_End):
        QTest.keyClick(timeline.slider, key)
        qtbot.waitUntil(lambda: timeline.slider.track.step == player.cursor)
        seen.append(player.cursor)

    assert seen == [0, 1, 3, 2, None]


def test_the_first_bad_layer_is_told_and_jumped_to(timeline: Timeline, player: Player, qtbot: QtBot) -> None:
    bad = player.milestones.first_bad
    assert bad is not None
    assert timeline.first.text() == f"first bad layer: {bad.slot + 1}, step 0"

    press(qtbot, timeline.first, player)

    assert player.cursor == 0


def test_a_layer_that_gets_a_name_is_told_with_it(
    timeline: Timeline, document: Document, player: Player, qtbot: QtBot
) -> None:
    bad = player.milestones.first_bad
    assert bad is not None

    document.set_name(bad.slot, "encoder")

    qtbot.waitUntil(lambda: timeline.first.text() == f"first bad layer: {bad.slot + 1} (encoder), step 0")


def test_the_menu_jumps_to_each_moment_that_there_is(timeline: Timeline, player: Player, qtbot: QtBot) -> None:
    menu = timeline.moments_menu()
    qtbot.addWidget(menu)
    named = {action.text().split(":")[0]: action for action in menu.actions()}

    named["First verdict"].trigger()

    assert [action.isEnabled() for action in named.values()] == [True, True, True, False, True]
    assert named["First verdict"].text() == "First verdict: Vanishing, step 0"
    assert player.cursor == 0


def test_marks_show_where_the_run_was_changed(
    timeline: Timeline, document: Document, player: Player, qtbot: QtBot
) -> None:
    document.set_optimizer(SGD(learning_rate=0.5))

    player.step()

    qtbot.waitUntil(lambda: "changed at step 21" in [mark.name for mark in timeline.slider.track.marks])


def test_the_loop_runs_over_the_chosen_stretch(timeline: Timeline, player: Player, qtbot: QtBot) -> None:
    timeline.slider.stretched.emit(range(5, 8))
    QTest.mouseClick(timeline.loop, LEFT)

    qtbot.waitUntil(lambda: player.cursor == 6)
    looping = timeline.loop.isChecked()
    press(qtbot, timeline.live, player)

    assert (looping, timeline.loop.isChecked()) == (True, False)
    assert timeline.slider.track.stretch == range(5, 8)


def test_a_new_run_is_live_and_has_no_stretch(timeline: Timeline, player: Player, qtbot: QtBot) -> None:
    timeline.slider.stretched.emit(range(5, 8))
    player.show_step(3)

    with qtbot.waitSignal(player.loaded):
        player.reset()
    qtbot.waitUntil(lambda: timeline.slider.track.last == 0)

    assert (player.cursor, timeline.slider.track.stretch, timeline.live.isChecked()) == (None, None, True)


def test_words_give_way_to_the_line(timeline: Timeline) -> None:
    def seen() -> list[bool]:
        words: list[QLabel | QPushButton] = [timeline.status.state, timeline.place, timeline.first]
        return [part.isVisible() for part in (*words, timeline.status.extent)]

    timeline.resize(1500, timeline.height())
    wide = seen()
    timeline.resize(1200, timeline.height())
    medium = seen()
    timeline.resize(700, timeline.height())

    assert (wide, medium) == ([True] * 4, [True, True, True, False])
    assert seen()[2:] == [False, False]
    assert timeline.slider.width() > 200


@pytest.mark.parametrize("width, scale", [(660, 1.0), (740, 1.4)])
def test_in_a_narrow_window_the_step_stays_and_its_tip_says_the_rest(
    timeline: Timeline, theme: Theme, qtbot: QtBot, width: int, scale: float
) -> None:
    theme.show_scale(scale)
    timeline.resize(1900, timeline.height())
    wide = timeline.place.text(), timeline.place.toolTip()

    for narrower in range(1900, width - 1, -20):  # a window of its own is no narrower than what it shows
        timeline.resize(narrower, timeline.height())

    place = timeline.place
    assert wide[0] == "step 20 · epoch 2.9 · 0 s" == place.accessibleName()
    assert (place.isVisible(), place.text(), place.toolTip()) == (True, "step 20", "\n".join(wide))
    qtbot.waitUntil(lambda: place.width() >= place.sizeHint().width() and timeline.slider.width() > 100)


def test_where_there_is_room_for_no_more_the_epoch_stands_beside_the_step(timeline: Timeline) -> None:
    seen = set()

    for width in range(1100, 500, -10):
        timeline.resize(width, timeline.height())
        seen.add(timeline.place.text())

    assert seen == {"step 20 · epoch 2.9 · 0 s", "step 20 · epoch 2.9", "step 20"}


def test_it_is_named_for_screen_readers(timeline: Timeline, player: Player, qtbot: QtBot) -> None:
    buttons = (timeline.previous, timeline.next, timeline.loop, timeline.more)
    live = timeline.slider.accessibleDescription()

    with qtbot.waitSignal(player.moved):
        player.show_step(7)

    assert (live, timeline.slider.accessibleDescription()) == ("live", "step 7")
    assert timeline.slider.accessibleName() == "Time line"
    assert all(button.accessibleName() and button.toolTip() for button in buttons)


def test_another_theme_dresses_the_line(timeline: Timeline, theme: Theme) -> None:
    theme.show_tokens(DARK)

    assert timeline.slider.track.style.handle == DARK.accent


def test_the_line_stays_where_it_is_however_fast_it_trains(timeline: Timeline, qtbot: QtBot) -> None:
    def begins() -> int:
        qtbot.waitUntil(lambda: timeline.status.state.width() >= timeline.status.state.sizeHint().width())
        return timeline.slider.x()

    paused = begins()

    for words in ("Training", "Training · 5.9 steps/s", "Training · 1200 steps/s"):
        timeline.status._show(timeline.status.state, words)

        assert begins() == paused


@pytest.mark.sampled(4)
@pytest.mark.parametrize("points", range(8, 24))
def test_the_state_has_room_for_any_speed_in_any_size_of_type(timeline: Timeline, points: int) -> None:
    state = timeline.status.state
    resting = state.text()

    state.setStyleSheet(f"font-size: {points}pt")

    paused = state.sizeHint().width()
    state.setText("Training · 1200 steps/s")
    assert resting == "Paused"
    assert state.sizeHint().width() == paused


def test_in_a_presentation_only_a_remark_stands_beside_the_slider(
    timeline: Timeline, theme: Theme, qtbot: QtBot
) -> None:
    theme.present(720)
    timeline.resize(1600, timeline.height())
    beside = (timeline.previous, timeline.next, timeline.live, timeline.loop, timeline.more, timeline.status.state)
    quiet = [part.isVisible() for part in (*beside, timeline.status.remark)]

    timeline.status.say("Copied.")

    assert not any(quiet)
    assert timeline.status.remark.isVisible()
    assert not any(part.isVisible() for part in beside)
