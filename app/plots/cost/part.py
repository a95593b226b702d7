"""The contract of a part of the cost plot: draws a state, and turns a drag into the next state."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QObject, QPointF, QRectF

from app.canvas.surface import Canvas
from app.plots.cells import Cell
from app.plots.cost.settings import CostSettings
from app.plots.panes import Pane
from app.plots.samples.key import Entry
from app.texts import Texts
from app.theme import Theme
from app.widgets.contract import refuse_abstract


class CostPart(QObject):
    """One of the three instruments; handles are what can be dragged, numbered from 0."""

    def __init__(self, canvas: Canvas, theme: Theme, texts: Texts) -> None:
        refuse_abstract(self)
        super().__init__(canvas)
        self.canvas, self.theme, self.texts = canvas, theme, texts

    @abstractmethod
    def show(self, state: CostSettings, rect: QRectF) -> None:
        """Draw the state in this rectangle."""

    @abstractmethod
    def set_visible(self, visible: bool) -> None:
        """Be there, or not."""

    @abstractmethod
    def pane(self) -> Pane:
        """Its area, with the axes that can be looked at part by part."""

    @abstractmethod
    def handles(self, state: CostSettings) -> list[QPointF]:
        """Where the handles are on the canvas."""

    @abstractmethod
    def handle_at(self, state: CostSettings, point: QPointF) -> int | None:
        """The handle that a press there takes."""

    @abstractmethod
    def dragged(self, state: CostSettings, handle: int, point: QPointF) -> CostSettings:
        """The state when the handle is at that point."""

    @abstractmethod
    def nudged(self, state: CostSettings, handle: int, steps: int) -> CostSettings:
        """The state when the handle has moved by so many small steps."""

    @abstractmethod
    def subtitle(self, state: CostSettings) -> str:
        """The equation with its numbers."""

    @abstractmethod
    def sentence(self, state: CostSettings) -> str:
        """What the numbers mean."""

    @abstractmethod
    def readout(self, state: CostSettings, point: QPointF) -> str:
        """The value under the pointer, or nothing."""

    @abstractmethod
    def key(self, state: CostSettings) -> list[Entry]:
        """What the colours mean."""

    @abstractmethod
    def values(self, state: CostSettings) -> dict[str, float]:
        """The numbers that it draws, by the names that claims have for them."""

    @abstractmethod
    def table(self, state: CostSettings) -> tuple[list[str], list[list[Cell]]]:
        """Every number that is drawn."""
