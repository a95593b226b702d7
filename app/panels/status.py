"""The strip at the bottom: how far the run has come, how fast it goes, and where it was changed."""

from __future__ import annotations

from math import prod
from time import monotonic

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.document import Document
from app.player import Player
from app.texts import Texts
from core.datasets import DataError
from core.experiment import ExperimentError, widths

INTERVAL_MS = 500  # over which the speed is taken
REMARK_MS = 4000  # how long a remark is to be read


class Status(QWidget):
    """Time, and the size of the network."""

    def __init__(self, document: Document, player: Player, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._player, self._texts = document, player, texts
        self.state, self.step, self.changes, self.remark, self.extent = (QLabel(self) for _ in range(5))
        self._reading = QTimer(self, interval=REMARK_MS, singleShot=True)
        self._reading.timeout.connect(self.remark.clear)
        self._seen = (monotonic(), 0)
        self._speed = 0.0
        self._arrange()
        clock = QTimer(self, interval=INTERVAL_MS)
        clock.timeout.connect(self._measure)
        clock.start()
        player.refreshed.connect(self.show_step)
        player.loaded.connect(self.show_step)
        player.state_changed.connect(self.retranslate)
        document.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything in the present language."""
        self.state.setText(self._state())
        self.extent.setText(self._extent())
        self.show_step()

    def show_step(self) -> None:
        """Show how far the run has come."""
        history = self._player.history
        last = history.last if history is not None else None
        self.step.setText("" if last is None else self.tr("step {step}").format(step=f"{last.step:,}"))
        changes = history.changes if history is not None else ()
        steps = ", ".join(f"{step:,}" for step in changes[-3:])
        self.changes.setText(self.tr("changed at step {steps}").format(steps=steps) if changes else "")

    def say(self, remark: str) -> None:
        """Show a remark for as long as it takes to read it."""
        self.remark.setText(remark)
        self._reading.start()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(16)
        for label in (self.state, self.step, self.changes, self.remark):
            label.setProperty("role", "quiet")
            row.addWidget(label)
        row.addStretch(1)
        self.extent.setProperty("role", "quiet")
        row.addWidget(self.extent)

    def _state(self) -> str:
        if self._player.ended:
            return self.tr("Run ended")
        if not self._player.playing:
            return self.tr("Paused")
        if self._speed < 1:
            return self.tr("Training")
        return self.tr("Training · {speed} steps/s").format(speed=self._texts.number(self._speed, 2))

    def _extent(self) -> str:
        """Layers and parameters of the network."""
        experiment = self._document.experiment
        try:
            sizes = widths(experiment)
        except (ExperimentError, DataError):
            return ""
        weights = sum(
            prod(shape)
            for slot, layer in enumerate(experiment.layers)
            for shape in layer.shapes(sizes[: slot + 1]).values()
        )
        weights += (sizes[-2] + 1) * sizes[-1]
        return self.tr("{layers} layers · {parameters} parameters").format(
            layers=len(experiment.layers), parameters=f"{weights:,}"
        )

    def _measure(self) -> None:
        now, steps = monotonic(), len(self._player.history or ())
        then, before = self._seen
        self._seen = (now, steps)
        self._speed = max(steps - before, 0) / max(now - then, 1e-3)
        self.state.setText(self._state())
