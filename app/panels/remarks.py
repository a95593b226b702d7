"""The remarks on a program that was read: all of them, each with its line, to be read, copied and opened again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from app.state.document import Document
from app.state.source import ProgramRead
from app.texts import Texts
from app.texts.letters import titled
from app.theme import Theme
from app.widgets.keyboard import share_keys
from app.widgets.labels import Label
from core.wording import Reason

WIDTH, HEIGHT, MARGIN, GAP, PARAGRAPH = 720, 420, 14, 8, 10  # of the design
INTERACTION = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class Remarks(QDialog):
    """A window of its own, so that one can go on building while one reads; it shows what the experiment came from."""

    def __init__(self, window: QWidget, document: Document, theme: Theme, texts: Texts) -> None:
        super().__init__(window)
        self._document, self._theme, self._texts = document, theme, texts
        self._told: ProgramRead | None = None  # the program whose remarks are shown
        self.heading, self.text = Label(wrap=True), QTextBrowser()
        self.copy_button, self.close_button = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        self._build()
        share_keys(self, window)
        self.resize(min(theme.size(WIDTH), window.width()), min(theme.size(HEIGHT), window.height()))
        theme.changed.connect(self._show)
        document.changed.connect(self._follow)

    def open_remarks(self) -> None:
        """Show it, with the keyboard on the text."""
        self._show(anyhow=True)
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def lines(self) -> list[tuple[str, str]]:
        """Each remark: where in the program, and what."""
        program, told = self._document.source.program, list[tuple[str, str]]()
        for remark in program.remarks if program is not None else ():
            sentence, what = self._texts.reason(remark), self._texts.reason(Reason(remark.code, **dict(remark.values)))
            told.append((sentence.removesuffix(what), what))
        return told

    def copy(self) -> None:
        """Put all of it on the clipboard."""
        QGuiApplication.clipboard().setText("\n".join([self.heading.text(), *map("".join, self.lines())]))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _follow(self) -> None:
        """Whoever reads keeps the place for as long as it is about the same program."""
        if self._document.source.program is not self._told:
            self._show()

    def _show(self, _what: object = None, anyhow: bool = False) -> None:
        """Where nobody reads it is shown when it is opened."""
        if not (self.isVisible() or anyhow):
            return
        self._told, lines = self._document.source.program, self.lines()
        self.setWindowTitle(titled(self.tr("Remarks on the program")))
        self.heading.setText(self._heading())
        self.text.setAccessibleName(self.heading.text())
        self.copy_button.setText(self.tr("&Copy all"))
        self.copy_button.setEnabled(bool(lines))
        self.close_button.setText(self.tr("C&lose"))
        self._space()
        self._write(lines)

    def _space(self) -> None:
        margin = self._theme.size(MARGIN)
        for row in self._rows:
            row.setContentsMargins(margin, margin, margin, margin)
            row.setSpacing(self._theme.size(GAP))

    def _heading(self) -> str:
        program = self._document.source.program
        if program is None:
            return self.tr("This experiment was not read from a program: paste one, or open its file.")
        if not program.name:
            return self.tr("What was assumed, made up or left out of the pasted program")
        return self.tr("What was assumed, made up or left out of {name}").format(name=program.name)

    def _write(self, lines: list[tuple[str, str]]) -> None:
        self.text.clear()
        document = self.text.document()
        document.setDefaultFont(self._theme.font(14))
        document.setDocumentMargin(self._theme.size(MARGIN))
        cursor, apart, where, what = QTextCursor(document), QTextBlockFormat(), QTextCharFormat(), QTextCharFormat()
        apart.setBottomMargin(self._theme.size(PARAGRAPH))
        where.setForeground(self._theme.colour("secondary"))
        what.setForeground(self._theme.colour("text"))
        cursor.beginEditBlock()
        for number, (place, sentence) in enumerate(lines):
            if number:
                cursor.insertBlock()
            cursor.setBlockFormat(apart)
            cursor.insertText(place, where)
            cursor.insertText(sentence, what)
        cursor.endEditBlock()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _build(self) -> None:
        self.text.setProperty("role", "page")
        self.text.setOpenLinks(False)
        self.text.setTextInteractionFlags(INTERACTION)
        self.heading.setProperty("role", "title")
        self.copy_button.clicked.connect(self.copy)
        self.close_button.clicked.connect(self.close)
        self._rows = head, foot = QHBoxLayout(), QHBoxLayout()
        column = QVBoxLayout(self)
        head.addWidget(self.heading, 1)
        foot.addWidget(self.copy_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        column.addLayout(foot)
