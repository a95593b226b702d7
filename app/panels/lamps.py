"""The two lamps: does the gradient arrive, does the network learn."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.panels.verdict_chip import ChipStyle, VerdictChip
from app.texts import Texts
from app.texts.letters import tip
from app.theme import Theme
from app.theme.tokens import Tokens, verdict_colour
from core.diagnosis.health import VERDICTS, Diagnosis

GAP = 8
STATES = {"learned": "text", "learning": "accent", "early": "faint", "stuck": "text"}  # and their colours


class Lamps(QWidget):
    """Side by side, the gradient's first; the second has symbols of its own and none of the first's colours.

    Each is as wide as the longest of its words, so that nothing beside it moves.
    """

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts = theme, texts
        self.chip, self.lamp = VerdictChip(self), VerdictChip(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for part in (self.chip, self.lamp):
            self._row.addWidget(part)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_diagnosis(None)

    @property
    def spoken(self) -> str:
        """Both in words."""
        return f"{self.chip.text}. {self.lamp.text}" if self.chip.text else ""

    def show_diagnosis(self, diagnosis: Diagnosis | None) -> None:
        """Both lamps of a diagnosis, or none before the first step; again where language or theme are others."""
        verdict, state = (diagnosis.verdict, diagnosis.learning.state) if diagnosis is not None else ("", "")
        self.chip.show_verdict(verdict, self._texts.verdict(verdict) if verdict else "")
        self.lamp.show_verdict(state, self._texts.learning_state(state) if state else "")
        self.lamp.setToolTip(tip(self._texts.learning(diagnosis.learning)) if diagnosis is not None else "")
        tokens, font = self._theme.tokens, self._theme.font(14, bold=True)
        self.chip.show_style(gradient_style(verdict, tokens), font)
        self.lamp.show_style(learning_style(state, tokens), font)
        self.chip.keep_room(*map(self._texts.verdict, VERDICTS))
        self.lamp.keep_room(*map(self._texts.learning_state, STATES))
        self.setVisible(diagnosis is not None)

    def _restyle(self) -> None:
        self._row.setSpacing(self._theme.size(GAP))


def gradient_style(verdict: str, tokens: Tokens) -> ChipStyle:
    """Of the first lamp: filled with what judges a gradient."""
    fill = tokens.solid(verdict_colour(verdict))
    return ChipStyle(fill, tokens.on(fill))


def learning_style(state: str, tokens: Tokens) -> ChipStyle:
    """Of the second lamp: an outline."""
    return ChipStyle(
        tokens.panel, tokens.ink(STATES.get(state, "text")), tokens.text if state == "stuck" else tokens.line
    )
