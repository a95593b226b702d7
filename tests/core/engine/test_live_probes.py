"""Probes are answered as often as the eye can use it, no longer than the engine can spare, and each on its own."""

from __future__ import annotations

import numpy as np
import pytest

from core.engine.live_probes import INTERVAL_S, RETRY_S, SHARE
from core.probes import Probe
from core.training import threads
from core.wording import english
from tests.core.engine.probing import (
    CLOCK,
    Broken,
    Modest,
    Nothing,
    Patient,
    Slow,
    Stubborn,
    Unspeakable,
    fault,
    parcels,
    read,
    watching,
)

REASON = fault("ZeroDivisionError: the sun was in my eyes")


def test_a_question_is_answered_at_once_and_then_once_per_step() -> None:
    probes, session = watching(Slow())

    first, again = probes.answers(session, idle=True), probes.answers(session, idle=True)

    assert read(first) == {Slow(): 1}
    assert not again


def test_while_it_trains_answers_come_at_display_rate() -> None:
    probes, session = watching(Slow())
    probes.answers(session, idle=False)
    session.step()

    assert not probes.answers(session, idle=False)
    CLOCK.now += INTERVAL_S
    assert probes.answers(session, idle=False)


def test_a_costly_answer_comes_more_rarely() -> None:
    probes, session = watching(Slow(0.1))
    probes.answers(session, idle=False)
    session.step()

    CLOCK.now += 0.1 / SHARE - 0.2
    assert not probes.answers(session, idle=False)
    CLOCK.now += 0.2
    assert probes.answers(session, idle=False)


def test_a_probe_that_wants_a_small_share_gets_no_more_while_the_others_are_answered_as_ever() -> None:
    probes, session = watching(Modest(0.005), Slow())
    begun, answered, modest = CLOCK.now, 0, 0

    while CLOCK.now < begun + 20:
        session.step()
        found = read(probes.answers(session, idle=False))
        answered, modest = answered + (Slow() in found), modest + (Modest(0.005) in found)
        CLOCK.now += 1.01 * INTERVAL_S

    assert 0.8 * 0.01 < 0.005 * modest / (CLOCK.now - begun) < 1.05 * 0.01
    assert answered > 0.9 * 20 / (1.01 * INTERVAL_S)


def test_a_probe_that_rests_is_answered_as_soon_as_nothing_is_trained() -> None:
    probes, session = watching(Modest(0.1), Slow())
    probes.answers(session, idle=False)
    session.step()
    CLOCK.now += 2.0

    playing, session_after = read(probes.answers(session, idle=False)), session.step()
    paused = read(probes.answers(session, idle=True))

    assert session_after.step == 2
    assert Modest(0.1) not in playing
    assert Modest(0.1) in paused


def test_a_probe_that_rests_is_answered_at_a_pause_though_the_others_have_seen_that_step() -> None:
    probes, session = watching(Modest(0.1), Slow())
    probes.answers(session, idle=False)
    session.step()
    CLOCK.now += 2.0

    playing, paused, again = (read(probes.answers(session, idle=idle)) for idle in (False, True, True))

    assert playing == {Slow(): 2}
    assert paused == {Modest(0.1): 2}
    assert again == {}


def test_a_long_answer_lets_the_run_go_on_between_its_pieces_and_is_of_the_step_at_which_it_began() -> None:
    probes, session = watching(Patient(0.1), Slow())
    found = list[dict[int, dict[Probe, int]]]()

    while probes.at_work or not found:
        told = probes.answers(session, idle=False)
        found.append({step: read({step: answers}) for step, answers in told.items()})
        CLOCK.now += 0.1 / SHARE
        session.step()

    assert found == [{0: {Slow(): 1}}, {1: {Slow(): 2}}, {2: {Slow(): 3}}, {0: {Patient(0.1): 1}, 3: {Slow(): 4}}]


def test_what_has_been_begun_goes_on_at_leisure_and_nothing_else() -> None:
    probes, session = watching(Patient(0.1), Slow())
    probes.answers(session, idle=False)
    session.step()
    assert [list(probes.answers(session, idle=False, at_leisure=True)) for _ in range(4)] == [[], [], [0], []]


def test_all_its_pieces_together_take_no_more_than_its_share() -> None:
    probes, session = watching(Patient(0.1))
    begun, answers = CLOCK.now, 0

    while CLOCK.now < begun + 200:
        session.step()
        answers += bool(probes.answers(session, idle=False))
        CLOCK.now += 10 * INTERVAL_S

    assert 0.8 * 0.01 < 3 * 0.1 * answers / (CLOCK.now - begun) < 1.2 * 0.01


@pytest.mark.parametrize("pieces", [0, 1, 3])
def test_at_a_pause_the_step_that_stays_is_seen_first_however_far_an_older_one_was_looked_at(pieces: int) -> None:
    probes, session = watching(Patient(0.1))
    probes.answers(session, idle=False)
    session.step()
    for _ in range(pieces):
        CLOCK.now += 0.1 / SHARE
        probes.answers(session, idle=False)

    told = [probes.answers(session, idle=True) for _ in range(5)]

    assert [list(each) for each in told] == [[], [], [], [1], []]
    assert not probes.at_work


def test_a_long_answer_that_nobody_waits_for_any_more_is_given_up() -> None:
    probes, session = watching(Patient(0.1))
    probes.answers(session, idle=False)

    probes.ask(parcels(Slow()))

    assert not probes.at_work


def test_a_new_question_is_answered_though_the_step_is_the_same() -> None:
    probes, session = watching()
    assert not probes.answers(session, idle=True)

    probes.ask(parcels(Slow()))

    assert probes.answers(session, idle=True)


def test_what_does_not_fit_says_so() -> None:
    probes, session = watching(Nothing(), Slow())

    assert read(probes.answers(session, idle=True)) == {Nothing(): None, Slow(): 1}


def test_after_an_overflow_only_what_needs_no_way_back_is_answered() -> None:
    probes, session = watching(Slow(), Stubborn())
    session.advance()
    session.network.parameters["1.W"][0, 0] = np.inf
    session.step()

    answers = probes.answers(session, idle=True)

    assert session.ended
    assert read(answers) == {Stubborn(): 2}


def test_a_probe_that_raises_or_whose_answer_cannot_be_sent_fails_alone() -> None:
    probes, session = watching(Broken(), Slow(), Unspeakable())

    found = read(probes.answers(session, idle=True))

    assert (found[Broken()], found[Slow()]) == (REASON, 1)
    assert "pickle" in english(found[Unspeakable()])


def test_a_probe_that_fails_is_asked_at_growing_distances_while_others_are_answered_as_ever() -> None:
    probes, session = watching(Broken(), Slow())
    answered = 0

    for _ in range(round(40 * RETRY_S / INTERVAL_S)):
        session.step()
        answered += Slow() in read(probes.answers(session, idle=False))
        CLOCK.now += 1.01 * INTERVAL_S

    distances = np.diff(Broken.asked)
    assert answered == round(40 * RETRY_S / INTERVAL_S)
    assert distances == pytest.approx([RETRY_S, 2 * RETRY_S, 4 * RETRY_S, 8 * RETRY_S, 16 * RETRY_S], abs=0.1)


def test_a_slow_failure_takes_a_smaller_share_than_answers_may_and_costs_the_others_nothing() -> None:
    probes, session = watching(Broken(seconds=0.5), Slow())
    begun, answered = CLOCK.now, 0

    while CLOCK.now < begun + 100:
        session.step()
        answered += bool(probes.answers(session, idle=False))
        CLOCK.now += 4 * INTERVAL_S

    assert 0.5 * len(Broken.asked) / (CLOCK.now - begun) < SHARE / 2
    assert answered > 0.9 * 100 / (4 * INTERVAL_S)


def test_asking_for_something_else_beside_it_does_not_hurry_a_probe_that_failed() -> None:
    probes, session = watching(Broken())
    probes.answers(session, idle=True)

    probes.ask(parcels(Broken(), Slow()))

    assert read(probes.answers(session, idle=True)) == {Slow(): 1}
    assert len(Broken.asked) == 1


def test_a_probe_that_failed_is_answered_again_when_it_can_be() -> None:
    probes, session = watching(Broken(up_to=1))

    first = read(probes.answers(session, idle=True))
    session.step()
    CLOCK.now += RETRY_S
    second = read(probes.answers(session, idle=True))

    assert first == {Broken(up_to=1): REASON}
    assert second == {Broken(up_to=1): "well"}


def test_a_probe_multiplies_with_the_threads_of_its_session(monkeypatch: pytest.MonkeyPatch) -> None:
    probes, session = watching(Slow())
    threads.use_threads(session.threads + 1)  # as another session may leave them
    used = list[int]()
    monkeypatch.setattr("core.engine.live_probes.use_threads", used.append)

    probes.answers(session, idle=True)

    assert used == [session.threads]
