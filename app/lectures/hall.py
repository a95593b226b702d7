"""The hall: the whole screen for one scene of a lecture, to be read from the last row and led by a clicker."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.lectures.arranged import fronts
from app.lectures.bar import LectureBar
from app.lectures.column import Column
from app.lectures.easel import Easel
from app.lectures.feeding import Feeding
from app.lectures.fitting import chosen, large, small
from app.lectures.lesson import Lesson
from app.lectures.reading import spoken
from app.panels.presenting.verdict_line import VerdictLine
from app.playback.navigation import StepNavigation
from app.resources import path
from app.texts import Texts
from app.theme import Theme
from app.widgets.labels import Label
from app.widgets.pacing.throttle import Throttle
from core.wording import Reason

MARGIN, GAP, PLOTS, WORDS = 16, 10, 2, 1  # pixels of the design; shares of the width
AHEAD_MS = 100  # between two plots that are made before their scene comes


class Hall(QWidget):
    """Shows the place of a lesson completely, and asks it for everything else."""

    closing = Signal()

    def __init__(self, lesson: Lesson, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._lesson, self._theme, self._texts = lesson, theme, texts
        run = lesson.run
        self._begun = self._there = False  # the run of this scene; its first frame
        self.feeding = Feeding(run, self)
        self._ahead = Throttle(self, AHEAD_MS, self._prepare, at_once=False)
        self.head, self.trouble = Label(self, wrap=True), Label(self, wrap=True)
        self.head.setProperty("role", "name")
        self.trouble.setProperty("role", "error")
        self.easel = Easel(theme, texts, self.feeding.join, self)
        self.aside = Easel(theme, texts, self.feeding.join, self)
        self.verdict = VerdictLine(run.document, run.player, theme, texts, self)
        self.column, self.bar = Column(theme, self.aside, self), LectureBar(theme, self)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setWindowIcon(QIcon(str(path("icons", "backscope.svg"))))
        self._arrange()
        self._connect()
        self._dress()

    def show_scene(self) -> None:
        """Another scene: its plots, which are seen as soon as its run is there."""
        place, run = self._lesson.place, self._lesson.run
        self.trouble.hide()
        self._begun, self._there = False, not run.on
        beside = small(place.scene)
        settings = {plot.name: found for plot in place.scene.shown_plots if (found := chosen(plot)) is not None}
        self.easel.show_plan(large(place.scene), settings)
        self.aside.show_plan(beside, settings)
        self.setWindowTitle(spoken(place.lecture.title))
        self._say()
        self._show_plots()

    def show_answer(self) -> None:
        """The answer of a question, or hands that were counted."""
        self._say()
        self._show_plots()

    def show_trouble(self, reason: Reason) -> None:
        """Why there is nothing to be seen, or why a button did nothing."""
        self.trouble.setText(self._texts.reason(reason))
        self.trouble.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closing.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        place, run = self._lesson.place, self._lesson.run
        asked = place.asked
        title = place.scene.title if place.scene.layout is not None else ""
        self.head.setText(spoken(asked.prompt if asked is not None else title))
        self.head.setVisible(bool(self.head.text()))
        self.verdict.setVisible(run.on and asked is None)
        self.column.show_place(place)
        self.column.setHidden(self.column.is_empty)
        self.bar.show_place(place, run.on)

    def _show_plots(self) -> None:
        asked = self._lesson.place.asked is not None
        for easel in (self.easel, self.aside):
            (easel.hide_answer if asked else easel.reveal if self._there else easel.show_nothing)()
        self.feeding.feed()
        self._ahead.ask()

    def _prepare(self) -> None:
        """While this scene is looked at, the plots of the next one are made, one in a pass."""
        place = self._lesson.place.next()
        wanted = ((self.easel, fronts(large(place.scene))), (self.aside, fronts(small(place.scene))))
        if any(easel.prepare(names) for easel, names in wanted):
            self._ahead.ask()

    def _begin(self) -> None:
        self._begun = True

    def _show_news(self) -> None:
        """The first frame of a scene has come."""
        if self._begun and not self._there:
            self._there = True
            self._show_plots()

    def _freeze(self) -> None:
        self.feeding.frozen = self._lesson.frozen
        self.feeding.feed()

    def _show_state(self) -> None:
        self.bar.show_moving(StepNavigation(self._lesson.run.player).is_moving())

    def _arrange(self) -> None:
        middle, whole = QHBoxLayout(), QVBoxLayout(self)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # the screen says how large it is
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        middle.addWidget(self.easel, PLOTS)
        middle.addWidget(self.column, WORDS)
        self._inner = QVBoxLayout()
        for part in (self.head, self.verdict, self.trouble):
            self._inner.addWidget(part)
        self._inner.addLayout(middle, 1)
        self._middle = middle
        whole.addLayout(self._inner, 1)
        whole.addWidget(self.bar)

    def _connect(self) -> None:
        lesson, player = self._lesson, self._lesson.run.player
        lesson.entered.connect(self.show_scene)
        lesson.changed.connect(self.show_answer)
        lesson.froze.connect(self._freeze)
        lesson.refused.connect(self.show_trouble)
        player.failed.connect(self.show_trouble)
        player.loaded.connect(self._begin)
        player.refreshed.connect(self._show_news)
        player.state_changed.connect(self._show_state)
        player.loaded.connect(self._show_state)
        self.column.choices.pressed.connect(lesson.count_hand)
        self.column.choices.counted.connect(lesson.count_hands)
        self.column.action_pressed.connect(lesson.press)
        self.bar.back_pressed.connect(lesson.back)
        self.bar.next_pressed.connect(lesson.next)
        self.bar.scene_chosen.connect(lesson.jump)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        margin, gap = self._theme.size(MARGIN), self._theme.size(GAP)
        self._inner.setContentsMargins(margin, gap, margin, gap)
        self._inner.setSpacing(gap)
        self._middle.setSpacing(margin)
