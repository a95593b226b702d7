"""Saving the present layout under a name, calling it something else, and letting it go: what is asked for that."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from app.panels.timeline.asking import Asking
from app.widgets.pacing.afterwards import afterwards
from app.widgets.question import ANSWER, Question
from app.window.layouts.own import LONGEST, MOST, clean

if TYPE_CHECKING:
    from app.window.layouts.layouts import Layouts

ROOM, FROM_TOP = 240, 0.3  # pixels for a name; how far down the window it is asked for


class NameAsking(Asking):
    """What cannot be is said under the name, and nothing happens."""

    def __init__(self, name: str, verb: str, text: str, do: Callable[[str], str], parent: QWidget) -> None:
        """`do` answers with why it cannot be, or nothing."""
        super().__init__(name, verb, text, parent)
        self._do = do
        self.field.setMaxLength(LONGEST)
        self.field.setMinimumWidth(ROOM)
        self.field.setPlaceholderText(self.tr("a name"))

    def go(self) -> None:
        name = clean(self.field.text())
        if refused := self._do(name) if name else self.tr("Give the layout a name."):
            self.refuse(refused)
        else:
            self.close()


class LayoutNaming(QObject):
    """Asks before anything that was saved is replaced or goes."""

    def __init__(self, layouts: Layouts, window: QWidget) -> None:
        super().__init__(layouts)
        self._layouts, self._window = layouts, window

    def save_as(self) -> NameAsking:
        """Ask for a name for how everything stands now."""
        return self._ask(self.tr("Save the layout as"), self.tr("Save"), self._save)

    def rename(self) -> NameAsking | None:
        """Ask what the present layout is to be called, if it is one of one's own."""
        if not (name := self._layouts.own_name):
            return None
        return self._ask(self.tr("Name of the layout"), self.tr("Rename"), partial(self._rename, name))

    def remove(self) -> None:
        """Let the present layout go, if it is one of one's own and that is wanted."""
        name = self._layouts.own_name
        sentence = self.tr("Delete the layout “{name}”?").format(name=name)
        more = self.tr("The plots and their settings stay as they are.")
        agreed = bool(name) and self._agrees(self.tr("Delete a layout"), sentence, more, self.tr("&Delete"))
        if agreed and self._layouts.own_name == name:  # it may be another one since it was asked
            self._layouts.remove()

    def _ask(self, name: str, verb: str, do: Callable[[str], str]) -> NameAsking:
        asking = NameAsking(name, verb, self._layouts.own_name, do, self._window)
        left, top = (self._window.width() - asking.sizeHint().width()) // 2, round(self._window.height() * FROM_TOP)
        asking.open_above(self._window.mapToGlobal(QPoint(max(left, 0), top)))
        return asking

    def _save(self, name: str) -> str:
        own = self._layouts.own
        if own.find(name) is not None:
            afterwards(self, partial(self._replace, name))  # the field is closed first
        elif own.full:
            text = self.tr("There are {most} layouts already: replace one of them, or delete one first.")
            return text.format(most=MOST)
        else:
            self._layouts.save_as(name)
        return ""

    def _replace(self, name: str) -> None:
        sentence = self.tr("There is a layout “{name}” already. Replace it?").format(name=name)
        more = self.tr("It will be as the window is now.")
        if self._agrees(self.tr("Replace a layout"), sentence, more, self.tr("&Replace")):
            self._layouts.save_as(name)

    def _rename(self, before: str, name: str) -> str:
        if name != before and self._layouts.own.find(name) is not None:
            return self.tr("There is a layout of that name already.")
        if self._layouts.own_name == before:  # it may be another one since it was asked
            self._layouts.rename(name)
        return ""

    def _agrees(self, title: str, sentence: str, more: str, yes: str) -> bool:
        question = Question(self._window, title, sentence, more)
        question.offer(ANSWER.Yes, yes)
        return question.answer() == ANSWER.Yes
