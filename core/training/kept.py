"""Kept: the last data, and how they were split and preprocessed, so that an edit does anew only what it touches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, Generic, NamedTuple, TypeVar

from msgspec.structs import replace
from numpy.random import SeedSequence, default_rng

from core.components.datasets import AnyDataset, Data, DataError
from core.components.losses import CrossEntropy
from core.components.optimizers import SGD
from core.components.tables import Stamp
from core.experiment import Experiment, Output
from core.training.seeds import Seeds
from core.training.split import Split

MOST = 4  # data sets, and splits
BYTES = 32_000_000  # of each of the two; what is larger is kept alone

Value = TypeVar("Value")


class Dealt(NamedTuple):
    """A split, and of which state of a file it is."""

    split: Split
    stamp: Stamp | None


class Kept:
    """What the runs of one owner, in one thread, share of their samples; the arrays let nobody write to them.

    The last stays until another takes its place, however large it is; older ones stay while there is room for them.
    """

    def __init__(self) -> None:
        self._data = _Shelf[Data](lambda data: data.x.nbytes + data.target.nbytes)
        self._dealt = _Shelf[Dealt](lambda dealt: dealt.split.nbytes)

    def expect(self, data: AnyDataset) -> None:
        """Lets others go that are large, before these are read for their sizes; those of the same file stay."""
        with suppress(DataError):
            stamp = data.stamp()
            if any(known == stamp if stamp else kept == data for kept, known, _ in self._data):
                return
        self._make_room()

    def dealt(self, experiment: Experiment, seeds: Seeds) -> Dealt:
        """The samples of a validated experiment, the same bits as drawn, split and preprocessed anew. DataError."""
        data = experiment.dataset
        drawn = data, data.stamp(), _named(seeds.data) if data.seeded else None
        key = drawn, _named(seeds.split), _bare(experiment)
        found = self._dealt.get(key)
        if found is None:
            self._dealt.make_room()
            split = Split.of(experiment, self._drawn(drawn, seeds.data), default_rng(seeds.split))
            found = self._dealt.put(key, Dealt(split, drawn[1]))
        return found

    def _drawn(self, key: tuple[AnyDataset, Stamp | None, object], seed: SeedSequence) -> Data:
        found = self._data.get(key)
        if found is None:
            self._make_room()
            found = self._data.put(key, key[0].load(default_rng(seed)))
            found.x.flags.writeable = found.target.flags.writeable = False
        return found

    def _make_room(self) -> None:
        self._data.make_room()
        self._dealt.make_room()


class _Shelf(Generic[Value]):
    """A few values by their keys, which need not be hashable; the one that was wanted last at the end."""

    def __init__(self, size: Callable[[Value], int]) -> None:
        self._size = size
        self._entries: list[tuple[tuple[Any, ...], Value]] = []

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return (key for key, _ in self._entries)

    def get(self, key: tuple[Any, ...]) -> Value | None:
        found = next((i for i, entry in enumerate(self._entries) if entry[0] == key), None)
        if found is None:
            return None
        self._entries.append(self._entries.pop(found))
        return self._entries[-1][1]

    def put(self, key: tuple[Any, ...], value: Value) -> Value:
        self.make_room(self._size(value))
        self._entries.append((key, value))
        return value

    def make_room(self, size: int = 0) -> None:
        """Lets go what is too many or too large beside something new of that size."""
        while self._entries and (len(self._entries) >= MOST or self._taken() + size > BYTES):
            del self._entries[0]

    def _taken(self) -> int:
        return sum(self._size(value) for _, value in self._entries)


def _bare(experiment: Experiment) -> Experiment:
    """Without what no sample depends on, but for the seeds, which are looked at by themselves.

    Of a setting that is not named here, it is taken that they do.
    """
    experiment = replace(experiment.unremarked, seed=0, data_seed=None)
    return replace(experiment, layers=(), output=Output(), loss=CrossEntropy(), optimizer=SGD(), batch=1)


def _named(seed: SeedSequence) -> object:
    return seed.entropy, seed.spawn_key
