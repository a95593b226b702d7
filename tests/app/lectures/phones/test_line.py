"""The line carries orders and reports, and says when nobody is at its other end."""

from __future__ import annotations

import psutil

from app.lectures.phones.addresses import LOOPBACK
from app.lectures.phones.asked import Open, Opened, Parts
from app.lectures.phones.line import Line
from tests.waiting import comes_about

WITHIN_S = 30.0


def test_orders_go_and_reports_come(made_of: Parts) -> None:
    line, found = Line(made_of, "thread"), list[object]()

    line.send(Open(LOOPBACK, 0))

    def come() -> bool:
        found.extend(line.taken())
        return bool(found)

    assert comes_about(come, WITHIN_S)
    assert [type(report) for report in found] == [Opened]
    assert line.pid is None
    assert not line.gone
    line.close()
    assert line.gone


def test_a_process_that_has_fallen_is_noticed(made_of: Parts) -> None:
    line = Line(made_of)
    assert line.pid is not None

    psutil.Process(line.pid).kill()

    assert comes_about(lambda: line.taken() or line.gone, WITHIN_S)
    line.close()
