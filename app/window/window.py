"""The window: inspector on the left, palette and network in the middle, instruments and verdict on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QVBoxLayout, QWidget

from app.commands.actions import Actions
from app.commands.targets import Targets
from app.help.guide import Guide
from app.panels.inspector import Inspector
from app.panels.notice import Notice
from app.panels.palette import Palette
from app.panels.receipt import Receipt
from app.panels.stack import Stack
from app.panels.timeline import Timeline
from app.panels.transport import Transport
from app.panels.verdict import Verdict
from app.resources import path
from app.state.document import Document
from app.state.filing import Filing
from app.state.player import Player
from app.state.preferences import Preferences
from app.state.selection import Selection
from app.texts import Texts
from app.texts.language import Language
from app.theme import Theme
from app.window.appearance import Appearance
from app.window.board import Board
from app.window.columns import Columns
from app.window.exports import Exports
from app.window.layouts import Layouts
from app.window.menus import Menus
from app.window.presentation import Presentation

DESIGN = QSize(1600, 900)
GAP, SIDE, TOP = 14, 3, 4  # around the cards; docks bring a part of it themselves


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
        document.changed.connect(player.load)  # before anybody else: the engine is at work while the window is drawn
        self.selection = Selection(document, self)
        self._build(texts)
        self._arrange()
        self._connect()
        self.stack.setFocus()
        self.retranslate()
        self.layouts.begin()

    # What only the window can do (app/commands/actions.py)

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
        self.layouts.begin()
        self.show()

    def retranslate(self) -> None:
        """Word what belongs to no panel in the present language."""
        self.actions_.retranslate()
        self.actions_.show_state()
        self.board.retranslate()
        self.menus.retranslate()
        self._show_layout()
        self._show_title()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._limit_type)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that nobody else has a use for leads back from whatever is special, wherever the keyboard is."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.board.bench.maximised:
            self.board.bench.restore_size()
        elif self.selection.slots or not self.layouts.presenting:
            self.selection.clear()
        else:
            self.layouts.toggle_presentation()

    def focusNextPrevChild(self, forwards: bool) -> bool:
        return self.guide.order.step(forwards) or super().focusNextPrevChild(forwards)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.filing.may_leave():
            event.ignore()
            return
        self.layouts.keep()
        self.presentation.show_on(False)
        self.preferences.keep_shape("window", self.saveGeometry())
        self.player.close()
        event.accept()

    def _build(self, texts: Texts) -> None:
        document, player, theme = self.document, self.player, self.theme
        self.transport = Transport(document, player, theme, texts)
        self.inspector = Inspector(document, self.selection, player, theme, texts)
        self.palette_ = Palette(document, self.selection, theme, texts)
        self.stack = Stack(document, self.selection, player, theme, texts)
        self.verdict = Verdict(document, player, theme, texts)
        self.board = Board(player, self.selection, self.preferences, theme, texts, self.verdict)
        self.notice, self.receipt = Notice(theme, texts), Receipt(theme, texts)
        self.timeline = Timeline(document, player, theme, texts)
        self.status = self.timeline.status
        self.filing = Filing(document, self.preferences, self)
        self.exports = Exports(self.board, player, self.receipt, self.notice, self.status, self)
        self.columns = Columns(theme, self.inspector, self._network(), self._instruments())
        self.layouts = Layouts(self.board, self.columns, self.preferences, self)
        self.presentation = Presentation(self, (self.transport, self.timeline), theme)
        self.appearance = Appearance(theme, self.language, self.preferences, self)
        panels = self.transport, self.inspector, self.palette_, self.stack
        self.guide = Guide(self, document, self.selection, theme, texts, panels, self._visited)
        targets = Targets(
            document, self.selection, player, theme, self.language, self.filing, self.stack.edits, self.stack,
            self.appearance, self.layouts, self, self.guide,
        )  # fmt: skip
        self.actions_ = Actions(targets, texts, self)
        self.addActions(self.actions_.all())
        self.menus = Menus(
            self.transport.menus, self.actions_, self.board, self.filing, self.preferences, self.language
        )

    def _arrange(self) -> None:
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
        column = _column(instruments, self.notice, self.receipt, self.board)
        column.setContentsMargins(GAP - SIDE, TOP, GAP - SIDE, GAP)
        column.setSpacing(GAP - 2)
        column.setStretch(2, 1)
        return instruments

    def _visited(self) -> tuple[QWidget, ...]:
        """The panels in the order in which Tab and F6 visit them."""
        return (self.transport, self.inspector, self.palette_, self.stack, self.notice, self.board, self.timeline)

    def _connect(self) -> None:
        self.document.changed.connect(self.notice.dismiss)
        self.document.cleanness_changed.connect(self._show_title)
        self.document.file_failed.connect(self.notice.show_reason)
        self.inspector.explained.connect(self._say_once)
        self.player.failed.connect(self.notice.show_reason)
        self.board.edited.connect(self.document.replace_layers)
        self.layouts.changed.connect(self._show_layout)
        self.layouts.presentation_changed.connect(self.presentation.show_on)
        self.transport.present_requested.connect(self.layouts.toggle_presentation)
        self.menus.export_requested.connect(self.exports.export)
        self.transport.language_requested.connect(self.language.toggle)
        self.transport.theme_requested.connect(self.appearance.toggle_theme)
        self.appearance.remarked.connect(self.status.say)

    def _restored(self, name: str, restore: Callable[[QByteArray], bool]) -> bool:
        shape = self.preferences.shape(name)
        return shape is not None and restore(shape)

    def _show_layout(self) -> None:
        self.actions_.show_layout()
        if self.layouts.current:
            name = self.actions_[f"layout_{self.layouts.current}"].text()
            self.transport.show_layout(self.menus.layouts, name)

    def _show_title(self) -> None:
        self.setWindowTitle(f"{self.filing.title()}[*] – Backscope")
        self.setWindowModified(not self.document.is_clean)

    def _say_once(self) -> None:
        """What is explained where it was tried, the stack does not repeat."""
        self.stack.show_refusal(None)

    def _limit_type(self) -> None:
        self.appearance.limit_type(self.size())


def _column(parent: QWidget, *parts: QWidget) -> QVBoxLayout:
    """Widgets below each other, without gaps."""
    column = QVBoxLayout(parent)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return column
