"""Help: what keys and mouse do, what a control is, and what this program is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from app.commands.languages import plain
from app.commands.listing import entries
from app.help.about import About
from app.help.asking import Asking
from app.help.gestures import Gestures, Group
from app.help.handbook import Handbook
from app.help.sheet import Sheet
from app.texts.letters import keys_of
from app.theme import Theme


class Help(QObject):
    """Tells every key from the menu in which it works."""

    def __init__(self, bar: QMenuBar, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._bar, self._window, self._theme = bar, window, theme
        self._gestures = Gestures(self)
        self.sheet, self.asking = Sheet(window, theme), Asking(window, theme)
        self.handbook: Handbook | None = None

    def show_shortcuts(self) -> None:
        """Everything that keys and mouse do; the same key closes it."""
        if self.sheet.isVisible():
            self.sheet.close_card()
        else:
            groups = [*self._menus(), *self._gestures.groups()]
            self.sheet.show_groups(self.tr("Keyboard and mouse"), self.tr("Esc or ? closes"), groups)

    def show_page(self, page: str) -> None:
        """Definitions, file format or command line, in a window of its own."""
        if self.handbook is None:
            self.handbook = Handbook(self._window, self._theme)
        self.handbook.show_page(page)

    def show_about(self) -> None:
        """What this is, of which versions, under which licences."""
        About(self._window, self._theme).open()

    def _menus(self) -> list[Group]:
        """One group for each menu, with those of its entries that have a key."""
        groups = []
        for action in self._bar.actions():
            menu = action.menu()
            if isinstance(menu, QMenu):
                groups.append((plain(menu.title()), numbered(list(_rows(entries(menu))))))
        return groups


def numbered(rows: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Lines that differ in a number only become one: "Tuning point 1 … 7", Alt+1 … Alt+7."""
    shown: list[tuple[str, str]] = []
    for _, alike in groupby(rows, key=lambda row: re.sub(r"\d+", "#", row[0])):
        first, *more = alike
        if more:
            shown.append((f"{first[0]} … {re.findall('[0-9]+', more[-1][0])[-1]}", f"{first[1]} … {more[-1][1]}"))
        else:
            shown.append(first)
    return shown


def _rows(actions: Iterable[QAction]) -> Iterator[tuple[str, str]]:
    """The entries that have a key; a menu in it is one where its keys are a series: what it lists anew has none."""
    for action in actions:
        inner = action.menu()
        if isinstance(inner, QMenu) and not _is_series(inner):
            yield from _rows(inner.actions())
        elif keys := _keys(action):
            yield plain(action.text()), keys


def _is_series(menu: QMenu) -> bool:
    """Whether the same keys are held with all of its entries, of which there are several."""
    keys = [keys for each in menu.actions() if (keys := _keys(each))]
    return len(keys) != 1 and len({each.rpartition("+")[0].split(", ")[-1] for each in keys}) < 2


def _keys(action: QAction) -> str:
    """The keys of an entry; of a menu in the menu from the first to the last."""
    inner = action.menu()
    if isinstance(inner, QMenu):
        found = [_keys(entry) for entry in inner.actions() if entry.shortcuts()]
        return " … ".join((found[0].split(", ")[0], found[-1].split(", ")[0])) if len(found) > 1 else "".join(found)
    return ", ".join(map(keys_of, action.shortcuts()))
