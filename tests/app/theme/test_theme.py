"""The theme gives colours by meaning, sizes by scale, and tells when they change."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.theme import DARK, LIGHT, PROJECTOR, Theme


def test_a_larger_scale_makes_everything_larger(qtbot: QtBot) -> None:
    theme = Theme()

    with qtbot.waitSignal(theme.changed):
        theme.grow()

    assert theme.size(100) == 115
    assert theme.font(20).pixelSize() == 23


def test_shrinking_undoes_growing(qtbot: QtBot) -> None:
    theme = Theme()

    theme.grow()
    theme.shrink()

    assert theme.scale == 1.0


def test_the_scale_ends_somewhere(qtbot: QtBot) -> None:
    theme = Theme()

    for _ in range(50):
        theme.grow()
    largest = theme.scale
    for _ in range(50):
        theme.shrink()

    assert (theme.scale, largest) == (0.75, 2.5)
    theme.reset_size()
    assert theme.scale == 1.0


def test_bold_is_bold_in_the_same_family(qtbot: QtBot) -> None:
    plain, bold = Theme().font(13), Theme().font(13, bold=True)

    assert (plain.bold(), bold.bold()) == (False, True)
    assert plain.families() == bold.families()


def test_other_tokens_give_other_colours(qtbot: QtBot) -> None:
    theme = Theme(LIGHT)

    theme.show_tokens(DARK)

    assert theme.colour("cold").name().upper() == DARK.cold
    assert theme.colour("tint").name().upper() == DARK.tint


def test_the_application_wears_the_theme_and_follows_it(qapp: QApplication) -> None:
    theme = Theme(LIGHT)

    theme.apply(qapp)
    light = qapp.palette().color(QPalette.ColorRole.Window).name().upper()
    theme.show_tokens(DARK)

    assert light == LIGHT.background
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.background
    assert DARK.panel in qapp.styleSheet()
    qapp.setStyleSheet("")


def test_type_that_would_not_fit_is_refused(qtbot: QtBot) -> None:
    theme = Theme()
    theme.allow(1.2)
    theme.grow()

    with qtbot.waitSignal(theme.refused):
        theme.grow()

    assert theme.scale == theme.wished == 1.15


def test_what_was_wished_for_returns_when_there_is_room_again(qtbot: QtBot) -> None:
    theme = Theme()
    theme.show_scale(1.75)

    theme.allow(1.4)
    small = theme.scale
    theme.allow(2.0)

    assert (small, theme.scale) == (1.3, 1.75)


def test_a_presentation_puts_theme_and_type_size_aside_and_brings_them_back(qtbot: QtBot) -> None:
    theme = Theme(DARK, 1.15)

    theme.present(1080)
    presented = (theme.tokens, theme.font(11).pixelSize() * 28 >= 1080, theme.line, theme.presenting)
    theme.present(720)
    smaller = theme.font(13).pixelSize()
    theme.present(None)

    assert presented == (PROJECTOR, True, 3.0, True)
    assert smaller == round(720 / 28)
    assert (theme.tokens, theme.scale, theme.line, theme.presenting) == (DARK, 1.15, 1.0, False)


def test_colours_chosen_in_a_presentation_stay_when_its_window_gets_another_size(qtbot: QtBot) -> None:
    theme = Theme(LIGHT)

    theme.present(1080)
    theme.show_tokens(DARK)
    theme.present(720)
    presented = theme.tokens
    theme.present(None)

    assert (presented, theme.tokens) == (DARK, LIGHT)


@pytest.mark.parametrize("change", [Theme.grow, Theme.shrink, Theme.reset_size])
def test_in_a_presentation_the_screen_alone_says_how_large_the_type_is(
    qtbot: QtBot, change: Callable[[Theme], None]
) -> None:
    theme = Theme(LIGHT, 1.15)
    theme.present(1080)
    presented = theme.scale

    with qtbot.waitSignal(theme.refused):
        change(theme)
    after = theme.scale
    theme.present(None)

    assert (after, theme.scale) == (presented, 1.15)


def test_who_paints_is_told_in_a_pass_after_everybody_is_dressed_and_before_they_are_seen(
    qapp: QApplication, qtbot: QtBot
) -> None:
    theme, window, seen = Theme(LIGHT), QWidget(), list[bool]()
    qtbot.addWidget(window)
    theme.apply(qapp)
    window.show()
    theme.changed.connect(lambda: seen.append(window.updatesEnabled()))

    theme.show_tokens(DARK)
    before, dressed = list(seen), qapp.palette().color(QPalette.ColorRole.Window).name().upper()
    qtbot.waitUntil(window.updatesEnabled)

    qapp.setStyleSheet("")
    assert (before, dressed) == ([], DARK.background)
    assert seen == [False]


def test_lines_are_as_thick_on_a_screen_with_more_pixels() -> None:
    theme = Theme()

    theme.present(720)
    least = theme.line
    theme.present(2160)

    assert (least, theme.line > 1.5 * least) == (3.0, True)
