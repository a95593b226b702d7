"""One window for many tests: before each it is put back to what a new one shows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.panels.inspector.panel import FIRST_OPEN
from app.playback.player import Player
from app.program.program import Program
from app.remembered.preferences import Preferences
from app.state.document import Document
from app.texts import Texts
from app.texts.language import Language
from app.theme import LIGHT, Theme
from app.widgets.overlay import Overlay
from core.engine import Engine
from core.experiment import Experiment
from tests.app.passes import let_pass


class Lasting:
    """For tests that look, ask, select, edit and choose; not for those that leave something in files or settings."""

    def __init__(self, qtbot: QtBot, application: QApplication, experiment: Experiment, settings: Path) -> None:
        self._qtbot, self._experiment = qtbot, experiment
        document, player, language = Document(experiment), Player(Engine("thread")), Language(application)
        self._program = Program(document, player, Theme(), Texts(), language, Preferences(settings))
        self._program.window.resize(1280, 720)
        self._program.window.show()
        with qtbot.waitSignal(player.refreshed):
            player.load(experiment)
        let_pass()

    def put_back(self) -> Program:
        """As it was at first: nothing open, chosen, selected or edited, and at step 0."""
        program = self._program
        for each in QApplication.topLevelWidgets():
            if each is not program.window and each.isVisible():
                each.close()
        for card in program.window.findChildren(Overlay):
            card.close_card()
        program.stack.search.close_field()
        program.language.show_language("en")
        program.theme.show_tokens(LIGHT)
        program.theme.show_scale(1.0)
        program.selection.clear()
        program.inspector.open_point(FIRST_OPEN)
        program.layouts.show_layout("build")
        program.layouts.reset()
        self._begin_anew()
        let_pass()
        program.stack.setFocus()
        return program

    def _begin_anew(self) -> None:
        document, player = self._program.document, self._program.player
        player.pause()
        if document.undo_stack.count or document.path or player.live is None or len(player.live) > 1:
            document.undo_stack.clear()
            document.new(self._experiment)
            document.undo_stack.clear()
            self._qtbot.waitUntil(lambda: player.live is not None and player.live.experiment == self._experiment)
            with self._qtbot.waitSignal(player.refreshed):
                with self._qtbot.waitSignal(player.loaded):
                    player.reset()
                player.comparison.part()

    def close(self) -> None:
        """Nobody is asked for what the last test has left undone."""
        program = self.put_back()
        program.window.close()
        program.window.deleteLater()
        program.player.deleteLater()
