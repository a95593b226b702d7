"""Everybody who lives as long as the window, made in one order; and whatever has to happen in a certain order."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from app.commands.actions import Actions
from app.exercises.exercises import Exercises
from app.exercises.panel import ExercisePanel
from app.exercises.submissions import Submissions
from app.export.naming import Naming
from app.help.focus import FocusOrder
from app.help.guide import Guide
from app.panels.inspector import Inspector
from app.panels.notice import Notice
from app.panels.palette import Palette
from app.panels.presenting.bar import PresentingBar
from app.panels.presenting.verdict_line import VerdictLine
from app.panels.receipt import Receipt
from app.panels.stack import Stack
from app.panels.timeline import Timeline
from app.panels.transport import Transport
from app.panels.verdict import Verdict
from app.playback.player import Player
from app.program.connections import connect
from app.program.context import context_menus
from app.program.lecturing import lectures_of
from app.program.minimising import Minimising
from app.program.mishaps import Mishaps
from app.program.previewing import Previewing
from app.program.verbs import Verbs
from app.remembered.preferences import Preferences
from app.state.aside import folder_of_all
from app.state.document import Document
from app.state.filing import Filing
from app.state.keeping import Keeping
from app.state.patience import Patience
from app.state.selection import Selection
from app.texts import Texts
from app.texts.language import Language
from app.theme import Theme
from app.widgets.overlays.waiting import Waiting
from app.window.appearance import Appearance
from app.window.board import Board
from app.window.columns import PanelColumns, bars, instruments, network
from app.window.exports import Exports
from app.window.files.neighbours import Neighbours, folder_of_windows
from app.window.files.pasting import Pasting
from app.window.files.windows import Windows
from app.window.foreign_changes import ForeignChanges
from app.window.frame import Frame
from app.window.layouts import Layouts
from app.window.menus import Menus, OwnLayoutRows, UndoSteps
from app.window.points import Points
from app.window.presentation import Presentation
from app.window.programs import Programs
from app.window.restoring import Restoring
from app.window.stalls import Stalls
from app.window.window import Window
from core.experiment import Experiment


class Program(QObject):
    """Makes everybody; what they need of each other they are given, and connections.py says who tells whom."""

    def __init__(self, document: Document, player: Player, theme: Theme, texts: Texts, language: Language,
                 preferences: Preferences) -> None:  # fmt: skip
        super().__init__()
        self.document, self.player, self.selection = document, player, Selection(document)
        self.theme, self.texts, self.language, self.preferences = theme, texts, language, preferences
        self._parted_with: Experiment | None = None  # what was made safe when the person logged out
        self._left = False
        self._make_panels()
        self._make_window()
        self._make_commands()
        connect(self)
        self.stack.setFocus()
        self.reword()
        self.layouts.begin()
        if self.preferences.unread is not None:
            self.notice.offer(self.preferences.unread)

    def _make_panels(self) -> None:
        document, selection, player, theme, texts = self.document, self.selection, self.player, self.theme, self.texts
        self.transport = Transport(document, player, theme, texts)
        self.inspector = Inspector(document, selection, player, theme, texts)
        self.palette = Palette(document, selection, theme, texts)
        self.stack = Stack(document, selection, player, theme, texts)
        self.verdict = Verdict(document, player, theme, texts)
        self.notice, self.receipt, self.exercise = Notice(theme, texts), Receipt(theme, texts), ExercisePanel(theme)
        self.board = Board(player, selection, self.preferences, theme, texts, self.verdict)
        self.timeline = Timeline(document, player, theme, texts)
        self.verdict_line = VerdictLine(document, player, theme, texts)
        self.presenting_bar = PresentingBar(player, theme, texts)

    def _make_window(self) -> None:
        self.order = FocusOrder((  # in which Tab and F6 go through the panels
            self.transport, self.verdict_line, self.inspector, self.palette, self.stack,
            self.exercise, self.notice, self.receipt, self.board, self.timeline, self.presenting_bar,
        ))  # fmt: skip
        seen = instruments(self.exercise, self.notice, self.receipt, self.board)
        self.columns = PanelColumns(self.theme, self.inspector, network(self.palette, self.stack), seen)
        top, bottom = bars(self.transport, self.verdict_line), bars(self.timeline, self.presenting_bar)
        self.window = Window(top, self.columns, bottom, self.order, self.may_close)
        instead = self.verdict_line, self.presenting_bar
        self.presentation = Presentation(self.window, (self.transport,), instead, self.theme)
        self.layouts = Layouts(self.board, self.columns, self.presentation, self.preferences, self.window)
        self.appearance = Appearance(self.theme, self.language, self.preferences, self.window)

    def _make_commands(self) -> None:
        document = self.document
        self.patience = Patience(partial(Waiting, self.window, self.theme), self)
        self._make_filing()
        self.minimising = Minimising(self.player, self.preferences, lambda: self.board.windows.seen, self)
        self.stalls, self.mishaps = Stalls(self.player, self.notice, self), Mishaps(document, self.notice, self.window)
        self.previewing = Previewing(self.window, document, self.theme, self.texts)
        self.exports = Exports(
            self.board, self.player, self.receipt, self.notice, self.timeline.status, self.preferences,
            Naming(self.document, self.player, self.preferences), self.theme, self.window,
        )  # fmt: skip
        panels, in_sight = (self.transport, self.inspector, self.palette, self.stack), self.board.in_sight
        self.guide = Guide(self.window, document, self.selection, self.theme, self.texts, panels, self.order, in_sight)
        self.points = Points(self.document, self.selection, self.inspector, self.presenting_bar, self.layouts,
                             self.guide.choices, self.texts)  # fmt: skip
        self.actions = Actions(Verbs(self).rows, document.undo_stack, self.selection, self.texts, self.window)
        self.window.addActions(self.actions.all())
        rows = OwnLayoutRows(self.layouts, self.window), UndoSteps(document.undo_stack, self.texts, self.window)
        self.menus = Menus(self.transport.menus, self.actions, self.board, self.filing, self.preferences,
                           self.language, *rows, self.timeline.bookmarks)  # fmt: skip
        self.context_menus = context_menus(self)

    def _make_filing(self) -> None:
        document, folder, theme, texts = self.document, folder_of_all(), self.theme, self.texts
        self.filing = Filing(document, self.preferences, self.window)
        self.neighbours = Neighbours(document, self.window, folder_of_windows())
        self.keeping = Keeping(document, folder, self)
        self.foreign_changes = ForeignChanges(document, self.filing, self.notice, self)
        self.windows = Windows(self.filing, self.patience, self.notice, self.window)
        self.programs = Programs(document, self.filing, self.patience, self.notice, theme, texts, self.window)
        self.lectures = lectures_of(self)
        self.exercises = Exercises(document, self.patience, self.notice, self.exercise, texts, self)
        self.submissions = Submissions(self.exercises, self.notice, theme, texts, self.window)
        self.pasting = Pasting(document, self.filing, self.stack.edits, self.window)
        self.restoring = Restoring(document, self.filing, self.keeping, self.notice, folder, self)

    # What happens in a certain order

    def appear(self) -> None:
        """Show the window as it was left, its type no larger than it can hold, in the layout that was left."""
        self.neighbours.place(self.preferences.kept("window", Frame))
        self.limit_type()
        self.layouts.begin()
        self.window.show()
        self.restoring.begin_afterwards()

    def reword(self) -> None:
        """Word anew what is no widget: the actions, then the menus made of them, then what is named after both."""
        self.actions.retranslate()
        self.menus.retranslate()
        self.points.retranslate()
        self.show_layout()
        self.show_title()

    def show_layout(self) -> None:
        """Tick the present layout, then say in the top bar which it is."""
        self.actions.show_layout(self.layouts.current)
        if name := self.layouts.own_name or self.actions.layout(self.layouts.current):
            self.transport.show_layout(self.menus.layouts, name)

    def show_scale(self) -> None:
        """Give the bars the room that their type needs, then the docks of what is left, then the columns."""
        self.transport.show_theme()
        self.timeline.show_theme()
        self.board.show_sizes()
        self.columns.show_scale()

    def step_back(self) -> None:
        """From whatever is special: a presentation at once, else a plot that has all the room, then a selection."""
        if self.layouts.presenting:
            self.layouts.toggle_presentation()
        elif self.board.bench.maximised:
            self.board.bench.restore_size()
        else:
            self.selection.clear()

    def may_close(self) -> bool:
        """Ask for unsaved work, where there is time to; then leave. Nobody waits for a table any more."""
        self.patience.give_up()
        unasked = self._left or self.document.experiment == self._parted_with
        goes = unasked or self.lectures.may_leave()
        if goes and (unasked or self.filing.leaves_unasked):
            self.part()
        elif goes := goes and self.filing.may_leave():
            self.keeping.drop()
            self._leave()
        return goes

    def end_session(self) -> None:
        """The person logs out: whatever closes the window now, there is nobody to be asked.

        Nobody tells when that is given up; who edits, or quits by hand, is still here.
        """
        self.keeping.keep()
        self._parted_with = self.document.experiment

    def begin_new(self) -> None:
        """A new file: one small network, measured at step 0 and waiting."""
        if self.filing.new():
            self.player.pause()
            self.player.reset()

    def quit(self) -> None:
        """The person closes the window from within."""
        self._parted_with = None
        self.window.close()

    def part(self) -> None:
        """Leave without a question: what is unsaved is kept aside, and offered at the next start."""
        if not self._left:
            self.patience.give_up()
            self.keeping.leave()
            self.lectures.lay_by()
            self._leave()

    def _leave(self) -> None:
        """Remember the arrangement, as it is without a presentation, and end the engine."""
        self._left = True
        self.lectures.end()
        self.exercises.leave()
        self.exports.finish()
        self.restoring.leave()
        self.neighbours.leave()
        self.layouts.leave()
        self.presentation.show_on(False)
        self.preferences.keep("window", self.window.frame())
        self.preferences.close()
        self.player.close()

    def show_title(self) -> None:
        """Name the window after its experiment."""
        name = self.filing.names.title(self.neighbours.names)
        self.window.show_title(name, self.document.is_clean)
        self.board.windows.show_experiment(name)
        self.actions.show_revert(self.document.can_revert)

    def limit_type(self) -> None:
        """Larger type than the window can hold would cut things off."""
        self.appearance.limit_type(self.window.size())
