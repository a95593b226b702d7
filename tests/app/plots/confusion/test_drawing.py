"""The cells of the matrix tile it, whatever the size of the card and the number of classes."""

from __future__ import annotations

from unittest.mock import Mock

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from app.canvas import lettering
from app.plots.confusion.drawing import SHOWN, ConfusionDrawing
from app.plots.confusion.plot import ConfusionMatrix
from app.plots.confusion.settings import HELD_OUT
from app.texts import Texts
from app.theme import Theme
from core.probes.confusion import Confused, ConfusionAnswer
from tests.app.plots.seen import ink, painted, shown


def drawing_of(qtbot: QtBot, theme: Theme, texts: Texts, classes: int, width: int, height: int) -> ConfusionDrawing:
    plot = ConfusionMatrix(theme, texts)
    shown(qtbot, plot, width, height)
    part = Confused.of(np.full((classes, classes), 7, np.int64), 7 * classes**2)
    plot.drawing.show_answer(ConfusionAnswer(part, part), HELD_OUT)
    return plot.drawing


@pytest.mark.parametrize("width, height", [(240, 160), (700, 320), (1800, 1000)])
@pytest.mark.parametrize("classes", [2, 10, 60])
def test_a_cell_is_found_where_it_stands(
    qtbot: QtBot, theme: Theme, texts: Texts, classes: int, width: int, height: int
) -> None:
    drawing = drawing_of(qtbot, theme, texts, classes, width, height)

    assert drawing.classes == min(classes, SHOWN)
    for cell in ((0, 0), (1, 0), (drawing.classes - 1, drawing.classes - 1)):
        assert drawing.cell_at(drawing.cell(cell).center()) == cell
    assert drawing.cell_at(QPointF(drawing.cells.right() + 1, drawing.cells.center().y())) is None
    assert ink(painted(drawing.draw, width, height)) > 0


def test_on_a_usual_card_all_of_it_is_inside(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    drawing = drawing_of(qtbot, theme, texts, 10, 620, 320)

    assert drawing.canvas.rect.contains(drawing.cells)


def test_on_a_large_card_a_few_classes_can_be_read_from_afar(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    drawing = drawing_of(qtbot, theme, texts, 3, 900, 600)

    assert drawing.cell((0, 0)).height() == 64


@pytest.mark.parametrize("width, splits", [(620, 2), (300, 1), (180, 0)])
def test_the_matrix_keeps_its_room_and_accuracies_take_what_is_left(
    qtbot: QtBot, theme: Theme, texts: Texts, width: int, splits: int
) -> None:
    drawing = drawing_of(qtbot, theme, texts, 7, width, 220)

    assert len(drawing.splits) == splits
    assert drawing.cells.width() >= 0.4 * drawing.canvas.rect.width()
    assert ink(painted(drawing.draw, width, 220)) > 0


def test_of_each_class_the_name_is_asked_for_a_few_times_a_picture(
    qtbot: QtBot, theme: Theme, texts: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawing, name = drawing_of(qtbot, theme, texts, SHOWN, 1800, 1000), Mock(side_effect="class {}".format)
    monkeypatch.setattr(drawing, "_name", name)

    painted(drawing.draw, 1800, 1000)

    assert 0 < name.call_count <= 20 * SHOWN


def test_on_the_lowest_card_every_number_of_a_few_classes_is_written(
    qtbot: QtBot, theme: Theme, texts: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawing, written = drawing_of(qtbot, theme, texts, 3, 380, 136), list[str]()
    monkeypatch.setattr(lettering.Pen, "write", lambda pen, painter, x, y, text, align=0.0: written.append(text))

    painted(drawing.draw, 380, 136)

    assert written.count("7") == 9
    assert written.count("33.3 %") == 3 * len(drawing.splits)
    assert drawing.cells.bottom() < drawing.canvas.rect.bottom()
