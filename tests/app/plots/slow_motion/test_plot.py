"""The way back can be stepped and played, and holds its step while the run goes on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.plots.slow_motion.plot import SlowMotion
from app.plots.slow_motion.stages import stages_of
from app.plots.slow_motion.table import COLUMNS
from app.texts import Texts
from app.theme import Theme
from core.record.frame import Overflow
from core.record.recording import Recording
from core.record.view import View
from tests.app.plots.seen import point_at, press, shown, turn_at
from tests.core.frames import dense, falling, frame_of, history_of, recording_of

FIVE = dense(5)


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> SlowMotion:
    """Five layers through which the gradient vanishes, at step 3."""
    made = SlowMotion(theme, texts)
    shown(qtbot, made, 700, 330)
    made.show_views((run(3),))
    return made


def recorded(last: int, decades: float = -8.0) -> Recording:
    return recording_of([frame_of(FIVE, step, log10_delta=falling(decades)) for step in range(last + 1)])


def run(last: int, decades: float = -8.0) -> View:
    return recorded(last, decades).view()


def one_step_on() -> View:
    recording = recorded(3)
    recording.append([frame_of(FIVE, 4, log10_delta=falling(-2))])
    return recording.view()


def test_it_begins_in_front_of_the_output_and_steps_towards_the_input(plot: SlowMotion) -> None:
    seen = [plot.stages[plot.position].entry]

    for _ in range(6):
        press(plot, "onwards")
        seen.append(plot.stages[plot.position].entry)
    press(plot, "back")

    assert seen == [5, 4, 3, 2, 1, 0, 0]
    assert plot.stages[plot.position].entry == 1


def test_keys_do_what_the_buttons_do(plot: SlowMotion) -> None:
    QTest.keyClick(plot, Qt.Key.Key_Right)
    QTest.keyClick(plot, Qt.Key.Key_Right)
    QTest.keyClick(plot, Qt.Key.Key_Left)

    assert plot.position == 1


def test_it_plays_to_the_input_and_stops(plot: SlowMotion, qtbot: QtBot) -> None:
    press(plot, "play")
    assert plot.playing
    plot.clock.setInterval(1)

    qtbot.waitUntil(lambda: not plot.playing)

    assert plot.stages[plot.position].entry == 0


def test_playing_can_be_paused_and_goes_on_from_there(plot: SlowMotion) -> None:
    plot.play()
    plot.clock.timeout.emit()
    plot.play()
    at = plot.position

    plot.play()

    assert at == plot.position == 1
    assert plot.playing


def test_the_step_is_held_while_the_run_goes_on(plot: SlowMotion) -> None:
    plot.go(1)

    plot.show_views((one_step_on(),))

    assert plot.subtitle().startswith("step 3, held")
    assert plot.kept is not None
    assert plot.kept.step == 3


def test_going_back_beyond_the_output_follows_the_run_again(plot: SlowMotion) -> None:
    recording = recorded(3)
    plot.show_views((recording.view(),))
    plot.go(1)
    recording.append([frame_of(FIVE, 4, log10_delta=falling(-2))])

    plot.go(-1)
    plot.go(-1)

    assert plot.subtitle().startswith("step 4 ·")


def test_another_network_lets_go_of_the_old_one(plot: SlowMotion) -> None:
    plot.go(3)

    plot.show_views((history_of([frame_of(dense(2), 0)]),))

    assert (plot.position, plot.settings.held, len(plot.stages)) == (0, False, 3)


def test_the_numbers_of_a_stage_are_those_of_the_frame(plot: SlowMotion) -> None:
    plot.go(3)

    cells = dict(plot.drawing.cells)
    header, rows = plot.table()

    assert plot.kept is not None
    assert plot.drawing.place == "layer 3 · Dense"
    assert cells["= δ"] == plot.texts.number(10 ** float(plot.kept.log10_delta[2]), 2) == "10⁻⁴"
    assert header == ["step", "slot", "layer", "kind", *COLUMNS]
    stage = stages_of(plot.kept)[3]
    assert rows[3][4:7] == [stage.arriving, stage.slope, stage.delta]


def test_after_an_overflow_the_last_finite_step_is_shown(plot: SlowMotion) -> None:
    structure = dense(5)
    frames = [frame_of(structure, 0), frame_of(structure, 1, overflow=Overflow(2, "signal"), log10_delta=float("nan"))]

    plot.show_views((history_of(frames),))

    assert plot.subtitle().startswith("step 0")


def test_the_pointer_reads_any_layer(plot: SlowMotion) -> None:
    at = plot.drawing.geometry
    assert at is not None
    point = plot.area.rect.center()
    point.setX(float(at.centre[1]))

    point_at(plot, point)

    assert plot.heading.subtitle.startswith("layer 2 · Dense: ∂L/∂y arrives ")
    assert plot.slot_at(point) == 1


def test_it_says_the_same_in_words(plot: SlowMotion) -> None:
    plot.go(5)

    assert plot.text_twin().startswith("Step 3, layer 1 · Dense: ∂L/∂y arrives 10⁻⁸")
    assert plot.text_twin().endswith("−8.0 decades since the last hidden layer: 100 million times smaller.")


def test_a_twin_shows_the_same_stage(plot: SlowMotion, theme: Theme) -> None:
    plot.go(2)

    twin = SlowMotion(theme, plot.texts)
    twin.follow(plot)

    assert twin.text_twin() == plot.text_twin()


def test_a_hand_on_the_time_line_lets_go_of_the_step_that_is_held(plot: SlowMotion) -> None:
    history = run(9)
    plot.show_views((history,))
    press(plot, "onwards")

    plot.show_views((history.at(4),))
    scrubbed = (plot.settings.held, plot.position, plot.subtitle())
    press(plot, "onwards")
    plot.show_views((history.at(4),))

    assert scrubbed == (False, 1, "step 4 · RMS of the gradient")
    assert plot.subtitle().startswith("step 4, held")


def test_the_layers_are_seen_closer_while_the_pass_goes_on(plot: SlowMotion) -> None:
    whole, rect = plot.area.ranges, plot.area.rect

    turn_at(plot, rect.center(), 2)
    turn_at(plot, QPointF(rect.left() - 10, rect.center().y()), 2)
    press(plot, "onwards")
    seen = plot.area.ranges
    plot.show_all()

    assert [upper - lower for lower, upper in seen] == pytest.approx([0.64 * (high - low) for low, high in whole])
    assert (plot.position, plot.area.ranges) == (1, whole)


def test_a_picture_that_nobody_steps_through_shows_the_whole_way_back(plot: SlowMotion) -> None:
    plot.complete()

    assert plot.stages[plot.position].entry == 0
    assert not plot.settings.held
    assert "layer 1" in plot.text_twin()


def test_before_a_room_it_begins_by_itself_as_soon_as_there_is_a_step(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = SlowMotion(theme, texts)
    shown(qtbot, plot, 700, 320)

    plot.unroll()
    still = plot.playing
    plot.show_views((run(1),))

    qtbot.waitUntil(lambda: plot.playing)
    assert (still, plot.settings.held) == (False, True)
    qtbot.waitUntil(lambda: plot.position == len(plot.stages) - 1 and not plot.playing)


def test_where_it_plays_already_nothing_begins_by_itself_later(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = SlowMotion(theme, texts)
    shown(qtbot, plot, 700, 320)
    plot.show_views((run(1),))
    plot.play()
    plot.unroll()
    plot.redraw()

    plot.play()
    stopped = not plot.playing
    plot.redraw()
    QCoreApplication.processEvents()

    assert (stopped, plot.playing) == (True, False)
