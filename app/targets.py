"""Those on whom the actions act: what a verb needs to know of each, wherever it lives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from app.document import Document
from app.filing import Filing
from app.language import Language
from app.player import Player
from app.selection import Selection
from app.theme import Theme


class Edits(Protocol):
    """The verbs on the selected layers, wherever they live."""

    def cut(self) -> None: ...
    def copy(self) -> None: ...
    def paste(self) -> None: ...
    def remove(self) -> None: ...
    def duplicate(self) -> None: ...
    def move(self, direction: int) -> None: ...


class Shell(Protocol):
    """What only the window can do."""

    def close(self) -> bool: ...
    def toggle_scale(self) -> None: ...
    def toggle_full_screen(self) -> None: ...
    def show_shortcuts(self) -> None: ...
    def show_about(self) -> None: ...
    def press_or_play(self) -> None: ...


class Appearance(Protocol):
    """Who knows what the window looks like."""

    def toggle_theme(self) -> None: ...
    def toggle_projector(self) -> None: ...


class Arrangement(Protocol):
    """Who knows where everything stands in the window."""

    current: str

    def show_layout(self, name: str) -> None: ...
    def toggle_presentation(self) -> None: ...
    def reset(self) -> None: ...
    def maximise(self) -> None: ...
    def toggle_column(self, column: str) -> None: ...


@dataclass(frozen=True)
class Targets:
    """Those on whom the actions act."""

    document: Document
    selection: Selection
    player: Player
    theme: Theme
    language: Language
    filing: Filing
    edits: Edits
    appearance: Appearance
    arrangement: Arrangement
    shell: Shell
