"""Layouts of one's own: saved under a name beside the four, and kept from one start to the next."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any

from msgspec import Meta, Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.docks.plan import Arrangement, Name
from app.remembered.preferences import Preferences
from app.window.columns import Shape
from app.window.frame import Frame

KEPT, MOST, LONGEST = "layouts", 12, 40  # among the preferences; layouts, and letters of the name of one
OWN = "own/"  # before the name, where one of the four has its own name


Windows = dict[Name, Frame]  # plots in windows of their own


class OwnLayout(Struct, frozen=True):
    """How the window is laid out when it comes to it for the first time, or after a Reset."""

    name: Annotated[str, Meta(min_length=1, max_length=LONGEST)]
    docks: Arrangement
    columns: Shape = Shape()
    presentation: bool = False
    windows: Windows = {}


class OwnLayouts(QObject):
    """Each has another name; they are as they were saved until they are saved again."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences

    def all(self) -> tuple[OwnLayout, ...]:
        """In the order in which they were saved first."""
        kept = self._preferences.kept(KEPT, tuple[OwnLayout, ...]) or ()
        return tuple({clean(each.name): each for each in kept if clean(each.name) == each.name}.values())[:MOST]

    def find(self, name: str) -> OwnLayout | None:
        """The one of that name."""
        return next((each for each in self.all() if each.name == name), None)

    @property
    def full(self) -> bool:
        """Whether there is no room for one more."""
        return len(self.all()) >= MOST

    def save(self, layout: OwnLayout) -> None:
        """Keep one more, or another of that name in the place of the one before."""
        with self._preferences.caught_up():
            self._forget_how_left(layout.name)
            before = self.all()
            if any(each.name == layout.name for each in before):
                self._keep(layout if each.name == layout.name else each for each in before)
            else:
                self._keep((*before, layout))
        self.changed.emit()

    def rename(self, name: str, other: str) -> None:
        """Call one by another name, which none has; how it was left stays with it."""
        with self._preferences.caught_up():
            for part, kind in LEFT.items():
                self._preferences.keep(f"{part}/{OWN}{other}", self._preferences.kept(f"{part}/{OWN}{name}", kind))
            self._forget_how_left(name)
            self._keep(replace(each, name=other) if each.name == name else each for each in self.all())
        self.changed.emit()

    def remove(self, name: str) -> None:
        """Keep it no longer."""
        with self._preferences.caught_up():
            self._forget_how_left(name)
            self._keep(each for each in self.all() if each.name != name)
        self.changed.emit()

    def _forget_how_left(self, name: str) -> None:
        for part in LEFT:
            self._preferences.forget(f"{part}/{OWN}{name}")

    def _keep(self, layouts: Iterable[OwnLayout]) -> None:
        self._preferences.keep(KEPT, tuple(layouts)[:MOST])


LEFT: dict[str, Any] = {"docks": Arrangement, "columns": Shape, "windows": Windows}  # kept of how a layout was left


def clean(name: str) -> str:
    """A name without what is no letter, of no more letters than it may have."""
    return "".join(each for each in name if each.isprintable()).strip()[:LONGEST].strip()
