"""The site gives the question, takes one answer a device, and has nothing else."""

from __future__ import annotations

from urllib.parse import urlencode

from app.lectures.phones.asked import Heard, Parts, Show
from app.lectures.phones.server.box import MOST_AT_ADDRESS
from app.lectures.phones.server.request import Reply, Request
from app.lectures.phones.server.site import Site
from app.lectures.phones.votes import Votes
from tests.app.lectures.phones.conftest import CHOICE, HOST, NUMBER


def look(site: Site, path: str = "/", **headers: str) -> Reply:
    """What a phone gets that looks."""
    request = Request("GET", path, {"host": HOST, **headers}, "10.0.0.9")
    return site.head(request) or site.reply(request)


def arrive(site: Site) -> str:
    """The token of a phone that comes for the first time."""
    return dict(look(site).headers)["Set-Cookie"].partition(";")[0].removeprefix("device=")


def vote(site: Site, device: str, answer: str, key: str = "k1") -> Reply:
    """What it gets that answers."""
    body = urlencode({"question": key, "answer": answer}).encode()
    return site.reply(Request("POST", "/vote", {"host": HOST, "cookie": f"device={device}"}, "10.0.0.9", body))


def answers(site: Site) -> tuple[object, ...]:
    """All that were counted."""
    heard = site.heard()
    return tuple(vote.answer for vote in heard.votes) if heard is not None else ()


def test_a_device_may_change_its_answer_and_counts_once(site: Site) -> None:
    first, second = arrive(site), arrive(site)
    replies = [vote(site, device, answer).status for device, answer in ((first, "0"), (first, "1"), (second, "0"))]

    assert replies == [303, 303, 303]
    assert sorted(map(int, map(str, answers(site)))) == [0, 1]
    assert "Set-Cookie" not in dict(look(site, cookie=f"device={first}").headers)


def test_a_replayed_token_counts_no_more_than_once(site: Site) -> None:
    device = arrive(site)
    for _ in range(100):
        vote(site, device, "1")

    assert answers(site) == (1,)


def test_without_a_token_of_ours_nothing_is_counted(site: Site) -> None:
    assert [vote(site, device, "1").status for device in ("", "0" * 64)] == [403, 403]
    assert answers(site) == ()


def test_what_is_no_answer_is_not_counted(site: Site) -> None:
    device = arrive(site)

    assert [vote(site, device, answer).status for answer in ("2", "-1", "", "one")] == [400] * 4
    assert answers(site) == ()


def test_who_writes_no_number_is_told_so_and_may_mend_it(site: Site) -> None:
    device, site.show = arrive(site), Show("en", NUMBER)

    replies = [vote(site, device, text, "k2") for text in ("1.000,5", '"><b>', "1,000")]

    assert [reply.status for reply in replies] == [400, 400, 303]
    assert "cannot be read as a number" in replies[0].body
    assert 'value="1.000,5"' in replies[0].body
    assert 'value="&quot;&gt;&lt;b&gt;"' in replies[1].body
    assert answers(site) == (1000.0,)
    assert 'value="1000"' in look(site, cookie=f"device={device}").body


def test_what_comes_too_late_leads_to_what_is_asked_now(site: Site) -> None:
    device = arrive(site)
    site.show = Show("en", NUMBER)
    assert (vote(site, device, "1").status, answers(site)) == (303, ())

    site.show = Show("en", closed=True)
    assert vote(site, device, "1").status == 303
    assert answers(site) == ()
    assert "The vote is closed" in look(site).body


def test_a_question_that_is_asked_again_still_knows_its_answers(site: Site) -> None:
    device = arrive(site)
    vote(site, device, "1")
    site.show = Show("en")
    site.show = Show("en", CHOICE)

    assert 'value="1" aria-pressed="true"' in look(site, cookie=f"device={device}").body


def test_a_site_that_remembers_another_knows_its_devices_and_what_they_answered(made_of: Parts) -> None:
    before, after = Site(made_of), Site(made_of)
    votes = Votes()
    for page in (before, after):
        page.host, page.show = HOST, Show("en", CHOICE)
        page.remember(votes.told())
        if page is before:
            device = arrive(page)
            vote(page, device, "1")
            heard = page.heard()
            assert heard is not None
            votes.take(heard.votes)

    assert 'value="1" aria-pressed="true"' in look(after, cookie=f"device={device}").body
    assert vote(after, device, "0").status == 303
    assert answers(after) == (0,)


def test_devices_beyond_the_limit_are_told_so(site: Site) -> None:
    for _ in range(MOST_AT_ADDRESS):
        assert vote(site, arrive(site), "1").status == 303

    reply = vote(site, arrive(site), "1")

    assert "Too many devices" in reply.body
    assert len(answers(site)) == MOST_AT_ADDRESS


def test_a_page_can_ask_whether_it_is_out_of_date(site: Site) -> None:
    assert look(site, "/state") == Reply(200, "k1")
    assert site.heard() is None
    site.show = Show("en")
    assert look(site, "/state").body == "wait"


def test_the_language_is_the_phones_else_the_halls_else_ours(site: Site) -> None:
    assert 'lang="ko"' in look(site, **{"accept-language": "ko"}).body
    for spoken, language in (("ko", "ko"), ("C", "en")):
        site.show = Show(spoken, CHOICE)
        assert f'lang="{language}"' in look(site, **{"accept-language": "fr"}).body


def test_nothing_of_it_may_be_kept_or_embedded(site: Site) -> None:
    headers = dict(site.headers(look(site)))

    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"] == "same-origin"
    assert {"HttpOnly", "SameSite=Lax"} <= set(headers["Set-Cookie"].split("; "))
    assert dict(site.headers(look(site, "/state")))["Content-Type"].startswith("text/plain")


def test_that_somebody_comes_is_heard_once(site: Site) -> None:
    assert site.heard() is None
    arrive(site)
    assert site.heard() == Heard()
    arrive(site)
    assert site.heard() is None
