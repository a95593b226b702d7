"""Whatever is wrong with a case, or with the end of its process, is found and told with its number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.hostile.ill import SET, Ill
from tests.hostile.workers import outcomes

SHORT_S = 2.0  # for whoever will not come anyway


@pytest.mark.parametrize(
    "number, end, fault",
    [
        (Ill.RAISES, "raised", "ZeroDivisionError"),
        (Ill.ABORTS, "fell", "ended with -6"),
        (Ill.WARNS, "raised", "as of a table of 1e308"),
        (Ill.HANGS, "fell", "stood still"),
        (Ill.FAILS_IN_A_THREAD, "done", "IndexError: pop from empty list"),
        (Ill.SAYS_SO, "told", "it is ill"),
        (Ill.EXITS, "fell", "ended with 0"),
        (Ill.FAILS_AT_ITS_END, "fell", "ended with 3"),
    ],
)
def test_an_ill_case_is_found(number: int, end: str, fault: str) -> None:
    impatient = replace(SET, patience_s=SHORT_S if number == Ill.HANGS else SET.patience_s)

    found = list(outcomes(impatient, [number], seed=1))

    assert [(each.number, each.end) for each in found if each.fault] == [(number, end)]
    assert fault in found[-1].fault


def test_the_others_are_done_all_the_same() -> None:
    found = list(outcomes(SET, [Ill.RAISES, Ill.HEALTHY, Ill.ABORTS, Ill.HEALTHY, Ill.HEALTHY], seed=1))

    assert sorted((each.number, bool(each.fault)) for each in found) == [
        *[(Ill.HEALTHY, False)] * 3, (Ill.RAISES, True), (Ill.ABORTS, True)
    ]  # fmt: skip
