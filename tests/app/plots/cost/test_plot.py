"""The cost plot under a real mouse and a real keyboard."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.plots.cost.discrete import DiscreteCost
from app.plots.cost.plot import CostPlot
from app.plots.cost.settings import CONTINUOUS, SLOPE, CostSettings
from app.plots.cost.slope import SlopeCost
from app.texts import Texts
from app.theme import Theme
from core.lecture.information import divergence
from tests.app.plots.seen import point_at, press, shown, surface, turn_at
from tests.core.frames import dense, run_of


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> CostPlot:
    """On the screen; it needs no run."""
    plot = CostPlot(theme, texts)
    shown(qtbot, plot, 900, 420)
    plot.show_views(())
    return plot


def drag(plot: CostPlot, start: QPointF, end: QPointF) -> None:
    """Press, move with the button down, let go."""
    view = surface(plot)
    first, last = (QPoint(round(point.x()), round(point.y())) for point in (start, end))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(view, (first + last) / 2)
    QTest.mouseMove(view, last)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=last)


def test_without_a_run_everything_is_there(plot: CostPlot) -> None:
    assert plot.notice.sentence == ""
    assert plot.heading.subtitle == "H(p, q) = H(p) + KL(p‖q): 2.000 = 1.750 + 0.250"
    assert plot.sentence.text.startswith("The best code needs 1.750 bits")


def test_a_dragged_bar_takes_the_share_and_the_others_make_room(plot: CostPlot) -> None:
    part = plot.part
    assert isinstance(part, DiscreteCost)
    top = plot.handles.points[0]

    drag(plot, top, QPointF(top.x(), float(part.area.y(0.8))))

    assert plot.settings.p[0] == pytest.approx(0.8, abs=0.01)
    assert plot.settings.p[1] == pytest.approx(2 * plot.settings.p[2])
    assert sum(plot.settings.p) == pytest.approx(1)
    assert plot.subtitle().endswith(f"{divergence(*plot.settings.shares):.3f}")


def test_a_bar_dragged_to_the_floor_makes_the_divergence_infinite(plot: CostPlot) -> None:
    point = plot.handles.points[5]  # q of outcome 3

    drag(plot, point, QPointF(point.x(), plot.handles.points[5].y() + 400))

    assert plot.settings.q[2] == 0
    assert "q rules out outcome 3" in plot.sentence.text
    assert "∞" in plot.heading.subtitle
    assert not plot.grab().isNull()


def test_a_bar_of_zero_can_be_dragged_up_again(plot: CostPlot) -> None:
    plot.show_settings(CostSettings().with_share(True, 2, 0.0))
    part, point = plot.part, plot.handles.points[5]
    assert isinstance(part, DiscreteCost)

    drag(plot, point, QPointF(point.x(), float(part.area.y(0.25))))

    assert plot.settings.q == pytest.approx((0.25,) * 4, abs=0.01)


def test_bells_follow_the_pointer(plot: CostPlot) -> None:
    press(plot, CONTINUOUS)
    top, flank = plot.handles.points[2], plot.handles.points[3]

    drag(plot, flank, flank - QPointF(20, 0))
    narrower = plot.settings.second
    drag(plot, plot.handles.points[2], plot.handles.points[2] + QPointF(100, 0))

    assert narrower.deviation < 1.5
    assert narrower.mean == 1.5
    assert plot.settings.second.mean > 3
    assert plot.settings.second.deviation == narrower.deviation
    assert top != plot.handles.points[2]


def test_the_logit_follows_the_pointer(plot: CostPlot) -> None:
    press(plot, SLOPE)
    part = plot.part
    assert isinstance(part, SlopeCost)

    drag(plot, plot.handles.points[0], QPointF(float(part.area.x(3.0)), part.area.rect.center().y()))

    assert plot.settings.z == pytest.approx(3.0, abs=0.05)
    assert plot.subtitle().startswith("z = 3.0, y = 0.95")


def test_a_press_beside_everything_moves_nothing(plot: CostPlot) -> None:
    drag(plot, QPointF(300, 8), QPointF(300, 300))

    assert plot.settings == CostSettings()


def test_keys_choose_a_handle_and_move_it_during_a_run(plot: CostPlot) -> None:
    plot.show_views((run_of(dense(2), 3),))
    plot.setFocus()

    QTest.keyClick(plot, Qt.Key.Key_Right)
    QTest.keyClick(plot, Qt.Key.Key_Up)
    QTest.keyClick(plot, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)

    assert plot.handles.current == 1
    assert plot.settings.q[0] == pytest.approx(0.31)


def test_keys_change_outcomes_target_and_logit(plot: CostPlot) -> None:
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_Plus)
    outcomes = len(plot.settings.p)
    plot.show_settings(replace(plot.settings, mode=SLOPE))

    QTest.keyClick(plot, Qt.Key.Key_T)
    QTest.keyClick(plot, Qt.Key.Key_Right)

    assert (outcomes, plot.settings.target) == (5, 0)
    assert plot.settings.z == pytest.approx(-5.9)


def test_the_pointer_reads_out_but_not_while_it_drags(plot: CostPlot) -> None:
    point = plot.handles.points[0] + QPointF(0, 20)

    point_at(plot, point)

    assert plot.heading.subtitle.startswith("outcome 1: p 0.5, q 0.25")


def test_the_twin_shows_the_dragged_state(plot: CostPlot, theme: Theme) -> None:
    plot.show_settings(CostSettings().with_share(False, 0, 0.9).with_outcomes(6))

    twin = CostPlot(theme, plot.texts)
    twin.follow(plot)

    assert twin.settings == plot.settings
    assert twin.text_twin() == plot.text_twin()
    assert twin.table() == plot.table()


def test_a_small_card_keeps_room_for_the_instrument(plot: CostPlot) -> None:
    plot.show_settings(replace(CostSettings(), mode=SLOPE))

    plot.resize(360, 220)

    part = plot.part
    assert isinstance(part, SlopeCost)
    assert part.area.rect.height() >= 60
    assert not plot.segments.isVisible()
    assert "203 times" in plot.text_twin()


def test_a_copied_table_has_the_sums(plot: CostPlot) -> None:
    _, rows = plot.table()

    assert math.fsum(float(row[1]) for row in rows[-3:][::2]) == pytest.approx(float(rows[-2][1]))


def test_the_target_is_one_click_away(plot: CostPlot) -> None:
    press(plot, SLOPE)
    press(plot, "0")

    assert plot.settings.target == 0
    assert plot.sentence.text.startswith("Confidently right")
    assert not plot.targets.isHidden()


@pytest.mark.parametrize("mode", [CONTINUOUS, SLOPE])
def test_curves_are_seen_closer_and_a_drag_means_what_it_shows(plot: CostPlot, mode: str) -> None:
    plot.show_settings(CostSettings().in_mode(mode))
    area, whole = plot.part.pane().area, plot.part.pane().area.ranges

    turn_at(plot, area.rect.center(), 4)
    turn_at(plot, QPointF(area.rect.left() - 20, area.rect.bottom() - 1), 4)
    across, upright = area.ranges
    place = area.rect.center() + QPointF(30, 0)
    drag(plot, plot.part.handles(plot.settings)[0] if mode == CONTINUOUS else area.rect.center(), place)
    moved = plot.settings.first.mean if mode == CONTINUOUS else plot.settings.z

    assert across == plot.settings.across
    assert across[1] - across[0] == pytest.approx(0.8**4 * (whole[0][1] - whole[0][0]))
    assert upright == plot.settings.upright
    assert plot.heading.chip == "zoomed"
    assert moved == pytest.approx(area.data_at(place)[0], abs=0.02)


def test_small_shares_can_be_seen_closer_and_set(plot: CostPlot) -> None:
    plot.see(upright=(0.0, 0.05))
    bar = plot.handles.points[0]
    place = QPointF(bar.x(), float(plot.part.pane().area.y(0.02)))

    drag(plot, QPointF(bar.x(), plot.part.pane().area.rect.center().y()), place)

    assert plot.settings.p[0] == pytest.approx(0.02, abs=0.001)
    assert plot.settings.upright == (0.0, 0.05)


def test_another_instrument_and_another_run_are_seen_as_what_they_are(plot: CostPlot) -> None:
    plot.show_settings(CostSettings(mode=SLOPE, across=(-7.0, -5.0)))

    for _ in range(2):
        plot.show_views((run_of(dense(2), 3),))  # which it shows nothing of
    kept = plot.settings.across
    press(plot.segments, "continuous")

    assert kept == (-7.0, -5.0)
    assert plot.settings.across is None
    assert plot.heading.chip == ""


def test_bars_never_lose_the_ground_that_they_stand_on(plot: CostPlot) -> None:
    area = plot.part.pane().area

    turn_at(plot, area.rect.center(), 3)
    closer = area.ranges[1]
    turn_at(plot, area.rect.center(), -1, shift=True)

    assert closer == pytest.approx((0.0, 0.8**3))
    assert area.ranges[1] == closer
