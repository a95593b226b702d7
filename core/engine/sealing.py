"""Sealing: orders, probes and answers are pickled one by one, so that one that cannot be read spoils no other."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from core.engine.attempt import attempted, explained
from core.engine.orders import Answers, Look, Order, Ping, Pong, Report, Stop
from core.probes import Probe, ProbeFailed, Seen

if TYPE_CHECKING:
    from core.training.trace import Trace


@dataclass(frozen=True, slots=True)
class Questions:
    """`Look` on its way: sealed probes."""

    run: int
    sealed: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class SealedAnswers:
    """`Answers` on their way: sealed probes, each with its sealed answer or failure."""

    run: int
    step: int
    sealed: tuple[tuple[bytes, bytes], ...]


@dataclass(frozen=True)
class StandIn(Probe):
    """Goes in place of a probe that cannot be sealed or opened again, and fails for it."""

    place: int
    why: str

    def answer(self, trace: Trace) -> None:
        raise pickle.PicklingError(self.why)


@dataclass(frozen=True, slots=True)
class Unread:
    """An order for that run which the far end cannot read, as of a layer that it does not know."""

    run: int
    why: Exception


Arrived: TypeAlias = Order | Questions | Unread
Sent: TypeAlias = Report | SealedAnswers | Pong


def sealed(value: object) -> bytes:
    """The value in a parcel of its own."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def opened(parcel: bytes) -> Any:
    """What was sealed."""
    return pickle.loads(parcel)


def failed(error: Exception) -> ProbeFailed:
    """The failure of a probe."""
    return ProbeFailed(explained(error).clause)


def addressed(order: Order | Questions) -> bytes:
    """An order in a parcel that bears its run: if it cannot be read, one still knows whom it was for."""
    return sealed((0 if isinstance(order, Ping | Stop) else order.run, sealed(order)))


def arrived(parcel: bytes) -> Arrived:
    """The order, or that it cannot be read."""
    run, inner = opened(parcel)
    order: Arrived | Exception = attempted(partial(opened, inner))
    return Unread(run, order) if isinstance(order, Exception) else order


def questions(look: Look) -> tuple[Questions, dict[Probe, Probe]]:
    """The probes sealed, and for whom which stand in. Where one has no hash, nobody could find its answer."""
    parcels, stand_ins = [], dict[Probe, Probe]()
    for place, probe in enumerate(look.probes):
        if isinstance(attempted(partial(hash, probe)), Exception):
            continue
        parcel = attempted(partial(_readable, probe))
        if isinstance(parcel, Exception):
            stand_in = StandIn(place, str(parcel))
            stand_ins[stand_in], parcel = probe, sealed(stand_in)
        parcels.append(parcel)
    return Questions(look.run, tuple(parcels)), stand_ins


def _readable(probe: Probe) -> bytes:
    parcel = sealed(probe)
    opened(parcel)
    return parcel


def unsealed(answers: SealedAnswers, stand_ins: Mapping[Probe, Probe]) -> Answers:
    """What the probes have shown; an answer that cannot be read is a failure of its probe."""
    shown: dict[Probe, Any] = {}
    failures: dict[Probe, ProbeFailed] = {}
    for question, parcel in answers.sealed:
        probe = opened(question)
        answer = attempted(partial(opened, parcel))
        found = failed(answer) if isinstance(answer, Exception) else answer
        (failures if isinstance(found, ProbeFailed) else shown)[stand_ins.get(probe, probe)] = found
    return Answers(answers.run, Seen(answers.step, shown, failures))
