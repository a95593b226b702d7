"""Titles, and what an empty plot says."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from pytestqt.qtbot import QtBot

from app.canvas.surface import Canvas
from app.plots.heading import EmptyNotice, Heading
from app.theme import Theme
from tests.app.plots.seen import ink, painted, pixels


def test_title_and_subtitle_stand_on_one_line(canvas: Canvas, theme: Theme) -> None:
    canvas.take_size(QSize(600, 200))
    heading = Heading(canvas, theme)
    heading.title = "Loss"
    alone = painted(heading.draw)

    heading.subtitle = "step 12"
    both = painted(heading.draw)

    assert ink(both) > ink(alone) > 0
    assert ink(both, QRect(0, round(heading.height), 400, 200)) == 0


def test_a_subtitle_leaves_alone_what_belongs_to_others(canvas: Canvas, theme: Theme) -> None:
    heading = Heading(canvas, theme)
    heading.title, heading.subtitle = "Gradient", "step 1200, relative to the last hidden layer of the network"

    heading.reserved = 150.0

    assert ink(painted(heading.draw), QRect(250, 0, 150, 20)) == 0


def test_on_a_narrow_card_the_subtitle_has_a_line_of_its_own(canvas: Canvas, theme: Theme) -> None:
    heading = Heading(canvas, theme)
    heading.title, heading.subtitle = "Gradient at each layer", "step 1200"

    both = painted(heading.draw)

    assert heading.stacked
    assert ink(both, QRect(0, 28, 400, round(heading.height) - 28)) > 0
    assert ink(both, QRect(0, round(heading.height), 400, 200)) == 0


def test_a_low_card_keeps_to_one_line(canvas: Canvas, theme: Theme) -> None:
    canvas.take_size(QSize(400, 120))

    assert not Heading(canvas, theme).stacked


def test_a_long_subtitle_leaves_room_for_the_scale(canvas: Canvas, theme: Theme) -> None:
    heading = Heading(canvas, theme)
    heading.subtitle = "step 1200 " * 20
    cut = painted(heading.draw)

    heading.note = "recent window"

    assert painted(heading.draw) != cut


def test_what_went_wrong_is_said_in_a_loud_colour(canvas: Canvas, theme: Theme) -> None:
    heading = Heading(canvas, theme)

    heading.alert = "overflow at step 3: weight of layer 2"

    assert any(colour.red() > colour.blue() + 60 for colour in pixels(painted(heading.draw)))


def test_of_what_went_wrong_is_said_what_has_room(canvas: Canvas, theme: Theme) -> None:
    canvas.take_size(QSize(200, 120))
    heading = Heading(canvas, theme)
    heading.title, heading.note = "Every layer", "fixed scale"

    heading.alert = "overflow at step 3: weight of layer 2"

    assert any(colour.red() > colour.blue() + 60 for colour in pixels(painted(heading.draw)))


def test_an_empty_plot_says_in_the_middle_what_to_do(canvas: Canvas, theme: Theme) -> None:
    notice = EmptyNotice(canvas, theme)
    assert ink(painted(notice.draw)) == 0

    notice.sentence = "Press play to see it here."

    image = painted(notice.draw)
    assert ink(image, QRect(50, 80, 300, 40)) == ink(image) > 0


def test_a_title_that_stands_on_a_tab_leaves_its_room_to_the_subtitle(
    canvas: Canvas, theme: Theme, qtbot: QtBot
) -> None:
    heading = Heading(canvas, theme)
    heading.title, heading.subtitle = "Gradient at each layer", "step 1200"
    before = (heading.height, painted(heading.draw))

    with qtbot.waitSignal(canvas.resized):
        heading.show_title(False)

    assert (heading.title_width, heading.stacked) == (0.0, False)
    assert heading.height <= before[0]
    assert 0 < ink(painted(heading.draw)) < ink(before[1])


def test_of_a_subtitle_without_room_no_stump_is_left(canvas: Canvas, theme: Theme) -> None:
    canvas.take_size(QSize(250, 120))
    heading = Heading(canvas, theme)
    heading.title, heading.note = "Loss and accuracy", "fixed scale"
    alone = painted(heading.draw)

    heading.subtitle = "step 1,200"

    assert painted(heading.draw) == alone


def test_a_chip_stands_at_the_right_and_the_subtitle_leaves_it_alone(canvas: Canvas, theme: Theme) -> None:
    canvas.take_size(QSize(400, 200))
    heading = Heading(canvas, theme)
    heading.title, heading.subtitle = "Gradient", "step 1200, relative to the last hidden layer of the network"
    heading.reserved = 60.0
    without = heading.chip_rect

    heading.chip = "zoomed"

    image, rect = painted(heading.draw), heading.chip_rect
    assert without.width() == 0
    assert rect.right() == 340
    assert ink(image, rect.toRect()) > 100
    assert ink(image, QRect(round(rect.left()) - 9, 0, 8, 30)) == 0
    assert ink(image, QRect(341, 0, 59, 30)) == 0


def test_in_a_presentation_a_subtitle_without_room_gets_a_line_and_keeps_it(canvas: Canvas, theme: Theme) -> None:
    canvas.take_size(QSize(1250, 500))
    theme.present(720)
    heading = Heading(canvas, theme)
    heading.title, heading.reserved = "Entropy, cross entropy, KL", 480.0

    heading.subtitle = "short"
    heading.make_room()
    beside = heading.stacked
    heading.subtitle = "H(p, q) = H(p) + KL(p‖q): 2.000 = 1.750 + 0.250"
    heading.make_room()
    below = heading.stacked
    heading.subtitle = "short"
    heading.make_room()

    assert (beside, below, heading.stacked) == (False, True, True)
    canvas.take_size(QSize(1900, 500))
    assert not heading.stacked
