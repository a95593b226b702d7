"""Widgets stand in the places of a plan, beside and below each other, and over none of the others."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.docks.designs import DESIGNS
from app.docks.plan import columns, rows, tabs
from app.lectures.easel.arranged import GAP, Arranged, fronts, places

ROOM = QRect(10, 20, 606, 306)


def test_shares_are_shares_of_the_room_and_gaps_lie_between() -> None:
    plan = rows((2, "main"), (1, columns((1, "left"), (1, tabs("behind", "front", front="front")))))

    found = dict(places(plan, ROOM))

    assert found["main"] == QRect(10, 20, 606, 200)
    assert found["left"] == QRect(10, 20 + 200 + GAP, 300, 100)
    assert found["front"] == QRect(10 + 300 + GAP, 20 + 200 + GAP, 300, 100)
    assert fronts(plan) == ("main", "left", "front")
    assert fronts(None) == ()


def test_no_two_of_a_layout_overlap() -> None:
    for design in DESIGNS.values():
        rects = [rect for _, rect in places(design.plan, QRect(0, 0, 1000, 700))]
        assert all(QRect(0, 0, 1000, 700).contains(rect) for rect in rects)
        assert not any(one.intersects(other) for one in rects for other in rects if one is not other)


def test_who_is_not_in_the_plan_is_hidden(qtbot: QtBot) -> None:
    arranged = Arranged()
    qtbot.addWidget(arranged)
    one, other = QWidget(arranged), QWidget(arranged)
    arranged.resize(400, 200)

    arranged.show_plan("one", {"one": one})
    arranged.show_plan(columns((1, "one"), (1, "other")), {"one": one, "other": other})
    arranged.show_plan("other", {"other": other})

    assert one.isHidden()
    assert other.geometry() == arranged.rect()
    arranged.show_plan(None, {})
    assert other.isHidden()
