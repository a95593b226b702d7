"""What goes through the pipe comes out of it as it was, and each state of the page has a word of its own."""

from __future__ import annotations

import msgspec
import pytest

from app.lectures.phones.asked import Answer, Close, Failed, Heard, Open, Opened, Order, Remember, Report, Show, Vote
from tests.app.lectures.phones.conftest import CHOICE, DRAWN


@pytest.mark.parametrize("order", [
    Open("127.0.0.1", 80), Close(), Show("ko", DRAWN), Show("en", closed=True),
    Remember("secret", (Vote("k", "a", "10.0.0.1", (1.0, -2.5)),)),
])  # fmt: skip
def test_orders_go_through_the_pipe(order: Order) -> None:
    assert msgspec.json.decode(msgspec.json.encode(order), type=Order) == order


@pytest.mark.parametrize("answer", [1, -3.0, (0.0, -1.5)])
def test_reports_do_too_with_answers_of_each_kind(answer: Answer) -> None:
    reports: list[Report] = [Heard((Vote("k", "a", "10.0.0.1", answer),)), Heard(), Opened(80), Failed()]

    assert [msgspec.json.decode(msgspec.json.encode(report), type=Report) for report in reports] == reports


def test_a_page_that_is_out_of_date_can_tell() -> None:
    states = [show.state for show in (Show("en"), Show("en", closed=True), Show("en", CHOICE), Show("en", DRAWN))]

    assert len(set(states)) == 4
