"""The workroom of a lecture: its overview, the pictures of its scenes, its file, and the desk beside the hall."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QWidget

from app.lectures.editing.editing import Editing
from app.lectures.editing.filing import ScriptFiling
from app.lectures.editing.script import Script
from app.lectures.hall import Hall
from app.lectures.lesson import Lesson
from app.lectures.overview.cards import Cards
from app.lectures.overview.overview import Overview
from app.lectures.overview.thumbnails import Thumbnails
from app.playback.player import Player
from app.remembered.preferences import Preferences
from app.state.patience import Patiently
from app.state.undo import UndoStack
from app.texts import Texts
from app.theme import Theme
from core.scenes.scene import Scene

GIVEN = "lecture"  # who holds the run of the window
HALL, TITLE = 0.6, 30  # the hall's share of the width beside a desk; pixels that the frame of a window may take


class Surroundings(NamedTuple):
    """What a lecture knows of the program in which it is given."""

    window: QWidget
    player: Player
    capture: Callable[[], Scene]  # what the window shows, as a scene
    preferences: Preferences
    patiently: Patiently
    theme: Theme
    texts: Texts


class Workroom(QObject):
    """Lives as long as its hall."""

    def __init__(self, lesson: Lesson, hall: Hall, script: Script, theme: Theme, around: Surroundings) -> None:
        """`theme`: that of the hall; the desk looks like the program."""
        super().__init__(hall)
        self._hall, self._script, self._around = hall, script, around
        self.cards = Cards(hall)
        self.cards.show_lecture(script.lecture, script.ids)
        self.overview = Overview(self.cards, theme, hall)
        self.overview.chosen.connect(lesson.jump)
        Thumbnails(lesson, hall, self.cards)
        self.filing = ScriptFiling(script, around.preferences, around.patiently, around.texts, self._above, hall)
        self.editing = Editing(
            lesson, script, self.cards, self.filing, around.capture, around.theme, around.texts, hall
        )
        self.editing.serve(self.overview.list)
        self.editing.opened.connect(self._make_room)

    def do(self, what: str) -> None:
        """What a key or a button of the hall wants that leads nowhere in the lecture."""
        if what == "overview":
            self.overview.toggle()
        elif what == "edit":
            self.editing.toggle()
        else:
            self.editing.do(what)

    def add(self) -> None:
        """What the window shows, as one more scene."""
        if self.editing.desk is None:
            self.editing.toggle()
        self.editing.add()

    def past(self) -> UndoStack | None:
        """What undo takes back while the lecture is edited."""
        return self._script.undo_stack if self.editing.desk is not None else None

    @property
    def is_clean(self) -> bool:
        """Whether nothing was edited that is not in a file."""
        return self._script.is_clean

    def _make_room(self, opened: bool) -> None:
        """The desk stands beside the hall, and one can go back to the window, whose run goes on meanwhile."""
        hall, desk, window = self._hall, self.editing.desk, self._around.window
        self._around.player.hold(not opened, GIVEN)
        if desk is None:
            hall.setWindowState(Qt.WindowState.WindowFullScreen)
            return
        room = window.screen().availableGeometry()
        if hall.screen() is window.screen():
            left, room = beside(room, desk.minimumSizeHint().width())
            hall.setWindowState(Qt.WindowState.WindowNoState)
            hall.setGeometry(left)
        desk.setGeometry(room)
        desk.show()

    def _above(self) -> QWidget:
        """The window above which is asked."""
        return self.editing.desk or self._hall


def beside(room: QRect, least: int) -> tuple[QRect, QRect]:
    """The hall in the shape of a screen, and the desk beside it, as high as there is room and at least so wide."""
    wide = min(round(room.width() * HALL), room.width() - least)
    high = min(round(wide * 9 / 16), room.height() - TITLE)
    left = QRect(room.x(), room.y() + TITLE, wide, high)
    return left, QRect(room.x() + wide, room.y() + TITLE, room.width() - wide, room.height() - TITLE)
