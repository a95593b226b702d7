"""What can be expected of a run: that a lamp shows something, or that a measure lies between two numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal, TypeAlias

import msgspec
from msgspec import Meta

from core.diagnosis.health import VERDICTS
from core.record.frame import MEASURES, SCALARS
from core.wording import Either, Field, Listed, Reason, shortened
from core.wording.nearness import nearest

MOST_STEPS = 1_000_000
STATES = ("learned", "learning", "stuck", "early")
OF_NETWORK = ("decades", *SCALARS)  # measures that are one number; all others are one at each layer
WHAT = ("verdict", "state", "measure")

Steps: TypeAlias = Annotated[int, Meta(ge=1, le=MOST_STEPS)]
Slot: TypeAlias = Annotated[int, Meta(ge=0)] | Literal["output"]  # from 0, as everywhere in files
Interval: TypeAlias = Annotated[tuple[float, ...], Meta(min_length=2, max_length=2)]
Keys: TypeAlias = tuple[str | int, ...]


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """What holds after so many steps; a measure of layers without a layer is meant at each that has it."""

    steps: Steps | None = None
    verdict: str | None = None
    state: str | None = None
    measure: str | None = None
    layer: Slot | None = None
    between: Interval | None = None

    @property
    def about(self) -> tuple[str, ...]:
        """Which of verdict, state and measure it names."""
        return tuple(name for name in WHAT if getattr(self, name) is not None)


def faults(expected: Expected, keys: Keys) -> Iterator[Reason]:
    """Why it cannot be expected of any run, each in its place."""
    yield from one_of(expected, WHAT, keys)
    if expected.verdict is not None and expected.verdict not in VERDICTS:
        yield unknown(expected.verdict, VERDICTS, (*keys, "verdict"))
    if expected.state is not None and expected.state not in STATES:
        yield unknown(expected.state, STATES, (*keys, "state"))
    yield from of_interval(expected.between, expected.measure is not None, keys)
    yield from of_measure(expected.measure, expected.layer, keys)


def of_interval(between: tuple[float, ...] | None, measured: bool, keys: Keys) -> Iterator[Reason]:
    """Why the two numbers are none between which one can lie."""
    place = Field(*keys, "between")
    if between is None:
        if measured:
            yield Reason("field.missing").at(place)
    elif not measured:
        yield alone("between", "measure", keys)
    elif between[0] > between[1]:
        yield Reason("between.order", first=f"{between[0]:g}", last=f"{between[1]:g}").at(place)


def of_measure(measure: str | None, layer: Slot | None, keys: Keys) -> Iterator[Reason]:
    """Why there is no such measure, or none at a layer."""
    known = (*OF_NETWORK, *MEASURES)
    if measure is not None and measure not in known:
        yield unknown(measure, known, (*keys, "measure"))
    elif layer is not None and measure is None:
        yield alone("layer", "measure", keys)
    elif layer is not None and measure in OF_NETWORK:
        yield Reason("measure.of_network", measure=measure).at(Field(*keys, "layer"))


def one_of(value: Any, names: tuple[str, ...], keys: Keys) -> Iterator[Reason]:
    """That more than one of these fields is given, or none."""
    yield from at_most_one(value, names, keys)
    yield from at_least_one(value, names, keys)


def at_most_one(value: Any, names: tuple[str, ...], keys: Keys) -> Iterator[Reason]:
    """That two of these fields are given."""
    given = _given(value, names)
    if len(given) > 1:
        yield Reason("field.one_of", one=given[0], other=given[1]).at(Field(*keys))


def at_least_one(value: Any, names: tuple[str, ...], keys: Keys) -> Iterator[Reason]:
    """That none of these fields is given."""
    if not _given(value, names):
        yield Reason("field.none_of", names=Either(names)).at(Field(*keys))


def alone(one: str, other: str, keys: Keys) -> Reason:
    """That a field is given without the one to which it belongs."""
    return Reason("field.alone", other=other).at(Field(*keys, one))


def unknown(word: str, known: tuple[str, ...], keys: Keys) -> Reason:
    """That nothing is called so, and what may be meant."""
    near = nearest(word, known)
    told = {"near": Either(near)} if near else {"names": Listed(known)}
    return Reason("name.near" if near else "name.unknown", word=shortened(word), **told).at(Field(*keys))


def _given(value: Any, names: tuple[str, ...]) -> list[str]:
    return [name for name in names if getattr(value, "changes" if name == "set" else name) is not None]
