"""The whole stack as a picture: which blocks are drawn, and in which state."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from app.document import Document
from app.panels.stack.anatomy import Anatomy, Part
from app.panels.stack.block import BlockPainter, Look
from app.panels.stack.gains import UNKNOWN, Gain
from app.panels.stack.plates import Plates
from app.panels.stack.rows import Rows
from app.panels.stack.words import StackWords
from app.selection import Selection
from app.texts import Texts
from app.theme import Theme

CARRIED_BLOCKS, CARRIED_OPACITY = 3, 0.85


class Picture(QObject):
    """Draws only the blocks in sight, so that a thousand layers cost no more than twenty."""

    def __init__(self, document: Document, selection: Selection, theme: Theme, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._selection, self._theme, self._texts = document, selection, theme, texts
        self._gains: dict[int, Gain] = {}  # by slot id: a gain follows its layer until a new one is measured
        self.words = StackWords(texts, self)
        self.pointed: tuple[int | None, Part | None] = (None, None)
        self.landing: int | None = None  # the position before which a dragged layer would land
        self.restyle()

    def restyle(self) -> None:
        """Take fonts, colours and words anew."""
        self._blocks = BlockPainter(self._theme, self._texts)
        self._plates = Plates(self._blocks)
        self.show_experiment()

    def show_experiment(self) -> None:
        """Follow the document."""
        alive = frozenset(self._document.slot_ids)
        self._gains = {id_: gain for id_, gain in self._gains.items() if id_ in alive}
        self.words.show_experiment(self._document.experiment)

    def show_gains(self, gains: Sequence[Gain]) -> bool:
        """Take new gains, one per slot; whether anything looks different now."""
        ids = self._document.slot_ids
        if len(gains) != len(ids):
            return False
        before, self._gains = self._gains, dict(zip(ids, gains, strict=True))
        return before != self._gains

    def gain(self, slot: int) -> Gain:
        """The gain that is shown at a slot."""
        return self._gains.get(self._document.slot_ids[slot], UNKNOWN)

    def anatomy(self, slot: int, block: QRect) -> Anatomy:
        """The parts of a slot's block."""
        return self._blocks.anatomist.layout(self._document.experiment.layers[slot], block)

    def paint(self, painter: QPainter, rows: Rows, top: int, bottom: int, focused: bool) -> None:
        """Everything between two heights of the stack."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = self._selection.hovered == rows.count
        self._blocks.paint_end(painter, rows.input, self.words.input)
        self._blocks.paint_end(painter, rows.output, self.words.output, hovered)
        if rows.count == 0:
            self._blocks.paint_invitation(painter, rows.placeholder, self.tr("Drag a layer here"))
        for slot in rows.within(top, bottom):
            layer, look = self._document.experiment.layers[slot], self._look(slot, focused)
            self._plates.paint(painter, rows.block(slot), slot, layer, self.gain(slot), look)
        if self.landing is not None:
            self._blocks.paint_line(painter, rows.input.left(), rows.input.right(), rows.line(self.landing))

    def carried(self, slots: Sequence[int], width: int, ratio: float) -> QPixmap:
        """The picture of blocks under the pointer: the first few of them, one behind the other."""
        rows, shown = Rows(1, width, self._theme.scale), slots[:CARRIED_BLOCKS]
        step, block = rows.px(6), rows.block(0)
        pixmap = QPixmap(int(width * ratio), int((block.height() + rows.px(4) + step * (len(shown) - 1)) * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(CARRIED_OPACITY)
        for depth, slot in reversed(list(enumerate(shown))):
            place = block.translated(QPoint(0, rows.px(2) - block.top() + depth * step))
            layer = self._document.experiment.layers[slot]
            self._blocks.paint_block(painter, place, slot, layer, self.gain(slot), Look(selected=True))
        painter.end()
        return pixmap

    def _look(self, slot: int, focused: bool) -> Look:
        current = slot == self._selection.current
        return Look(
            selected=slot in self._selection.slots,
            current=current,
            focused=current and focused,
            hovered=slot == self._selection.hovered,
            part=self.pointed[1] if slot == self.pointed[0] else None,
        )
