"""The moments of a run in words and as marks."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.panels.timeline.words import Words
from app.playback.navigation import StepNavigation
from app.texts import Texts
from app.theme.tokens import LIGHT
from core.diagnosis.milestones import Milestone
from core.diagnosis.verdict_changes import LearningChange, VerdictChange
from tests.core.frames import dense, frame_of, recording_of, run_of


class Known:
    """Moments that a test chooses."""

    bad_layer: Milestone | None = None
    verdict: VerdictChange | None = None
    not_finite: Milestone | None = None
    names: tuple[str, ...] = ()


@pytest.fixture
def known() -> Known:
    """Nothing has happened."""
    return Known()


@pytest.fixture
def words(known: Known, texts: Texts, qtbot: QtBot) -> Words:
    """Said of those moments."""
    return Words(cast(StepNavigation, known), texts, cast(QObject, texts))


def test_a_run_without_incidents_says_so(words: Words) -> None:
    told = (words.summary(), words.bad_layer(), words.verdict(), words.not_finite(4))

    assert told == (
        "no bad layer so far",
        "first bad layer: none so far",
        "first verdict: none so far",
        "first non-finite number: none so far",
    )


def test_the_first_bad_layer_is_counted_from_one(words: Words, known: Known) -> None:
    known.bad_layer = Milestone(1200, 16)

    assert words.summary() == "first bad layer: 17, step 1,200"


def test_a_layer_that_has_a_name_is_told_with_it(words: Words, known: Known) -> None:
    known.bad_layer, known.not_finite, known.names = Milestone(1200, 1), Milestone(1300, 2), ("", "encoder", "logits")

    assert words.bad_layer() == "first bad layer: 2 (encoder), step 1,200"
    assert words.not_finite(3) == "first non-finite number: the output (logits), step 1,300"


def test_without_a_bad_layer_the_first_verdict_is_told(words: Words, known: Known) -> None:
    known.verdict = VerdictChange(12, "dead")

    assert words.summary() == "first verdict: Dead, step 12"


def test_the_output_can_be_the_first_to_overflow(words: Words, known: Known) -> None:
    known.not_finite = Milestone(2, 3)

    assert words.not_finite(4) == "first non-finite number: the output, step 2"


def test_changes_of_the_verdict_are_marked_with_symbol_and_colour(words: Words) -> None:
    recording = recording_of([frame_of(dense(3), step) for step in range(5)])
    recording.mark_change(3)
    verdicts = (VerdictChange(0, "healthy"), VerdictChange(2, "vanishing"), VerdictChange(4, "overflow"))

    marks = words.marks(recording.view(), verdicts, (), LIGHT)

    assert [(mark.step, mark.symbol, mark.colour) for mark in marks] == [
        (3, "", LIGHT.secondary),
        (2, "vanishing", LIGHT.cold),
        (4, "overflow", LIGHT.hot),
    ]
    assert [mark.name for mark in marks][:2] == ["changed at step 3", "Vanishing from step 2 on"]


def test_a_run_that_begins_sick_is_marked_at_its_first_step(words: Words, known: Known) -> None:
    history = run_of(dense(3), 5, log10_delta=[-5.0, -2.5, 0.0, 0.0])
    known.bad_layer = Milestone(0, 1)

    marks = words.marks(history, (VerdictChange(0, "vanishing"),), (), LIGHT)

    assert [(mark.step, mark.name) for mark in marks] == [
        (0, "first bad layer: 2, step 0"),
        (0, "Vanishing from step 0 on"),
    ]


def test_changes_of_learning_are_marked_above_the_line_in_no_colour_of_the_gradient(words: Words) -> None:
    changes = (
        LearningChange(0, "early", "vanishing"), LearningChange(100, "stuck", "slow_rate"),
        LearningChange(1900, "learned", ""),
    )  # fmt: skip

    marks = words.marks(run_of(dense(3), 5), (), changes, LIGHT)

    assert [(mark.step, mark.symbol, mark.colour, mark.above) for mark in marks] == [
        (100, "stuck", LIGHT.secondary, True),
        (1900, "learned", LIGHT.secondary, True),
    ]
    assert [mark.name for mark in marks] == ["Stuck · Slow rate from step 100 on", "Learned from step 1,900 on"]


def test_before_a_run_nothing_is_marked(words: Words) -> None:
    assert words.marks(None, (), (), LIGHT) == []
