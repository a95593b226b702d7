"""What can be chosen in the menus of the plots in sight, as commands: read from these menus, and done in a new one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidgetAction

from app.commands.command import ARROW, IS, Command
from app.commands.languages import other_names, plain
from app.plots.card import Card
from app.plots.menu import PlotMenu
from app.texts import Texts
from app.widgets.forms.number_text import shown
from app.widgets.forms.setting_editors import NumberEditor


class PlotRows:
    """Each row with a tick, and each field with its present value."""

    def __init__(self, plots: Callable[[], Iterable[Card]], texts: Texts) -> None:
        """`plots` are those in sight."""
        self._plots, self._texts = plots, texts

    def commands(self) -> Iterator[Command]:
        """Those of all plots in sight."""
        return chain.from_iterable(self.pieces())

    def pieces(self) -> Iterator[Iterator[Command]]:
        """The same plot by plot."""
        return map(self._of, self._plots())

    def _of(self, plot: Card) -> Iterator[Command]:
        menu, title = plot.menu(), plot.name.numbered(plot.title())
        for at, action in enumerate(menu.actions()):
            if action.isCheckable():
                also, do = other_names((plot.title(), action.text())), partial(_choose, plot, at)
                yield Command(f"{title}{ARROW}{plain(action.text())}", do, also=also, chosen=action.isChecked())
            elif (field := _field(menu, at)) is not None and field.value is not None:
                yield self._command(plot, field, field.value, partial(_open, plot, at))
        menu.deleteLater()

    def typed(self, number: float, text: str) -> Iterator[Command]:
        """Each field with a number that was typed, where it takes that."""
        for plot in self._plots():
            menu = plot.menu()
            for at in range(len(menu.actions())):
                if (field := _field(menu, at)) is not None and field.setting.allows(number):
                    yield self._command(plot, field, number, partial(_enter, plot, at, number), text)
            menu.deleteLater()

    def _command(
        self, plot: Card, field: NumberEditor, value: float, do: Callable[[], object], also: str = ""
    ) -> Command:
        name = self._texts.setting(field.setting.name)
        group = plot.name.numbered(plot.title())
        return Command(f"{name}{IS}{shown(value)}", do, group=group, also=f"{other_names((name,))} {also}")


def _field(menu: PlotMenu, at: int) -> NumberEditor | None:
    """The field in a row, if there is one."""
    row = menu.actions()[at]
    field = row.defaultWidget() if isinstance(row, QWidgetAction) else None
    return field if isinstance(field, NumberEditor) else None


def _choose(plot: Card, at: int) -> None:
    menu = plot.menu()
    menu.actions()[at].trigger()
    menu.deleteLater()


def _enter(plot: Card, at: int, number: float) -> None:
    menu = plot.menu()
    if (field := _field(menu, at)) is not None:
        field.enter(number)
    menu.deleteLater()


def _open(plot: Card, at: int) -> None:
    """The menu above the plot, the keyboard in its field."""
    menu = plot.menu()
    menu.popup(plot.mapToGlobal(plot.rect().center()))
    if (field := _field(menu, at)) is not None:
        field.setFocus(Qt.FocusReason.PopupFocusReason)
