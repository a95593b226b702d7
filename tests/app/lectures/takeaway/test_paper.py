"""Paper takes words and pictures from page to page."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPicture
from pytestqt.qtbot import QtBot

from app.lectures.takeaway.paper import COLUMN, Block, Noted, Paper
from core.experiment.pictures import PictureSize


def pages(document: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", document))


@pytest.fixture
def paper(qtbot: QtBot) -> Paper:
    return Paper("Monday")


def test_each_page_begins_on_a_sheet_of_its_own(paper: Paper) -> None:
    for text in ("one", "", "세 번째"):
        paper.begin_page()
        paper.write(text)

    assert pages(paper.content()) == 3


def test_what_has_no_room_goes_on_on_the_next_sheet(paper: Paper) -> None:
    paper.begin_page()
    paper.write("word " * 4000)

    assert pages(paper.content()) > 1


def test_words_are_text_in_a_font_that_is_embedded(paper: Paper) -> None:
    paper.begin_page()
    paper.write("기울기 소실")

    document = paper.content()

    assert b"/FontFile" in document
    assert b"/ToUnicode" in document


def test_pictures_share_the_width_each_below_its_name(paper: Paper, monkeypatch: pytest.MonkeyPatch) -> None:
    places = list[tuple[float, float]]()
    monkeypatch.setattr(QPainter, "drawPicture", lambda _, at, __: places.append((at.x(), at.y())))
    size = PictureSize(80, 60)
    paper.begin_page()

    paper.place([Noted(QPicture(), size, "one"), Noted(QPicture(), size, "two")])
    paper.content()

    (left, top), (right, beside) = places
    assert right - left == pytest.approx((COLUMN - 80) / 25.4 * 96)
    assert top == beside > 18 / 25.4 * 96


def test_a_block_that_is_higher_than_a_sheet_has_one_for_itself(paper: Paper) -> None:
    paper.begin_page()
    paper._pages[-1] += [Block(5000, _nowhere), Block(10, _nowhere)]

    assert pages(paper.content()) == 2


def _nowhere(_painter: QPainter, _place: QPointF) -> None:
    """Draws nothing."""
