"""What cannot be read spoils nothing but itself."""

from __future__ import annotations

import pickle
from functools import partial
from typing import Any

import pytest

from core.engine.attempt import attempted
from core.engine.orders import Load, Look, Stop
from core.engine.sealing import (
    Questions,
    SealedAnswers,
    Unread,
    addressed,
    arrived,
    opened,
    questions,
    sealed,
    unsealed,
)
from core.probes import ProbeFailed
from core.training.session import Session
from core.wording import english
from tests.core.engine.probing import Foreign, Moody, Slow, Unsendable, fault
from tests.core.networks import SMALL


class Spoilt:
    """Pickles, and never comes back."""

    def __reduce__(self) -> Any:
        return opened, (b"",)


@pytest.mark.parametrize("order", [Load(SMALL, 4), Questions(2, (b"",)), Stop()])
def test_an_order_arrives_as_it_was_sent(order: Load | Questions | Stop) -> None:
    assert arrived(addressed(order)) == order


def test_an_order_that_cannot_be_read_still_tells_its_run() -> None:
    order = Load(Spoilt(), 7)  # type: ignore[arg-type]

    found = arrived(addressed(order))

    assert isinstance(found, Unread)
    assert (found.run, type(found.why)) == (7, EOFError)


def test_probes_are_sealed_one_by_one_and_views_come_back_to_them() -> None:
    asked, stand_ins = questions(Look(3, (Slow(), Slow(1.0))))

    told = unsealed(SealedAnswers(3, 8, tuple((parcel, sealed("seen")) for parcel in asked.sealed)), stand_ins)

    assert (told.run, told.seen.step) == (3, 8)
    assert told.seen.answers == {Slow(): "seen", Slow(1.0): "seen"}
    assert told.seen.failures == {}


def test_failures_and_views_that_cannot_be_read_are_failures_of_their_probes() -> None:
    first, second = sealed(Slow()), sealed(Slow(1.0))

    seen = unsealed(SealedAnswers(3, 8, ((first, sealed(ProbeFailed(fault("odd")))), (second, b"no pickle"))), {}).seen

    assert seen.answers == {}
    assert seen.failures[Slow()] == ProbeFailed(fault("odd"))
    assert "UnpicklingError" in english(seen.failures[Slow(1.0)].reason)


def test_a_stand_in_fails_for_a_probe_that_cannot_be_sent() -> None:
    asked, stand_ins = questions(Look(3, (Slow(), Unsendable("it"))))
    stand_in = opened(asked.sealed[1])

    why = attempted(partial(stand_in.answer, Session(SMALL)))
    seen = unsealed(SealedAnswers(3, 8, ((asked.sealed[1], sealed(ProbeFailed(fault(str(why))))),)), stand_ins).seen

    assert isinstance(why, pickle.PicklingError)
    assert seen.failures == {Unsendable("it"): ProbeFailed(fault("stays at home"))}


def test_a_probe_without_a_hash_is_not_asked_for_nobody_could_find_its_answer() -> None:
    asked, _ = questions(Look(3, (Moody(), Slow(), Foreign())))

    assert len(asked.sealed) == 2
