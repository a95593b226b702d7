"""The card that says what a control is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.help.explanation import Explanation
from app.texts.markup import Markup
from app.theme import Theme


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """A window of 800 × 600."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    return window


@pytest.mark.parametrize(
    ("beside", "below"), [(QRect(100, 50, 80, 30), True), (QRect(100, 560, 80, 30), False)], ids=["top", "bottom"]
)
def test_it_stands_beside_what_it_explains_and_covers_it_not(
    holder: QWidget, theme: Theme, beside: QRect, below: bool
) -> None:
    card = Explanation(holder, theme)

    card.explain(Markup("<p>What it is.</p>"), beside)

    place = card.card.geometry()
    assert holder.rect().contains(place)
    assert not place.intersects(beside)
    assert (place.top() > beside.bottom()) == below


@pytest.mark.parametrize("border", [0, 1, 12])
def test_no_line_of_it_is_cut(holder: QWidget, theme: Theme, border: int) -> None:
    card, cut = Explanation(holder, theme), []
    card.card.setStyleSheet(f"QFrame {{ border: {border}px solid gray; }} QLabel {{ border: none; }}")

    for words in range(1, 60):
        card.explain(Markup(f"<p>{'word ' * words}</p><p>z</p>"), QRect(100, 50, 80, 30))
        QApplication.sendPostedEvents()
        if card.text.height() < card.text.heightForWidth(card.text.width()):
            cut.append(words)

    assert cut == []


def test_any_key_closes_it_but_one_that_is_only_held(holder: QWidget, theme: Theme) -> None:
    card = Explanation(holder, theme)
    card.explain(Markup("<p>What it is.</p>"), QRect(0, 0, 10, 10))

    QTest.keyClick(card, Qt.Key.Key_Shift)
    held = card.isVisible()
    QTest.keyClick(card, Qt.Key.Key_A)

    assert (held, card.isVisible()) == (True, False)
