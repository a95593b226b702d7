"""The presets as the gallery tells of them, in the language of the moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.gallery.thumbnail import Thumbnail, thumbnails
from app.panels.lamps import gradient_style, learning_style
from app.panels.verdict_chip import ChipStyle
from app.texts import Texts
from app.texts.language import spoken
from app.theme import Tokens
from core.commands.console import STEPS
from core.experiment.presets import Introduced, preset_names, read_introduction

EXAMPLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


@dataclass(frozen=True)
class Lamp:
    """What a lamp will show: its key and its word, and the colours that it has in a theme."""

    key: str
    word: str
    style: Callable[[str, Tokens], ChipStyle]


@dataclass(frozen=True)
class Example:
    """One card."""

    name: str  # of the preset
    group: str
    title: str
    caption: str
    first: str  # what the first lamp shows at the start, where that is something else; or nothing
    lamps: tuple[Lamp, ...]  # the first, and the second where it is told
    thumbnail: Thumbnail

    @property
    def spoken(self) -> str:
        """All of it for those who hear it."""
        return ". ".join(filter(None, (self.title, self.group, *(lamp.word for lamp in self.lamps), self.first,
                                       self.caption)))  # fmt: skip


class Examples(QAbstractListModel):
    """In the order of the lecture, then the mistakes, each before its mended twin."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self.examples: tuple[Example, ...] = ()

    def retranslate(self) -> None:
        """Tell of all of them."""
        examples = tuple(self._told(name, read_introduction(name)) for name in preset_names())
        self.beginResetModel()
        self.examples = examples
        self.endResetModel()

    def row_of(self, title: dict[str, str]) -> int:
        """Where the preset of that title stands; the first where there is none."""
        rows = (row for row, each in enumerate(self.examples) if read_introduction(each.name).title == title)
        return next(rows, 0)

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.examples)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        example = self.examples[index.row()]
        told: dict[int, object] = {
            EXAMPLE: example,
            Qt.ItemDataRole.DisplayRole: example.title,
            Qt.ItemDataRole.AccessibleTextRole: example.spoken,
        }
        return told.get(role)

    def _told(self, name: str, introduced: Introduced) -> Example:
        groups = {"lecture": self.tr("Lecture"), "mistakes": self.tr("Real mistake")}
        verdict, state = introduced.verdict_after(STEPS), introduced.claims[-1].state
        lamps = [Lamp(verdict, self._texts.verdict(verdict), gradient_style)]
        if state is not None:
            lamps.append(Lamp(state, self._texts.learning_state(state), learning_style))
        first = introduced.verdict_after(1)
        said = self.tr("at first: {verdict}").format(verdict=self._texts.verdict(first)) if first != verdict else ""
        title, caption = spoken(introduced.title), spoken(introduced.caption)
        return Example(name, groups[introduced.group], title, caption, said, tuple(lamps), thumbnails()[name])
