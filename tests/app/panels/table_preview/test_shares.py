"""How often each class is met."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from app.panels.table_preview.shares import ClassShares
from app.texts import Texts
from app.theme import Theme
from core.components.tables import Reading


@pytest.fixture
def shares(qtbot: QtBot, texts: Texts, theme: Theme) -> ClassShares:
    """Of no table yet."""
    shares = ClassShares(texts, theme)
    qtbot.addWidget(shares)
    shares.show()
    return shares


def reading(*counts: int) -> Reading:
    """With classes of that many samples each, called a, b, c …"""
    classes = tuple((chr(ord("a") + i), count) for i, count in enumerate(counts))
    return Reading("utf-8", ",", None, None, True, sum(counts), "y", classes or None, (), by_loss=False)


def seen(shares: ClassShares) -> list[str]:
    """All visible texts."""
    return [each.text() for each in shares.findChildren(QLabel) if each.isVisibleTo(shares)]


def test_the_most_frequent_class_stands_first(shares: ClassShares) -> None:
    shares.show_reading(reading(25, 75))

    bars = [bar.value() for bar in shares.findChildren(QProgressBar) if bar.isVisibleTo(shares)]
    assert {"b", "75 · 75.0 %", "a", "25 · 25.0 %"} == set(seen(shares))
    assert bars == [750, 250]


def test_many_classes_are_counted_together(shares: ClassShares) -> None:
    shares.show_reading(reading(10, 20, 30, 20, 15, 4, 1))

    assert len([bar for bar in shares.findChildren(QProgressBar) if bar.isVisibleTo(shares)]) == 4
    assert "and 3 more: 15.0 %, the rarest has 1" in seen(shares)


def test_amounts_have_no_classes(shares: ClassShares) -> None:
    shares.show_reading(reading())

    assert shares.isHidden()
