"""English as the command line and files speak it: slots counted from 0, everything by its key."""

from __future__ import annotations

from core.wording.phrase import Field, Phrase, Slots
from core.wording.templates import TEMPLATES
from core.wording.wording import Wording

MOST_LISTED = 6  # slots


class English(Wording):
    """Says what stands in a file by the words of the file, so that it can be found there."""

    def template(self, code: str) -> str:
        return TEMPLATES[code]

    def slots(self, slots: Slots) -> str:
        return f"{_places(slots)} ({slots.name})" if slots.name else _places(slots)

    def kind(self, key: str) -> str:
        return key

    def field(self, field: Field) -> str:
        return str(field)


def english(phrase: Phrase) -> str:
    """The phrase as the command line prints it."""
    return English().sentence(phrase)


def _places(slots: Slots) -> str:
    names = ["output" if slot + 1 == slots.entries else str(slot) for slot in slots.slots]
    if names == ["output"]:
        return "the output"
    if len(names) > MOST_LISTED and "output" not in names and slots.slots[-1] - slots.slots[0] + 1 == len(names):
        return f"slots {names[0]} to {names[-1]}"
    more = ", …" if len(names) > MOST_LISTED else ""
    return f"slot {names[0]}" if len(names) == 1 else f"slots {', '.join(names[:MOST_LISTED])}{more}"
