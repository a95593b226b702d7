"""The rows of the list of runs as Qt's views ask for them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.panels.timeline.runs.model import STAR, STEPS, WHAT, RunModel
from app.panels.timeline.runs.rows import Rows
from app.playback.player import Player
from app.playback.runs import LISTED
from app.texts import Texts
from app.theme import Theme

Role = Qt.ItemDataRole


@pytest.fixture
def model(tried: Player, texts: Texts, theme: Theme) -> RunModel:
    model = RunModel(theme, tried)
    model.show_rows(Rows(tried, texts, tried).all())
    return model


def test_it_has_a_row_for_each_run_and_a_heading_for_all_that_is_said(model: RunModel) -> None:
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]

    assert heads == ["", "What was changed", "Gradient", "Learning", "Loss", "Steps", "Time"]
    assert model.rowCount() == 2
    assert model.index(1, STEPS).data() == str(LISTED)
    assert model.index(1, STEPS).data(Role.AccessibleTextRole) == f"Steps: {LISTED}"


def test_a_star_is_drawn_and_said(model: RunModel, tried: Player, texts: Texts, qtbot: QtBot) -> None:
    star = model.index(1, STAR)
    before = star.data(), star.data(Role.AccessibleTextRole), star.data(Role.ToolTipRole)

    tried.runs.star(model.rows[1].run, True)
    with qtbot.waitSignal(model.dataChanged):
        others = model.show_rows(Rows(tried, texts, tried).all())

    assert before == ("", "Without a star", "Without a star")
    assert not others
    assert star.data(Role.AccessibleTextRole) == "Kept with a star"
    assert not star.data(Role.DecorationRole).isNull()


def test_the_present_run_is_bold_and_each_tells_what_becomes_of_it(model: RunModel) -> None:
    present, former = model.index(0, STEPS), model.index(1, STEPS)

    assert (present.data(Role.FontRole).bold(), former.data(Role.FontRole)) == (True, None)
    assert former.data(Role.ToolTipRole) == model.rows[1].future


def test_a_change_that_has_no_room_is_read_under_the_pointer(model: RunModel) -> None:
    row = model.rows[0]

    assert model.index(0, WHAT).data(Role.ToolTipRole) == f"{row.cells[0]}\n{row.future}"


def test_other_runs_are_told_as_such(model: RunModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.modelReset):
        assert model.show_rows(model.rows[1:])
