"""The guard of every paint: what it raises goes no further, what it began is ended, what it paints on has a size."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

Painted = TypeVar("Painted")
Given = ParamSpec("Given")
MOST_PIXELS = 1 << 26  # 256 MB: several of the largest screens


def guarded(paint: Callable[Concatenate[Painted, Given], None]) -> Callable[Concatenate[Painted, Given], None]:
    """A paint that raises leaves an empty place: Qt does not survive exceptions that pass through it."""

    @wraps(paint)
    def quiet(self: Painted, /, *things: Given.args, **named: Given.kwargs) -> None:
        attempted(f"{type(self).__name__} was painted", paint, self, *things, **named)

    quiet.guarded = True  # type: ignore[attr-defined]  # for the rule of the house
    return quiet


def attempted(what: str, act: Callable[Given, object], *things: Given.args, **named: Given.kwargs) -> bool:
    """Whether it could be done; if not, whoever hears of uncaught exceptions hears of this one."""
    try:
        act(*things, **named)
    except Exception as error:  # noqa: BLE001 - the place of all paints
        error.add_note(f"while {what}")
        sys.excepthook(type(error), error, error.__traceback__)
        return False
    return True


@contextmanager
def kept(painter: QPainter) -> Iterator[None]:
    """Pen, clip and transform are afterwards as they were, whatever happens in between."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()


def in_pixels(size: QSize | QSizeF, density: float) -> QSize:
    """How large something is on a screen of so many pixels to each of ours."""
    return (QSizeF(size) * density).toSize()


def blank(
    size: QSize | QSizeF, density: float, ground: Qt.GlobalColor | QColor = Qt.GlobalColor.transparent
) -> QPixmap | None:
    """Pixels of that size in one colour; None where there would be none, or more than any screen has."""
    wide, high = size.width() * density, size.height() * density
    if not (wide >= 1 and high >= 1 and wide * high <= MOST_PIXELS):  # neither is what is not a number
        return None
    pixels = QPixmap(in_pixels(size, density))
    pixels.setDevicePixelRatio(density)
    pixels.fill(ground)
    return pixels
