"""Letters: text of others (names of files above all) in places where Qt would make more of it than its letters."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, Qt

from core.wording import visible

NATIVE = QKeySequence.SequenceFormat.NativeText
ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}  # by their names in English
_NOTHING = "\u2060"  # a mark that is not seen; behind it, a "<" begins no tag and an "&" no entity


def lines(text: str) -> str:
    """The text with its line breaks, and whatever else is no letter written out."""
    return text if text.isprintable() else "\n".join(map(visible, text.split("\n")))


def tip(text: str) -> str:
    """The text for a tip, of which Qt guesses whether it is markup."""
    shown = lines(text)
    if not Qt.mightBeRichText(shown):
        return shown
    return shown.replace("<", "<" + _NOTHING).replace("&", "&" + _NOTHING)


def entry(name: str) -> str:
    """A name as the entry of a menu or on a button, where an "&" would mark a key."""
    return visible(name).replace("&", "&&")


def titled(name: str) -> str:
    """A name in the title of a window, where "[*]" would stand for unsaved changes."""
    return visible(name).replace("[*]", "[*][*]")


def keys_of(shortcut: QKeySequence) -> str:
    """The keys of a shortcut as they stand on the keyboard: arrows as arrows, in whatever language."""
    shown = shortcut.toString(NATIVE)
    last = shortcut.toString().rpartition("+")[2]
    if last not in ARROWS:
        return shown
    return shown.removesuffix(QKeySequence(last).toString(NATIVE)) + ARROWS[last]
