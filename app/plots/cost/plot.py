"""The cost: entropy, cross entropy and KL of what can be dragged, and the slopes of two costs side by side."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.plots.cells import Cell
from app.plots.cost.continuous import ContinuousCost
from app.plots.cost.discrete import DiscreteCost
from app.plots.cost.handles import Handles
from app.plots.cost.menu import CostMenu
from app.plots.cost.part import CostPart
from app.plots.cost.sentence import Sentence
from app.plots.cost.settings import CONTINUOUS, DISCRETE, MODES, SLOPE, CostSettings
from app.plots.cost.slope import SlopeCost
from app.plots.menu import PlotMenu
from app.plots.panes import Pane
from app.plots.samples.key import DataKey
from app.plots.segmented.segment_row import SegmentRow
from app.plots.segmented.segments import Segments
from app.plots.zoomed import ZoomedPlot
from app.texts import Texts
from app.theme import Theme

LEAST_ROOM_PX = 100  # for the instrument; where a sentence would leave less, only the text twin says it
FAST = 5  # small steps at once, with Shift


class CostPlot(ZoomedPlot):
    """What a wrong belief costs in bits, and which cost still teaches when an output is confidently wrong."""

    own_keys = runless = True
    keeps_ranges = of_run = False
    settings = CostSettings()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
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
        self._numbered = self.settings.mode, len(self.settings.p)  # to which both numbers belong
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
        return self.parts[self.settings.mode]

    def panes(self) -> tuple[Pane, ...]:
        return (self.part.pane(),)

    def take_settings(self) -> None:
        numbered = self.settings.mode, len(self.settings.p)
        if numbered != self._numbered:
            self._current, self._held, self._numbered = 0, None, numbered
        self.segments.show_choice(self.settings.mode)
        self.targets.show_choice(str(self.settings.target))

    def ending(self) -> str:
        return ""  # it is of no run

    def title(self) -> str:
        return {
            DISCRETE: self.tr("Entropy, cross entropy, KL"),
            CONTINUOUS: self.tr("Entropy, cross entropy, KL of densities"),
            SLOPE: self.tr("Squared error beside cross entropy"),
        }[self.settings.mode]

    def subtitle(self) -> str:
        return self.part.subtitle(self.settings)

    def readout(self, point: QPointF) -> str:
        return "" if self._held is not None else self.part.readout(self.settings, point)

    def text_twin(self) -> str:
        return f"{self.subtitle()}. {self.part.sentence(self.settings)}"

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        return self.part.table(self.settings)

    def menu(self) -> PlotMenu:
        menu = super().menu()
        CostMenu(menu, self.settings, self._names(), self.show_settings)
        return menu

    def arrange(self) -> None:
        size, rect = self.theme.size, self.canvas.rect
        self.row.fit((self.settings.mode == SLOPE, True))
        self.key.top = self.heading.height
        top = self.key.top + self.key.height + size(14)
        self.sentence.text = self.part.sentence(self.settings)
        below = self.sentence.height + size(6)
        if rect.height() - top - below < size(LEAST_ROOM_PX):
            self.sentence.text, below = "", 0.0
        room = QRectF(0, top, max(rect.width(), 40), max(rect.height() - top - below, 60))
        for mode, part in self.parts.items():
            part.set_visible(mode == self.settings.mode)
        self.part.show(self.settings, room)

    def draw(self) -> None:
        self.arrange()
        self.handles.points, self.handles.within = self.part.handles(self.settings), self.part.pane().area.rect
        keyed = self._current if self.hasFocus() else None
        self.handles.current = self._held if self._held is not None else keyed
        entries = self.part.key(self.settings)
        self.key.entries = [each for each in entries if self.theme.pressable or each[0] is not None]

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
            case Qt.Key.Key_Left | Qt.Key.Key_Right if self.settings.mode == SLOPE:
                self.show_settings(
                    self.part.nudged(self.settings, 0, steps if event.key() == Qt.Key.Key_Right else -steps)
                )
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                by = 1 if event.key() == Qt.Key.Key_Right else -1
                self._current = (self._current + by) % len(self.handles.points)
                self.redraw()
            case Qt.Key.Key_Up:
                self._nudge(self._current, steps)
            case Qt.Key.Key_Down:
                self._nudge(self._current, -steps)
            case Qt.Key.Key_T if self.settings.mode == SLOPE:
                self.choose(target=1 - self.settings.target)
            case Qt.Key.Key_Plus | Qt.Key.Key_Minus if self.settings.mode == DISCRETE:
                by = 1 if event.key() == Qt.Key.Key_Plus else -1
                self.show_settings(self.settings.with_outcomes(len(self.settings.p) + by))
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.redraw()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.redraw()

    def _take(self, point: QPointF) -> None:
        handle = self.part.handle_at(self.settings, point)
        if handle is not None:
            self._held = self._current = handle
            self._drag(point)

    def _drag(self, point: QPointF) -> None:
        if self._held is not None:
            self.show_settings(self.part.dragged(self.settings, self._held, point))

    def _nudge(self, handle: int, steps: int) -> None:
        self.show_settings(self.part.nudged(self.settings, handle, steps))

    def _release(self, point: QPointF) -> None:
        self._held = None
        self.redraw()

    def _names(self) -> dict[str, str]:
        return {DISCRETE: self.tr("discrete"), CONTINUOUS: self.tr("continuous"), SLOPE: self.tr("slopes")}

    def _hints(self) -> dict[str, str]:
        return {
            DISCRETE: self.tr("Two distributions over a few outcomes: drag the bars. H(p, q) = H(p) + KL(p‖q)."),
            CONTINUOUS: self.tr("Two Gaussians: drag their tops and flanks. H(p, q) = −∫ p(x) log₂ q(x) dx."),
            SLOPE: self.tr("dL/dz of squared error beside cross entropy at the same saturated output: drag z."),
        }

    def _show_mode(self, mode: str) -> None:
        self.show_settings(self.settings.in_mode(mode))

    def _show_target(self, target: str) -> None:
        self.choose(target=int(target))
