"""Programs as a window asks the reader for them: it only sends them there, and gets no more notes than are read."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from core.wording import Reason

if TYPE_CHECKING:
    from core.importing import Imported

MOST_NOTES = 300
MOST_SENT = 4_000_000  # characters: a text that is longer is refused for its length in any case


def program_in_file(path: str, skip_unknown: bool = False) -> Imported:
    """The network in the program in that file; FileError where there is none."""
    from core.importing import imported_from  # the window has no need of it

    return _brief(partial(imported_from, path, skip_unknown))


def program_in_text(text: str, skip_unknown: bool = False) -> Imported:
    """The network in a program; ProgramError where there is none."""
    from core.importing import imported

    return _brief(partial(imported, text, "", skip_unknown))


def _brief(read: Callable[[], Imported]) -> Imported:
    """With so many notes at most; the last says how many more there are."""
    found = read()
    more = len(found.notes) - MOST_NOTES
    if more <= 0:
        return found
    return found._replace(notes=(*found.notes[:MOST_NOTES], Reason("program.more_notes", count=more)))
