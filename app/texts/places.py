"""Layers as people count them: from one, with the output by its name."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.texts import numbers
from core.wording import shortened
from core.wording.naming import LONGEST_NAME

_LISTED = 4
MINUTE = 60  # seconds


class Places(QObject):
    """Names one slot, or several in few words."""

    def layer(self, slot: int, entries: int | None = None, names: Sequence[str] = ()) -> str:
        """One position: "layer 3", "layer 3 (encoder)", or "the output" for the last of `entries`.

        What `names` has of a name is shown as long as a sentence bears it, on one line.
        """
        place = self.tr("layer {number}").format(number=slot + 1)
        if entries is not None and slot == entries - 1:
            place = self.tr("the output")
        return self.called(place, _name(names, slot))

    def numbered(self, slot: int, names: Sequence[str] = ()) -> str:
        """The number of one position, and its name, where it is said that it is a layer: "3", "3 (encoder)"."""
        return self.called(str(slot + 1), _name(names, slot))

    def called(self, place: str, name: str) -> str:
        """A position and what people call it: "layer 3 (encoder)"."""
        return self.tr("{place} ({name})").format(place=place, name=name) if name else place

    def steps(self, step: int, mean_of: range | None) -> str:
        """One step, or the steps of which what is shown is the mean: "steps 4,096–4,127, mean"."""
        if mean_of is None:
            return self.tr("step {step}").format(step=f"{step:,}")
        return self.tr("steps {first}–{last}, mean").format(first=f"{mean_of[0]:,}", last=f"{mean_of[-1]:,}")

    def epoch(self, epochs: float) -> str:
        """A step in passes through the training split: "epoch 17.6"; nothing where these are not known."""
        return "" if math.isnan(epochs) else self.tr("epoch {number}").format(number=numbers.fixed(epochs, 1))

    def passed(self, time: float) -> str:
        """Seconds, and minutes where there are any: "2 min 5 s"."""
        minutes, seconds = divmod(int(time), MINUTE)
        if not minutes:
            return self.tr("{seconds} s").format(seconds=seconds)
        return self.tr("{minutes} min {seconds} s").format(minutes=f"{minutes:,}", seconds=seconds)

    def layers(self, slots: tuple[int, ...], entries: int | None = None, names: Sequence[str] = ()) -> str:
        """Several positions: "layers 1 to 5", "layers 1, 3, 4 and 7 more", "layer 3 (encoder) and the output"."""
        if entries is not None and len(slots) > 1 and entries - 1 in slots:
            layers = self.layers(tuple(slot for slot in slots if slot != entries - 1), None, names)
            return self.tr("{layers} and the output").format(layers=layers)
        numbers = sorted(slot + 1 for slot in slots)
        if len(numbers) < 2:
            return self.layer(slots[0], entries, names) if slots else ""
        if numbers[-1] - numbers[0] == len(numbers) - 1:
            return self.tr("layers {first} to {last}").format(first=numbers[0], last=numbers[-1])
        head = ", ".join(map(str, numbers[: _LISTED if len(numbers) == _LISTED else _LISTED - 1]))
        if len(numbers) <= _LISTED:
            return self.tr("layers {list}").format(list=head)
        return self.tr("layers {list} and {more} more").format(list=head, more=len(numbers) - _LISTED + 1)


def _name(names: Sequence[str], slot: int) -> str:
    return shortened(names[slot], LONGEST_NAME) if slot < len(names) else ""
