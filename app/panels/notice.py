"""The notice: one sentence about what could not be done, until it is read or mended; or with what can be done now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.resources import icon
from app.texts import Texts
from app.theme import Theme
from app.theme.spacing import spaced
from app.widgets.labels import Label
from core.wording import Reason


@dataclass(frozen=True)
class Offer:
    """A way out that one button opens: what it says in the language of the moment, and what it does."""

    words: Callable[[], str]
    act: Callable[[], None]


@dataclass(frozen=True)
class Said:
    """A reason, and the offers that stand beside it."""

    reason: Reason
    offers: tuple[Offer, ...] = ()


class Notice(QWidget):
    """Says it without stopping anybody: no box to click away in front of two hundred people."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts = theme, texts
        self._passing: Said | None = None  # goes with the next edit
        self._standing: list[Said] = []  # stay until they are answered, the latest on top
        self.offer_buttons: list[QPushButton] = []
        self.symbol, self.sentence, self.close_button = Label(self), Label(self), QPushButton(self)
        self.sentence.setWordWrap(True)
        self.close_button.setProperty("role", "plain")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self.dismiss)
        self.setProperty("role", "notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._offers = QHBoxLayout()
        row = QHBoxLayout(self)
        spaced(row, theme, (14, 6, 6, 6), gap=6)
        row.addWidget(self.symbol)
        row.addWidget(self.sentence, 1)
        row.addLayout(self._offers)
        row.addWidget(self.close_button)
        theme.changed.connect(self.show_theme)
        self.retranslate()
        self.show_theme()
        self.hide()

    def show_reason(self, reason: Reason | None) -> None:
        """Show what went wrong, in place of what went wrong before; None: nothing is wrong any more."""
        self._passing = Said(reason) if reason is not None else None
        self._show()

    def offer(self, reason: Reason, *offers: Offer) -> None:
        """Say what has come to be, with what can be done; it stays until it is answered, dismissed or withdrawn.

        As what is new it is seen: a sentence that was passing has passed.
        """
        self._passing = None
        self._standing = [said for said in self._standing if said.reason.code != reason.code]
        self._standing.append(Said(reason, offers))
        self._show()

    def offers(self, code: str) -> bool:
        """Whether what was offered under that code has neither been answered nor dismissed."""
        return any(said.reason.code == code for said in self._standing)

    def withdraw(self, code: str) -> None:
        """What was said under that code is no longer so."""
        self._standing = [said for said in self._standing if said.reason.code != code]
        self._show()

    def retract(self, reason: Reason) -> None:
        """That is wrong no more."""
        if self._passing is not None and self._passing.reason == reason:
            self.show_reason(None)

    def clear(self) -> None:
        """Something else is worked on: what could not be done before is forgotten, what is offered stays."""
        self.show_reason(None)

    def dismiss(self) -> None:
        """What is shown has been read; what it stood in front of is shown again."""
        if self._passing is not None:
            self._passing = None
        elif self._standing:
            self._standing.pop()
        self._show()

    def show_theme(self) -> None:
        """Draw the icons in the present colours."""
        px = self._theme.size(16)
        self.symbol.setPixmap(icon("warning", self._theme.tokens.ink("ochre"), px=px).pixmap(QSize(px, px)))
        self.close_button.setIcon(icon("close", self._theme.tokens.secondary, px=px))

    def retranslate(self) -> None:
        """Word everything in the present language."""
        self._show()
        self.close_button.setToolTip(self.tr("Dismiss"))
        self.close_button.setAccessibleName(self.tr("Dismiss"))
        what = self.tr("It also goes with the next edit, unless it offers something.")
        self.close_button.setWhatsThis(self._texts.explained_control(self.tr("Dismiss"), what))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def sentences(self) -> list[str]:
        """All that has not been answered yet, what is shown last."""
        return [self._texts.reason(said.reason) for said in (*self._standing, self._passing) if said is not None]

    @property
    def _shown(self) -> Said | None:
        return self._passing or (self._standing[-1] if self._standing else None)

    def _show(self) -> None:
        said = self._shown
        self.sentence.setText(self._texts.reason(said.reason if said else None))
        self.setAccessibleName(self.sentence.text())
        self._show_offers(said.offers if said else ())
        self.setVisible(said is not None)

    def _show_offers(self, offers: tuple[Offer, ...]) -> None:
        for button in self.offer_buttons:
            self._offers.removeWidget(button)
            button.hide()  # it may be a while: a dialog of an offer's has an event loop of its own
            button.deleteLater()
        self.offer_buttons = [QPushButton(offer.words(), self) for offer in offers]
        for button, offer in zip(self.offer_buttons, offers, strict=True):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setWhatsThis(self._texts.explained_control(button.text(), self.sentence.text()))
            button.clicked.connect(partial(self._take, offer))
            self._offers.addWidget(button)

    def _take(self, offer: Offer) -> None:
        """Answered: it goes first, for what it does may say something itself."""
        self.dismiss()
        offer.act()
