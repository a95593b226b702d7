"""The drawing of the whole stack: which blocks are drawn, and in which state."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap

from app.panels.output import with_units
from app.panels.stack.drawing.arc_painter import ArcPainter
from app.panels.stack.drawing.arcs import Arcs
from app.panels.stack.drawing.block import BlockPainter, BlockState
from app.panels.stack.drawing.block_cache import BlockCache
from app.panels.stack.drawing.block_rows import BlockRows
from app.panels.stack.drawing.callout import Callout, CalloutPainter
from app.panels.stack.drawing.folds import Folds
from app.panels.stack.drawing.gains import UNKNOWN, Gain, Gains
from app.panels.stack.drawing.measured import MeasuredSlots
from app.panels.stack.drawing.parts import ALONE, BlockParts, Pack, Part
from app.panels.stack.drawing.slot_locks import SlotLocks
from app.panels.stack.drawing.strip import StripPainter
from app.panels.stack.drawing.words import StackWords
from app.panels.stack.units import Entry
from app.state.document import Document
from app.state.misfits import Misfit
from app.state.selection import Selection
from app.texts import Texts
from app.theme import Theme
from app.widgets.painting import blank
from app.widgets.pictures import Pictures
from core.experiment import Output

CARRIED_BLOCKS, CARRIED_OPACITY = 3, 0.85
GAINS_AREA = 250_000  # of the design's pixels: some hundred gains, 1 MB
UNFOUND_OPACITY = 0.4  # of the blocks that a search does not mean


class StackDrawing(QObject):
    """Draws only the blocks in sight, so that a thousand layers cost no more than twenty."""

    def __init__(
        self, document: Document, selection: Selection, folds: Folds, arcs: Arcs, theme: Theme, texts: Texts,
        parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._document, self._selection, self._theme, self._texts = document, selection, theme, texts
        self._folds, self._arcs = folds, arcs
        self.measured, self.locks = MeasuredSlots(document), SlotLocks(document, self)
        self.words = StackWords(texts, self)
        self.pointed: tuple[int | None, Part | None] = (None, None)
        self.landing: int | None = None  # the position before which a dragged layer would land
        self.found: frozenset[int] | None = None  # what is searched for is here; None while nothing is
        self.misfit: Misfit | None = None  # why what is tried cannot be, said where it would be
        self.ends: tuple[int, ...] = ()  # where the arc that is dragged can end
        self.take_looks()
        self.show_experiment()

    def take_looks(self) -> None:
        """Take fonts and colours anew; then the experiment is to be shown again."""
        self._blocks = BlockPainter(self._theme, self._texts)
        self._cache, self._seen_gains = BlockCache(self._blocks), Pictures(GAINS_AREA)
        self._strips, self._ways = StripPainter(self._theme), ArcPainter(self._theme)
        self._callouts = CalloutPainter(self._theme)

    def show_experiment(self) -> None:
        """Follow the document."""
        experiment = self._document.experiment
        self.words.show_experiment(experiment)
        self.output: Output = with_units(experiment)
        self._blocks.geometry.fused = self.words.fused

    def show_gains(self, gains: Gains) -> bool:
        """Take the gains of a new frame; whether they are of this network."""
        return self.measured.take(gains)

    def gain(self, slot: int) -> Gain:
        """The gain that is shown at a slot: of all layers that are folded with it; the output has none."""
        if slot == len(self._document.experiment.layers):
            return UNKNOWN
        return self.measured.gain(self._folds.row_at(slot))

    @property
    def selected(self) -> frozenset[int]:
        """The slots that are seen as selected."""
        return self._selection.slots

    def pack(self, slot: int) -> Pack:
        """How many equal layers a block stands for, or heads."""
        stretch = self._folds.stretch_at(slot)
        if stretch is None:
            return ALONE
        folded = self._folds.is_folded(stretch)
        return Pack(len(stretch), folded) if folded or slot == stretch.start else ALONE

    def entry(self, slot: int) -> Entry:
        """What a block stands for: a layer, or after the last the output with the nodes that it has."""
        layers = self._document.experiment.layers
        return layers[slot] if slot < len(layers) else self.output

    def current_in_words(self) -> str:
        """The current block, as a screen reader says it."""
        return "" if self._selection.current is None else self.in_words(self._selection.current)

    def in_words(self, slot: int) -> str:
        """A block, as a screen reader says it."""
        layers = self._document.experiment.layers
        if slot == len(layers):
            said = self.words.last(self.output)
        else:
            said = self.words.current(slot, layers, self.gain(slot), self.pack(slot))
        return ". ".join(filter(None, (said, self.locked_in_words(slot, "block"))))

    def locked_in_words(self, slot: int, part: Part) -> str:
        """What an exercise leaves as it is there; on the block itself, of all its parts."""
        return self._texts.reason(self.locks.told(slot, None if part == "block" else part))

    def parts(self, slot: int, block: QRect) -> BlockParts:
        """The parts of a slot's block."""
        return self._blocks.geometry.layout(self.entry(slot), block, self.pack(slot))

    def paint(self, painter: QPainter, rows: BlockRows, top: int, bottom: int, focused: bool) -> None:
        """Everything between two heights of the stack."""
        self._cache.begin()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at_input = BlockState(
            focused=focused and self._selection.current is None
        )  # the keyboard is here, on no block yet
        self._blocks.paint_end(painter, rows.input, self.words.input, at_input)
        at_output = self._look(range(rows.count, rows.count + 1), focused)
        painter.setOpacity(self._opacity(at_output))
        self._blocks.paint_block(painter, rows.output, rows.count, self.output, at_output)
        self._strips.paint_level(painter, self._blocks.geometry.strip(rows.output), self.measured.output_level)
        painter.setOpacity(1.0)
        if rows.count == 0:
            self._blocks.paint_invitation(painter, rows.placeholder, self.tr("Drag a layer here"))
        in_sight = [rows.slots_of(index) for index in rows.within(top, bottom)]
        for slots in sorted(in_sight, key=lambda slots: self._cache.knows(slots.start)):
            self._paint_block(painter, rows, slots, focused)
        painter.setOpacity(1.0)
        self._paint_arcs(painter, rows, top, bottom)
        if self.landing is not None:
            wrong = self.misfit is not None
            self._blocks.paint_line(painter, rows.input.left(), rows.input.right(), rows.line(self.landing), wrong)

    @property
    def waits(self) -> bool:
        """Whether another paint is needed, for some blocks were painted as they were before."""
        return self._cache.waits

    def paint_misfit(self, painter: QPainter, rows: BlockRows, sight: QRect) -> None:
        """Why what is tried cannot be: under its block, or beside the gap."""
        callout = self.callout(rows)
        if callout is not None and callout.about.intersects(sight):
            self._callouts.paint(painter, callout, sight)

    def callout(self, rows: BlockRows) -> Callout | None:
        """What is said of what is tried, and where."""
        if self.misfit is None or (self.misfit.slot is None and self.misfit.gap is None):
            return None
        sentence = self._texts.reason(self.misfit.reason)
        sentence = sentence[:1].upper() + sentence[1:]
        if self.misfit.slot is not None:
            return Callout(sentence, rows.row(self.misfit.slot))
        line = rows.line(self.misfit.gap or 0)
        return Callout(sentence, QRect(rows.input.left(), line - rows.px(2), rows.input.width(), rows.px(4)))

    def carried(self, slots: Sequence[int], width: int, ratio: float) -> QPixmap:
        """The pixels of blocks under the pointer: the first few of them, one behind the other."""
        heads = tuple(dict.fromkeys(self._folds.row_at(slot).start for slot in slots))
        rows, shown = BlockRows(1, width, self._theme.scale), heads[:CARRIED_BLOCKS]
        step, block = rows.px(6), rows.block(0)
        pixmap = blank(QSize(width, block.height() + rows.px(8) + step * (len(shown) - 1)), ratio)
        if pixmap is None:
            return QPixmap()
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(CARRIED_OPACITY)
            for depth, slot in reversed(list(enumerate(shown))):
                place = block.translated(QPoint(0, rows.px(2) - block.top() + depth * step))
                layer = self._document.experiment.layers[slot]
                self._blocks.paint_block(painter, place, slot, layer, BlockState(selected=True, pack=self.pack(slot)))
                self._blocks.paint_gain(painter, self._blocks.geometry.gain_box(place), self.gain(slot))
        return pixmap

    def _paint_block(self, painter: QPainter, rows: BlockRows, slots: range, focused: bool) -> None:
        block, look = rows.block(slots.start), self._look(slots, focused)
        painter.setOpacity(self._opacity(look))
        self._cache.paint(painter, block, slots.start, self._document.experiment.layers[slots.start], look)
        self._paint_gain(painter, block, self.measured.gain(slots))
        strip = self._blocks.geometry.strip(block)
        if len(slots) == 1:
            self._strips.paint_level(painter, strip, self.measured.level(slots.start))
        elif marks := self.measured.marks(slots):
            self._strips.paint_marks(painter, strip, marks)

    def _paint_gain(self, painter: QPainter, block: QRect, gain: Gain) -> None:
        looks, draw = (gain.text, gain.colour, gain.symbol), partial(self._blocks.paint_gain, gain=gain)
        self._seen_gains.paint(painter, self._blocks.geometry.gain_box(block), looks, draw)

    def _opacity(self, look: BlockState) -> float:
        return 1.0 if self.found is None or look.found else UNFOUND_OPACITY

    def _paint_arcs(self, painter: QPainter, rows: BlockRows, top: int, bottom: int) -> None:
        lit = {self._selection.hovered} | self._selection.slots
        for arc in sorted(self._arcs.within(rows, top, bottom), key=lambda arc: arc.slot in lit):
            self._ways.paint_arc(painter, arc, rows, arc.slot in lit)
        self._ways.paint_ends(painter, (end for end in self.ends if top <= rows.line(end) <= bottom), rows)

    def _look(self, slots: range, focused: bool) -> BlockState:
        current, chosen = self._selection.current in slots, self._selection.slots.intersection(slots)
        return BlockState(
            selected=len(chosen) == len(slots),
            partly=0 < len(chosen) < len(slots),
            current=current,
            focused=current and focused,
            hovered=self._selection.hovered in slots,
            part=self.pointed[1] if self.pointed[0] in slots else None,
            found=self.found is not None and not self.found.isdisjoint(slots),
            wrong=self.misfit is not None and self.misfit.slot in slots,
            pack=self.pack(slots.start),
            locked=frozenset().union(*map(self.locks.at, slots)),
        )
