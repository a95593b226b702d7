"""The answer store keeps the whole run in sight, however long, and forgets questions that nobody asks any more."""

from __future__ import annotations

from itertools import pairwise

from core.record.answer_store import ANSWERS, QUESTIONS, AnswerStore


def answers(steps: int, question: str = "q") -> AnswerStore:
    made = AnswerStore()
    for step in range(steps):
        made.add(step, {question: f"at {step}"})
    return made


def test_the_latest_answer_comes_first() -> None:
    assert answers(10).at("q") == (9, "at 9")
    assert answers(10).at("another") is None


def test_an_earlier_step_shows_the_last_answer_up_to_it() -> None:
    made = AnswerStore()
    for step in (3, 7, 20):
        made.add(step, {"q": step})

    assert [made.at("q", step) for step in (0, 3, 6, 7, 19, 25)] == [(3, 3), (3, 3), (3, 3), (7, 7), (7, 7), (20, 20)]


def test_a_long_run_is_covered_from_its_first_step_in_bounded_memory() -> None:
    made = answers(10_000)

    kept = sorted({found[0] for step in range(10_000) if (found := made.at("q", step))})

    assert len(kept) <= ANSWERS + 1
    assert kept[0] == 0
    assert max(b - a for a, b in pairwise(kept)) < 10_000 / 8


def test_the_same_step_answered_twice_shows_the_newer_answer() -> None:
    made = answers(5)

    made.add(4, {"q": "again"})

    assert made.at("q") == (4, "again")


def test_questions_that_were_not_asked_for_long_are_forgotten() -> None:
    made = answers(3, "old")

    for number in range(QUESTIONS):
        made.add(3, {number: "new"})

    assert made.at("old") is None
    assert made.at(0) == (3, "new")


def test_a_failure_is_known_from_its_step_on_until_there_is_an_answer_again() -> None:
    made = answers(5)
    made.add(7, {}, {"q": "odd"})
    made.add(9, {}, {"q": "odder"})

    failures = [made.failure("q", step) for step in (None, 6, 7, 12)]
    made.add(11, {"q": "well"})

    assert failures == ["odder", None, "odder", "odder"]
    assert made.failure("q") is None
    assert made.at("q") == (11, "well")


def test_failures_of_old_are_forgotten() -> None:
    made = AnswerStore()

    for number in range(QUESTIONS + 1):
        made.add(3, {}, {number: "odd"})

    assert made.failure(0) is None
    assert made.failure(1) == "odd"


def test_the_course_of_a_question_leads_from_its_first_answer_to_its_latest() -> None:
    made = answers(10_000)
    made.add(9_999, {"q": "corrected"})
    course = made.course("q")

    assert len(course) <= ANSWERS + 1
    assert (course[0], course[-1]) == ((0, "at 0"), (9_999, "corrected"))
    assert [step for step, _ in course] == sorted({step for step, _ in course})
    assert made.course("another") == ()


def test_a_question_that_does_not_fit_has_been_heard_and_has_no_answer() -> None:
    made = AnswerStore()
    made.add(7, {"q": None, "p": "well"})
    unfit = made.unfit("q"), made.at("q"), made.course("q"), made.unfit("p")

    made.add(9, {"q": "well", "p": None})

    assert unfit == (7, None, (), None)
    assert (made.unfit("q"), made.at("q")) == (None, (9, "well"))
    assert (made.unfit("p"), made.at("p")) == (9, (7, "well"))
    made.clear()
    assert made.unfit("p") is None


def test_what_did_not_fit_of_old_is_forgotten() -> None:
    made = AnswerStore()

    for number in range(QUESTIONS + 1):
        made.add(3, {number: None})

    assert (made.unfit(0), made.unfit(1)) == (None, 3)
