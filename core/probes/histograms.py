"""How signal, pre-activation and δ of each layer are distributed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from core.numerics import Floats
from core.probes.counts import Counts, counted, counted_sizes, joined
from core.probes.probe import Probe

if TYPE_CHECKING:
    from core.training.trace import Trace

LARGEST = 65_536  # numbers of a role that nobody looks at; of more, only some samples are counted
ROLES = ("signal", "size", "pre", "delta")


@dataclass(frozen=True, slots=True, eq=False)
class Distributions:
    """Histograms with one row per entry (see core/probes/counts.py for bins, ranges and what has no bin)."""

    entries: tuple[int, ...]  # to which the rows belong
    signal: Counts
    log10_signal: Counts  # of its size, for layers whose signals are decades apart
    pre: Counts  # of a normalization x̂; nothing for dropout and skip, which have none
    log10_delta: Counts  # of |δ|, its exponent included
    samples: Mapping[str, int]  # of each role that were counted, evenly spread over the batch
    batch: int

    @property
    def by_role(self) -> dict[str, Counts]:
        """Each under the name of its role."""
        return dict(zip(ROLES, (self.signal, self.log10_signal, self.pre, self.log10_delta), strict=True))


@dataclass(frozen=True)
class Histograms(Probe):
    """Of every entry, or of some: where its numbers lie, which shows saturation, dying and vanishing as they begin.

    The signal of the output is what the network answers, by its own activation or that of its loss.
    The role that is looked at is counted from all samples, which costs a small part of the step itself; so that the
    others are there too when somebody looks back, they are counted from as many samples as cost next to nothing.
    """

    entries: tuple[int, ...] | None = None
    role: str = "signal"

    def answer(self, trace: Trace) -> Distributions | None:
        known, batch = len(trace), trace.batch
        chosen = tuple(range(known)) if self.entries is None else self.entries
        if not all(0 <= i < known for i in chosen):
            return None
        coarse = max(1, -(-batch * sum(trace.widths[i + 1] for i in chosen) // LARGEST))
        strides = {role: 1 if role == self.role else coarse for role in ROLES}
        exponents = {"size": np.zeros(known), "delta": trace.exponents}
        answers = trace.answers() if known - 1 in chosen else None
        signal, size, pre, delta = (
            _counted(trace, role, answers, chosen, strides[role], exponents.get(role)) for role in ROLES
        )
        samples = {role: -(-batch // stride) for role, stride in strides.items()}
        return Distributions(chosen, signal, size, pre, delta, samples, batch)


def _counted(
    trace: Trace, role: str, answers: Floats | None, chosen: tuple[int, ...], stride: int, exponents: Floats | None
) -> Counts:
    """One role's counts, all entries of one width in one go; with exponents (entries,), those of the sizes."""
    places = {i: k for k, i in enumerate(chosen) if role != "pre" or trace.layer(i).computes_pre}
    parts = []
    for members, stack in _stacks(trace, role, answers):
        kept = [k for k, i in enumerate(members) if i in places]
        if kept:
            rows = _rows(stack if len(kept) == len(members) else stack[kept], stride)
            mine = [members[k] for k in kept]
            counts = counted(rows) if exponents is None else counted_sizes(rows, exponents[mine])
            parts.append(([places[i] for i in mine], counts))
    return joined(parts, len(chosen))


def _stacks(trace: Trace, role: str, answers: Floats | None) -> Iterator[tuple[list[int], Floats]]:
    """Entries of one width and what they are asked for, (entries, batch, units); of the output its answers."""
    output, signals = len(trace) - 1, role in ("signal", "size")
    for members, stacked in trace.stacks:
        stack: Floats = getattr(stacked, "signal" if signals else role)
        layers = len(members) - (signals and members[-1] == output)
        yield members[:layers], stack[:layers]
    if signals and answers is not None:
        yield [output], answers[None]


def _rows(stack: Floats, stride: int) -> Floats:
    """(entries, batch, units) as (entries, numbers), of every stride-th sample."""
    return stack[:, ::stride].reshape(len(stack), -1)
