"""A judgement: whether what is expected was found, and a sentence that says what was."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

from core.scenes.expected import Slot
from core.wording import Phrase, Slots, Value

DIGITS = 4  # of a number that was found


class Judged(NamedTuple):
    """Whether it holds, and what was found."""

    holds: bool
    told: Phrase


def of_word(what: str, found: str, wanted: str, steps: int) -> Judged:
    """Of what a lamp shows."""
    words = Phrase(f"judged.{found}"), Phrase(f"judged.{wanted}")
    return _judged(found == wanted, Phrase(f"judged.{what}"), *words, steps)


def of_number(measure: str, found: float, between: tuple[float, ...], steps: int) -> Judged:
    """Of one number of the whole network; what is not finite lies nowhere."""
    return _judged(lies(found, between), measure, number(found), interval(between), steps)


def of_numbers(
    measure: str, found: Mapping[int, float], layer: Slot | None, between: tuple[float, ...], steps: int, entries: int
) -> Judged:
    """Of a measure at one layer, or at each that has it; told of the first at which it does not hold."""
    if layer is not None:
        slot = entries - 1 if layer == "output" else layer
        if isinstance(layer, int) and layer >= entries - 1:
            return Judged(False, Phrase("judged.no_layer", place=Slots((layer,)), measure=measure))
        found = {slot: found.get(slot, math.nan)}
    wrong = [slot for slot, value in found.items() if not lies(value, between)]
    if not found:
        return of_number(measure, math.nan, between, steps)
    told = wrong[0] if wrong else next(iter(found))
    place = Phrase("judged.at", measure=measure, place=Slots((told,), entries))
    return _judged(not wrong, place, number(found[told]), interval(between), steps)


def lies(value: float, between: tuple[float, ...]) -> bool:
    """Whether a number lies between two others, which count as well."""
    return between[0] <= value <= between[1]


def number(value: float) -> Value:
    """A number as files have it; what is none, in a word."""
    if math.isnan(value):
        return Phrase("judged.nothing")
    return f"{value:.{DIGITS}g}" if math.isfinite(value) else Phrase("judged.zero" if value < 0 else "judged.infinite")


def interval(between: tuple[float, ...]) -> Phrase:
    """Two numbers, between which one is expected."""
    return Phrase("judged.between", first=f"{between[0]:.6g}", last=f"{between[1]:.6g}")


def _judged(holds: bool, what: Value, found: Value, wanted: Value, steps: int) -> Judged:
    if holds:
        return Judged(True, Phrase("judged.is", what=what, found=found, steps=steps))
    return Judged(False, Phrase("judged.is_not", what=what, found=found, wanted=wanted, steps=steps))
