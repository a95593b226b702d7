"""Where docks stand."""

from __future__ import annotations

from PySide6.QtCore import QRect

from app.docks.bench import Bench

ROUNDED = 2  # pixels: shares come out in whole ones


def seen(bench: Bench) -> dict[str, QRect]:
    """Where each card that can be seen is."""
    return {name: dock.geometry() for name, dock in bench.docks.items() if dock.in_front}


def near(one: QRect, other: QRect) -> bool:
    """Whether two places are the same, but for what shares are rounded."""
    corners = (one.topLeft() - other.topLeft(), one.bottomRight() - other.bottomRight())
    return all(abs(each) <= ROUNDED for corner in corners for each in (corner.x(), corner.y()))
