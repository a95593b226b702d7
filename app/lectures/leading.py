"""Leading: keys and buttons of the hall, what is special in it, and the two steps out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent

from app.lectures.clicker import meant
from app.lectures.darkness import Darkness
from app.lectures.easel.pointer import Pointer
from app.lectures.easel.zooming import Zooming
from app.lectures.guesses.gathering import Gathering
from app.lectures.guesses.guessing import Guessing
from app.lectures.hall import Hall
from app.lectures.lesson import Lesson
from app.state.undo import UndoStack
from app.widgets.files.drops import take, welcome


def _none() -> None:
    """Nobody edits."""


class Leading(QObject):
    """What keys mean where nobody in the hall has a use for them."""

    left = Signal()
    notes_wanted = Signal()  # the speaker's, or no longer
    wanted = Signal(str)  # overview, edit, save, save_as: by whoever has the lecture
    phones_wanted = Signal()  # on, or off
    work_dropped = Signal(object)  # tuple of Path: what students have handed in

    def __init__(self, lesson: Lesson, hall: Hall, edits: Callable[[], UndoStack | None] = _none) -> None:
        """`edits`: of the lecture itself, while it is edited."""
        super().__init__(hall)
        self._lesson, self._hall, self._leaves = lesson, hall, False
        self._edits = edits
        self.darkness = Darkness(hall)
        self.darkness.pressed.connect(self.end_darkness)
        self.guessing, self.zooming = Guessing(lesson, hall), Zooming(lesson, hall)
        self.pointer = Pointer(hall.theme, hall)
        self.gathering = Gathering(lesson, self)
        self.gathering.refused.connect(hall.show_trouble)
        self.gathering.heard.connect(self._say_heard)
        hall.setAcceptDrops(True)
        hall.bar.again_pressed.connect(lesson.vote_again)
        lesson.froze.connect(self.say)
        lesson.entered.connect(self.forget_leaving)
        lesson.changed.connect(self.say)
        hall.bar.play_pressed.connect(self.play)
        hall.bar.left.connect(self.left)
        hall.bar.wanted.connect(self.wanted)
        hall.closing.connect(self.left)
        hall.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that reach the hall, of which one that is held means no more than one that is pressed; and files."""
        if isinstance(event, QDropEvent):
            return self._drop(event)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        return bool(meant(event)) if event.isAutoRepeat() else self._press(event)

    def play(self) -> None:
        """Train, or hold still."""
        if self._lesson.place.asked is None:
            self._lesson.freeze(False)
            self._lesson.play_or_pause()

    def escape(self) -> None:
        """Back from what is special, one thing after the other; then say how to leave, and then leave."""
        if self.zooming.on:
            self.zooming.end()
            self.say()
        elif self._lesson.frozen:
            self._lesson.freeze(False)
        elif self._leaves:
            self.left.emit()
        else:
            self._leaves = True
            self.say()

    def end_darkness(self) -> None:
        """The scene is seen again."""
        self.darkness.show_dark(False)

    def forget_leaving(self) -> None:
        """Somebody goes on."""
        self._leaves = False
        self.say()

    def say(self) -> None:
        """What must be known now."""
        frozen = self.tr("Frozen: nothing moves until you press F") if self._lesson.frozen else ""
        if self.zooming.on and not frozen:
            frozen = self.tr("Z or Esc shows all again")
        self._hall.bar.show_message(self.tr("Esc again leaves the lecture") if self._leaves else frozen)

    def _press(self, event: QKeyEvent) -> bool:
        """Whether the key means something; the first one in the dark only ends that."""
        what = meant(event)
        if not self.darkness.isVisible() and self._hall.column.number.begin(event.text()):
            return True
        if what and self.darkness.isVisible():
            self.end_darkness()
        elif what.isdecimal():
            self._lesson.count_hand(int(what) - 1)
        elif what:
            if what != "escape" and self._leaves:
                self.forget_leaving()
            self._verbs()[what]()
        return bool(what)

    def _verbs(self) -> dict[str, Callable[[], object]]:
        lesson, past = self._lesson, self._edits() or self._lesson.run.document.undo_stack
        others = {name: partial(self.wanted.emit, name) for name in ("overview", "edit", "save", "save_as")}
        return {**others, "next": lesson.next, "back": lesson.back, "first": self._first, "play": self.play,
                "black": self._darken, "freeze": self._freeze, "escape": self.escape,
                "zoom": self._zoom, "again": lesson.vote_again, "draw": self._draw,
                "notes": self.notes_wanted.emit, "phones": self.phones_wanted.emit, "undo": past.undo,
                "redo": past.redo}  # fmt: skip

    def _drop(self, event: QDropEvent) -> bool:
        """Guesses are carried above the hall, or work that was handed in."""
        if isinstance(event, QDragEnterEvent):
            welcome(event)
        elif event.type() == QEvent.Type.Drop:
            take(event, self, self._take)
        return event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop)

    def _take(self, paths: tuple[Path, ...]) -> None:
        """While something is asked, they are guesses: work would give an answer away."""
        if self._lesson.place.asked is None and _are_work(paths):
            self.work_dropped.emit(paths)
        else:
            self.gathering.gather_first(paths)

    def _zoom(self) -> None:
        self.zooming.toggle()
        self.say()

    def _draw(self) -> None:
        """The arrow keys draw, where a profile is asked for."""
        if self._hall.easel.sheet.isVisible():
            self._hall.easel.sheet.setFocus()

    def _say_heard(self, count: int) -> None:
        self._hall.bar.show_message(self.tr("Guesses from the file: {count}").format(count=f"{count:,}"))

    def _first(self) -> None:
        self._lesson.jump(0)

    def _darken(self) -> None:
        self.darkness.show_dark(True)

    def _freeze(self) -> None:
        self._lesson.freeze(not self._lesson.frozen)


def _are_work(paths: tuple[Path, ...]) -> bool:
    """Whether it may be what students have handed in: experiments, or a folder of them."""
    return bool(paths) and all(path.suffix.lower() == ".json" or path.is_dir() for path in paths)
