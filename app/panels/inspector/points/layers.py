"""Tuning point 7: the number of layers, one by one or by repeating what is there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.panels.inspector.points.depth import set_depth
from app.panels.inspector.scope import Scope
from app.panels.inspector.section import Section, caption, titled
from app.state.document import Document
from app.texts import Texts
from app.texts.letters import tip
from app.theme import Theme
from app.widgets.forms.setting_editors import NumberEditor
from app.widgets.gesture import new_gesture
from core.components.component import Setting
from core.experiment import Experiment
from core.layers import hidden_slots

DEPTH = Setting("layers", "integer", None, minimum=1, maximum=1000, logarithmic=True)
TIMES = (2, 3, 5, 10)


class LayersSection(Section):
    """How deep the network is."""

    def __init__(self, document: Document, theme: Theme, texts: Texts) -> None:
        super().__init__(document, theme, texts)
        self._gesture, self._start = "", document.experiment.layers
        self._depth = NumberEditor(DEPTH, texts)
        self._fewer, self._more = QPushButton("−"), QPushButton("+")
        self._how, self._which = caption(), caption()
        self._repeats = {times: QPushButton(f"×{times}") for times in TIMES}
        self._connect()
        steps, repeats = row((self._fewer, self._more)), row(tuple(self._repeats.values()))
        self.stand(self._depth, titled(self._how, steps), titled(self._which, repeats))
        self.lock_with("layers", self._depth, steps, repeats)

    def show_values(self, experiment: Experiment, scope: Scope) -> None:
        hidden = len(hidden_slots(experiment.layers))
        self._depth.show_value(hidden)
        self._fewer.setEnabled(hidden > 0)
        for button in self._repeats.values():
            button.setEnabled(bool(scope.inner))
        self.retranslate()

    def retranslate(self) -> None:
        self._depth.retranslate()
        self._depth.setToolTip(self.tr("How many hidden layers there are."))
        self._depth.setAccessibleDescription(self._depth.toolTip())
        self._how.setText(self.tr("The last layer repeats, or goes."))
        self._fewer.setAccessibleName(self.tr("One layer fewer"))
        self._more.setAccessibleName(self.tr("One layer more"))
        which = (
            self._texts.layers(self._scope.inner, None, self._scope.names)
            if self._scope.selected and self._scope.inner
            else self.tr("all layers")
        )
        self._which.setText(self.tr("Repeat {layers}").format(layers=which))
        for times, button in self._repeats.items():
            button.setAccessibleName(self.tr("Repeat {layers} {times} times").format(layers=which, times=times))
        for button in (self._fewer, self._more, *self._repeats.values()):
            button.setToolTip(tip(button.accessibleName()))
            copies = "" if button in (self._fewer, self._more) else self.tr("The copies come after the last of them.")
            sentence = copies or self._how.text()
            button.setWhatsThis(self._texts.explained_control(button.accessibleName(), sentence))

    def _connect(self) -> None:
        self._depth.edited.connect(self._take)
        self._fewer.clicked.connect(partial(self._step, -1))
        self._more.clicked.connect(partial(self._step, 1))
        for times, button in self._repeats.items():
            button.clicked.connect(partial(self._repeat, times))

    def _step(self, layers: int, checked: bool = False) -> None:
        self._take(len(hidden_slots(self._document.experiment.layers)) + layers, new_gesture())

    def _take(self, depth: int, gesture: str) -> None:
        """Deepen or cut the stack as it was when the gesture began, so that a drag there and back restores it."""
        now = self._document.experiment.layers
        if gesture != self._gesture:
            self._gesture, self._start = gesture, now
        self.ask(set_depth, self._document, self._start, depth, gesture)

    def _repeat(self, times: int, checked: bool = False) -> None:
        self.ask(self._document.repeat, self._scope.inner, times)


def row(buttons: Sequence[QPushButton]) -> QWidget:
    """Buttons of equal width, side by side."""
    widget = QWidget()
    line = QHBoxLayout(widget)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    for button in buttons:
        button.setProperty("role", "chip")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line.addWidget(button, 1)
    return widget
