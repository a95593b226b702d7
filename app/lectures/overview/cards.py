"""The scenes as items of a list: each has a number, a title, and a picture once it has been shown."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPixmap

from app.docks.designs import DESIGNS
from app.lectures.easel.arranged import fronts
from app.lectures.fitting import large
from app.lectures.reading import spoken
from app.plots.instruments import INSTRUMENTS
from app.texts.language import present
from app.texts.letters import tip
from core.scenes.lecture import Lecture
from core.scenes.scene import Scene

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROLE = Qt.ItemDataRole
CARD = ROLE.UserRole


class Card(NamedTuple):
    """What is seen of a scene."""

    number: int  # from 1
    title: str
    plots: tuple[str, ...]  # by their titles, or the text where there is none
    picture: QPixmap | None
    shown: bool  # whether it is the present one


class Cards(QAbstractListModel):
    """Whoever lists the scenes of a lesson lists these."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scenes: tuple[Scene, ...] = ()
        self._ids: tuple[int, ...] = ()
        self._pictures = dict[tuple[int, str], QPixmap]()  # of a scene in a language
        self.current = 0

    def show_lecture(self, lecture: Lecture, ids: tuple[int, ...]) -> None:
        """These scenes; a picture is that of a scene for as long as this lives."""
        if len(ids) != len(self._ids):
            self.beginResetModel()
            self._scenes, self._ids = lecture.scenes, ids
            self.endResetModel()
        else:
            self._scenes, self._ids = lecture.scenes, ids
            self.renew()

    def show_current(self, index: int) -> None:
        """Which scene is the present one."""
        if index != self.current:
            self.current = index
            self.renew()

    def keep_picture(self, index: int, picture: QPixmap) -> None:
        """What was seen of it last, in the present language: in another one its card says in words what it shows."""
        self._pictures[self._ids[index], present()] = picture
        self.dataChanged.emit(self.index(index), self.index(index))

    def has_picture(self, index: int) -> bool:
        """Whether it has been shown in the present language."""
        return (self._ids[index], present()) in self._pictures

    def renew(self) -> None:
        """All may be another one, or be said in another language."""
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> object:
        if role == CARD:
            return self.card(index.row())
        if role in (ROLE.DisplayRole, ROLE.AccessibleTextRole, ROLE.ToolTipRole):
            name = f"{index.row() + 1}  {title_of(self._scenes[index.row()])}"
            return tip(name) if role == ROLE.ToolTipRole else name
        return None

    def card(self, row: int) -> Card:
        """That of a scene."""
        scene = self._scenes[row]
        picture = self._pictures.get((self._ids[row], present()))
        return Card(row + 1, title_of(scene), contents(scene), picture, row == self.current)


def title_of(scene: Scene) -> str:
    """Its title; one without has its question."""
    return spoken(scene.title) or (spoken(scene.question.prompt) if scene.question is not None else "")


def contents(scene: Scene) -> tuple[str, ...]:
    """What it shows, in words: its plots, those of its layout, or what it says."""
    names = fronts(large(scene)) if scene.layout in DESIGNS else tuple(plot.name for plot in scene.shown_plots)
    plots = tuple(INSTRUMENTS[name].title() for name in names if name in INSTRUMENTS)
    return plots or tuple(filter(None, [spoken(scene.text)]))
