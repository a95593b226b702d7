"""The settings of a plot: everything that a person can choose in it, as one frozen value that JSON can hold."""

from __future__ import annotations

from typing import Annotated, Literal, Self, TypeVar, get_args, get_origin

import msgspec
from msgspec.structs import fields

MOST = 1_000_000  # of anything that is counted: more is in no network, batch or table

Number = Annotated[int, msgspec.Meta(ge=0, le=MOST)]  # of a slot, a unit, a sample: whether it is there, the plot sees
S = TypeVar("S", bound="Settings")


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What can be chosen in every plot."""

    recent: bool = False  # whether its ranges follow the recent window, or are fixed for the run

    def lasting(self) -> Self:
        """What is remembered of them from one start to the next: what belongs to one run is not."""
        return self


def written(settings: Settings) -> str:
    """Settings as JSON; what is as in a new plot is left out."""
    return msgspec.json.encode(settings).decode()


def choices(settings: Settings) -> list[str]:
    """What can be set, a line each: its name, what it is as a rule, and what else it may be where that is a few."""
    return [
        f"{each.encode_name} = {msgspec.json.encode(getattr(settings, each.name)).decode()}{_others(each.type)}"
        for each in fields(type(settings))
    ]


def _others(kind: object) -> str:
    words = get_args(kind) if get_origin(kind) is Literal else ()
    return f"  ({', '.join(map(str, words))})" if words else ""


def read(text: str, kind: type[S]) -> S | None:
    """Settings of that type from JSON; None where the text is of something else, or out of range."""
    try:
        return msgspec.json.decode(text, type=kind)
    except (msgspec.MsgspecError, ValueError, RecursionError):  # also what no encoding can hold
        return None
