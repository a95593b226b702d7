"""The menus under the right button: what can be done at the place; where that is nothing, what can be with cards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from app.commands.actions import Actions
from app.help.asking import Asking, explained_by

Offer = Callable[[QMenu], None]  # puts into a menu what can be done
Place = Offer | str  # of actions their names are enough


class ContextMenus(QObject):
    """Made when they are asked for; who has a menu of their own, as plots and layers have, never asks."""

    def __init__(
        self, window: QWidget, actions: Actions, asking: Asking, places: Mapping[QWidget, Place], elsewhere: Place
    ) -> None:
        super().__init__(window)
        self._window, self._actions, self._asking = window, actions, asking
        self._places, self._elsewhere = places, elsewhere

    def open(self, place: QPoint, besides: Offer | None = None) -> None:
        """There, on the screen; first what somebody offers besides, at the very point."""
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        if besides is not None:
            besides(menu)
            menu.addSeparator()
        self._fill(menu, self._window.childAt(self._window.mapFromGlobal(place)))
        self._actions.show_ticks(menu)
        menu.popup(place)

    def _fill(self, menu: QMenu, under: QWidget | None) -> None:
        around = under
        while around is not None and around not in self._places:
            around = around.parentWidget()
        if around is None or under is None:
            self._offer(menu, self._elsewhere)
            return
        self._offer(menu, self._places[around])
        if explained_by(under) is not None:
            menu.addSeparator()
            what = menu.addAction(self.tr("What is this?"))
            what.triggered.connect(partial(_explain, self._asking, under))

    def _offer(self, menu: QMenu, place: Place) -> None:
        if isinstance(place, str):
            self._actions.fill(menu, place)
        else:
            place(menu)


def _explain(asking: Asking, widget: QWidget, _checked: bool = False) -> None:
    asking.explain(widget)
