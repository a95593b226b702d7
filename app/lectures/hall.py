"""The hall: the whole screen for one scene of a lecture, to be read from the last row and led by a clicker."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.lectures.bar import LectureBar
from app.lectures.column import ACROSS, DOWN, Column
from app.lectures.easel.arranged import fronts
from app.lectures.easel.feeding import Feeding
from app.lectures.easel.stand import Easel
from app.lectures.fitting import has_whole_width, headline, is_drawn, large, settings_at, small
from app.lectures.lesson import Lesson
from app.lectures.reading import spoken
from app.lectures.scene_run import SceneRun
from app.panels.presenting.verdict_line import VerdictLine
from app.plots.plot import Plot
from app.texts import Texts
from app.texts.letters import titled
from app.theme import Theme
from app.widgets.labels import Label
from app.widgets.pacing.throttle import Throttle
from core.wording import Reason

MARGIN, GAP, PLOTS, WORDS = 16, 10, 2, 1  # pixels of the design; shares of the width
LEVEL_MS = 200  # after which plots with one scale follow each other
AHEAD_MS = 100  # between two plots that are made before their scene comes


class Hall(QWidget):
    """Shows the place of a lesson completely, and asks it for everything else."""

    closing = Signal()
    looked = Signal()  # there may be something else to be seen

    def __init__(self, lesson: Lesson, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._lesson, self.theme, self._texts = lesson, theme, texts
        run = lesson.run
        self._begun, self._there = set[SceneRun](), set[SceneRun]()  # runs of this scene; those with a first frame
        self.feedings = list[Feeding]()
        self._visitor: QWidget | None = None
        self._level = Throttle(self, LEVEL_MS, self._feed, at_once=False)
        self._ahead = Throttle(self, AHEAD_MS, self._prepare, at_once=False)
        self.head, self.trouble = Label(self, wrap=True), Label(self, wrap=True)
        self.head.setProperty("role", "name")
        self.trouble.setProperty("role", "error")
        self.easel = Easel(theme, texts, self._join, self)
        self.aside = Easel(theme, texts, self._join, self)
        self.verdict = VerdictLine(run.document, run.player, theme, texts, self)
        self.column, self.bar = Column(theme, self.aside, self), LectureBar(theme, self)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        for each in lesson.runs:
            self._hear(each)
        self._arrange()
        self._connect()
        self._dress()

    def show_scene(self) -> None:
        """Another scene: its plots, which are seen as soon as its run is there."""
        place = self._lesson.place
        self.take_keyboard()
        self.trouble.hide()
        self._begun.clear()
        self._there.clear()
        self.easel.show_plan(large(place.scene), settings_at(place.scene, 0), self._labels())
        self.aside.show_plan(small(place.scene), settings_at(place.scene, 1))
        self.setWindowTitle(titled(spoken(place.lecture.title)))
        self._say()
        self._show_plots()

    def show_answer(self) -> None:
        """The answer of a question, or hands that were counted."""
        if self._lesson.place.revealed:
            self.take_keyboard()
        self._say()
        self._show_plots()

    def take_keyboard(self) -> None:
        """From what may be hidden now: Qt would give it to a button, which takes Space for itself."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.setFocus()

    def show_trouble(self, reason: Reason) -> None:
        """Why there is nothing to be seen, or why a button did nothing."""
        self.trouble.setText(self._texts.reason(reason))
        self.trouble.show()

    def show_alone(self, plot: Plot | None) -> None:
        """Give one plot the whole picture, above the bar; None shows all that the scene has."""
        here = plot is None or plot in self.easel.plots
        self.easel.setVisible(here and bool(self.easel.plots))
        self.aside.setVisible((plot is None or not here) and bool(self.aside.plots))
        self.easel.show_alone(plot if here else None)
        self._say()
        if plot is not None:
            self.head.hide()
            self.verdict.hide()
            self.column.show_nothing_but_beside()
            self.column.setHidden(here)
            self.share_width()

    def share_width(self) -> None:
        """Between plots and words: what is out of sight, or below, takes none of it."""
        beside = self._middle.direction() == ACROSS and not self._side.isEmpty()
        self._middle.setStretch(1, WORDS if beside or self._visitor is not None else 0)

    @property
    def plots(self) -> tuple[Plot, ...]:
        """Those of the present scene."""
        return (*self.easel.plots, *self.aside.plots)

    @property
    def is_seen(self) -> bool:
        """Whether they are, and are not hidden."""
        return self.isVisible() and all(plot.isVisible() for plot in self.plots)

    def hang(self, poster: QWidget) -> None:
        """What may be seen below the column."""
        self._side.addWidget(poster, 1)

    def show_instead(self, visitor: QWidget | None) -> None:
        """What hangs here takes the place of the words; None brings them back."""
        self._visitor = visitor
        self._say()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Whoever gives the lecture may have to be asked first."""
        event.ignore()
        self.closing.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.easel.show_labels(self._labels())
            self.looked.emit()
        super().changeEvent(event)

    def _labels(self) -> tuple[str, ...]:
        return tuple(map(spoken, self._lesson.labels))

    def _say(self) -> None:
        place, runs = self._lesson.place, self._lesson.shown
        asked = place.asked
        self.head.setText(spoken(asked.prompt) if asked is not None else headline(place.scene))
        self.head.setVisible(bool(self.head.text()))
        self.verdict.setVisible(len(runs) == 1 and asked is None)
        self._middle.setDirection(DOWN if asked is None and has_whole_width(place.scene) else ACROSS)
        self.column.show_place(place)
        self.column.setHidden(self.column.is_empty or self._visitor is not None)
        self.share_width()
        self.bar.show_place(place, bool(runs))

    def _show_plots(self) -> None:
        asked, there = self._lesson.place.asked is not None, self._there.issuperset(self._lesson.shown)
        self.aside.show_hidden(asked, there)
        self.easel.show_hidden(asked, there, is_drawn(self._lesson.place.scene))
        self._feed()
        self._ahead.ask()
        self.looked.emit()

    def _feed(self) -> None:
        for feeding in self.feedings:
            feeding.feed()

    def _prepare(self) -> None:
        """While this scene is looked at, the plots of the next one are made, one in a pass."""
        place = self._lesson.place.next()
        wanted = ((self.easel, fronts(large(place.scene))), (self.aside, fronts(small(place.scene))))
        if any(easel.prepare(names) for easel, names in wanted) or self._lesson.prepare():
            self._ahead.ask()

    def _join(self, plot: Plot, run: int) -> None:
        self.feedings[run].join(plot)

    def _hear(self, run: SceneRun) -> None:
        """What is told of a run, from now on."""
        player = run.player
        self.feedings.append(Feeding(run, self))
        player.failed.connect(self.show_trouble)
        player.loaded.connect(partial(self._begin, run))
        player.refreshed.connect(partial(self._show_news, run))
        player.state_changed.connect(self._show_state)
        player.loaded.connect(self._show_state)

    def _begin(self, run: SceneRun) -> None:
        self._begun.add(run)

    def _show_news(self, run: SceneRun) -> None:
        """The first frame of a scene has come; or more of one of several, whose plots have one scale."""
        if run in self._begun and run not in self._there:
            self._there.add(run)
            self._show_plots()
        elif len(self._lesson.shown) > 1:
            self._level.ask()

    def _freeze(self) -> None:
        for feeding in self.feedings:
            feeding.frozen = self._lesson.frozen
        self._feed()

    def _show_state(self) -> None:
        self.bar.show_moving(self._lesson.is_moving)
        self.looked.emit()

    def _arrange(self) -> None:
        middle, whole = QHBoxLayout(), QVBoxLayout(self)
        self._side = QVBoxLayout()
        self._side.addWidget(self.column)
        whole.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # the screen says how large it is
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        middle.addWidget(self.easel, PLOTS)
        middle.addLayout(self._side, WORDS)
        self._inner = QVBoxLayout()
        for part in (self.head, self.verdict, self.trouble):
            self._inner.addWidget(part)
        self._inner.addLayout(middle, 1)
        self._middle = middle
        whole.addLayout(self._inner, 1)
        whole.addWidget(self.bar)

    def _connect(self) -> None:
        lesson = self._lesson
        lesson.grew.connect(self._hear)
        lesson.entered.connect(self.show_scene)
        lesson.changed.connect(self.show_answer)
        lesson.froze.connect(self._freeze)
        lesson.refused.connect(self.show_trouble)
        self.column.choices.pressed.connect(lesson.count_hand)
        self.column.choices.counted.connect(lesson.count_hands)
        self.column.action_pressed.connect(lesson.press)
        self.bar.back_pressed.connect(lesson.back)
        self.bar.next_pressed.connect(lesson.next)
        self.bar.scene_chosen.connect(lesson.jump)
        self.theme.changed.connect(self._dress)

    def _dress(self) -> None:
        margin, gap = self.theme.size(MARGIN), self.theme.size(GAP)
        self._inner.setContentsMargins(margin, gap, margin, gap)
        self._inner.setSpacing(gap)
        self._middle.setSpacing(margin)
