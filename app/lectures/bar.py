"""The slim bar of a lecture: back, what comes next, play; which scene of how many, and the way out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from app.lectures.place import Place
from app.lectures.reading import spoken
from app.resources import icon
from app.texts.letters import entry, tip
from app.theme import Theme
from app.widgets.labels import Label

GAP, MARGIN = 8, 8
OTHERS = ("overview", "edit")  # buttons that open something, with icons of their names


class LectureBar(QWidget):
    """One filled button: what a clicker does next."""

    back_pressed = Signal()
    next_pressed = Signal()
    play_pressed = Signal()
    again_pressed = Signal()  # a second vote
    scene_chosen = Signal(int)
    left = Signal()
    wanted = Signal(str)  # overview or edit

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._moving = theme, False
        self._place: Place | None = None
        self.back, self.next, self.play, self.number, self.leave, self.again = (QPushButton(self) for _ in range(6))
        self.others = {name: QPushButton(self) for name in OTHERS}
        self.message, self.menu = Label(self), QMenu(self)
        for button in (self.number, self.leave, *self.others.values()):
            button.setProperty("role", "plain")
        self.next.setProperty("role", "primary")
        self.number.setMenu(self.menu)
        self._arrange()
        self.menu.aboutToShow.connect(self._list_scenes)
        for button in (self.back, self.next, self.play, self.again, self.number, self.leave, *self.others.values()):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for name, button in self.others.items():
            button.clicked.connect(partial(self._want, name))
        self.back.clicked.connect(self.back_pressed)
        self.next.clicked.connect(self.next_pressed)
        self.again.clicked.connect(self.again_pressed)
        self.play.clicked.connect(self.play_pressed)
        self.leave.clicked.connect(self.left)
        theme.changed.connect(self.show_theme)

    def show_place(self, place: Place, runs: bool) -> None:
        """Where the lecture is; whether there is something to play."""
        self._place = place
        self.back.setEnabled(not place.is_first)
        self.next.setEnabled(not place.is_last)
        self.play.setVisible(runs and place.asked is None)
        self.again.setVisible(place.asked is not None and place.answered > 0 and not place.is_second)
        self.number.setText(f"{place.index + 1} / {len(place.lecture.scenes)}")
        self.retranslate()

    def show_moving(self, moving: bool) -> None:
        """Whether it trains."""
        self._moving = moving
        self.retranslate()

    def add(self, button: QPushButton) -> None:
        """One more, before the number of the scene."""
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(row.indexOf(self.number), button)

    def show_message(self, message: str) -> None:
        """What must be known now, such as that nothing moves."""
        self.message.setText(message)

    def retranslate(self) -> None:
        """Word everything in the present language."""
        asked = self._place is not None and self._place.asked is not None
        self.next.setText(self.tr("Show the answer") if asked else self.tr("Next"))
        self.again.setText(self.tr("Vote again"))
        self.play.setAccessibleName(self.tr("Pause") if self._moving else self.tr("Play"))
        self.back.setAccessibleName(self.tr("Back"))
        self.number.setAccessibleName(self.tr("Go to a scene"))
        self.leave.setAccessibleName(self.tr("Leave the lecture"))
        names = {"overview": self.tr("All scenes (O)"), "edit": self.tr("Edit the lecture (E)")}
        for name, button in self.others.items():
            button.setAccessibleName(names[name])
            button.setToolTip(tip(names[name]))
        self.show_theme()

    def show_theme(self) -> None:
        """Dress in the present colours and size."""
        size, tokens, row = self._theme.size, self._theme.tokens, self.layout()
        assert row is not None
        row.setContentsMargins(size(MARGIN), size(4), size(MARGIN), size(4))
        row.setSpacing(size(GAP))
        symbols = {self.back: "previous", self.play: "pause" if self._moving else "play", self.leave: "close",
                   **{button: name for name, button in self.others.items()}}  # fmt: skip
        for button, symbol in symbols.items():
            button.setIcon(icon(symbol, tokens.text, tokens.faint, size(14)))
            button.setIconSize(QSize(size(14), size(14)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        for part in (self.back, self.next, self.play, self.again):
            row.addWidget(part)
        row.addWidget(self.message, 1)
        for part in (self.number, *self.others.values(), self.leave):
            row.addWidget(part)

    def _list_scenes(self) -> None:
        """All scenes by their titles; one without has its question or its number."""
        self.menu.clear()
        scenes = self._place.lecture.scenes if self._place is not None else ()
        for index, scene in enumerate(scenes):
            title = spoken(scene.title) or (spoken(scene.question.prompt) if scene.question is not None else "")
            action = self.menu.addAction(entry(f"{index + 1}  {title}"))
            action.triggered.connect(partial(self._choose, index))

    def _want(self, name: str, _checked: bool = False) -> None:
        self.wanted.emit(name)

    def _choose(self, index: int, _checked: bool = False) -> None:
        self.scene_chosen.emit(index)
