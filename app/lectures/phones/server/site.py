"""The site: the page, a word by which it notices that it is out of date, and the way into the box. Nothing else."""

from __future__ import annotations

import secrets

from app.lectures.phones.asked import Answer, Asked, Heard, Parts, Remember, Show
from app.lectures.phones.server.box import Box
from app.lectures.phones.server.devices import Devices
from app.lectures.phones.server.form import answer, fields
from app.lectures.phones.server.page import Page
from app.lectures.phones.server.preferred import preferred
from app.lectures.phones.server.request import Reply, Request, refused
from core.scenes.asking.numerals import LONGEST

HTML, PLAIN = "text/html; charset=utf-8", "text/plain; charset=utf-8"
HOURS = 6  # for which a phone is the same device
HOME = Reply(303, headers=(("Location", "/"),))


class Site:
    """Knows no network: a request goes in, a reply comes out."""

    def __init__(self, parts: Parts) -> None:
        self._page, self._devices, self._box = Page(parts), Devices(secrets.token_hex()), Box()
        self.host = ""  # the only one that is served
        self.show = Show(language="en")
        self._reached = self._told = False  # whether the page was ever asked for, and whether anybody knows

    def remember(self, before: Remember) -> None:
        """Be for its devices the page that has ended."""
        self._devices = Devices(before.secret)
        self._box.remember(before.votes)

    def head(self, request: Request) -> Reply | None:
        """A reply by the head alone, where there is nothing more to be read; None where it is wanted whole."""
        return refused(request, self.host)

    def reply(self, request: Request) -> Reply:
        """What somebody gets who was let in at the door."""
        if request.path == "/state":
            return Reply(200, self.show.state)
        if request.path == "/vote":
            return self._vote(request)
        self._reached = True
        return self._home(request)

    def headers(self, reply: Reply) -> list[tuple[str, str]]:
        """All that goes with a reply: nothing may be kept, embedded or loaded from elsewhere."""
        length = str(len(reply.body.encode()))
        return [
            ("Content-Type", HTML if reply.body.startswith("<!doctype") else PLAIN), ("Content-Length", length),
            ("Connection", "close"), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
            # Not "no-referrer": of a form on such a page browsers say the origin `null`, as of one in a foreign frame.
            ("Referrer-Policy", "same-origin"), ("Content-Security-Policy", self._page.policy), *reply.headers,
        ]  # fmt: skip

    def heard(self) -> Heard | None:
        """What has been answered since; None where that is nothing, and it was known that phones come."""
        votes, known = self._box.news(), self._told or not self._reached
        self._told = self._reached
        return None if known and not votes else Heard(votes)

    def _home(self, request: Request, said: str = "", typed: str = "") -> Reply:
        known = self._devices.knows(request.device)
        device = request.device if known else self._devices.new()
        body = self._page.written(self.show, self._language(request), self._answered(device), said, typed)
        cookie = ("Set-Cookie", f"device={device}; Path=/; Max-Age={HOURS * 3600}; HttpOnly; SameSite=Lax")
        return Reply(200, body, () if known else (cookie,))

    def _language(self, request: Request) -> str:
        """The phone's, else the hall's, else the first."""
        known, spoken = self._page.languages, self.show.language
        otherwise = spoken if spoken in known else known[0]
        return preferred(request.headers.get("accept-language", ""), known, otherwise)

    def _answered(self, device: str) -> Answer | None:
        asked = self.show.asked
        return self._box.of(asked.key, device) if asked is not None else None

    def _vote(self, request: Request) -> Reply:
        """The answer of a device that this lecture knows, to the question that is asked now."""
        if not self._devices.knows(request.device):
            return Reply(403, "Open the page first; it needs one cookie.")
        found, asked = fields(request.body), self.show.asked
        if found is None:
            return Reply(400, "No answer.")
        if asked is None or found["question"] != asked.key:
            return HOME  # it came too late: the page says what is asked now
        given = answer(found["answer"], asked)
        if given is None:
            return self._unclear(request, asked, found["answer"])
        counted = self._box.put(asked.key, request.device, request.address, given)
        return HOME if counted else self._home(request, "full")

    def _unclear(self, request: Request, asked: Asked, typed: str) -> Reply:
        """Somebody may have written a number in a way that we do not read."""
        if asked.kind != "number":
            return Reply(400, "No answer to this question.")
        return self._home(request, "no_number", typed[:LONGEST])._replace(status=400)
