"""The whole stack as a picture: which blocks are drawn, and in which state."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from app.document import Document
from app.panels.stack.anatomy import Anatomy, Part
from app.panels.stack.block import BlockPainter, Look
from app.panels.stack.gains import UNKNOWN, Gain, Gains
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
        self._gains: Gains | None = None
        self._ids: tuple[int, ...] = ()
        self._measured: dict[int, int] = {}  # slot id -> position then: a gain follows its layer until the next frame
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
        self.words.show_experiment(self._document.experiment)

    def show_gains(self, gains: Gains) -> bool:
        """Take the gains of a new frame; whether they are of this network."""
        ids = self._document.slot_ids
        if len(gains) != len(ids):
            return False
        self._gains = gains
        if ids is not self._ids:
            self._ids, self._measured = ids, {id_: position for position, id_ in enumerate(ids)}
        return True

    def gain(self, slot: int) -> Gain:
        """The gain that is shown at a slot."""
        position = self._measured.get(self._document.slot_ids[slot])
        return UNKNOWN if self._gains is None or position is None else self._gains.at(position)

    def anatomy(self, slot: int, block: QRect) -> Anatomy:
        """The parts of a slot's block."""
        return self._blocks.anatomist.layout(self._document.experiment.layers[slot], block)

    def paint(self, painter: QPainter, rows: Rows, top: int, bottom: int, focused: bool) -> None:
        """Everything between two heights of the stack."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at_input = Look(focused=focused and self._selection.current is None)  # the keyboard is here, on no block yet
        self._blocks.paint_end(painter, rows.input, self.words.input, at_input)
        at_output = Look(hovered=self._selection.hovered == rows.count)
        self._blocks.paint_end(painter, rows.output, self.words.output, at_output)
        if rows.count == 0:
            self._blocks.paint_invitation(painter, rows.placeholder, self.tr("Drag a layer here"))
        for slot in rows.within(top, bottom):
            layer, look = self._document.experiment.layers[slot], self._look(slot, focused)
            block = rows.block(slot)
            self._plates.paint(painter, block, slot, layer, look)
            self._blocks.paint_gain(painter, block, self.gain(slot))
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
            self._blocks.paint_block(painter, place, slot, layer, Look(selected=True))
            self._blocks.paint_gain(painter, place, self.gain(slot))
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
