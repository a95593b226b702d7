"""The places of the docks: Qt's own record of a living area, which is read here and never kept, as a plan.

Qt tells nowhere else where a hidden dock would come back. The record is that of QMainWindow::saveState, whose
form Qt has kept since version 4.3: big-endian integers, and a byte before each thing that says what it is.
"""

from __future__ import annotations

import struct

from app.docks.plan import Arrangement, Part, Split, Tabs

RECORD, DOCKS, TABS, SEQUENCE, WIDGET = 0xFF, 0xFD, 0xFA, 0xFC, 0xFB
LEFT, RIGHT, TOP, BOTTOM = range(4)
ACROSS, SHOWN = 1, 1  # an orientation; a flag of a dock

Sized = tuple[float, Part | None]  # a part with its extent along that of which it is a part


def arrangement(record: bytes, height: int) -> Arrangement | None:
    """What a record says; None where no dock has a place, or while one is being dragged to another."""
    try:
        return _Record(record).arrangement(height)
    except (struct.error, ValueError):
        return None


class _Record:
    """Reads on from where it has come to."""

    def __init__(self, record: bytes) -> None:
        self._record, self._at = record, 0
        self._hidden: list[str] = []

    def arrangement(self, height: int) -> Arrangement | None:
        """The four areas around a middle that is empty, as one."""
        record, _version = self._numbers(2)
        if record != RECORD or self._byte() != DOCKS:
            raise ValueError("no record of docks")
        sides: dict[int, tuple[int, int, Part | None]] = {}
        for _ in range(*self._numbers(1)):
            side, across, down = self._numbers(3)
            sides[side] = across, down, self._part(self._byte())
        beside = joined(True, [sides[side][::2] for side in (LEFT, RIGHT) if side in sides])
        middle = max((sides[side][1] for side in (LEFT, RIGHT) if side in sides), default=0)
        upper, lower = ([sides[side][1:]] if side in sides else [] for side in (TOP, BOTTOM))
        plan = joined(False, [*upper, (middle, beside), *lower])
        return Arrangement(plan, tuple(self._hidden), height) if plan is not None else None

    def _part(self, marker: int) -> Part | None:
        """Docks behind each other, or parts side by side or below each other."""
        front = self._numbers(1)[0] if marker == TABS else 0
        if marker not in (TABS, SEQUENCE):
            raise ValueError("no part")
        across = self._byte() == ACROSS
        items = [self._item() for _ in range(*self._numbers(1))]
        if marker == SEQUENCE:
            return joined(across, items)
        names = tuple(name for _, name in items if isinstance(name, str))
        ahead = names[front] if 0 <= front < len(names) else ""
        return Tabs(names, ahead) if len(names) > 1 else next(iter(names), None)

    def _item(self) -> Sized:
        if self._byte() == WIDGET:
            name, flags = self._text(), self._byte()
            if not flags & SHOWN:
                self._hidden.append(name)
            return self._extent(), name
        extent = self._extent()
        return extent, self._part(self._byte())

    def _extent(self) -> int:
        """Of an item; at least 1, where it has never been seen its least."""
        _place, extent, least, _most = self._numbers(4)
        return max(extent, least, 1) if extent <= 0 else extent

    def _text(self) -> str:
        (length,) = self._numbers(1)
        return self._taken(max(length, 0)).decode("utf-16-be")

    def _byte(self) -> int:
        return self._taken(1)[0]

    def _numbers(self, count: int) -> tuple[int, ...]:
        return struct.unpack(f">{count}i", self._taken(4 * count))

    def _taken(self, count: int) -> bytes:
        taken = self._record[self._at : self._at + count]
        if len(taken) < count:
            raise ValueError("the record ends too early")
        self._at += count
        return taken


def joined(across: bool, items: list[Sized]) -> Part | None:
    """Parts beside or below each other as one, without those in which nothing stands."""
    parts: list[tuple[float, Part]] = []
    for extent, part in items:
        if isinstance(part, Split) and part.across == across:
            parts.extend(part.parts)
        elif part is not None:
            parts.append((max(extent, 1), part))
    return Split(across, tuple(parts)) if len(parts) > 1 else parts[0][1] if parts else None
