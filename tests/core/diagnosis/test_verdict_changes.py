"""Verdict changes: at which step the verdict changed, found without judging every step."""

from __future__ import annotations

import pytest

from core.diagnosis import verdict_changes
from core.diagnosis.health import Diagnosis, diagnose
from core.diagnosis.verdict_changes import MOST, VerdictChange, VerdictChanges
from core.record.frame import Frame, Overflow
from core.record.recording import Recording
from core.record.view import View
from tests.core.diagnosis.learning.runs import network, run
from tests.core.frames import dense, falling, frame_of, history_of

FIVE = dense(5)


def sick_from(step: int, steps: int) -> list[Frame]:
    """A run that vanishes from that step on."""
    return [frame_of(FIVE, i, log10_delta=falling(-3.0 if i >= step else 0.0)) for i in range(steps)]


def test_a_run_that_stays_healthy_keeps_its_verdict() -> None:
    changes = VerdictChanges(history_of(sick_from(100, 100)))

    changes.look()

    assert changes.found == (VerdictChange(0, "healthy"),)
    assert changes.first_sick is None


@pytest.mark.parametrize("step", [0, 3, 15, 16, 40, 99])
def test_a_change_is_found_at_its_very_step(step: int) -> None:
    history = history_of(sick_from(step, 120))
    changes = VerdictChanges(history)

    changes.look()

    truth = next(k for k in range(120) if diagnose(history.at(k)).verdict == "vanishing")
    assert changes.first_sick == VerdictChange(truth, "vanishing")


def test_looking_often_finds_the_same_as_looking_once() -> None:
    frames = sick_from(70, 120)
    recording = Recording(FIVE)
    changes = VerdictChanges(recording.view())

    for start in range(0, 120, 7):
        recording.append(frames[start : start + 7])
        changes.look()

    once = VerdictChanges(recording.view())
    once.look()
    assert changes.found == once.found


def test_a_verdict_between_two_others_is_found_with_them() -> None:
    ended = frame_of(FIVE, 60, log10_delta=falling(-3.0), overflow=Overflow(2, "signal"))
    changes = VerdictChanges(history_of([*sick_from(40, 60), ended]))

    changes.look()

    assert [change.verdict for change in changes.found][0::2] == ["healthy", "overflow"]
    assert changes.found[-1] == VerdictChange(60, "overflow")


def test_nothing_is_known_before_the_first_frame() -> None:
    changes = VerdictChanges(Recording(FIVE).view())

    changes.look()

    assert changes.found == ()


def test_a_run_that_never_settles_is_remembered_in_bounded_memory() -> None:
    recording = Recording(FIVE)
    changes = VerdictChanges(recording.view())

    for i in range(MOST + 20):
        recording.append([frame_of(FIVE, 10 * i + k, log10_delta=falling(-3.0 * (i % 2))) for k in range(10)])
        changes.look()

    assert len(changes.told) == MOST
    assert MOST / 2 < len(changes.found) <= MOST
    assert changes.found[0] == VerdictChange(0, "healthy")
    assert changes.found[-1].step > 10 * MOST


@pytest.mark.parametrize("step", [3, 70])
def test_it_looks_in_steps_of_one_diagnosis_and_finds_the_same(step: int, monkeypatch: pytest.MonkeyPatch) -> None:
    history = history_of(sick_from(step, 120))
    one, other = VerdictChanges(history), VerdictChanges(history)
    one.look()
    judged, counts = list[View](), list[int]()

    def counted(run: View) -> Diagnosis:
        judged.append(run)
        return diagnose(run)

    monkeypatch.setattr(verdict_changes, "diagnose", counted)
    while other.look_once():
        counts.append(len(judged))
        judged.clear()

    assert max(counts) == 1
    assert other.found == one.found


def test_changes_of_the_second_lamp_are_found_at_their_very_steps() -> None:
    history = run(300, network(hidden=5), loss=lambda step: 1.0 if step < 150 else 0.01)
    changes = VerdictChanges(history)

    changes.look()

    said = list[tuple[str, str]]()
    for k in range(300):
        learning = diagnose(history.at(k)).learning
        said.append((learning.state, learning.lead.verdict if learning.lead is not None else ""))
    assert [(each.step, each.state, each.cause) for each in changes.learning] == [
        (k, *said[k]) for k in range(300) if k == 0 or said[k] != said[k - 1]
    ]
    assert {"early", "stuck", "learning"} <= {each.state for each in changes.learning}
    assert changes.found == (VerdictChange(0, "healthy"),)
