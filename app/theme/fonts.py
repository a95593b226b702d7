"""The program's own fonts, so that text looks and measures alike on every machine, and no machine draws boxes."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from app import resources

FAMILY, SYMBOLS = "Backscope Sans", "Backscope Symbols"
ORIGINAL = "Pretendard"  # what the first is made from, and looks like


def font(px: int, bold: bool = False) -> QFont:
    """The one family, whose figures have equal width, and the signs that it lacks."""
    return QFont(_made(px, bold))  # copies share what Qt has found for the first


@cache
def _made(px: int, bold: bool) -> QFont:
    load()
    result = QFont()
    result.setFamilies([FAMILY, SYMBOLS])
    result.setPixelSize(px)
    result.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    # Else the system's settings decide whether advances are rounded, and every machine breaks lines elsewhere.
    result.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return result


@cache
def load() -> tuple[str, ...]:
    """Make the shipped families known to Qt, once in a process, and name them.

    By what is in the files: of a path Qt maps the whole file again, for some sizes of text, whenever any font has gone
    that was needed for a while (its table of open faces forgets all of them); what it is given it holds once.
    """
    files = sorted((*resources.path("fonts").glob("*.otf"), *resources.path("fonts").glob("*.ttf")))
    numbers = [QFontDatabase.addApplicationFontFromData(file.read_bytes()) for file in files]
    return tuple(family for number in numbers for family in QFontDatabase.applicationFontFamilies(number))
