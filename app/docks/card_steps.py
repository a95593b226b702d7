"""From card to card by keys: the one that gets the keyboard comes to the front."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.docks.bench import Bench
from app.docks.dock import dock_of
from app.docks.dock_window import DockWindow
from app.widgets.keyboard import come_forward


def go_to_card(bench: Bench, step: int) -> None:
    """To the next card in the order of the View menu, or to the one before, whether it stands behind a tab or not."""
    names = [name for name in bench.docks if bench.is_shown(name)] if bench.maximised is None else [bench.maximised]
    window = QApplication.activeWindow()
    held = window.objectName() if isinstance(window, DockWindow) else dock_of(QApplication.focusWidget())
    if names:
        at = names.index(held) + step if held in names else min(step, 0)
        name = names[at % len(names)]
        come_forward(bench)
        bench.bring_forward(name)
        _stop(bench.docks[name].made()).setFocus(Qt.FocusReason.TabFocusReason)


def _stop(card: QWidget) -> QWidget:
    """The card, or the first control in it that Tab reaches."""
    inside = (card, *card.findChildren(QWidget))
    return next((each for each in inside if each.focusPolicy() & Qt.FocusPolicy.TabFocus), card)
