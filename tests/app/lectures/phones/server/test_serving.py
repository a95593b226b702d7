"""The page in a process of its own knows no window, gives way, opens where it is told, and ends with the window."""

from __future__ import annotations

import multiprocessing
import sys
from pathlib import Path
from threading import Thread
from typing import Any

import msgspec
import psutil
import pytest
from msgspec.structs import replace

from app.lectures.phones.addresses import LOOPBACK
from app.lectures.phones.asked import Close, Failed, Heard, Open, Opened, Order, Parts, Report, Show, Vote
from app.lectures.phones.code import modules
from app.lectures.phones.line import Line
from app.lectures.phones.server.serving import serve
from app.lectures.phones.votes import Votes
from tests.app.lectures.phones.conftest import CHOICE, DRAWN
from tests.app.lectures.phones.voting import Phone
from tests.app.lectures.takeaway.browser import found, running
from tests.waiting import comes_about

WITHIN_S, QUIET_S = 30.0, 0.3
GIVEN = "`${document.querySelector('#sheet')?.dataset.given} ${document.readyState}`"  # when it was written anew
NO_SERVER = "192.0.2.1"  # for documentation: no machine has it


class Far:
    """A page in a thread, spoken to over its pipe."""

    def __init__(self, parts: Parts) -> None:
        self.pipe, far_end = multiprocessing.Pipe()
        words = msgspec.json.encode(parts)
        self.thread = Thread(target=serve, args=(far_end, words), daemon=True)
        self.thread.start()

    def tell(self, order: Order) -> None:
        """Give an order."""
        self.pipe.send_bytes(msgspec.json.encode(order))

    def report(self) -> Report:
        """The next report."""
        assert self.pipe.poll(WITHIN_S)
        report: Report = msgspec.json.decode(self.pipe.recv_bytes(), type=Report)
        return report


def is_listening(port: int) -> bool:
    """Whether this process listens there."""
    found: list[Any] = psutil.Process().net_connections("tcp4")
    return any(each.status == psutil.CONN_LISTEN and each.laddr.port == port for each in found)


def test_it_opens_and_closes_and_opens_at_the_same_port_again(made_of: Parts) -> None:
    far = Far(made_of)
    far.tell(Open(LOOPBACK, 0))
    opened = far.report()
    assert isinstance(opened, Opened)
    assert is_listening(opened.port)
    assert opened.code == modules(f"http://{LOOPBACK}:{opened.port}")

    far.tell(Close())
    assert comes_about(lambda: not is_listening(opened.port), WITHIN_S)
    far.tell(Open(LOOPBACK, opened.port))

    assert far.report() == opened
    far.pipe.close()
    far.thread.join(WITHIN_S)
    assert not far.thread.is_alive()
    assert not is_listening(opened.port)


def test_an_address_that_is_not_of_this_machine_is_said(made_of: Parts) -> None:
    far = Far(made_of)

    far.tell(Open(NO_SERVER, 0))

    assert isinstance(far.report(), Failed)
    far.pipe.close()


def test_a_port_that_is_taken_is_left_to_whoever_has_it(made_of: Parts) -> None:
    first, second = Far(made_of), Far(made_of)
    first.tell(Open(LOOPBACK, 0))
    taken = first.report()
    assert isinstance(taken, Opened)

    second.tell(Open(LOOPBACK, taken.port))

    other = second.report()
    assert isinstance(other, Opened)
    assert other.port != taken.port
    first.pipe.close()
    second.pipe.close()


def test_what_is_answered_is_told_once_also_where_the_page_remembers_another(made_of: Parts) -> None:
    far, votes = Far(made_of), Votes()
    votes.take([Vote(CHOICE.key, "another", LOOPBACK, 1)])
    for order in (votes.told(), Show("en", CHOICE), Open(LOOPBACK, 0)):
        far.tell(order)
    opened = far.report()
    assert isinstance(opened, Opened)
    phone = Phone(LOOPBACK, opened.port)

    phone.vote("0")

    heard = [vote for report in told(far, 1) for vote in report.votes]
    assert [(vote.key, vote.answer) for vote in heard] == [(CHOICE.key, 0)]
    assert not far.pipe.poll(QUIET_S)
    far.pipe.close()


def test_what_is_drawn_stays_when_the_output_is_given_and_is_sent_with_that(made_of: Parts, tmp_path: Path) -> None:
    program = found()
    if program is None:
        pytest.skip("no browser draws on the page: apt-get install chromium")
    far, asked = Far(made_of), replace(DRAWN, points=4)
    for order in (Show("en", asked), Open(LOOPBACK, 0)):
        far.tell(order)
    opened = far.report()
    assert isinstance(opened, Opened)

    with running(program, tmp_path) as browser:
        browser.show(400)
        browser.open(f"http://{LOOPBACK}:{opened.port}/")
        browser.drag("#sheet", [(0.2, 0.9), (0.8, 0.5)])
        far.tell(Show("en", replace(asked, given=-2.0)))
        assert comes_about(lambda: browser.tell(GIVEN) == "-2.0 complete", WITHIN_S)
        browser.drag("#sheet", [(0.97, 0.9), (0.99, 0.9)])
        browser.click(".send")

        (heard,) = (vote.answer for report in told(far, 1) for vote in report.votes)
        assert browser.complaints == []

    assert isinstance(heard, tuple)
    assert heard[0] < heard[1] < heard[2] < heard[3] == -2.0
    far.pipe.close()


def told(far: Far, count: int) -> list[Heard]:
    """What is heard until so many votes are."""
    found = list[Heard]()
    while sum(len(heard.votes) for heard in found) < count:
        report = far.report()
        assert isinstance(report, Heard)
        found.append(report)
    return found


def test_its_process_gives_way_and_ends_with_the_window(made_of: Parts) -> None:
    line = Line(made_of)
    assert line.pid is not None
    process = psutil.Process(line.pid)
    line.send(Open(LOOPBACK, 0))
    assert comes_about(line.taken, WITHIN_S)

    assert sys.platform == "win32" or process.nice() > psutil.Process().nice() or psutil.Process().nice() >= 19
    line.close()

    assert comes_about(lambda: not process.is_running() or process.status() == psutil.STATUS_ZOMBIE, WITHIN_S)
