"""The codes that a phrase is made of."""

from __future__ import annotations

from core.wording import Comparison, Either, Listed, Phrase, Reason


def codes_in(value: object) -> set[str]:
    """The codes of a phrase, of its values and of its place."""
    match value:
        case Phrase():
            place = value.place if isinstance(value, Reason) else ()
            return {value.code}.union(*map(codes_in, (*dict(value.values).values(), *place)))
        case Either():
            return {"list.or"}.union(*map(codes_in, value.parts))
        case Listed():
            return set().union(*map(codes_in, value.parts))
        case Comparison():
            return {"magnitude.smaller"}
    return set()
