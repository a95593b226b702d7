"""The cost: entropy, cross entropy and KL of what can be dragged, and the slopes of two costs side by side."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.canvas.handles import Handles
from app.canvas.segments import Segments
from app.canvas.sentence import Sentence
from app.plots.cost.continuous import ContinuousCost
from app.plots.cost.discrete import DiscreteCost
from app.plots.cost.menu import CostMenu
from app.plots.cost.part import CostPart
from app.plots.cost.slope import SlopeCost
from app.plots.cost.state import CONTINUOUS, DISCRETE, MODES, SLOPE, CostState
from app.plots.menu import PlotMenu
from app.plots.plot import Plot
from app.plots.rows import Cell
from app.plots.samples.key import DataKey
from app.plots.segment_row import SegmentRow
from app.texts import Texts
from app.theme import Theme

LEAST_ROOM_PX = 100  # for the instrument; where a sentence would leave less, only the text twin says it
FAST = 5  # small steps at once, with Shift


class CostPlot(Plot):
    """What a wrong belief costs in bits, and which cost still teaches when an output is confidently wrong."""

    own_keys = runless = True

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.state = CostState()
        self.parts: dict[str, CostPart] = {
            DISCRETE: DiscreteCost(self.canvas, theme, texts),
            CONTINUOUS: ContinuousCost(self.canvas, theme, texts),
            SLOPE: SlopeCost(self.canvas, theme, texts),
        }
        self.handles = Handles(self.canvas, theme)
        self.key = DataKey(self.canvas, theme)
        self.sentence = Sentence(self.canvas, theme)
        self._current = 0  # the handle that keys move
        self._held: int | None = None  # the handle that the pointer drags
        self.segments, self.targets = Segments(MODES, self), Segments(("0", "1"), self)
        self.row = SegmentRow(self, self.targets, self.segments)
        self.segments.chosen.connect(self._show_mode)
        self.targets.chosen.connect(self._show_target)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.canvas.pressed.connect(self._take)
        self.canvas.dragged.connect(self._drag)
        self.canvas.released.connect(self._release)
        self.retranslate()

    @property
    def part(self) -> CostPart:
        """The instrument that is shown."""
        return self.parts[self.state.mode]

    def show_state(self, state: CostState) -> None:
        """Show these distributions, or this output."""
        if state.mode != self.state.mode or len(state.p) != len(self.state.p):
            self._current, self._held = 0, None
        self.state = state
        self.segments.show_choice(state.mode)
        self.targets.show_choice(str(state.target))
        self.show_history(self.history, self.ghost)

    def ending(self) -> str:
        return ""  # it is of no run

    def twin(self, theme: Theme) -> CostPlot:
        plot = CostPlot(theme, self.texts)
        plot.show_state(self.state)
        return plot

    def title(self) -> str:
        return {
            DISCRETE: self.tr("Entropy, cross entropy, KL"),
            CONTINUOUS: self.tr("Entropy, cross entropy, KL of densities"),
            SLOPE: self.tr("Squared error beside cross entropy"),
        }[self.state.mode]

    def subtitle(self) -> str:
        return self.part.subtitle(self.state)

    def readout(self, point: QPointF) -> str:
        return "" if self._held is not None else self.part.readout(self.state, point)

    def text_twin(self) -> str:
        return f"{self.subtitle()}. {self.part.sentence(self.state)}"

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        return self.part.table(self.state)

    def menu(self) -> PlotMenu:
        menu = super().menu()
        CostMenu(menu, self.state, self._names(), self.show_state)
        return menu

    def arrange(self) -> None:
        size, rect = self.theme.size, self.canvas.rect
        self.row.fit((self.state.mode == SLOPE, True))
        self.key.top = self.heading.height
        top = self.key.top + self.key.height + size(14)
        self.sentence.text = self.part.sentence(self.state)
        below = self.sentence.height + size(6)
        if rect.height() - top - below < size(LEAST_ROOM_PX):
            self.sentence.text, below = "", 0.0
        room = QRectF(0, top, max(rect.width(), 40), max(rect.height() - top - below, 60))
        for mode, part in self.parts.items():
            part.set_visible(mode == self.state.mode)
        self.part.show(self.state, room)

    def refresh(self) -> None:
        self.arrange()
        self.handles.points = self.part.handles(self.state)
        keyed = self._current if self.hasFocus() else None
        self.handles.current = self._held if self._held is not None else keyed
        self.key.entries = self.part.key(self.state)

    def clear(self) -> None:
        """There is always something to see."""

    def retranslate(self) -> None:
        self.segments.name(self._names(), self._hints())
        target = self.tr("What the output should be")
        self.targets.name({"0": "t = 0", "1": "t = 1"}, {"0": target, "1": target})
        super().retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = FAST if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right if self.state.mode == SLOPE:
                self.show_state(self.part.nudged(self.state, 0, steps if event.key() == Qt.Key.Key_Right else -steps))
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                by = 1 if event.key() == Qt.Key.Key_Right else -1
                self._current = (self._current + by) % len(self.handles.points)
                self._redraw()
            case Qt.Key.Key_Up:
                self.show_state(self.part.nudged(self.state, self._current, steps))
            case Qt.Key.Key_Down:
                self.show_state(self.part.nudged(self.state, self._current, -steps))
            case Qt.Key.Key_T if self.state.mode == SLOPE:
                self.show_state(replace(self.state, target=1 - self.state.target))
            case Qt.Key.Key_Plus | Qt.Key.Key_Minus if self.state.mode == DISCRETE:
                by = 1 if event.key() == Qt.Key.Key_Plus else -1
                self.show_state(self.state.with_outcomes(len(self.state.p) + by))
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._redraw()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._redraw()

    def _take(self, point: QPointF) -> None:
        handle = self.part.handle_at(self.state, point)
        if handle is not None:
            self._held = self._current = handle
            self._drag(point)

    def _drag(self, point: QPointF) -> None:
        if self._held is not None:
            self.show_state(self.part.dragged(self.state, self._held, point))

    def _release(self, point: QPointF) -> None:
        self._held = None
        self._redraw()

    def _names(self) -> dict[str, str]:
        return {DISCRETE: self.tr("discrete"), CONTINUOUS: self.tr("continuous"), SLOPE: self.tr("slopes")}

    def _hints(self) -> dict[str, str]:
        return {
            DISCRETE: self.tr("Two distributions over a few outcomes: drag the bars. H(p, q) = H(p) + KL(p‖q)."),
            CONTINUOUS: self.tr("Two Gaussians: drag their tops and flanks. H(p, q) = −∫ p(x) log₂ q(x) dx."),
            SLOPE: self.tr("dL/dz of squared error beside cross entropy at the same saturated output: drag z."),
        }

    def _show_mode(self, mode: str) -> None:
        self.show_state(replace(self.state, mode=mode))

    def _show_target(self, target: str) -> None:
        self.show_state(replace(self.state, target=int(target)))
