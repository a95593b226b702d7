"""Changes: what somebody has done to an experiment, counted as one would set it: a path each, with [*] for all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Any, TypeAlias

import msgspec
import numpy as np

from core.experiment import Experiment
from core.experiment.paths import keys_of
from core.experiment.places import ALL
from core.layers import AnyLayer
from core.numerics import Floats
from core.scenes.work.alignment import Breaks, Pair, aligned, resettled
from core.scenes.work.differences import LAYERS, Difference, Keys, differences, of_pair, places
from core.scenes.work.distances import between_layers

BEGUN, EACH, MOST = 0.4, 0.2, 1.4  # what it costs to turn a layer into another: at all, a setting, at most
OTHER_KIND = 1.6


Cost: TypeAlias = Callable[[Sequence[AnyLayer], Sequence[AnyLayer]], Floats]
Found: TypeAlias = tuple[tuple[str, ...], list[Difference]]  # paths, and all that they come from


class Changes:
    """From one experiment to another; what people have written on them is none.

    >>> from core.experiment import Experiment
    >>> from core.layers import Dense, LayerNorm
    >>> before = Experiment(layers=(Dense(units=8),) * 3)
    >>> after = before.with_inserted(0, LayerNorm()).with_units(range(4), 16)
    >>> Changes(before, after).paths
    ('layers[0]', 'layers[*].units')
    """

    def __init__(self, before: Experiment, after: Experiment, locked: Sequence[str] = ()) -> None:
        """Layers are paired in each of several ways, of which the one counts that leaves the fewest changes; among
        equal ones, one that leaves alone what is locked. As many layers as there were are first taken to be the same:
        where that leaves one change in them all, every other way leaves more."""
        before, after = before.unremarked, after.unremarked
        as_many = len(before.layers) == len(after.layers)
        found = self._found(before, after, [(i, i) for i in range(len(after.layers))]) if as_many else None
        if found is None or _count_in_stack(found[0]) > 1:
            found = _fewest([self._found(before, after, pairs) for pairs in _pairings(before, after, locked)], locked)
        self.paths, self._differences = found

    def below(self, locked: str) -> bool:
        """Whether one of them is at that place, below it, or takes it away."""
        return _is_below(self._differences, keys_of(locked))

    def _found(self, before: Experiment, after: Experiment, pairs: Sequence[Pair]) -> Found:
        between = list(differences(before, after, pairs))
        return tuple(self._paths(between)), between

    def _paths(self, between: Sequence[Difference]) -> Iterator[str]:
        """One for each setting, one for layers that get the same, one for equal ones that were put in or taken out."""
        counted = [each for each in between if each.how != "lost"]
        for in_stack, some in groupby(counted, key=lambda each: each.keys[0] == LAYERS):
            if not in_stack:
                yield from (_path(each.keys) for each in some)
                continue
            changed = list(some)
            yield from _of_whole_layers([each for each in changed if each.how != "set"])
            yield from _of_settings([each for each in changed if each.how == "set"])


def _pairings(before: Experiment, after: Experiment, locked: Sequence[str]) -> Iterator[Sequence[Pair]]:
    """Each of the ways, none of them twice."""
    numbers = {layer: number for number, layer in enumerate(dict.fromkeys([*before.layers, *after.layers]))}
    old, new = ([numbers[layer] for layer in each.layers] for each in (before, after))
    breaks, seen = _breaks(before, after, locked), list[Sequence[Pair]]()
    for cost in (_by_settings, _by_size):
        for found in aligned(old, new, partial(_costs, [*numbers], old, new, cost)):
            pairs = resettled(found, old, breaks)
            if pairs not in seen:
                seen.append(pairs)
                yield pairs


def _breaks(before: Experiment, after: Experiment, locked: Sequence[str]) -> Breaks:
    """Of which places alone are locked, as others are wherever layers went."""
    patterns = [keys for keys in map(keys_of, locked) if keys[0] == LAYERS and len(keys) > 1 and keys[1] != ALL]
    own = {int(keys[1]): [each for each in patterns if each[1] == keys[1]] for keys in patterns}

    def breaks(one: int, other: int | None) -> bool:
        between = list(of_pair(before, after, (one, other))) if one in own else []
        return any(_is_below(between, keys) for keys in own.get(one, ()))

    return breaks


def _count_in_stack(paths: Sequence[str]) -> int:
    return sum(path.startswith(LAYERS) for path in paths)


def _fewest(ways: Sequence[Found], locked: Sequence[str]) -> Found:
    """The one with the fewest changes; among equal ones that which leaves alone the most of what is locked."""
    least = min(len(paths) for paths, _ in ways)
    best = [way for way in ways if len(way[0]) == least]
    return best[0] if len(best) == 1 else min(best, key=lambda way: _count_below(way[1], locked))


def _count_below(between: Sequence[Difference], locked: Sequence[str]) -> int:
    return sum(_is_below(between, keys_of(path)) for path in locked)


def _is_below(between: Sequence[Difference], locked: Keys) -> bool:
    return any(_meets(keys, locked) for each in between for keys in _touched(each))


def _of_settings(changed: Sequence[Difference]) -> Iterator[str]:
    """Layers of which a setting gets the same value count once, however many they are."""
    alike = dict[tuple[Keys, bytes], list[Keys]]()
    for each in changed:
        alike.setdefault((each.keys[2:], _text(each.value)), []).append(each.keys)
    for (place, _), keys in alike.items():
        yield _path(keys[0]) if len(keys) == 1 else _path((LAYERS, ALL, *place))


def _of_whole_layers(changed: Sequence[Difference]) -> Iterator[str]:
    """Equal ones that were put in count once, and so do equal ones that were taken out."""
    alike = dict[tuple[str, bytes], list[Keys]]()
    for each in changed:
        alike.setdefault((each.how, _text(each.value)), []).append(each.keys)
    for keys in alike.values():
        yield _path(keys[0]) if len(keys) == 1 else _path((LAYERS, ALL))


def _costs(layers: Sequence[AnyLayer], before: Sequence[int], after: Sequence[int], cost: Cost) -> Floats:
    """Of turning each that was there into each that is, by their numbers, where it is no other kind of layer; from a
    layer to itself there is no way to go."""
    found = np.full((len(layers), len(layers)), OTHER_KIND)
    for kind in set(map(type, layers)):
        rows, columns = ([i for i in dict.fromkeys(each) if type(layers[i]) is kind] for each in (before, after))
        found[np.ix_(rows, columns)] = cost([layers[row] for row in rows], [layers[column] for column in columns])
    np.fill_diagonal(found, 0.0)
    return found


def _by_settings(before: Sequence[AnyLayer], after: Sequence[AnyLayer]) -> Floats:
    """How far it is from one layer to another, setting by setting."""
    found: Floats = np.minimum(BEGUN + EACH * between_layers(before, after), MOST)
    return found


def _by_size(before: Sequence[AnyLayer], after: Sequence[AnyLayer]) -> Floats:
    """The same, where all settings were changed alike, and only its nodes tell which layer it was."""
    old, new = (np.array([getattr(layer, "units", 0) for layer in each]) for each in (before, after))
    return np.where(old[:, None] == new, 0.0, BEGUN + EACH)


def _touched(difference: Difference) -> Iterator[Keys]:
    """The places that are other than they were."""
    if difference.how in ("inserted", "removed"):
        return places(difference.value, difference.origin)
    return iter([difference.origin])


def _meets(keys: Keys, pattern: Keys) -> bool:
    """Whether one of the two leads to where the other begins; what is new is meant by no number."""
    return all(one in (other, ALL) for one, other in zip(pattern, keys, strict=False))


def _path(keys: Keys) -> str:
    """As people write it: layers[3].units."""
    first, *rest = keys
    if first == LAYERS and rest:
        return ".".join([f"{LAYERS}[{rest[0]}]", *rest[1:]])
    return ".".join(keys)


def _text(value: Any) -> bytes:
    return msgspec.json.encode(value)
