"""What can be done to the selected blocks: each verb is one edit of the document and one undo step."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from PySide6.QtGui import QGuiApplication

from app.panels.output import with_units
from app.panels.stack.drawing.folds import Folds
from app.panels.stack.units import Entry, stepped, units_of
from app.state.document import Document
from app.state.pasted import Pasted
from app.state.selection import Selection
from app.widgets.gesture import new_gesture
from app.widgets.kept_settings import like_neighbour
from core.components.activations import AnyOutputActivation
from core.components.component import Component, key, kinds_of, with_setting
from core.components.initializers import AnyInitializer
from core.experiment import Output
from core.experiment.regular import normalizing_kinds
from core.layers import AnyLayer, Layer


class StackEdits:
    """Applies verbs to the selection and lets the selection follow to what came of them."""

    def __init__(self, document: Document, selection: Selection, folds: Folds | None = None) -> None:
        self._document, self._selection = document, selection
        self.folds, self.pasted = folds or Folds(document), Pasted(document)
        self._gesture = ""

    @property
    def slots(self) -> tuple[int, ...]:
        """The positions of the selected layers in order."""
        return tuple(sorted(self._selection.slots - {len(self._document.slot_ids)}))

    @property
    def entries(self) -> dict[int, Entry]:
        """What is selected by its position, in order: layers, and the output, which stays where it is."""
        entries = self._document.experiment.entries
        return {slot: entries[slot] for slot in sorted(self._selection.slots)}

    @property
    def seen(self) -> tuple[Entry, ...]:
        """The same in order, with the nodes that they have."""
        output = with_units(self._document.experiment)
        return tuple(output if isinstance(entry, Output) else entry for entry in self.entries.values())

    @property
    def layers(self) -> tuple[AnyLayer, ...]:
        """The selected layers in order."""
        return tuple(self._document.experiment.layers[slot] for slot in self.slots)

    @property
    def end(self) -> int:
        """The position after the selection, or after everything: where something new goes."""
        return max(self.slots, default=len(self._document.slot_ids) - 1) + 1

    def begin_gesture(self) -> str:
        """A name under which the edits of one drag become one undo step."""
        self._gesture = new_gesture()
        return self._gesture

    def continued_gesture(self) -> str:
        """The name of the gesture that is under way."""
        return self._gesture or self.begin_gesture()

    def insert(self, index: int, layers: Iterable[AnyLayer], verb: str = "insert") -> None:
        """Put new layers in and select them."""
        before = len(self._document.slot_ids)
        self._document.insert_layers(index, layers, verb)
        self._select_new(index, before)

    def insert_kind(self, index: int, name: str) -> None:
        """Put a new layer of that kind in, which takes after its neighbours; from then on all layers are meant."""
        layers = self.new_layers(index, name)
        if layers:
            self._document.insert_layers(index, layers)
            self._selection.clear()

    def new_layers(self, index: int, name: str) -> tuple[Component, ...]:
        """The layer of that kind which would be put in; nothing for an unknown kind."""
        kind = next((each for each in kinds_of(AnyLayer) if key(each) == name), None)
        return () if kind is None else (like_neighbour(kind, self._document.experiment.layers, index),)

    def paste_text(self, index: int, text: str, verb: str = "paste") -> None:
        """Put the layers of a text in and select them."""
        before = len(self._document.slot_ids)
        self._document.paste(index, text, verb)
        self._select_new(index, before)

    def move_to(self, index: int, slots: Collection[int] | None = None) -> None:
        """Move the selection, or the given slots, before a position."""
        there = range(len(self._document.experiment.layers))
        moving = [slot for slot in (self.slots if slots is None else slots) if slot in there]
        if moving:
            self._document.move_layers(moving, index)

    def move(self, direction: int) -> None:
        """Move the selection by one block, a folded one at a time; scattered blocks come together."""
        if not self.movable:
            return
        first, last = self.slots[0], self.slots[-1]
        if direction < 0 and first > 0:
            above = self.folds.row_at(first - 1)
            self.move_to(first - 1 if first in above else above.start)
        elif direction > 0 and last + 1 < len(self._document.slot_ids):
            below = self.folds.row_at(last + 1)
            self.move_to(last + 2 if last in below else below.stop)

    def remove(self) -> None:
        """Take the selected blocks out."""
        if self.movable:
            self._document.remove_layers(self.slots)

    def duplicate(self) -> None:
        """Copies of the selected blocks after the last of them."""
        if self.movable:
            self.insert(self.end, self.layers, "duplicate")

    def repeat(self, times: int) -> None:
        """Let the selected blocks stand that many times in all."""
        if self.movable:
            before = len(self._document.slot_ids)
            slots, index = self.slots, self.end
            self._document.repeat(slots, times)
            self._select_new(index, before, slots)

    def normalize(self, kind: type[Layer] | None = None) -> None:
        """A normalizer after every hidden layer of the network, of the first kind where none is named."""
        self._document.normalize(kind or normalizing_kinds()[0])

    def skip_every(self, layers: int) -> None:
        """A skip around every so many hidden layers of the network."""
        self._document.skip_every(layers)

    def set_setting(self, path: str, value: Any) -> None:
        """The same value of a setting, such as "initializer.std", for all selected blocks that have it."""
        having = {slot: each for slot, each in self.entries.items() if path.split(".")[0] in each.__struct_fields__}
        self._document.replace_layers({slot: with_setting(each, path, value) for slot, each in having.items()})

    def copy(self) -> None:
        """The selected blocks as text on the clipboard."""
        if self.movable:
            QGuiApplication.clipboard().setText(self._document.copy(self.slots))

    def cut(self) -> None:
        """Copy, then take out."""
        if self.movable:
            QGuiApplication.clipboard().setText(self._document.cut(self.slots))

    def paste(self) -> None:
        """What is on the clipboard, after the selection; a program becomes another experiment, and a whole one may."""
        text = QGuiApplication.clipboard().text()
        if not self.pasted.takes(text):
            self.paste_text(self.end, text)

    def set_units(self, units: int, gesture: str = "") -> None:
        """The same number of nodes for all selected blocks."""
        self._document.set_units(self.entries, units, gesture)

    def step_units(self, direction: int, double: bool = False, again: bool = False) -> None:
        """More or fewer nodes, each block from its own number; `again` continues the last step's undo step."""
        gesture = self._gesture if again else self.begin_gesture()
        wanted: dict[int, list[int]] = {}
        for slot, entry in zip(self.entries, self.seen, strict=True):
            units = stepped(entry, direction, double)
            if units is not None and units != units_of(entry):
                wanted.setdefault(units, []).append(slot)
        for units, slots in wanted.items():
            self._document.set_units(slots, units, gesture)

    def set_activation(self, activation: AnyOutputActivation) -> None:
        """The same activation for all selected blocks that have one."""
        self._document.set_activation(self.entries, activation)

    def set_initializer(self, initializer: AnyInitializer) -> None:
        """The same initializer for all selected blocks that have one."""
        self._document.set_initializer(self.entries, initializer)

    def walk(self, direction: int, extend: bool = False) -> int:
        """Go to the next block, or stretch the selection to it; returns where that is."""
        here, last = self._lead if extend else self._selection.current, len(self._document.slot_ids)
        if here is None:
            return self.go(0 if direction > 0 else last, extend)
        row = self.folds.row_at(here)
        return self.go(row.stop if direction > 0 else row.start - 1, extend)

    def go(self, slot: int, extend: bool = False) -> int:
        """Go to a block, or stretch the selection to it; beyond the ends is the end. Returns where that is."""
        there = self.folds.row_at(min(max(slot, 0), len(self._document.slot_ids))).start
        if extend:
            self.extend(there)
        else:
            self._selection.select(self.folds.row_at(there), there)
        return there

    def extend(self, slot: int) -> None:
        """Select everything from the current block to this one."""
        anchor = slot if self._selection.current is None else self._selection.current
        between = range(min(anchor, slot), max(anchor, slot) + 1)
        self._selection.select(self.folds.whole(between), anchor)

    def fold(self, folded: bool = True) -> None:
        """Fold the stretches of equal layers that the selected blocks belong to, or open them."""
        self.folds.fold(self.slots, folded)
        self._take_whole_rows()

    def toggle_fold(self) -> None:
        """Open the selected blocks if one of them is folded, else fold them; without a selection, all blocks."""
        if self._selection.slots:
            self.folds.toggle(self.slots)
            self._take_whole_rows()
        else:
            self.folds.toggle_all()

    def fold_all(self, folded: bool = True) -> None:
        """Fold or open everything."""
        self.folds.fold_all(folded)
        self._take_whole_rows()

    def toggle_all_folds(self) -> None:
        """Open everything that is folded; where nothing is, fold everything."""
        self.fold_all(not self.folds.any_folded())

    def _take_whole_rows(self) -> None:
        """What is folded together is selected together."""
        self._selection.select(self.folds.whole(self._selection.slots), self._selection.current)

    @property
    def movable(self) -> bool:
        """Whether layers are selected; where the output is all that is, it is said why nothing happens."""
        if self._selection.slots and not self.slots:
            self._document.keep_output()
        return bool(self.slots)

    @property
    def _lead(self) -> int | None:
        """The end of the selection that Shift moves: the one away from the current block."""
        if not self._selection.slots:
            return None
        last, current = max(self._selection.slots), self._selection.current
        return min(self._selection.slots) if current is not None and last in self.folds.row_at(current) else last

    def _select_new(self, index: int, before: int, besides: tuple[int, ...] = ()) -> None:
        added = len(self._document.slot_ids) - before
        if added > 0:
            self._selection.select((*besides, *range(index, index + added)))
