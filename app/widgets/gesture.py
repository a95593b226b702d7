"""Names for gestures: all edits between pressing and letting go are one step of undo."""

from __future__ import annotations

from itertools import count

_numbers = count(1)


def new_gesture() -> str:
    """A name that no other gesture of this program has."""
    return f"gesture {next(_numbers)}"
