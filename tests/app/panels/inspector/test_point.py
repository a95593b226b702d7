"""Tests of one tuning point."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.panels.inspector.point import TuningPoint
from app.panels.inspector.points.cost import CostSection
from app.panels.inspector.scope import Scope
from app.state.document import Document
from app.texts import Texts
from app.theme import Theme
from core.wording import Reason


def _point(qtbot: QtBot, document: Document, theme: Theme) -> TuningPoint:
    point = TuningPoint(2, theme, partial(CostSection, document, theme, Texts()))
    qtbot.addWidget(point)
    point.show()
    return point


def test_controls_are_made_when_they_are_first_asked_for(qtbot: QtBot, document: Document, theme: Theme) -> None:
    point = _point(qtbot, document, theme)
    before = point.section

    point.unfold(document.experiment, Scope(document.experiment.layers))

    assert before is None
    assert point.section is not None
    assert point.section.isVisible()
    assert point.is_open


def test_folded_controls_are_out_of_sight_and_their_complaint_forgotten(
    qtbot: QtBot, document: Document, theme: Theme
) -> None:
    point = _point(qtbot, document, theme)
    point.unfold(document.experiment, Scope(document.experiment.layers))
    assert point.section is not None
    point.section.show_reason(Reason("json.empty"))

    point.fold()

    assert not point.section.isVisible()
    assert point.section.sentence == ""
    assert not point.is_open


def test_a_click_asks_to_be_opened_and_decides_nothing(qtbot: QtBot, document: Document, theme: Theme) -> None:
    point = _point(qtbot, document, theme)

    with qtbot.waitSignal(point.toggled):
        QTest.mouseClick(point.header, Qt.MouseButton.LeftButton)

    assert point.section is None
