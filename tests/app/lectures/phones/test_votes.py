"""What phones have answered is kept by question and device, and told to a page that begins again."""

from __future__ import annotations

from app.lectures.phones.asked import Vote
from app.lectures.phones.votes import Votes


def test_of_each_device_the_last_answer_counts_at_each_question() -> None:
    votes = Votes()

    votes.take([Vote("k", "a", "10.0.0.1", 0), Vote("k", "b", "10.0.0.1", 2)])
    votes.take([Vote("k", "a", "10.0.0.1", 1), Vote("other", "a", "10.0.0.1", 5)])

    assert votes.of("k") == (1, 2)
    assert votes.of("other") == (5,)
    assert votes.of("nothing") == ()


def test_all_that_counts_is_told_with_the_secret_of_this_lecture() -> None:
    votes, others = Votes(), Votes()
    votes.take([Vote("k", "a", "10.0.0.1", 0), Vote("k", "a", "10.0.0.1", 1)])

    assert votes.told().votes == (Vote("k", "a", "10.0.0.1", 1),)
    assert votes.told().secret == votes.told().secret != others.told().secret
