"""All commands, read from the menus, the palette, the stack and the tuning points: there is no second list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from app.commands.choices import Choices
from app.commands.command import ARROW, Command
from app.commands.languages import other_names, plain
from app.commands.listing import entries
from app.commands.plot_rows import PlotRows
from app.panels.palette import Palette
from app.panels.stack import Stack
from app.texts import Texts
from app.texts.letters import keys_of
from app.widgets.forms.number_text import read
from core.components.component import key


class Catalogue(QObject):
    """Remembers nothing: what can be done, and in which words, is asked for anew each time."""

    def __init__(
        self, bar: QMenuBar, palette: Palette, stack: Stack, choices: Choices, rows: PlotRows, texts: Texts
    ) -> None:
        super().__init__(bar)
        self._bar, self._palette, self._stack = bar, palette, stack
        self._choices, self._rows, self._texts = choices, rows, texts

    def commands(self) -> list[Command]:
        """Every entry of every menu, every layer that can be added, a look at the table, all that can be chosen."""
        return [command for piece in self.pieces() for command in piece]

    def pieces(self) -> Iterator[list[Command]]:
        """The same piece by piece: the event loop may turn between two of them, but not in the midst of a menu."""
        for menu in [action.menu() for action in self._bar.actions()]:
            if isinstance(menu, QMenu):
                yield list(self._entries(menu, ()))
        yield [*self._layers(), *self._table()]
        yield from map(list, self._choices.pieces())
        yield from map(list, self._rows.pieces())

    def asked(self, query: str, layers: int) -> list[Command]:
        """What is done with the number in a query: going to the layer that has it, setting what stands before it."""
        name, _, last = query.strip().rpartition(" ")
        number = read(last) if name else None
        if number is None:
            return self._places(query, layers)
        return [*self._places(query, layers), *self._choices.typed(number, last), *self._rows.typed(number, last)]

    def _places(self, query: str, layers: int) -> list[Command]:
        number = re.search(r"\d+", query)
        if number is None or not 1 <= int(number[0]) <= layers:
            return []
        text = self.tr("Go to layer {number}")
        title = text.format(number=number[0])
        also = other_names((text,)).format(number=number[0])
        return [Command(title, partial(self._go, int(number[0]) - 1), also=also)]

    def _entries(self, menu: QMenu, above: tuple[str, ...]) -> Iterator[Command]:
        """The entries of a menu and of all menus in it; what is listed only when asked for, is asked for."""
        path = (*above, menu.title())
        for action in entries(menu):
            inner = action.menu()
            if isinstance(inner, QMenu):
                yield from self._entries(inner, path)
            elif not action.isSeparator() and action.text():
                yield self._entry(action, path)

    def _entry(self, action: QAction, path: tuple[str, ...]) -> Command:
        return Command(
            title=ARROW.join(plain(text) for text in (*path[1:], action.text())),
            do=action.trigger,
            group=plain(path[0]),
            keys=tuple(map(keys_of, action.shortcuts())),
            also=" ".join(filter(None, (other_names((*path, action.text())), action.data()))),
            possible=action.isEnabled(),
            chosen=action.isCheckable() and action.isChecked(),
        )

    def _layers(self) -> Iterator[Command]:
        for kind in self._palette.chips:
            text, name = self.tr("Add {layer}"), self._texts.component(kind)
            also = f"{other_names((text,))} {other_names((name,))} {key(kind).replace('_', ' ')}"
            yield Command(text.format(layer=name), partial(self._palette.add, kind), also=also)

    def _table(self) -> Iterator[Command]:
        """Looking at the table from which the network learns, if it is one."""
        if (table := self._choices.table) is not None:
            text = self.tr("Look at the table…")
            yield Command(text, partial(self._choices.look_at, table), also=other_names((text,)))

    def _go(self, slot: int) -> None:
        self._stack.edits.go(slot)
        self._stack.setFocus()
