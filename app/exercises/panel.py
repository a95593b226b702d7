"""The panel of an exercise: what is to be done, how much of it was changed, and whether the criteria hold."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.exercises.criteria import Checklist, Row
from app.resources import icon
from app.texts.letters import tip
from app.theme import Theme
from app.theme.spacing import spaced
from app.widgets.files.drops import take, welcome
from app.widgets.labels import Label
from core.wording import filled

BAR = 120  # pixels of the design
WORDS, LIST = 2, 3  # shares of the width


class Shown(NamedTuple):
    """All that the panel says."""

    title: str
    text: str
    locks: str  # which places stay as they are, or nothing
    changes: tuple[str, ...]
    most: int | None  # changes that are allowed
    rows: tuple[Row, ...]
    refusal: str  # why nothing was judged, or nothing
    points: tuple[float, float] | None  # that were reached, of all; None before that is known


NOTHING = Shown("", "", "", (), None, (), "", None)


class ExercisePanel(QWidget):
    """Stands above the plots for as long as an exercise lasts; says all, and does nothing itself."""

    try_pressed = Signal()
    cancelled = Signal()
    save_pressed = Signal()
    left = Signal()
    submissions_wanted = Signal()  # to be chosen
    submissions_dropped = Signal(object)  # tuple of Path: files or folders
    reworded = Signal()  # what it was given is to be said in another language

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._shown = theme, NOTHING
        self.title, self.text, self.locks = Label(self), Label(self, wrap=True), Label(self, wrap=True)
        self.changes, self.points, self.refusal = Label(self), Label(self), Label(self, wrap=True)
        self.checklist = Checklist(theme, self)
        self.try_button, self.save_button = QPushButton(self), QPushButton(self)
        self.leave_button, self.cancel_button = QPushButton(self), QPushButton(self)
        self.overlay_button, self.bar = QPushButton(self), QProgressBar(self)
        for button in (self.try_button, self.save_button, self.leave_button, self.cancel_button, self.overlay_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._build()
        self._middle = self._stand_side_by_side()
        self._arrange()
        theme.changed.connect(self._dress)
        self._dress()
        self.retranslate()
        self.hide()

    def show_exercise(self, shown: Shown) -> None:
        """Say all of it."""
        self._shown = shown
        for label, text in (
            (self.title, shown.title), (self.text, shown.text), (self.locks, shown.locks),
            (self.changes, self._counted()), (self.points, self._reached()), (self.refusal, shown.refusal),
        ):  # fmt: skip
            label.setText(text)
            label.setVisible(bool(text))
        self.changes.setToolTip(tip("\n".join(shown.changes)))
        self.checklist.show_rows(shown.rows)

    def show_trying(self, share: float | None) -> None:
        """How far the trial is; None where there is none."""
        under_way, focused = share is not None, (self.try_button.hasFocus(), self.cancel_button.hasFocus())
        self.bar.setValue(round(100 * (share or 0.0)))
        for part in (self.bar, self.cancel_button):
            part.setVisible(under_way)
        self.try_button.setDisabled(under_way)
        if any(focused):  # else Qt would give it to the next button, which Space would press
            (self.cancel_button if under_way else self.try_button).setFocus()

    def retranslate(self) -> None:
        """Word everything in the present language."""
        self.try_button.setText(self.tr("Try it"))
        self.try_button.setToolTip(self.tr("Train it with several seeds, and see which of the criteria hold"))
        self.save_button.setText(self.tr("Save submission…"))
        self.overlay_button.setText(self.tr("Overlay…"))
        self.overlay_button.setToolTip(
            self.tr("Choose submissions, or drop them or their folder here: each is trained, and drawn without a name")
        )
        self.cancel_button.setText(self.tr("Cancel"))
        self.leave_button.setToolTip(self.tr("Leave the exercise; what you have made stays"))
        self.leave_button.setAccessibleName(self.tr("Leave the exercise"))
        self.bar.setAccessibleName(self.tr("How far the trial is"))
        self.setAccessibleName(self.tr("Exercise"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        welcome(event)

    def dropEvent(self, event: QDropEvent) -> None:
        take(event, self, self.submissions_dropped.emit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.reworded.emit()

    def _counted(self) -> str:
        """What was changed, of what may be; beyond that, with a sign."""
        count, most = len(self._shown.changes), self._shown.most
        if most is None:
            return filled(self.tr("{count} {count?change|changes}"), count=count)
        told = filled(self.tr("{count} of at most {most} {most?change|changes}"), count=count, most=most)
        return f"▲ {told}" if count > most else told

    def _reached(self) -> str:
        if self._shown.points is None:
            return ""
        points, of = self._shown.points
        return self.tr("{points} of {of} points").format(points=f"{points:g}", of=f"{of:g}")

    def _build(self) -> None:
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        roles = {self.title: "title", self.locks: "quiet", self.refusal: "error", self.try_button: "primary",
                 self.save_button: "action", self.leave_button: "plain"}  # fmt: skip
        for part, role in roles.items():
            part.setProperty("role", role)
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.try_button.clicked.connect(self.try_pressed)
        self.save_button.clicked.connect(self.save_pressed)
        self.cancel_button.clicked.connect(self.cancelled)
        self.leave_button.clicked.connect(self.left)
        self.overlay_button.clicked.connect(self.submissions_wanted)
        self.setAcceptDrops(True)
        self.show_trying(None)

    def _arrange(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        _fill(head, self.title, None, self.changes, self.leave_button)
        _fill(
            foot,
            self.try_button,
            self.save_button,
            self.overlay_button,
            self.bar,
            self.cancel_button,
            None,
            self.points,
        )
        whole = QVBoxLayout(self)
        spaced(whole, self._theme, (14, 8, 8, 10), gap=6)
        whole.addLayout(head)
        whole.addLayout(self._middle)
        whole.addWidget(self.refusal)
        whole.addLayout(foot)

    def _stand_side_by_side(self) -> QHBoxLayout:
        """What is to be done, and by what it is judged."""
        words, middle = QVBoxLayout(), QHBoxLayout()
        _fill(words, self.text, self.locks, None)
        middle.addLayout(words, WORDS)
        middle.addWidget(self.checklist, LIST, Qt.AlignmentFlag.AlignTop)
        return middle

    def _dress(self) -> None:
        px = self._theme.size(16)
        self.leave_button.setIcon(icon("close", self._theme.tokens.secondary, px=px))
        self.leave_button.setIconSize(QSize(px, px))
        self._middle.setSpacing(self._theme.size(20))
        self.bar.setFixedWidth(self._theme.size(BAR))


def _fill(layout: QHBoxLayout | QVBoxLayout, *parts: QWidget | None) -> None:
    """One after the other; None is room that is left."""
    for part in parts:
        if part is None:
            layout.addStretch(1)
        else:
            layout.addWidget(part)
