"""The window of submissions: their losses and profiles as lines without a name, and how many have which verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.exercises.overlay import Overlay
from app.texts import Texts
from app.theme import Theme
from app.theme.spacing import spaced
from app.widgets.labels import Label
from core.numerics import Floats
from core.scenes.work.trial import Traced
from core.wording import filled

SIZE = QSize(1100, 560)
PARTS = 20  # of the longest run, as wide as which each mean of its losses is
SEVERAL = 3  # from so many on they have a median


class Gathering(QWidget):
    """Shows what has come so far; nobody can tell from it whose a line is."""

    cancelled = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._texts = texts
        self._found: tuple[Traced, ...] = ()
        self._unseen = 0
        self.heading, self.counts, self.remark = Label(self), Label(self, wrap=True), Label(self, wrap=True)
        self.losses, self.profiles = Overlay(theme, self), Overlay(theme, self)
        self.bar, self.cancel_button = QProgressBar(self), QPushButton(self)
        self._build(theme)
        self._arrange(theme)
        self.retranslate()

    def show_found(self, found: Sequence[Traced], unseen: int) -> None:
        """All that have been run, and how many could not be."""
        self._found, self._unseen = tuple(found), unseen
        self.retranslate()

    def show_share(self, share: float | None) -> None:
        """How far it is; None where nothing is under way."""
        self.bar.setValue(round(100 * (share or 0.0)))
        for part in (self.bar, self.cancel_button):
            part.setVisible(share is not None)

    def retranslate(self) -> None:
        """Say and draw everything in the present language."""
        self.setWindowTitle(self.tr("Submissions"))
        self.cancel_button.setText(self.tr("Cancel"))
        self.bar.setAccessibleName(self.tr("How many are done"))
        self.heading.setText(
            filled(self.tr("{count} {count?submission|submissions}, a line for each"), count=len(self._found))
        )
        self.counts.setText(self._counted())
        self.remark.setText(self._remarked())
        self.remark.setVisible(bool(self.remark.text()))
        self._draw()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closing.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _draw(self) -> None:
        wide = max((len(each.losses) // PARTS for each in self._found), default=0) | 1
        each_step, mean = self.tr("Loss at each step"), self.tr("Loss, mean of {count} steps")
        several = len(self._found) >= SEVERAL and len({each.loss for each in self._found}) == 1
        self.losses.show_lines(
            mean.format(count=wide) if wide > 1 else each_step, self.tr("step"), self.tr("loss"),
            [_log10(calmed(each.losses, wide)) for each in self._found], 0, self.tr("median") if several else "",
        )  # fmt: skip
        self.profiles.show_lines(
            self.tr("Weight gradient at the last step"), self.tr("layer"), self.tr("norm"),
            [np.asarray(each.profile) for each in self._found], 1,
        )  # fmt: skip

    def _counted(self) -> str:
        """Of both lamps, the most frequent first."""
        verdicts = Counter(self._texts.verdict(each.verdict) for each in self._found)
        states = Counter(self._texts.learning_state(each.state) for each in self._found)
        told = [" · ".join(f"{name} {count}" for name, count in each.most_common()) for each in (verdicts, states)]
        return "\n".join(filter(None, told))

    def _remarked(self) -> str:
        """What must be known so that nobody compares what cannot be."""
        unlike = self.tr("They do not all have the same cost: compare no losses.")
        unseen = filled(self.tr("{count} {count?file|files} could not be run."), count=self._unseen)
        kinds = {each.loss for each in self._found}
        return " ".join([*([unlike] if len(kinds) > 1 else []), *([unseen] if self._unseen else [])])

    def _build(self, theme: Theme) -> None:
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading.setProperty("role", "name")
        self.remark.setProperty("role", "quiet")
        self.bar.setTextVisible(False)
        self.cancel_button.clicked.connect(self.cancelled)
        self.resize(theme.size(SIZE.width()), theme.size(SIZE.height()))
        self.show_share(None)

    def _arrange(self, theme: Theme) -> None:
        head, plots, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self.heading, 1)
        head.addWidget(self.bar)
        head.addWidget(self.cancel_button)
        plots.addWidget(self.profiles, 1)
        plots.addWidget(self.losses, 1)
        spaced(whole, theme, (16, 12, 16, 12), gap=8)
        whole.addLayout(head)
        whole.addWidget(self.counts)
        whole.addLayout(plots, 1)
        whole.addWidget(self.remark)


def calmed(losses: Sequence[float], wide: int) -> Floats:
    """The mean around each step, of as many steps as that (odd); at both ends of those that there are.

    From one batch to the next the loss jumps, and lines that jump cannot be followed among others. What is not finite
    has no say, and stays what it is.
    """
    values, weights = np.asarray(losses, dtype=float), np.ones(wide)
    there = np.isfinite(values)
    count = np.convolve(there, weights)[wide // 2 :][: len(values)]
    total = np.convolve(np.where(there, values, 0.0), weights)[wide // 2 :][: len(values)]
    return np.where(there, total / np.maximum(count, 1), values)


def _log10(losses: Floats) -> Floats:
    """A loss of zero has none, and is a gap."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.log10(losses))
