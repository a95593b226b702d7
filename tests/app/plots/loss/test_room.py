"""Numbers and names around the curves have room, on a low card and in large type too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from app.canvas import lettering
from app.canvas.axes import LABEL_PX
from app.canvas.curves import BESIDE_PX
from app.plots.loss.plot import LossCurve
from app.plots.loss.room import divided
from core.components.losses import CrossEntropy
from core.experiment import Experiment
from tests.app.plots.loss.falling import falling_loss, names
from tests.core.frames import dense, frame_of, recording_of


@pytest.mark.parametrize("height", [20.0, 41.0, 42.0, 65.0, 400.0])
def test_two_areas_leave_each_other_a_line_or_there_is_one(height: float) -> None:
    whole = QRectF(58, 42, 100, height)

    above, below = divided(whole, line=13.0, gap=16.0)

    assert (above.top(), below.bottom()) == (whole.top(), whole.bottom())
    assert (above == whole and below.height() == 0) == (height < 42)
    assert below.height() == 0 or min(below.height(), below.top() - above.bottom()) >= 13


@pytest.mark.parametrize("height", [161, 250, 500])
def test_on_a_low_card_too_numbers_and_names_do_not_touch(plot: LossCurve, height: int) -> None:
    plot.resize(287, height)

    plot.show_views((falling_loss(20, start=1.4),))

    upper, lower = plot.axes.vertical, plot.strip_axes.vertical
    line = lettering.pen(plot.theme, LABEL_PX).height
    assert (upper.name, lower.name) == ("loss", "accuracy")
    assert plot.strip.rect.top() - plot.area.rect.bottom() > line
    assert plot.strip.rect.height() / (len(lower.ticks) - 1) >= line
    assert len(upper.ticks) >= 2


def test_on_a_card_that_is_too_low_for_both_the_loss_has_all_the_room(plot: LossCurve) -> None:
    plot.resize(259, 100)

    plot.show_views((falling_loss(20),))

    assert (plot.strip.rect.height(), plot.accuracies.curves) == (0, [])
    assert plot.axes.horizontal.name == "step"


def test_the_names_at_the_ends_have_the_room_that_this_run_needs(plot: LossCurve) -> None:
    plot.show_views((falling_loss(20),))
    usual = plot.area.rect.width()

    plot.show_views((falling_loss(2000, start=2.22e-5),))

    pen = lettering.pen(plot.theme, LABEL_PX, bold=True)
    assert names(plot)[1] == "this run 1.11·10⁻⁸"
    assert plot.area.rect.width() < usual
    assert all(plot.area.rect.right() + BESIDE_PX + pen.width(name) < plot.canvas.rect.right() for name in names(plot))


def test_in_the_type_of_a_lecture_the_name_of_an_axis_stands_beside_its_numbers(plot: LossCurve) -> None:
    plot.theme.present(720)

    plot.show_views((falling_loss(20),))

    pen = lettering.pen(plot.theme, LABEL_PX)
    numbers = plot.strip.rect.left() - plot.theme.size(8) - pen.width("100 %")
    assert numbers > plot.strip_axes.name_left + pen.height


def test_what_has_no_room_beside_a_low_plot_is_named_above_it(plot: LossCurve) -> None:
    frames = [frame_of(dense(2), step, loss=1.12, accuracy=0.33, test_loss=1.2, guessing=1.1) for step in range(50)]
    plot.show_views((recording_of(frames, Experiment(loss=CrossEntropy())).view(), falling_loss(90)))

    high = plot.heading.note
    plot.resize(287, 161)

    assert (high, plot.heading.note) == ("fixed scale", "guessing 1.10")
