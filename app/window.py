"""The window: inspector on the left, palette and network in the middle, instruments and verdict on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QVBoxLayout, QWidget

from app.actions import Actions, Targets
from app.board import Board
from app.columns import Columns, largest_scale
from app.document import Document
from app.exporting import Exporting
from app.filing import Filing
from app.guide import Guide
from app.language import Language
from app.menus import Menus
from app.panels.inspector import Inspector
from app.panels.notice import Notice
from app.panels.palette import Palette
from app.panels.stack import Stack
from app.panels.timeline import Timeline
from app.panels.transport import Transport
from app.panels.verdict import Verdict
from app.player import Player
from app.preferences import Preferences
from app.resources import path
from app.selection import Selection
from app.texts import Texts
from app.theme import DARK, LIGHT, Theme, hangul_family, system_tokens

DESIGN = QSize(1600, 900)
GAP = 14


class Window(QMainWindow):
    """Puts the panels in their places and connects them; knows nothing of networks."""

    def __init__(
        self,
        document: Document,
        player: Player,
        theme: Theme,
        texts: Texts,
        language: Language,
        preferences: Preferences,
    ) -> None:
        super().__init__()
        self.setWindowIcon(QIcon(str(path("icons", "backscope.svg"))))
        self.document, self.player, self.theme = document, player, theme
        self.language, self.preferences = language, preferences
        self.selection = Selection(document, self)
        self._build(texts)
        self._arrange()
        self._connect()
        self.stack.setFocus()
        self.retranslate()

    # What only the window can do (app/actions.py)

    def toggle_theme(self) -> None:
        """From light to dark and back; from now on the system's wish is not followed."""
        self.theme.show_tokens(LIGHT if self.theme.tokens.dark else DARK)
        self.preferences.theme = self.theme.tokens.name

    def toggle_scale(self) -> None:
        """Every plot with a fixed scale, or every plot with that of the recent window."""
        self.board.toggle_scale()

    def toggle_full_screen(self) -> None:
        """The whole screen, or a window again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def press_or_play(self) -> None:
        """The space bar presses the button that the keyboard is on; anywhere else it plays and pauses."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton):
            focused.click()
        else:
            self.player.toggle()

    def appear(self) -> None:
        """Show the window as it was left; at the first start as it was designed, or as large as the screen."""
        available = self.screen().availableGeometry().size()
        if not self._restored("window", self.restoreGeometry):
            self.resize(DESIGN.boundedTo(available))
            if available.width() <= DESIGN.width() or available.height() <= DESIGN.height():
                self.setWindowState(Qt.WindowState.WindowMaximized)
        self._limit_type()
        self._restored("columns", self.columns.restoreState)
        self._restored("rows", self.board.rows.restoreState)
        self.show()

    def retranslate(self) -> None:
        """Word what belongs to no panel in the present language."""
        self.actions_.retranslate()
        self.actions_.show_state()
        self.board.retranslate()
        self.menus.retranslate()
        self._show_title()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._limit_type)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that nobody else has a use for ends the selection, wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.selection.clear()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        return self.guide.order.step(forwards) or super().focusNextPrevChild(forwards)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.filing.may_leave():
            event.ignore()
            return
        self.preferences.keep_shape("window", self.saveGeometry())
        self.preferences.keep_shape("columns", self.columns.saveState())
        self.preferences.keep_shape("rows", self.board.rows.saveState())
        self.player.close()
        event.accept()

    def _build(self, texts: Texts) -> None:
        document, player, theme = self.document, self.player, self.theme
        self.transport = Transport(document, player, theme, texts)
        self.inspector = Inspector(document, self.selection, player, theme, texts)
        self.palette_ = Palette(document, self.selection, theme, texts)
        self.stack = Stack(document, self.selection, player, theme, texts)
        self.board = Board(player, self.selection, theme, texts, self.preferences)
        self.verdict = Verdict(document, player, theme, texts)
        self.notice = Notice(theme, texts)
        self.timeline = Timeline(document, player, theme, texts)
        self.status = self.timeline.status
        self.filing = Filing(document, self.preferences, self)
        self.exporting = Exporting(self)
        panels = self.transport, self.inspector, self.palette_, self.stack
        self.guide = Guide(self, document, self.selection, theme, texts, panels, self._visited)
        targets = Targets(
            document, self.selection, player, theme, self.language, self.filing, self.stack.edits, self, self.guide
        )
        self.actions_ = Actions(targets, texts, self)
        self.addActions(self.actions_.all())
        self.menus = Menus(
            self.transport.menus, self.actions_, self.board, self.filing, self.preferences, self.language
        )

    def _arrange(self) -> None:
        self.columns = Columns(self.theme, self.inspector, self._network(), self._instruments())
        page = QWidget()
        page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a click on a button takes the keyboard out of a field
        _column(page, self.transport, self.columns, self.timeline).setStretch(1, 1)
        self.setCentralWidget(page)

    def _network(self) -> QWidget:
        network = QWidget()
        network.setProperty("role", "panel")
        network.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        _column(network, self.palette_, self.stack).setStretch(1, 1)
        return network

    def _instruments(self) -> QWidget:
        instruments = QWidget()
        column = _column(instruments, self.notice, self.board, self.verdict)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP - 2)
        column.setStretch(1, 1)
        return instruments

    def _visited(self) -> tuple[QWidget, ...]:
        """The panels in the order in which Tab and F6 visit them."""
        return (self.transport, self.inspector, self.palette_, self.stack, self.notice, self.board, self.verdict,
                self.timeline)  # fmt: skip

    def _connect(self) -> None:
        self.document.changed.connect(self.player.load)
        self.document.changed.connect(self.notice.dismiss)
        self.document.cleanness_changed.connect(self._show_title)
        self.document.file_failed.connect(self.notice.show_sentence)
        self.inspector.explained.connect(self._say_once)
        self.player.failed.connect(self._show_failure)
        self.exporting.failed.connect(self.notice.show_sentence)
        self.board.export_requested.connect(self._export)
        self.menus.export_requested.connect(self._export)
        self.transport.language_requested.connect(self.language.toggle)
        self.transport.theme_requested.connect(self.toggle_theme)
        self.language.changed.connect(self._keep_language)
        self.theme.changed.connect(self._keep_scale)
        self.theme.refused.connect(self._explain_limit)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def _restored(self, name: str, restore: Callable[[QByteArray], bool]) -> bool:
        shape = self.preferences.shape(name)
        return shape is not None and restore(shape)

    def _show_title(self) -> None:
        self.setWindowTitle(f"{self.filing.title()}[*] – Backscope")
        self.setWindowModified(not self.document.is_clean)

    def _show_failure(self, place: str, sentence: str) -> None:
        self.notice.show_sentence(sentence)

    def _say_once(self) -> None:
        """What is explained where it was tried, the stack does not repeat."""
        self.stack.show_refusal("")

    def _export(self, name: str, suffix: str) -> None:
        self.exporting.export(self.board.plots[name], name, suffix)

    def _keep_language(self) -> None:
        self.preferences.language = self.language.current
        if self.language.current == "ko" and hangul_family() is None:
            self.notice.show_sentence(
                "No font of this system has Korean letters. On Debian the package fonts-nanum brings some: "
                "apt-get install fonts-nanum"
            )

    def _keep_scale(self) -> None:
        self.preferences.scale = self.theme.wished

    def _limit_type(self) -> None:
        """Larger type than the window can hold would cut things off."""
        self.theme.allow(largest_scale(self.size()))

    def _explain_limit(self) -> None:
        self.status.say(self.tr("Larger type would not fit into this window."))

    def _follow_system(self) -> None:
        if self.preferences.theme is None:
            self.theme.show_tokens(system_tokens())


def _column(parent: QWidget, *parts: QWidget) -> QVBoxLayout:
    """Widgets below each other, without gaps."""
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return column
