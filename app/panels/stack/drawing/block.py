"""Paints the blocks of the stack: a number, a name, chips, a bar as long as its nodes are many, and the gain."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen

from app.panels.stack.drawing.gains import Gain
from app.panels.stack.drawing.parts import (
    ALONE,
    CHIP_PADDING,
    CHIPS,
    SYMBOL,
    BlockLayout,
    BlockParts,
    Pack,
    Part,
)
from app.panels.stack.units import Entry
from app.texts import Texts
from app.theme import Theme
from app.widgets.symbols import paint_symbol
from core.experiment import Output

RAISED = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"
LOWERED = str.maketrans(RAISED, "−0123456789")
RADIUS, HANDLE_WIDTH, HANDLE_HEIGHT, LOCK = 8, 5, 11, 9
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class BlockState:
    """In which state a block is seen."""

    selected: bool = False
    partly: bool = False  # some of its folded layers are selected
    current: bool = False
    focused: bool = False
    hovered: bool = False
    part: Part | None = None
    found: bool = False  # by the search
    wrong: bool = False  # what was tried fails at this block
    pack: Pack = ALONE
    locked: frozenset[Part] = frozenset()  # what an exercise leaves as it is


class BlockPainter:
    """Holds fonts and colours of one theme; make a new one when theme or language change."""

    def __init__(self, theme: Theme, texts: Texts) -> None:
        tokens = theme.tokens
        names = ("panel", "line", "text", "secondary", "faint", "accent", "grid", "ghost", "neutral", "tint", "hover")
        self._colours = {name: QColor(str(getattr(tokens, name))) for name in names}
        self._inks = {
            name: QColor(tokens.ink(name)) for name in ("cold", "neutral", "hot", "ochre", "secondary", "accent")
        }
        self._px = theme.size
        self._plain, self._bold = theme.font(13), theme.font(13, bold=True)
        self._small, self._tiny = theme.font(11), theme.font(9, bold=True)
        self._metrics = {"bold": QFontMetrics(self._bold), "small": QFontMetrics(self._small)}
        self._metrics["tiny"] = QFontMetrics(self._tiny)
        self.geometry = BlockLayout(texts, theme.size, self._metrics["bold"], self._metrics["small"])

    def paint_block(self, painter: QPainter, block: QRect, slot: int, layer: Entry, look: BlockState) -> None:
        """One layer in its slot, but for its gain."""
        parts = self.geometry.layout(layer, block, look.pack)
        if look.pack.folded:
            self._pile(painter, block)
        self._card(painter, block, look)
        if not isinstance(layer, Output):
            self._number(painter, parts.number, slot, look)
        if not layer.trainable:
            self._lock(painter, parts.lock)
        self._name(painter, parts.name, layer)
        for part, rect in parts.chips.items():
            loud = part == CHIPS[0] and layer.trainable
            self._chip(painter, rect, self.geometry.label(layer, part), loud, look.part == part, part in look.locked)
        if look.pack.count > 1:
            self._fold(painter, parts.fold, look)
        self._bar(painter, parts, look, "ghost" if layer.trainable and "edge" not in look.locked else "line")

    def paint_gain(self, painter: QPainter, rect: QRect, gain: Gain) -> None:
        """Flush right; the exponent of a power is set small and high, whatever figures the font has for that."""
        if not gain.text:
            return
        base = gain.text.rstrip(RAISED)
        exponent = gain.text[len(base) :].translate(LOWERED)
        small, raised = self._metrics["tiny"].horizontalAdvance(exponent), self._px(8)
        painter.setPen(self._inks[gain.colour])
        painter.setFont(self._tiny)
        painter.drawText(rect.adjusted(0, 0, 0, -raised), RIGHT, exponent)
        painter.setFont(self._bold)
        painter.drawText(rect.adjusted(0, 0, -small, 0), RIGHT, base)
        left = rect.right() + 1 - small - self._metrics["bold"].horizontalAdvance(base)
        side = self._px(SYMBOL)
        box = QRectF(left - self._px(5) - side, rect.center().y() + 1 - side / 2, side, side)
        paint_symbol(painter, gain.symbol, box, self._inks[gain.colour])

    def paint_end(self, painter: QPainter, rect: QRect, text: str, look: BlockState) -> None:
        """A dashed row: the input."""
        colour = "accent" if look.focused else "faint" if look.hovered else "ghost"
        self._frame(painter, rect, self._dashes(colour), Qt.BrushStyle.NoBrush)
        self._text(painter, rect, text, self._plain, "secondary", Qt.AlignmentFlag.AlignCenter)

    def paint_invitation(self, painter: QPainter, rect: QRect, text: str) -> None:
        """The place that waits for a first layer."""
        self._frame(painter, rect, self._dashes("accent"), self._colours["tint"])
        self._text(painter, rect, text, self._plain, "text", Qt.AlignmentFlag.AlignCenter)

    def paint_line(self, painter: QPainter, left: int, right: int, y: int, wrong: bool = False) -> None:
        """Where something that is dragged would land, or cannot."""
        painter.setPen(QPen(self._inks["ochre"] if wrong else self._colours["accent"], self._px(2)))
        painter.setBrush(self._colours["panel"])
        radius = self._px(3)
        painter.drawLine(left + 2 * radius, y, right, y)
        painter.drawEllipse(QPointF(left + radius, y), radius, radius)

    def _card(self, painter: QPainter, block: QRect, look: BlockState) -> None:
        fill = self._colours["tint" if look.selected else "panel"]
        edge = self._colours["accent" if look.selected or look.partly else "faint" if look.hovered else "line"]
        edge = self._inks["ochre"] if look.wrong else edge
        if look.focused:
            halo = QColor(self._colours["accent"])
            halo.setAlpha(90)
            self._frame(painter, block, QPen(halo, self._px(4)), Qt.BrushStyle.NoBrush)
        self._frame(painter, block, QPen(edge, self._px(2) if look.current or look.wrong else 1), fill)

    def _pile(self, painter: QPainter, block: QRect) -> None:
        """Two more cards that look out under the first: there are others like it."""
        for depth in (2, 1):
            step = self._px(2) * depth
            sheet = block.adjusted(2 * step, block.height() // 2, -2 * step, step)
            self._frame(painter, sheet, QPen(self._colours["faint"], 1), self._colours["panel"])

    def _number(self, painter: QPainter, rect: QRect, slot: int, look: BlockState) -> None:
        """The position, or the first and the last; in a filled field where the search found it."""
        px, folded = self._px, look.pack.folded
        texts = (f"{slot + 1}–", str(slot + look.pack.count)) if folded else (str(slot + 1),)
        lines = [rect.translated(0, px(13) * depth - folded) for depth in range(len(texts))]
        if look.found:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours["accent"])
            field = lines[0].united(lines[-1]).adjusted(1, px(3), -1, -px(3))
            painter.drawRoundedRect(QRectF(field), px(5), px(5))
        for line, text in zip(lines, texts, strict=True):
            self._text(painter, line, text, self._small, "panel" if look.found else "secondary", CENTRE)

    def _fold(self, painter: QPainter, rect: QRect, look: BlockState) -> None:
        """The number of folded layers, which a click opens; or the mark that folds them again."""
        hovered = look.part == "fold"
        if look.pack.folded:
            painter.setPen(QPen(self._colours["accent"], 1))
            painter.setBrush(QBrush(self._colours["hover" if hovered else "tint"]))
            radius = rect.height() / 2
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            painter.setFont(self._small)
            painter.setPen(self._inks["accent"])
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, look.pack.text)
        else:
            centre, reach = QPointF(rect.center()), self._px(4)
            painter.setPen(QPen(self._colours["accent" if hovered else "faint"], self._px(2) * 0.75))
            for side in (-reach, reach):
                painter.drawLine(centre + QPointF(side, -reach / 2), centre + QPointF(0, reach / 2))

    def _dashes(self, colour: str) -> QPen:
        pen = QPen(self._colours[colour], 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 3])
        return pen

    def _frame(self, painter: QPainter, rect: QRect, pen: QPen, fill: QColor | Qt.BrushStyle) -> None:
        painter.setPen(pen)
        painter.setBrush(QBrush(fill))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), self._px(RADIUS), self._px(RADIUS))

    def _name(self, painter: QPainter, rect: QRect, layer: Entry) -> None:
        """Greyed where the weights are locked."""
        name, ink = self.geometry.title(layer), "text" if layer.trainable else "secondary"
        self._text(painter, rect, name, self._bold, ink, LEFT)
        left = self._metrics["bold"].horizontalAdvance(name + " ")
        self._text(painter, rect.adjusted(left, 0, 0, 0), self.geometry.figure(layer), self._plain, ink, LEFT)

    def _lock(self, painter: QPainter, rect: QRect) -> None:
        """A padlock: its body, and its bow."""
        side = self._px(LOCK)
        body = QRectF(rect.center().x() + 0.5 - side / 2, rect.bottom() - side * 0.6, side, side * 0.6)
        bow = QRectF(body.left() + side * 0.2, body.top() - side * 0.4, side * 0.6, side * 0.8)
        painter.setPen(QPen(self._colours["secondary"], max(1.0, side / 7)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawArc(bow, 0, 180 * 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours["secondary"])
        painter.drawRoundedRect(body, 1, 1)

    def _chip(self, painter: QPainter, rect: QRect, text: str, loud: bool, hovered: bool, locked: bool) -> None:
        fill: QColor | Qt.BrushStyle = self._colours["hover"] if hovered or locked else Qt.BrushStyle.NoBrush
        pen = self._dashes("faint") if locked else QPen(self._colours["faint" if hovered else "ghost"], 1)
        painter.setPen(pen)
        painter.setBrush(QBrush(fill))
        radius = rect.height() / 2
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        inner = rect.adjusted(self._px(CHIP_PADDING), 0, -self._px(CHIP_PADDING), 0)
        shown = self._metrics["small"].elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        colour = "text" if loud and not locked else "secondary"
        self._text(painter, inner, shown, self._small, colour, Qt.AlignmentFlag.AlignCenter)
        if locked:
            self._seal(painter, rect.topRight())

    def _seal(self, painter: QPainter, centre: QPoint) -> None:
        """A padlock on what an exercise leaves as it is, which it covers."""
        field = QRect(0, 0, self._px(LOCK) + 4, self._px(LOCK) + 4)
        field.moveCenter(centre)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours["panel"])
        painter.drawEllipse(QRectF(field))
        self._lock(painter, field.adjusted(0, 0, 0, -1))

    def _bar(self, painter: QPainter, parts: BlockParts, look: BlockState, fill: str) -> None:
        if parts.edge is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        track, radius = QRectF(parts.track), parts.track.height() / 2
        if look.hovered:
            painter.setBrush(self._colours["grid"])
            painter.drawRoundedRect(track, radius, radius)
        painter.setBrush(self._colours[fill])
        track.setRight(parts.edge)
        painter.drawRoundedRect(track, radius, radius)
        if "edge" in look.locked:
            self._seal(painter, QPoint(parts.edge, round(track.center().y())))
        else:
            self._handle(painter, QPointF(parts.edge, track.center().y()), look)

    def _handle(self, painter: QPainter, centre: QPointF, look: BlockState) -> None:
        width, height = self._px(HANDLE_WIDTH), self._px(HANDLE_HEIGHT)
        painter.setBrush(self._colours["accent" if look.part == "edge" else "neutral"])
        painter.drawRoundedRect(QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height), 2, 2)

    def _text(
        self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str, alignment: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._colours[colour])
        painter.drawText(rect, alignment, text)
