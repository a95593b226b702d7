"""The parts of one block: where its name, chips, bar and gain lie, so that painting and clicking agree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics

from app.panels.stack.units import Entry, main_number, share
from app.texts import Texts
from core.components.activations import Linear
from core.components.component import Component
from core.experiment import Output
from core.wording import visible

Part = Literal["block", "edge", "activation", "initializer", "gain", "fold", "arc"]
CHIPS: tuple[Part, ...] = ("activation", "initializer")
NUMBER_LEFT, NUMBER_WIDTH, NAME_LEFT, RIGHT = 4, 26, 36, 12
LINE_TOP, LINE_HEIGHT, BAR_TOP, BAR_HEIGHT = 4, 24, 31, 5
CHIP_HEIGHT, CHIP_PADDING, SPACE = 22, 6, 5
STRIP_HEIGHT = 3
EDGE_REACH, SYMBOL, NARROWEST_CHIP = 8, 8, 34
WIDEST_NAME = 88  # of those that people give
WIDEST_GAIN, USUAL_UNITS = "×4·10⁻¹²", "000"  # what the columns are made for


@dataclass(frozen=True)
class Pack:
    """How many equal layers a block stands for, or heads while they are open."""

    count: int = 1
    folded: bool = False

    @property
    def text(self) -> str:
        """As it stands in the chip: "×198"."""
        return f"×{self.count}"


ALONE = Pack()


def chosen(layer: Entry) -> dict[Part, Component]:
    """What a layer's chips name, part by part; nothing for a part that it does not have."""
    return {part: component for part in CHIPS if (component := getattr(layer, part, None)) is not None}


@dataclass(frozen=True)
class BlockParts:
    """Rectangles of one block, in the coordinates of the block's row."""

    number: QRect
    name: QRect
    chips: dict[Part, QRect]
    gain: QRect
    track: QRect
    edge: int | None
    fold: QRect  # what opens and closes a stretch of equal layers
    lock: QRect  # where a padlock stands, left of the bar

    def part_at(self, place: QPoint, reach: int) -> Part:
        """What is under the pointer; `reach` is how near to the edge it counts as the edge."""
        for part, rect in self.chips.items():
            if rect.contains(place):
                return part
        if self.fold.contains(place):
            return "fold"
        if self.gain.contains(place):
            return "gain"
        low = place.y() >= self.track.top() - reach
        return "edge" if self.edge is not None and low and abs(place.x() - self.edge) <= reach else "block"

    def rect_of(self, part: Part, block: QRect) -> QRect:
        """Where a part is; the whole block where the part is not shown."""
        if part == "edge" and self.edge is not None:
            return QRect(self.edge - 1, self.track.top(), 3, self.track.height())
        if part == "fold" and not self.fold.isEmpty():
            return self.fold
        return self.gain if part == "gain" else self.chips.get(part, block)


class BlockLayout:
    """Lays out blocks at one type size; remembers the width of every text that it has met."""

    def __init__(self, texts: Texts, px: Callable[[int], int], name: QFontMetrics, chip: QFontMetrics) -> None:
        self._texts, self.px = texts, px
        self._name, self._chip = name, chip
        self._names: dict[Component | type[Component | Output], str] = {}
        self.fused = ""  # the activation that the loss has in it, behind a linear output
        self._widths: dict[str, int] = {}
        self._names_widths: dict[str, int] = {}
        self.gain_width = name.horizontalAdvance(WIDEST_GAIN) + px(SYMBOL + 4)

    def name(self, component: Component | type[Component | Output]) -> str:
        """A component's name in the language of the moment."""
        if component not in self._names:
            self._names[component] = self._texts.component(component)
        return self._names[component]

    def title(self, layer: Entry) -> str:
        """What stands first in a block: the name that somebody gave it, cut to its room, or that of its kind."""
        if not layer.name:
            return self.name(type(layer))
        return self._name.elidedText(visible(layer.name), Qt.TextElideMode.ElideRight, self.px(WIDEST_NAME))

    def label(self, layer: Entry, part: Part) -> str:
        """What a chip says; what is part of the loss stands in brackets."""
        component = chosen(layer)[part]
        if self.fused and isinstance(layer, Output) and isinstance(component, Linear):
            return f"({self.fused})"
        return self.name(component)

    def figure(self, layer: Entry) -> str:
        """The number beside the name, if there is one; after a given name the kind too, where no chips tell it."""
        number = main_number(layer)
        figure = "" if number is None else self._texts.number(number)
        kind = self.name(type(layer)) if layer.name and not chosen(layer) else ""
        return " ".join(filter(None, (kind, figure)))

    def gain_box(self, block: QRect) -> QRect:
        """Where the gain of a block stands."""
        left = block.right() - self.px(RIGHT) - self.gain_width
        return QRect(left, block.top() + self.px(LINE_TOP), self.gain_width, self.px(LINE_HEIGHT))

    def strip(self, block: QRect) -> QRect:
        """The live bar along the lower edge of a block, as long as much of the gradient arrives."""
        height, side = self.px(STRIP_HEIGHT), self.px(RIGHT)
        return QRect(block.left() + side, block.bottom() - height, max(0, block.width() - 2 * side), height)

    def layout(self, layer: Entry, block: QRect, pack: Pack = ALONE) -> BlockParts:
        """The parts of a block."""
        px = self.px
        top, line = block.top() + px(LINE_TOP), px(LINE_HEIGHT)
        gain = self.gain_box(block)
        left = block.left() + px(NAME_LEFT)
        width = self._name_width(self.title(layer), self.figure(layer))
        end = left + width + px(SPACE)
        fold = self._fold(pack, block, end, top + px(1))
        end = fold.right() + px(SPACE) if pack.folded else end
        track = QRect(left, block.top() + px(BAR_TOP), block.right() - px(RIGHT) - left, px(BAR_HEIGHT))
        length = share(layer)
        return BlockParts(
            number=QRect(block.left() + px(NUMBER_LEFT), top, px(NUMBER_WIDTH), line),
            name=QRect(left, top, width, line),
            chips=self._chips(layer, end, gain.left() - px(SPACE), top + px(1)),
            gain=gain,
            track=track,
            edge=None if length is None else track.left() + round(length * track.width()),
            fold=fold,
            lock=QRect(block.left() + px(NUMBER_LEFT), track.top() - px(6), px(NUMBER_WIDTH), px(13)),
        )

    def _fold(self, pack: Pack, block: QRect, left: int, top: int) -> QRect:
        """A chip with the number of layers where they are folded; a mark under the number where they are open."""
        px = self.px
        if pack.folded:
            return QRect(left, top, self._chip_width(pack.text), px(CHIP_HEIGHT))
        if pack.count > 1:
            return QRect(block.left() + px(NUMBER_LEFT), block.bottom() - px(15), px(NUMBER_WIDTH), px(14))
        return QRect()

    def _chips(self, layer: Entry, left: int, right: int, top: int) -> dict[Part, QRect]:
        """Side by side, each as wide as its text; where the room ends, the later one gives way first."""
        present = chosen(layer)
        rects: dict[Part, QRect] = {}
        for later, part in zip(reversed(range(len(present))), present, strict=True):
            room = right - left - later * self.px(NARROWEST_CHIP + SPACE)
            width = min(self._chip_width(self.label(layer, part)), room)
            if room >= self.px(NARROWEST_CHIP):
                rects[part] = QRect(left, top, width, self.px(CHIP_HEIGHT))
                left += width + self.px(SPACE)
        return rects

    def _chip_width(self, text: str) -> int:
        if text not in self._widths:
            self._widths[text] = (
                self._chip.horizontalAdvance(text) + 2 * self.px(CHIP_PADDING) + 1
            )  # else it might be cut
        return self._widths[text]

    def _name_width(self, name: str, figure: str) -> int:
        """With room for three digits, so that the chips of most blocks stand in line."""
        text = f"{name} {max(USUAL_UNITS, figure, key=len)}"
        if text not in self._names_widths:
            self._names_widths[text] = self._name.horizontalAdvance(text)
        return self._names_widths[text]
