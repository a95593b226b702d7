"""One window for many tests: before each it is put back to what a new one shows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.docks.designs import DESIGNS
from app.panels.inspector.panel import FIRST_OPEN
from app.playback.player import Player
from app.program.program import Program
from app.remembered.preferences import Preferences
from app.remembered.settings_file import HEAD
from app.state.document import Document
from app.texts import Texts
from app.texts.language import Language
from app.theme import LIGHT, Theme
from app.theme.theme import SCALES
from app.widgets.overlays.overlay import Overlay
from core.engine import Engine
from core.experiment import Experiment
from tests.app.passes import let_pass


class Lasting:
    """For tests that look, ask, select, edit, choose and file; whoever ends it leaves a new one to the next."""

    def __init__(self, qtbot: QtBot, application: QApplication, experiment: Experiment, settings: Path) -> None:
        self._qtbot, self._application = qtbot, application
        self._experiment, self._settings = experiment, settings
        self._designed = list[object]()  # where everything stood after a reset: verdicts differ in height
        self._program = self._begun()

    def _begun(self) -> Program:
        self._settings.unlink(missing_ok=True)
        document, player, language = Document(self._experiment), Player(Engine("thread")), Language(self._application)
        program = Program(document, player, Theme(), Texts(), language, Preferences(self._settings))
        program.window.resize(1280, 720)
        program.window.show()
        with self._qtbot.waitSignal(player.refreshed):
            player.load(self._experiment)
        let_pass()
        return program

    def put_back(self) -> Program:
        """As it was at first: nothing open, said, chosen, selected, edited or remembered, and at step 0."""
        self._close_others()
        if not self._program.window.isVisible() or self._program.keeping._over:
            self._delete()
            self._program, self._designed = self._begun(), []
        else:
            self._show_as_at_first()
            self._begin_anew()
            self._forget()
            let_pass()
        self._program.window.activateWindow()
        self._program.stack.setFocus()
        return self._program

    def _close_others(self) -> None:
        for each in QApplication.topLevelWidgets():
            if each is not self._program.window and each.isVisible():
                each.close()
        for card in self._program.window.findChildren(Overlay):
            card.close_card()

    def _show_as_at_first(self) -> None:
        program = self._program
        program.stack.search.close_field()
        if program.language.current != "en":
            program.language.show_language("en")
        self._undress(program.theme)
        program.selection.clear()
        program.inspector.open_point(FIRST_OPEN)
        for name in tuple(program.board.copies.names):
            program.board.copies.remove(name)
        program.layouts.show_layout("build")
        program.layouts._guest = program.board.bench.at_hand._opened = ""
        program.window.resize(1280, 720)
        let_pass()
        if self._places() not in self._designed:
            self._lay_out()

    def _lay_out(self) -> None:
        """What takes longer than all else together, so only where something stands elsewhere."""
        self._program.layouts.reset()
        self._program.window.resize(1280, 720)
        let_pass()
        self._designed.append(self._places())

    def _places(self) -> object:
        bench, columns = self._program.board.bench, self._program.columns
        docks = {name: (dock.isHidden(), dock.in_front, dock.geometry()) for name, dock in bench.docks.items()}
        design = bench.maximised is None and bench.stands_as(DESIGNS["build"].plan)
        return design, docks, columns.sizes(), columns.shape(), dict(bench.area._left)

    def _undress(self, theme: Theme) -> None:
        theme._dressing = None
        theme.allow(SCALES[-1])
        if theme.tokens is not LIGHT:
            theme.show_tokens(LIGHT)
        if theme.wished != 1.0:
            theme.show_scale(1.0)

    def _begin_anew(self) -> None:
        document, player = self._program.document, self._program.player
        player.pause()
        if player.speed is not None:
            player.set_speed(None)
        if document.undo_stack.count or document.path or player.live is None or len(player.live) > 1:
            document.undo_stack.clear()
            run = player._newest
            with self._qtbot.waitSignal(player.loaded):
                document.new(self._experiment)
                if player._newest == run:  # it would go on with the one that there was
                    player.reset()
            document.undo_stack.clear()
            player.comparison._before = None  # nothing was before
            player.comparison._refer()
            self._qtbot.waitUntil(lambda: player.live is not None and len(player.live) == 1)

    def _forget(self) -> None:
        """Also what was said: of what is done next, nothing has been."""
        program, preferences = self._program, self._program.preferences
        for name in {*preferences._changed, *preferences._file.values} - {*HEAD}:
            preferences.forget(name)
        program.layouts.own.changed.emit()
        while program.notice.sentences():
            program.notice.dismiss()
        program.receipt.dismiss()
        program.timeline.status.say("")

    def close(self) -> None:
        """Nobody is asked for what the last test has left undone."""
        self._close_others()
        self._delete()

    def _delete(self) -> None:
        self._program.document.undo_stack.clear()
        self._program.document.new(self._experiment)
        self._program.window.close()
        self._program.window.deleteLater()
        self._program.player.deleteLater()
