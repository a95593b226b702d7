"""Exactly one of the segments is on."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from app.plots.gradient_profile.plot import GradientProfile
from app.plots.segmented.segments import FOLDED, Segments
from app.texts import Texts
from app.theme import Theme
from app.theme.dressing import Dressing
from tests.app.plots.seen import press, shown


@pytest.fixture
def segments(qtbot: QtBot) -> Segments:
    """Two choices."""
    segments = Segments(("delta", "weight"))
    segments.name({"delta": "δ", "weight": "weight gradient"}, {"delta": "of h", "weight": "of W"})
    qtbot.addWidget(segments)
    segments.show()
    return segments


def test_the_first_is_on_until_another_is_clicked(segments: Segments, qtbot: QtBot) -> None:
    assert segments.current == "delta"

    with qtbot.waitSignal(segments.chosen) as chosen:
        press(segments, "weight")

    assert (chosen.args, segments.current) == (["weight"], "weight")


def test_showing_a_choice_tells_nobody(segments: Segments, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(segments.chosen):
        segments.show_choice("weight")

    assert segments.current == "weight"


def test_each_is_named_and_explained(segments: Segments) -> None:
    buttons = segments.findChildren(QToolButton)[:2]

    assert [(button.text(), button.toolTip()) for button in buttons] == [("δ", "of h"), ("weight gradient", "of W")]


def test_where_it_is_narrow_one_button_has_them_all_in_its_menu(segments: Segments, qtbot: QtBot) -> None:
    wide = segments.show_room(1000)
    narrow = segments.show_room(wide / 2)
    folded = segments.findChild(QToolButton, FOLDED)
    assert folded is not None

    with qtbot.waitSignal(segments.chosen) as chosen:
        folded.menu().actions()[1].trigger()

    assert narrow <= wide / 2
    assert (chosen.args, segments.current, folded.text()) == (["weight"], "weight", "weight gradient ▾")


def test_they_come_back_where_there_is_room(segments: Segments) -> None:
    segments.show_room(10)

    segments.show_room(1000)

    assert [button.isVisible() for button in segments.findChildren(QToolButton)] == [True, True, False]


def test_the_one_button_keeps_its_whole_text_before_a_subtitle_gets_room(segments: Segments) -> None:
    segments.show_room(10)
    folded = segments.findChild(QToolButton, FOLDED)
    assert folded is not None
    needed = folded.sizeHint().width()

    taken = segments.show_room(needed + 20, kept=200)

    assert taken == folded.maximumWidth() == needed


def test_when_the_type_is_small_again_they_come_back(
    qtbot: QtBot, qapp: QApplication, theme: Theme, texts: Texts
) -> None:
    theme.apply(qapp)
    plot = GradientProfile(theme, texts)
    shown(qtbot, plot, 1100)
    folded = plot.findChild(QToolButton, FOLDED)
    assert folded is not None
    seen = [folded.isVisible()]

    for scale in (2.0, 1.0):
        theme.show_scale(scale)
        qtbot.waitUntil(lambda: not Dressing.of(qapp).waiting)
        seen.append(folded.isVisible())

    plot.hide()
    qapp.setStyleSheet("")
    assert seen == [False, True, False]
