"""The menu of the cost plot."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.plots.cost.menu import CostMenu
from app.plots.cost.settings import MODES, SLOPE, CostSettings
from tests.app.plots.data.test_menu import rows

NAMES = {mode: mode for mode in MODES}


@pytest.fixture
def menu(qtbot: QtBot) -> QMenu:
    """An empty menu."""
    menu = QMenu()
    qtbot.addWidget(menu)
    return menu


def test_states_worth_seeing_are_one_row_away(menu: QMenu) -> None:
    seen: list[CostSettings] = []
    CostMenu(menu, CostSettings(), NAMES, seen.append)

    for name in ("Outcomes > 8", "q equals p", "Swap p and q", "p uniform", "slope", "Reset"):
        rows(menu)[name].trigger()

    state = CostSettings()
    swapped, other = state.swapped(), replace(state, mode=SLOPE)
    assert seen == [state.with_outcomes(8), state.with_equal(), swapped, state.uniform(), other, state]


def test_the_target_of_the_saturated_output_can_be_chosen(menu: QMenu) -> None:
    seen: list[CostSettings] = []
    state = CostSettings(mode=SLOPE)
    CostMenu(menu, state, NAMES, seen.append)

    rows(menu)["Target 0"].trigger()

    assert seen == [replace(state, target=0)]
    assert "Outcomes > 2" not in rows(menu)
