"""The state of the run in words: whether it trains and how fast, and how large the network is."""

from __future__ import annotations

from functools import partial
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.playback.player import Player
from app.state.document import Document
from app.state.patience import at_hand
from app.texts import Texts
from app.texts.letters import tip
from app.widgets.roomy import RoomyLabel
from core.components.datasets import DataError
from core.experiment import ExperimentError, parameter_count
from core.wording import filled

INTERVAL_MS = 500  # over which the speed is taken
REMARK_MS = 4000  # how long a remark is to be read


class Status(QObject):
    """Three labels, wherever they are put: the state, a passing remark, and the size of the network."""

    changed = Signal()  # the words are longer or shorter than before

    def __init__(self, document: Document, player: Player, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._player, self._texts = document, player, texts
        self.state, self.remark, self.extent = (RoomyLabel() for _ in range(3))
        for label in (self.state, self.remark, self.extent):
            label.setProperty("role", "quiet")
        self._reading = QTimer(self, interval=REMARK_MS, singleShot=True)
        self._reading.timeout.connect(self._hush)
        self._said = ""  # the remark, however little of it has room
        self._seen = (monotonic(), 0)
        self._speed = 0.0
        clock = QTimer(self, interval=INTERVAL_MS)
        clock.timeout.connect(self._measure)
        clock.start()
        player.moved.connect(self.show_state)
        player.loaded.connect(self.show_state)
        player.state_changed.connect(self.show_state)
        player.showing.replay.changed.connect(self.show_state)
        document.changed.connect(self.show_extent)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything in the present language."""
        self.state.keep_room(self._training("0000"))  # as the speed changes, or it pauses
        self.show_state()
        self.show_extent()

    def show_state(self) -> None:
        """Whether it trains, how fast, and how far it has come where another step is shown; or that it is not shown."""
        if self._player.former is not None:
            self._show(self.state, self.tr("Looking back at a run"))
            return
        live = self.tr("live at step {step}").format(step=f"{len(self._player.live or ()) - 1:,}")
        parts = (self._state(), live if self._player.cursor is not None else "")
        self._show(self.state, " · ".join(part for part in parts if part))

    def show_extent(self) -> None:
        """How large the network is."""
        self._show(self.extent, self._extent())

    def say(self, remark: str) -> None:
        """Show a remark for as long as it takes to read it."""
        self._said = remark
        self._show(self.remark, remark)
        self._reading.start()

    def fit_remark(self, width: int) -> None:
        """Leave out the middle of what is longer, such as the name of a file; its tip says all of it."""
        text = self.remark.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideMiddle, width)
        self.remark.setText(text)
        self.remark.setToolTip("" if text == self._said else tip(self._said))

    def _show(self, label: RoomyLabel, text: str) -> None:
        if label.text() != text:
            label.setText(text)
            self.changed.emit()

    def _hush(self) -> None:
        self._said = ""
        self._show(self.remark, "")

    def _state(self) -> str:
        if self._player.showing.replay.active:
            return self.tr("Replaying")
        if self._player.ended:
            return self.tr("Run ended")
        if self._player.over:
            return self.tr("Over: Play begins at step 0")
        if not self._player.playing:
            return self.tr("Paused")
        if self._speed < 1:
            return self.tr("Training")
        return self._training(self._texts.number(self._speed, 2))

    def _training(self, speed: str) -> str:
        return self.tr("Training · {speed} steps/s").format(speed=speed)

    def _extent(self) -> str:
        """Layers and parameters of the network."""
        experiment = self._document.experiment
        try:
            parameters = at_hand(partial(parameter_count, experiment))
        except (ExperimentError, DataError):
            return ""
        if parameters is None:
            return ""
        layers = len(experiment.layers)
        text = self.tr("{layers} {layers?layer|layers} · {parameters} {parameters?parameter|parameters}")
        return filled(text, layers=layers, parameters=f"{parameters:,}")

    def _measure(self) -> None:
        now, steps = monotonic(), len(self._player.live or ())
        then, before = self._seen
        self._seen = (now, steps)
        self._speed = max(steps - before, 0) / max(now - then, 1e-3)
        self.show_state()
