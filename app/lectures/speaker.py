"""The speaker's view: notes, answer, votes, the next scene and the clock, in a window that the room does not see."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from app.lectures.clicker import meant
from app.lectures.clocks import Clocks, told
from app.lectures.lesson import Lesson
from app.lectures.overview.cards import Cards
from app.lectures.overview.overview import Overview
from app.lectures.place import Place
from app.lectures.reading import spoken
from app.resources import path
from app.texts.letters import titled
from app.theme import Theme
from app.widgets.files.drops import take, welcome
from app.widgets.files.file_dialog import FileDialog
from app.widgets.labels import Label
from core.scenes.scene import Question, Scene

MARGIN, GAP, TICK_MS = 16, 12, 500
SIZE = (640, 480)  # pixels of the design
PARTS = ("clock", "where", "asked", "answer", "votes", "notes", "coming", "keys")
ROLES = {"where": "title", "clock": "name", "answer": "title", "coming": "quiet", "keys": "quiet"}


class Speaker(QWidget):
    """Shows the same place as the hall, with what is said about it; keys lead here as there."""

    closing = Signal()
    files_chosen = Signal(object)  # tuple[Path, ...]: guesses

    def __init__(self, lesson: Lesson, hall: QWidget, theme: Theme, cards: Cards) -> None:
        super().__init__()
        self._lesson, self._hall, self._theme, self._clocks = lesson, hall, theme, Clocks()
        self._labels = {name: Label(self, wrap=True) for name in PARTS}
        for name, role in ROLES.items():
            self._labels[name].setProperty("role", role)
        self.setProperty("role", "panel")
        self.setWindowIcon(QIcon(str(path("icons", "backscope.svg"))))
        self.guesses = QPushButton(self)
        self.guesses.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.guesses.clicked.connect(self._ask_for_guesses)
        self.setAcceptDrops(True)
        self._column = QVBoxLayout(self)
        for name, label in self._labels.items():
            self._column.addWidget(label, int(name == "notes"))
        self._column.addWidget(self.guesses, 0, Qt.AlignmentFlag.AlignLeft)
        self.overview = Overview(cards, theme, self)
        self.overview.chosen.connect(lesson.jump)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.show_time)
        self._tick.start()
        lesson.entered.connect(self.show_scene)
        lesson.changed.connect(self.show_place)
        theme.changed.connect(self._dress)
        self._dress()
        self.resize(theme.size(SIZE[0]), theme.size(SIZE[1]))
        self.show_place()

    def add(self, button: QPushButton) -> None:
        """Something that is done from here."""
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def words(self, name: str) -> str:
        """What it says there."""
        return self._labels[name].text()

    def show_scene(self) -> None:
        """Another scene, whose time begins."""
        self._clocks.enter()
        self.show_place()

    def show_place(self) -> None:
        """All that is to be known of where the lecture is."""
        place = self._lesson.place
        question, scenes = place.scene.question, place.lecture.scenes
        self.setWindowTitle(self.tr("For the speaker: {lecture}").format(lecture=titled(spoken(place.lecture.title))))
        self._say("where", f"{place.index + 1} / {len(scenes)}  {spoken(place.scene.title)}")
        self._say("asked", spoken(question.prompt) if question is not None else "")
        self._say("answer", self._answer(question))
        self._say("votes", _votes(place))
        self.guesses.setText(self.tr("Guesses from a file…"))
        self.guesses.setVisible(place.asked is not None)
        self._say("notes", spoken(place.scene.notes))
        after = scenes[place.index + 1] if place.index + 1 < len(scenes) else None
        self._say("coming", self._next(after))
        self._say("keys", self._keys())
        self.show_time()

    def show_time(self) -> None:
        """How long it has been, and how long of this scene."""
        whole, scene = map(told, self._clocks.seconds)
        self._say("clock", self.tr("{whole}, this scene {scene}").format(whole=whole, scene=scene))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        welcome(event)

    def dropEvent(self, event: QDropEvent) -> None:
        take(event, self, self.files_chosen.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closing.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Its overview is not for the room."""
        if meant(event) == "overview":
            self.overview.toggle()
        else:
            QApplication.sendEvent(self._hall, event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_place()
        super().changeEvent(event)

    def _ask_for_guesses(self) -> None:
        kinds = self.tr("Guesses, one a line (*.txt *.csv *.json);;All files (*)")
        name = FileDialog.file_to_read(self, self.tr("Guesses from a file"), "", kinds)
        if name:
            self.files_chosen.emit((Path(name),))

    def _say(self, name: str, words: str) -> None:
        self._labels[name].setText(words)
        self._labels[name].setVisible(bool(words))

    def _keys(self) -> str:
        leads = self.tr(
            "Page Up, Page Down · 1 to 9 a hand · B black · F freeze · O all scenes · N this view · "
            "P phones · Esc Esc leave"
        )
        return f"{leads} · {self.tr('Z zoom · V vote again · D draw')}"

    def _answer(self, question: Question | None) -> str:
        if question is None or question.choices is None or question.answer is None:
            return ""
        return self.tr("Answer: {choice}").format(choice=spoken(question.choices[question.answer]))

    def _next(self, scene: Scene | None) -> str:
        if scene is None:
            return self.tr("This is the last scene.")
        return self.tr("Next: {title}").format(title=spoken(scene.title))

    def _dress(self) -> None:
        margin = self._theme.size(MARGIN)
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(self._theme.size(GAP))


def _votes(place: Place) -> str:
    """What has been guessed, choice by choice; nothing before anybody has."""
    choices = place.scene.question.choices if place.scene.question is not None else None
    if choices is None or not any(place.votes):
        return ""
    return "\n".join(f"{spoken(choice)}: {count}" for choice, count in zip(choices, place.votes, strict=True))
