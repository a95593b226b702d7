"""The cost plot's part of the menu: what is shown, how many outcomes, and states worth seeing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.plots.cost.settings import DISCRETE, FEWEST, MODES, MOST, SLOPE, CostSettings

Show = Callable[[CostSettings], None]


class CostMenu(QObject):
    """Fills a menu; every row shows a complete state."""

    def __init__(self, menu: QMenu, state: CostSettings, names: dict[str, str], show: Show) -> None:
        super().__init__(menu)
        self._show = show
        menu.addSeparator()
        for mode in MODES:
            self._row(menu, names[mode], state.in_mode(mode), state.mode == mode)
        menu.addSeparator()
        if state.mode == SLOPE:
            for target in (0, 1):
                text = self.tr("Target {target}").format(target=target)
                self._row(menu, text, replace(state, target=target), state.target == target)
        else:
            self._offer_states(menu, state)
        self._row(menu, self.tr("Reset"), CostSettings(state.mode))

    def _offer_states(self, menu: QMenu, state: CostSettings) -> None:
        if state.mode == DISCRETE:
            outcomes = menu.addMenu(self.tr("Outcomes"))
            for count in range(FEWEST, MOST + 1):
                self._row(outcomes, str(count), state.with_outcomes(count), len(state.p) == count)
            self._row(menu, self.tr("p uniform"), state.uniform())
        self._row(menu, self.tr("q equals p"), state.with_equal())
        self._row(menu, self.tr("Swap p and q"), state.swapped())

    def _row(self, menu: QMenu, text: str, state: CostSettings, on: bool | None = None) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(on is not None)
        action.setChecked(bool(on))
        action.triggered.connect(partial(self._chosen, state))
        return action

    def _chosen(self, state: CostSettings, _checked: bool = False) -> None:
        self._show(state)
