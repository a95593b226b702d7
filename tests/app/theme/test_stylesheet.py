"""The style sheet is complete for every theme and every size."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.theme.stylesheet import style_sheet
from app.theme.tokens import THEMES, Tokens


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
def test_no_colour_comes_from_anywhere_but_the_tokens(tokens: Tokens) -> None:
    sheet = style_sheet(tokens, lambda px: px)

    derived = {tokens.raised, tokens.tint, tokens.hover, *(tokens.on(tokens.accent),)}
    derived |= {each(name) for each in (tokens.solid, tokens.ink) for name in ("accent", "hot")}
    known = {str(value) for value in vars(tokens).values()} | derived
    foreign = set(re.findall(r"#[0-9A-F]{6}", sheet)) - known
    assert len(foreign) <= 1, "only the hovered filled button has a shade of its own"


def test_sizes_follow_the_scale() -> None:
    sheet = style_sheet(THEMES["light"], lambda px: 2 * px)

    assert 'QLabel[role="title"] { font-size: 28px;' in sheet


def test_qt_understands_every_rule(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.setProperty("role", "primary")

    button.setStyleSheet(style_sheet(THEMES["dark"], lambda px: px))
    button.grab()  # Qt warns of what it cannot parse, and warnings are errors
