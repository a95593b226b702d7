"""The strip at the bottom: every recorded step within reach, what happened when, and the way back to live."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from app.panels.timeline.bookmarks import Bookmarks
from app.panels.timeline.jumps import JumpMenu
from app.panels.timeline.place import Place
from app.panels.timeline.runs import RunsButton
from app.panels.timeline.status import Status
from app.panels.timeline.time_slider import TimeSlider
from app.panels.timeline.time_track import Style
from app.panels.timeline.words import Words
from app.playback.navigation import StepNavigation
from app.playback.player import Player
from app.resources import icon
from app.state.document import Document
from app.texts import Texts
from app.texts.letters import tip
from app.theme import Theme
from app.theme.spacing import spaced
from app.widgets.pacing.throttle import Throttle

ROOMY = 340  # pixels of the slider, below which words give way to it
SHORT = 100  # of the same, below which the step does, and a remark, which is gone in a moment
GAP, MARGIN = 10, 16
UNIT, SLIM = 16, 8  # of the slider: how high its handle is, and how high in a presentation
CALM_MS = 60  # while it runs on: numbers that change faster cannot be read, and painting is not free


class Timeline(QWidget):
    """Shows which step is shown; press, drag, loop and jump to another one."""

    def __init__(
        self, document: Document, player: Player, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._player, self._theme, self._texts = document, player, theme, texts
        self._navigation = StepNavigation(player)
        self._words = Words(self._navigation, texts, self)
        self._told: tuple[object, ...] = ()  # what is marked
        self._calm = Throttle(self, CALM_MS, self.show_step, at_once=False)
        self.status = Status(document, player, texts, self)
        self.slider, self.place = TimeSlider(self), Place(player, texts, self)
        self.bookmarks, self.runs = Bookmarks(document, player, self.slider), RunsButton(player, theme, texts, self)
        self.previous, self.next, self.live, self.loop, self.first, self.more = (self._button() for _ in range(6))
        self._arrange()
        self._connect()
        self.retranslate()
        self.show_theme()

    def retranslate(self) -> None:
        """Word everything in the present language."""
        for button, text, hint in (
            (self.previous, self.tr("Previous step"), "Alt+←"),
            (self.next, self.tr("Next step"), "Alt+→"),
            (self.loop, self.tr("Show the recorded steps again and again"), "Alt+L"),
            (self.more, self.tr("Jump to"), ""),
        ):
            button.setToolTip(tip(f"{text} ({hint})" if hint else text))
            button.setAccessibleName(text)
        self.live.setText(self.tr("Live"))
        self.live.setToolTip(self.tr("Show what happens now (Alt+End)"))
        self.slider.setAccessibleName(self.tr("Time line"))
        self.slider.setToolTip(self.tr("Drag to any recorded step; with Shift, over the steps that are to be looped"))
        self._explain()
        self.status.retranslate()
        self.place.retranslate()
        self.runs.retranslate()
        self.show_moments()
        self.show_step()

    def _explain(self) -> None:
        self.first.setToolTip(self.tr("Show the step at which it happened first"))
        what = self.tr("Every recorded step of the run. What it shows is shown everywhere, until you return to live.")
        how = self.tr("Old steps are kept in bins of several, each with its least, mean and largest value.")
        self.setWhatsThis(self._texts.explained_control(self.tr("Time line"), what, how))

    def show_step(self) -> None:
        """Show which step is shown, and of how many."""
        shown, cursor = self._player.shown, self._player.cursor
        last = max(len(shown) - 1, 0) if shown is not None else 0
        caption = self._texts.steps(cursor, shown.mean_of) if shown is not None and cursor is not None else ""
        self.slider.show_steps(last, cursor, caption)
        self.slider.setAccessibleDescription(caption or self.tr("live"))
        self.place.show_step()
        self.live.setChecked(cursor is None)
        self.next.setEnabled(cursor is not None)
        self.previous.setEnabled(last > 0 and cursor != 0)
        self._mark()

    def show_news(self) -> None:
        """Show calmly how the run goes on."""
        self._calm.ask()

    def show_moments(self) -> None:
        """Mark what happened, and say the most telling of it."""
        changes = self._player.showing.verdict_changes
        found, learning = (changes.found, changes.learning) if changes is not None else ((), ())
        tokens = self._theme.tokens
        happened = self._words.marks(self._player.showing.run, found, learning, tokens)
        self.slider.show_marks([*happened, *self.bookmarks.marks(tokens)])
        summary = self._words.summary()
        if self.first.text() != summary:
            self.first.setText(summary)
            self._fit()
        self.first.setEnabled(self._navigation.bad_layer is not None or self._navigation.verdict is not None)

    def show_loop(self) -> None:
        """Show whether and over which steps it loops."""
        self.loop.setChecked(self._player.showing.loop.active)
        self.slider.show_stretch(self._player.showing.loop.stretch)

    def show_theme(self) -> None:
        """Dress everything in the present theme and size."""
        tokens, px = self._theme.tokens, self._theme.size(14)
        unit = SLIM if self._theme.presenting else UNIT
        colours = (tokens.line, tokens.accent, tokens.accent, tokens.panel, tokens.text, tokens.secondary)
        self.slider.show_style(Style(*colours, tokens.ghost, self._theme.font(11), self._theme.size(unit)))
        icons = ((self.previous, "previous"), (self.next, "next"), (self.loop, "loop"), (self.more, "jump"))
        for button, name in icons:
            button.setIcon(icon(name, tokens.text, tokens.faint, px))
            button.setIconSize(QSize(px, px))
        self.show_moments()
        self._fit()

    def moments_menu(self) -> QMenu:
        """Everything that one can jump to, with its step."""
        return JumpMenu(self._player.showing.run, self._navigation, self._words, self.bookmarks, self)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())  # words give way

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _button(self) -> QPushButton:
        button = QPushButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _arrange(self) -> None:
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        for button in (self.previous, self.next, self.loop, self.more, self.first):
            button.setProperty("role", "plain")
        for button in (self.live, self.loop):
            button.setCheckable(True)
        self.live.setProperty("role", "toggle")
        self.loop.setProperty("role", "toggle")
        row = QHBoxLayout(self)
        spaced(row, self._theme, (MARGIN, 4, MARGIN, 2), GAP)
        for part in (self.status.state, self.status.remark, self.previous, self.slider, self.next, self.place,
                     self.live, self.loop, self.runs, self.first, self.more, self.status.extent):  # fmt: skip
            row.addWidget(part, 1 if part is self.slider else 0, Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        player, navigation = self._player, self._navigation
        self.slider.chosen.connect(player.show_step)
        self.slider.stepped.connect(self._go)
        self.slider.released.connect(navigation.show_live)
        self.slider.stretched.connect(player.showing.loop.choose)
        self.slider.menu_wanted.connect(self.bookmarks.want_menu)
        self.bookmarks.refused.connect(self.status.say)
        self.previous.clicked.connect(navigation.show_previous)
        self.next.clicked.connect(navigation.show_next)
        self.live.clicked.connect(self._return)
        self.loop.clicked.connect(navigation.toggle_loop)
        self.first.clicked.connect(self._jump)
        self.more.clicked.connect(self._show_menu)
        player.showing.loop.changed.connect(self.show_loop)
        player.showing.verdict_changed.connect(self.show_moments)
        player.refreshed.connect(self.show_news)
        self._document.changed.connect(self._mark)
        player.comparison.changed.connect(self._say_reference)
        self.place.destination.arrived.connect(self._say_arrived)
        self.place.destination.turned.connect(self._say_turned)
        for changed in (player.moved, player.loaded):
            changed.connect(self.show_step)
        self._theme.changed.connect(self.show_theme)
        self.status.changed.connect(self._fit)
        for part in (self.place, self.runs):
            part.room_changed.connect(self._fit)

    def _say_reference(self, kept: bool) -> None:
        kept_on, gone = self.tr("Kept: the next runs are compared with this one."), self.tr("No reference is kept.")
        self.status.say(kept_on if kept else gone)

    def _say_arrived(self, step: int) -> None:
        self.status.say(self.tr("Paused at step {step}, as asked.").format(step=f"{step:,}"))

    def _say_turned(self, step: int) -> None:
        self.status.say(self.tr("Paused: the verdict changed at step {step}.").format(step=f"{step:,}"))

    def _mark(self) -> None:
        """Mark what is new; at sixty frames a second it seldom is."""
        run, marked = self._player.showing.run, self._document.experiment.bookmarks
        happened = self._navigation.bad_layer, self._navigation.names
        told = (run, run.changes, *happened, marked) if run is not None else (marked,)
        if told != self._told:
            self._told = told
            self.show_moments()

    def _go(self, direction: int) -> None:
        (self._navigation.show_previous if direction < 0 else self._navigation.show_next)()

    def _return(self) -> None:
        self._navigation.show_live()
        self.live.setChecked(True)

    def _jump(self) -> None:
        found = self._navigation.bad_layer is not None
        (self._navigation.show_bad_layer if found else self._navigation.show_verdict)()

    def _show_menu(self) -> None:
        menu = self.moments_menu()
        menu.popup(self.more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _fit(self) -> None:
        """Let words give way, the least important first, where the slider would become too short.

        What has just been remarked stands first; in a presentation nothing else does.
        """
        fixed = (self.previous, self.next, self.live, self.loop, self.more)
        slim, remark = self._theme.presenting, self.status.remark
        for button in fixed:
            button.setHidden(slim)
        size, gap = self._theme.size, self._theme.size(GAP)
        room = self.width() - size(ROOMY) - 2 * size(MARGIN) - gap
        room -= sum(button.sizeHint().width() + gap for button in fixed)
        more = size(ROOMY - SHORT)
        self.status.fit_remark(room + more - gap)
        for part in (remark, self.status.state, self.place, self.runs, self.first, self.status.extent):
            if part is self.place:
                self.place.fit(room - gap)
            needed = part.sizeHint().width() + gap
            allowed = room + more if part in (remark, self.place) else room
            part.setVisible(bool(part.text()) and needed <= allowed and (not slim or part is remark))
            room -= needed if part.text() else 0
