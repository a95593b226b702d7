"""The speaker's view: notes, answer, votes, the next scene and the clock, in a window that the room does not see."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.lectures.clicker import meant
from app.lectures.clocks import Clocks, told
from app.lectures.controls import Controls
from app.lectures.lesson import Lesson
from app.lectures.overview.cards import Cards
from app.lectures.overview.overview import Overview
from app.lectures.place import Place
from app.lectures.question.choice_button import letter
from app.lectures.reading import spoken
from app.texts.letters import titled
from app.theme import Theme
from app.widgets.files.drops import take, welcome
from app.widgets.files.file_dialog import FileDialog
from app.widgets.labels import Label
from core.scenes.scene import Question, Scene

MARGIN, GAP, APART, TICK_MS = 16, 12, 24, 500
SIZE = (960, 600)  # pixels of the design
PARTS = ("where", "clock", "scene_clock", "asked", "answer", "votes", "notes_head", "notes", "coming", "keys")
ROLES = {"where": "name", "clock": "large", "scene_clock": "quiet", "asked": "title", "answer": "title",
         "votes": "spoken", "notes_head": "caption", "notes": "spoken", "coming": "quiet", "keys": "quiet"}  # fmt: skip
LEFT = ("asked", "answer", "votes")
RIGHT = ("notes_head", "notes", "coming")


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
        self.guesses = QPushButton(self)
        self.guesses.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.guesses.clicked.connect(self._ask_for_guesses)
        self.setAcceptDrops(True)
        self.controls = Controls(theme, self)
        self.controls.pressed.connect(self._press)
        self._head, self._middle, self._foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._column = self._arranged()
        self.overview = Overview(cards, theme, self)
        self.overview.chosen.connect(lesson.jump)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.show_time)
        self._tick.start()
        lesson.entered.connect(self.show_scene)
        lesson.changed.connect(self.show_place)
        lesson.froze.connect(self.show_place)
        theme.changed.connect(self._dress)
        self._dress()
        self.resize(theme.size(SIZE[0]), theme.size(SIZE[1]))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()  # not on a button, which would take Space for itself
        self.show_place()

    def add(self, button: QPushButton) -> None:
        """Something that is done from here."""
        self._foot.insertWidget(self._foot.count() - 1, button)

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
        self._say("notes_head", self.tr("Notes") if spoken(place.scene.notes) else "")
        self._say("notes", spoken(place.scene.notes))
        after = scenes[place.index + 1] if place.index + 1 < len(scenes) else None
        self._say("coming", self._next(after))
        self._say("keys", self._keys())
        self.controls.show_place(place, self._lesson.frozen)
        self.show_time()

    def show_time(self) -> None:
        """How long it has been, and how long of this scene."""
        whole, scene = map(told, self._clocks.seconds)
        self._say("clock", whole)
        self._say("scene_clock", self.tr("this scene {scene}").format(scene=scene))

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
        return " · ".join((leads, self.tr("Z zoom · V vote again · D draw")))

    def _answer(self, question: Question | None) -> str:
        if question is None or question.choices is None or question.answer is None:
            return ""
        choice = f"{letter(question.answer)}, {spoken(question.choices[question.answer])}"
        return self.tr("Answer: {choice}").format(choice=choice)

    def _next(self, scene: Scene | None) -> str:
        if scene is None:
            return self.tr("This is the last scene.")
        return self.tr("Next: {title}").format(title=spoken(scene.title))

    def _press(self, key: Qt.Key) -> None:
        """As if it had been pressed in the hall."""
        QApplication.sendEvent(self._hall, QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))

    def _arranged(self) -> QVBoxLayout:
        """Place and time above; what is asked at the left, what is to be said at the right; below, what can be done."""
        label, left, right, whole = self._labels, QVBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        for name, share in (("where", 1), ("scene_clock", 0), ("clock", 0)):
            self._head.addWidget(label[name], share, Qt.AlignmentFlag.AlignBaseline)
            label[name].setWordWrap(name == "where")
        for column, names in ((left, LEFT), (right, RIGHT)):
            for name in names:
                column.addWidget(label[name])
            column.insertStretch(column.count() - (column is right), 1)
            self._middle.addLayout(column, 1)
        self._foot.addWidget(self.guesses)
        self._foot.addStretch(1)
        for row in (self._head, self._middle, self._foot):
            whole.addLayout(row, int(row is self._middle))
        whole.insertWidget(2, self.controls)
        whole.addWidget(label["keys"])
        return whole

    def _dress(self) -> None:
        margin, size = self._theme.size(MARGIN), self._theme.size
        self._column.setContentsMargins(margin, margin, margin, margin)
        for layout, gap in ((self._column, GAP), (self._head, GAP), (self._middle, APART), (self._foot, GAP)):
            layout.setSpacing(size(gap))


def _votes(place: Place) -> str:
    """What has been guessed, choice by choice; nothing before anybody has."""
    choices = place.scene.question.choices if place.scene.question is not None else None
    if choices is None or not any(place.votes):
        return ""
    told = enumerate(zip(choices, place.votes, strict=True))
    return "\n".join(f"{letter(number)}  {spoken(choice)}: {count}" for number, (choice, count) in told)
