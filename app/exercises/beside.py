"""Beside a scene: the profiles of what was handed in, as lines without a name, to be read from the last row."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.exercises.overlay import Overlay
from app.theme import Theme
from app.theme.spacing import spaced
from app.widgets.labels import Label
from core.scenes.work.trial import Traced
from core.wording import filled


class Beside(QWidget):
    """Shows what has come so far."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Traced, ...] = ()
        self._unseen = 0
        self.heading, self.profiles = Label(self, wrap=True), Overlay(theme, self)
        self.heading.setProperty("role", "name")
        column = QVBoxLayout(self)
        spaced(column, theme, (0, 0, 0, 0), gap=4)
        column.addWidget(self.heading)
        column.addWidget(self.profiles, 1)
        self.retranslate()

    def show_found(self, found: Sequence[Traced], unseen: int) -> None:
        """All that have been run, and how many could not be."""
        self._found, self._unseen = tuple(found), unseen
        self.retranslate()

    def retranslate(self) -> None:
        """Say and draw it in the present language."""
        count = filled(self.tr("{count} {count?submission|submissions}"), count=len(self._found))
        unseen = filled(self.tr("{count} {count?file|files} could not be run"), count=self._unseen)
        self.heading.setText(" · ".join([count, *([unseen] if self._unseen else [])]))
        self.profiles.show_lines(
            self._title(), self.tr("layer"), self.tr("norm"),
            [np.asarray(each.profile) for each in self._found], 1,
        )  # fmt: skip

    def _title(self) -> str:
        """With how many steps there are behind it: of a long scene fewer than in the plots beside it."""
        steps = {len(each.losses) for each in self._found}
        if len(steps) != 1:
            return self.tr("Weight gradient at the last step")
        return filled(self.tr("Weight gradient after {count} {count?step|steps}"), count=f"{steps.pop():,}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
