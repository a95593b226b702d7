"""Visits: connections from phones, each for one request and with a deadline; of too many the oldest goes."""

from __future__ import annotations

import asyncio

import h11

from app.lectures.phones.server.request import MOST_BODY, Reply, Request
from app.lectures.phones.server.site import Site

LONGEST_S = 10.0  # for a whole visit, however slowly somebody speaks or listens
MOST_HEAD = 8192  # bytes
MOST_SAID = MOST_HEAD + 2 * MOST_BODY  # in all: h11 bounds a head only where it does not come in one piece
MOST_VISITS = 800  # at once: an honest one takes some milliseconds
SHAPELESS, TOO_MUCH = Reply(400, "No HTTP."), Reply(413, "Too much.")


class Visits:
    """All that are here at present, the oldest first."""

    def __init__(self, site: Site, most: int = MOST_VISITS, deadline_s: float = LONGEST_S) -> None:
        self.site, self._most, self._deadline_s = site, most, deadline_s
        self._here: dict[Visit, asyncio.TimerHandle] = {}

    def visit(self) -> Visit:
        """For a connection that comes."""
        return Visit(self)

    def come(self, visit: Visit) -> None:
        """One more; for whom there is no room, the one that has been here longest has to go."""
        if len(self._here) >= self._most:
            oldest = next(iter(self._here))
            self.gone(oldest)
            oldest.end()
        self._here[visit] = asyncio.get_running_loop().call_later(self._deadline_s, visit.end)

    def gone(self, visit: Visit) -> None:
        """One less."""
        deadline = self._here.pop(visit, None)
        if deadline is not None:
            deadline.cancel()

    def end_all(self) -> None:
        """Nobody is served any more."""
        for visit in tuple(self._here):
            visit.end()


class Visit(asyncio.Protocol):
    """One request and its reply; h11 reads the one and writes the other."""

    def __init__(self, visits: Visits) -> None:
        self._visits, self._site = visits, visits.site
        self._http = h11.Connection(h11.SERVER, max_incomplete_event_size=MOST_HEAD)
        self._request: Request | None = None
        self._body, self._said = bytearray(), 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._visits.come(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._visits.gone(self)

    def data_received(self, data: bytes) -> None:
        if self._transport.is_closing():
            return
        self._said += len(data)
        if self._said > MOST_SAID:
            self._say(TOO_MUCH)
            return
        try:
            self._http.receive_data(data)
            self._listen()
        except h11.RemoteProtocolError:
            self._say(SHAPELESS)

    def eof_received(self) -> None:
        """Who says nothing more gets nothing more."""

    def end(self) -> None:
        """At once, whatever is being said."""
        self._transport.abort()

    def _listen(self) -> None:
        while not self._transport.is_closing():
            event = self._http.next_event()
            if isinstance(event, h11.Request):
                self._meet(event)
            elif isinstance(event, h11.Data):
                self._take(event.data)
            elif isinstance(event, h11.EndOfMessage) and self._request is not None:
                self._say(self._site.reply(self._request._replace(body=bytes(self._body))))
            else:
                return

    def _meet(self, event: h11.Request) -> None:
        """The head: whoever is not wanted goes before anything else is read."""
        headers = {name.decode("ascii"): value.decode("latin-1") for name, value in event.headers}
        address = str(self._transport.get_extra_info("peername")[0])
        method, path = event.method.decode("ascii"), event.target.decode("latin-1")
        self._request = Request(method, path, headers, address)
        refusal = self._site.head(self._request)
        if refusal is not None:
            self._say(refusal)

    def _take(self, data: bytes) -> None:
        self._body += data
        if len(self._body) > MOST_BODY:
            self._say(TOO_MUCH)

    def _say(self, reply: Reply) -> None:
        head = h11.Response(status_code=reply.status, headers=self._site.headers(reply))
        try:
            for event in (head, h11.Data(data=reply.body.encode()), h11.EndOfMessage()):
                self._transport.write(self._http.send(event) or b"")
        except h11.LocalProtocolError:  # of a request that was none, h11 answers nothing, or not this
            self._transport.abort()
        self._transport.close()
