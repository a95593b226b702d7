"""The painted stack: only the visible blocks are drawn, so a thousand layers scroll like three."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from app.document import Document
from app.panels.stack.anatomy import EDGE_REACH, Anatomy, Part
from app.panels.stack.block import BlockPainter, Look
from app.panels.stack.drops import Drops
from app.panels.stack.edits import StackEdits
from app.panels.stack.gains import UNKNOWN, Gain
from app.panels.stack.gestures import Gestures
from app.panels.stack.keys import StackKeys
from app.panels.stack.menus import StackMenus
from app.panels.stack.rows import Rows
from app.panels.stack.words import StackWords
from app.selection import Selection
from app.texts import Texts
from app.theme import Theme

NARROWEST, SHOWN_BLOCKS = 280, 6  # pixels of the design, and blocks, that the view asks for at least


class StackView(QAbstractScrollArea):
    """Shows the experiment's layers, the selection and the gains; mouse, keys and drops become verbs."""

    scrolled = Signal()

    def __init__(self, document: Document, selection: Selection, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self.document, self.selection = document, selection
        self._theme, self._texts = theme, texts
        self.edits = StackEdits(document, selection)
        self.menus = StackMenus(self.edits, texts, self)
        self._words = StackWords(texts, self)
        self._gestures, self._drops = Gestures(self), Drops(self)
        self._keys = StackKeys(self.edits, selection)
        self._gains: dict[int, Gain] = {}  # by slot id, so that they follow their layer until new ones are measured
        self._painter = BlockPainter(theme, texts)
        self._under: tuple[int | None, Part | None] = (None, None)
        self._build()
        self.show_experiment()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self.document.changed.connect(self.show_experiment)
        self.selection.changed.connect(self._show_selection)
        self._theme.changed.connect(self.restyle)
        self.restyle()

    # What is where

    @property
    def rows(self) -> Rows:
        """Where the blocks lie now."""
        return Rows(len(self.document.experiment.layers), self.viewport().width(), self._theme.scale)

    @property
    def offset(self) -> int:
        """How far the view is scrolled down."""
        return self.verticalScrollBar().value()

    def rect_of(self, slot: int) -> QRect:
        """A slot's block on the viewport; the output comes after the last."""
        return self.rows.row(slot).translated(0, -self.offset)

    def anatomy(self, slot: int) -> Anatomy:
        """The parts of a slot's block on the viewport."""
        return self._painter.anatomist.layout(self.document.experiment.layers[slot], self.rect_of(slot))

    def part_rect(self, slot: int, part: Part) -> QRect:
        """Where a part of a block is on the viewport."""
        parts = self.anatomy(slot)
        if part == "edge" and parts.edge is not None:
            return QRect(parts.edge - 1, parts.track.top(), 3, parts.track.height())
        return parts.chips.get(part, self.rect_of(slot))

    def hit(self, place: QPoint) -> tuple[int | None, Part | None]:
        """The slot and the part of it at a place of the viewport; the output's slot has no parts."""
        slot = self.rows.slot_at(place.y() + self.offset)
        if slot is None or slot == self.rows.count or not self.rect_of(slot).contains(place):
            return slot, None
        return slot, self.anatomy(slot).part_at(place, self._theme.size(EDGE_REACH))

    # What is shown

    def show_experiment(self) -> None:
        """Show the document's layers completely."""
        alive = set(self.document.slot_ids)
        self._gains = {id_: gain for id_, gain in self._gains.items() if id_ in alive}
        self._words.show_experiment(self.document.experiment)
        self._resize_bars()
        self._describe()
        self.viewport().update()

    def show_gains(self, gains: tuple[Gain, ...]) -> None:
        """Show what each slot does to the gradient."""
        ids = self.document.slot_ids
        if len(gains) == len(ids):
            self._gains = dict(zip(ids, gains, strict=True))
            self.viewport().update()

    def gain(self, slot: int) -> Gain:
        """The gain that is shown at a slot."""
        return self._gains.get(self.document.slot_ids[slot], UNKNOWN)

    def show_slot(self, slot: int) -> None:
        """Scroll until the slot's block is in sight."""
        bar, block, gap = self.verticalScrollBar(), self.rows.row(slot), self._theme.size(8)
        if block.top() - gap < bar.value():
            bar.setValue(block.top() - gap)
        elif block.bottom() + gap > bar.value() + self.viewport().height():
            bar.setValue(block.bottom() + gap - self.viewport().height())

    def restyle(self) -> None:
        """Take fonts, colours and words anew."""
        self._painter = BlockPainter(self._theme, self._texts)
        self.setMinimumSize(self._theme.size(NARROWEST), Rows(SHOWN_BLOCKS, 0, self._theme.scale).height)
        self.show_experiment()

    def _show_selection(self) -> None:
        self._describe()
        self.viewport().update()

    def _describe(self) -> None:
        """Tell a screen reader which block is current."""
        self.setAccessibleName(self.tr("Network"))
        self.setAccessibleDescription(self._words.current(self.selection.current, self._gain_text))

    def _gain_text(self, slot: int) -> str:
        return self.gain(slot).text

    def _resize_bars(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self.rows.height - page))
        bar.setPageStep(page)
        bar.setSingleStep(self.rows.pitch)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, event.rect())
        painter.end()

    def _paint(self, painter: QPainter, area: QRect) -> None:
        painter.translate(0, -self.offset)
        rows, hovered = self.rows, self.selection.hovered
        self._painter.paint_end(painter, rows.input, self._words.input)
        self._painter.paint_end(painter, rows.output, self._words.output, hovered == rows.count)
        if rows.count == 0:
            self._painter.paint_end(painter, rows.placeholder, self.tr("Drag a layer here"), inviting=True)
        for slot in rows.within(area.top() + self.offset, area.bottom() + self.offset):
            self._paint_slot(painter, rows.block(slot), slot, self._look(slot))
        if self._drops.index is not None:
            self._painter.paint_line(painter, rows.input.left(), rows.input.right(), rows.line(self._drops.index))

    def _paint_slot(self, painter: QPainter, block: QRect, slot: int, look: Look) -> None:
        self._painter.paint_block(painter, block, slot, self.document.experiment.layers[slot], self.gain(slot), look)

    def _look(self, slot: int) -> Look:
        current = slot == self.selection.current
        part = self._under[1] if slot == self._under[0] else None
        return Look(
            selected=slot in self.selection.slots,
            current=current,
            focused=current and self.hasFocus(),
            hovered=slot == self.selection.hovered,
            part=part,
        )
