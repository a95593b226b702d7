"""Errands: done one after the other elsewhere, told as they come, and given up at once."""

from __future__ import annotations

from functools import partial
from operator import truediv

from pytestqt.qtbot import QtBot

from app.state.errands import Errands
from core.engine import Reader


def test_each_is_answered_in_its_order_and_a_failure_is_an_answer(qtbot: QtBot) -> None:
    errands, answers, shares = Errands(partial(Reader, "thread")), list[object](), list[float]()
    errands.answered.connect(lambda index, answer: answers.append((index, answer)))
    errands.told.connect(shares.append)

    with qtbot.waitSignal(errands.ended):
        errands.begin([partial(truediv, 1, 2), partial(truediv, 1, 0), partial(truediv, 1, 4)])

    assert answers[0] == (0, 0.5)
    assert answers[2] == (2, 0.25)
    assert isinstance(answers[1], tuple)
    assert isinstance(answers[1][1], ZeroDivisionError)
    assert shares[-1] == 1.0
    assert not errands.busy


def test_what_is_cancelled_is_told_no_more(qtbot: QtBot) -> None:
    errands = Errands(partial(Reader, "thread"))
    errands.begin([partial(truediv, 1, 2)])

    with qtbot.assertNotEmitted(errands.answered, wait=200):
        errands.cancel()

    assert not errands.busy


def test_what_is_begun_takes_the_place_of_what_was_under_way(qtbot: QtBot) -> None:
    errands, answers = Errands(partial(Reader, "thread")), list[object]()
    errands.answered.connect(lambda index, answer: answers.append(answer))
    errands.begin([partial(truediv, 1, 2)] * 3)

    with qtbot.waitSignal(errands.ended):
        errands.begin([partial(truediv, 1, 4)])

    assert answers == [0.25]


def test_where_nobody_can_do_them_that_is_the_answer(qtbot: QtBot) -> None:
    def nobody() -> Reader:
        raise OSError(24, "too many open files")

    errands, answers = Errands(nobody), list[object]()
    errands.answered.connect(lambda index, answer: answers.append(answer))

    with qtbot.waitSignal(errands.ended):
        errands.begin([partial(truediv, 1, 2)])

    assert [type(answer) for answer in answers] == [OSError]
    assert not errands.busy
