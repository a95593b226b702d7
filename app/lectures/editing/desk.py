"""The desk: the window in which a lecture is edited, its scenes at the left, and all that can be said of one beside."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.lectures.clicker import meant
from app.lectures.editing.bilingual_field import BilingualField
from app.lectures.editing.scene_form import SceneForm
from app.lectures.overview.cards import Cards
from app.lectures.overview.scene_list import SceneList
from app.texts import Texts
from app.texts.letters import tip, titled
from app.theme import Theme
from app.widgets.labels import Label
from app.widgets.scrolling import Scrolling
from core.scenes.lecture import Lecture
from core.scenes.staging import Staged

SIZE, LIST, MARGIN, GAP = (760, 720), 176, 12, 8  # pixels of the design
IN_ROWS = (("save", "undo", "redo", "duplicate", "remove"), ("add", "renew"))  # the buttons
KEYS = ("undo", "redo", "save", "save_as")


class Desk(QWidget):
    """Says what is wanted; who owns the lecture does it, and shows it here and in the hall."""

    wanted = Signal(str)  # the name of a button
    closing = Signal()

    def __init__(self, cards: Cards, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._theme, self._name, self._index = theme, "", -1
        self.list, self.form = SceneList(cards, theme, 1, self), SceneForm(texts)
        self.title, self.title_name, self.scene_name = BilingualField(), Label(), Label()
        self.message, self.buttons = (
            Label(self, wrap=True),
            {name: QPushButton(self) for row in IN_ROWS for name in row},
        )
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.message.setProperty("role", "error")
        self.message.hide()
        self._page = QWidget()
        self._scrolling = Scrolling(self._page)
        self._page.installEventFilter(self)
        self._column, self._head, self._middle = QVBoxLayout(self), QGridLayout(), QHBoxLayout()
        self._arrange()
        for name, button in self.buttons.items():
            button.clicked.connect(self._want(name))
        theme.changed.connect(self._dress)
        self.retranslate()
        self._dress()
        self.resize(theme.size(SIZE[0]), theme.size(SIZE[1]))

    def show_lecture(self, lecture: Lecture, index: int, runs: Sequence[Staged]) -> None:
        """The lecture, and its scene at `index`, which shows these runs."""
        anew, self._index = index != self._index, index
        self.title.show_text(lecture.title)
        self.form.show_scene(lecture.scenes[index], runs, anew)
        self.buttons["remove"].setEnabled(len(lecture.scenes) > 1)
        self.scene_name.setText(
            self.tr("Scene {number} of {count}").format(number=index + 1, count=len(lecture.scenes))
        )

    def show_past(self, undo: str, redo: str) -> None:
        """What would be undone, or done again; nothing where there is none."""
        for name, what in (("undo", undo), ("redo", redo)):
            self.buttons[name].setEnabled(bool(what))
            self.buttons[name].setToolTip(tip(what))

    def show_name(self, name: str, clean: bool) -> None:
        """What the lecture is called, and whether all of it is in its file."""
        self._name = name
        self.buttons["save"].setProperty("role", "" if clean else "primary")
        self.buttons["save"].style().polish(self.buttons["save"])
        self.setWindowTitle(titled(self.tr("Edit: {name}").format(name=name)) + "[*]")
        self.setWindowModified(not clean)

    def show_message(self, words: str, wrong: bool = True) -> None:
        """Why something could not be, or what was done besides."""
        self.message.setProperty("role", "error" if wrong else "quiet")
        self.message.style().polish(self.message)
        self.message.setText(words)
        self.message.setVisible(bool(words))

    def retranslate(self) -> None:
        """Word it in the present language."""
        names = {
            "save": self.tr("Save"), "undo": self.tr("Undo"), "redo": self.tr("Redo"),
            "add": self.tr("Add the window's state"), "renew": self.tr("Take the window's state"),
            "duplicate": self.tr("Duplicate"), "remove": self.tr("Delete"),
        }  # fmt: skip
        for name, button in self.buttons.items():
            button.setText(names[name])
        self.buttons["renew"].setToolTip(
            self.tr("This scene shows the experiment of the window from now on; its words stay.")
        )
        self.title_name.setText(self.tr("Lecture"))
        self.title.show_name(self.title_name.text())
        self.list.setAccessibleName(self.tr("All scenes"))
        self._keep_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What unfolds in the form may be wider than it was."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._keep_room()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (what := meant(event)) in KEYS:
            self._finish()
            self.wanted.emit(what)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closing.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _finish(self) -> None:
        """What is half typed counts: a field takes it when the keyboard leaves it, and gets that back."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.setFocus()
            focused.setFocus()

    def _want(self, name: str) -> Callable[[], None]:
        def tell() -> None:
            self._finish()
            self.wanted.emit(name)

        return tell

    def _arrange(self) -> None:
        for line, names in enumerate(IN_ROWS):
            row = QHBoxLayout()
            for name in names:
                row.addWidget(self.buttons[name])
            row.addStretch(1)
            self._head.addLayout(row, line, 0)
        inner = QVBoxLayout(self._page)
        inner.setContentsMargins(0, 0, GAP, 0)
        for label in (self.title_name, self.scene_name):
            label.setProperty("role", "title")
        for part in (self.title_name, self.title, self.scene_name, self.form):
            inner.addWidget(part)
        self._middle.addWidget(self.list)
        self._middle.addWidget(self._scrolling, 1)
        self._column.addLayout(self._head)
        self._column.addWidget(self.message)
        self._column.addLayout(self._middle, 1)

    def _dress(self) -> None:
        size = self._theme.size
        margin, gap = size(MARGIN), size(GAP)
        self._column.setContentsMargins(margin, margin, margin, margin)
        for layout in (self._column, self._head, self._middle):
            layout.setSpacing(gap)
        self.list.setFixedWidth(size(LIST))
        self._keep_room()

    def _keep_room(self) -> None:
        """Nothing of the form is cut off at its side."""
        bar = self._scrolling.verticalScrollBar().sizeHint().width()
        self._scrolling.setMinimumWidth(self._page.minimumSizeHint().width() + bar)
