"""A trial is the grade, and tells how far it is."""

from __future__ import annotations

from core.components.tables import Progress, told
from core.scenes.grading import graded
from core.scenes.trial import WHOLE, tried
from tests.core.scenes.lectures import QUICK, task


def test_it_is_the_grade_and_is_told_on_the_way() -> None:
    heard = list[Progress]()

    with told(heard.append):
        grade = tried(task(), QUICK)

    assert grade == graded(task(), QUICK)
    assert [each.share for each in heard] == [0.0, 0.5, 1.0]
    assert WHOLE > 100
