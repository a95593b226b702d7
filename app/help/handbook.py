"""The handbook: README, definitions, file format and command line, to be read beside the window, without a network."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from app import resources
from app.help.typesetting import Typesetting
from app.theme import Theme
from app.widgets.keyboard import share_keys
from app.widgets.pacing.throttle import Throttle

README = "readme"
PAGES = (README, "science", "format", "commands")  # resources/docs/LANGUAGE/PAGE.md
WIDTH, HEIGHT, MARGIN, GAP = 880, 640, 14, 8  # of the design
_OUTSIDE = re.compile(r"^(?:!\[[^\]]*\]\([^)]*\)|<!--.*?-->)\n+", re.MULTILINE)  # pictures, and notes to machines
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
AFTER_MS = 100  # of the window in another look: to set a page takes as long as that


class Handbook(QDialog):
    """A window of its own, so that one can go on building while one reads; it speaks the program's language."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme, self._page = theme, README
        self._shown: tuple[object, ...] = ()
        self.browser = Page(self)
        self.buttons = {page: QPushButton(autoDefault=False) for page in PAGES}
        self._arrange()
        share_keys(self, window)
        self.resize(min(theme.size(WIDTH), window.width()), min(theme.size(HEIGHT), window.height()))
        self._place = 0  # where to read on
        self._text: QTextDocument | None = None  # set, and not laid out yet
        self._setting = Throttle(self, 0, self._set, at_once=False, first=True)
        self._laying_out = Throttle(self, 0, self._lay_out, at_once=False, first=True)
        self._again = Throttle(self, AFTER_MS, self._show_again, at_once=False)
        theme.changed.connect(self._show_again_soon)

    def show_page(self, page: str) -> None:
        """Open the handbook there; what was read stays where it was."""
        if page != self._page or not self.isVisible():
            self._page = page
            self._fill(0)
        self.show()
        self.raise_()
        self.activateWindow()
        self.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show_again_soon()
        super().changeEvent(event)

    def titles(self) -> Mapping[str, str]:
        """The pages by name, in the language of the moment."""
        return {
            README: self.tr("README"),
            "science": self.tr("Definitions"),
            "format": self.tr("File format"),
            "commands": self.tr("Command line"),
        }

    def _arrange(self) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        margin = self._theme.size(MARGIN)
        row.setContentsMargins(margin, margin, margin, margin)
        row.setSpacing(self._theme.size(GAP))
        group = QButtonGroup(self)
        for page, button in self.buttons.items():
            button.setProperty("role", "toggle")
            button.setCheckable(True)
            button.clicked.connect(partial(self._turn_to, page))
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.browser, 1)

    def _turn_to(self, page: str, _checked: bool = False) -> None:
        self.show_page(page)

    def _show_again_soon(self) -> None:
        """In other colours, another size or another language, only where somebody reads, and once for all of it.

        The window is restyled first; until then the page stays as it is.
        """
        if self.isVisible() and self._shown != self._look():
            self.browser.setUpdatesEnabled(False)
            self._again.ask()

    def _show_again(self) -> None:
        self._fill(self.browser.verticalScrollBar().value())

    def _look(self) -> tuple[object, ...]:
        """What the page depends on; each translator that comes or goes is announced by an event of its own."""
        return language(), self._theme.tokens, self._theme.scale

    def _fill(self, place: int) -> None:
        """In a pass of the event loop each, the page is named, then set, then laid out; till then it stays as it is."""
        self._again.rest()
        self._laying_out.rest()
        self._place = place
        titles, self._shown = self.titles(), self._look()
        self.setWindowTitle(titles[self._page])
        for page, button in self.buttons.items():
            button.setText(titles[page])
            button.setChecked(page == self._page)
        self.browser.setAccessibleName(titles[self._page])
        self.browser.setUpdatesEnabled(False)
        self._setting.ask()

    def _set(self) -> None:
        if self._text is not None:
            self._text.deleteLater()
        self._text = Typesetting(self._theme).document(written(self._page), self.browser)
        self._laying_out.ask()

    def _lay_out(self) -> None:
        if self._text is not None:
            self.browser.show_text(self._text)
        self._text = None
        self.browser.verticalScrollBar().setValue(self._place)
        self.browser.setUpdatesEnabled(True)


class Page(QTextBrowser):
    """Text that leads nowhere: it opens no address and loads no picture."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text: QTextDocument | None = None
        self.setOpenLinks(False)
        self.setProperty("role", "page")
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_text(self, text: QTextDocument) -> None:
        """Show this document, and forget the one before."""
        before = self._text
        self._text = text
        self.setDocument(text)
        if before is not None:
            before.deleteLater()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing, wherever it is said to be."""
        return None


def written(page: str) -> str:
    """The page in the present language, else in English, as Markdown without what it would show or lead to outside."""
    text = _file(page).read_text("utf-8")
    return _LINK.sub(r"\1", _OUTSIDE.sub("", text)) if page == README else text


def _file(page: str) -> Path:
    """The English README is the project's own; only what is installed without its source has a copy of it."""
    files = [resources.path("docs", each, f"{page}.md") for each in (language(), "en")]
    return next((each for each in files if each.is_file()), resources.ROOT.parent / "README.md")


def language() -> str:
    """The language of the interface, as the folders are called."""
    return QLocale().name().partition("_")[0]
