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

ENDS, FEWEST = tuple("0123456789←→↑↓"), 3  # of the keys of a series, and how many are one


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
        """README, definitions, file format or command line, in a window of its own."""
        if self.handbook is None:
            self.handbook = Handbook(self._window, self._theme)
        self.handbook.show_page(page)

    def show_about(self) -> None:
        """What this is, of which versions, under which licences."""
        About(self._window, self._theme).open()

    def _menus(self) -> list[Group]:
        """One group for each menu with those of its entries that have a key, and then for a menu in it with many."""
        groups, inner = list[Group](), list[Group]()
        for action in self._bar.actions():
            menu = action.menu()
            if isinstance(menu, QMenu):
                groups.append((plain(menu.title()), numbered(list(_rows(entries(menu))))))
                inner += [
                    (plain(each.title()), _own_rows(each)) for each in _menus_in(entries(menu)) if _own_rows(each)
                ]
        return groups + inner


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


def _menus_in(actions: Iterable[QAction]) -> Iterator[QMenu]:
    yield from (inner for action in actions if isinstance(inner := action.menu(), QMenu))


def _own_rows(menu: QMenu) -> list[tuple[str, str]]:
    """Of a menu within a menu that has so many keys that they are a group of their own; none of others."""
    rows = [] if _series(menu) else list(_rows(menu.actions()))
    return rows if len(rows) >= FEWEST else []


def _rows(actions: Iterable[QAction]) -> Iterator[tuple[str, str]]:
    """The entries that have a key; a menu in it is one as far as its keys are a series."""
    for action in actions:
        inner = action.menu()
        if isinstance(inner, QMenu) and not _own_rows(inner):
            if series := _series(inner):
                yield plain(action.text()), f"{_keys(series[0])} … {_keys(series[-1])}"
            yield from _rows(each for each in inner.actions() if each not in series)
        elif not isinstance(inner, QMenu) and (keys := _keys(action)):
            yield plain(action.text()), keys


def _series(menu: QMenu) -> list[QAction]:
    """Its entries, if there are several, that are told apart by a digit or an arrow with the same keys held."""
    found = [each for each in menu.actions() if _keys(each)[-1:] in ENDS and len(_keys(each).split(", ")) == 1]
    alike = {_keys(each)[:-1] for each in found}
    return found if len(found) >= FEWEST and len(alike) == 1 else []


def _keys(action: QAction) -> str:
    return ", ".join(map(keys_of, action.shortcuts()))
