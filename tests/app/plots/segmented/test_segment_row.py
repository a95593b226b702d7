"""Choices in a card's corner give way to its title."""

from __future__ import annotations

from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from app.plots.loss.plot import LossCurve
from app.plots.segmented.segment_row import SegmentRow
from app.plots.segmented.segments import Segments
from app.texts import Texts
from app.theme import Theme
from tests.app.plots.seen import shown


def test_a_card_that_narrows_keeps_the_last_choice_longest(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = LossCurve(theme, texts)
    choices = [Segments(("a", "b")), Segments(("c", "d"))]
    for choice in choices:
        choice.name(dict.fromkeys("abcd", "a name"), dict.fromkeys("abcd", ""))
    row = SegmentRow(plot, *choices)
    qtbot.addWidget(plot)

    seen = []
    for width in range(900, 60, -5):
        plot.canvas.take_size(QSize(width, 250))
        row.fit((True, True))
        seen.append(tuple(not choice.isHidden() for choice in choices))
        assert (plot.heading.reserved > 0) == any(seen[-1])

    assert list(dict.fromkeys(seen)) == [(True, True), (False, True), (False, False)]


def test_what_is_not_wanted_takes_no_room(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = LossCurve(theme, texts)
    first, second = Segments(("a", "b")), Segments(("c", "d"))
    row = SegmentRow(plot, first, second)
    shown(qtbot, plot, 900, 250)

    row.fit((False, True))

    assert first.isHidden()
    assert plot.heading.reserved == second.sizeHint().width() + 16
