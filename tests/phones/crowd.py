"""The crowd: so many phones that vote, change their mind and look again; then, among them, so many attacks."""

from __future__ import annotations

import asyncio
import random
import re
import time
from collections import Counter
from collections.abc import Awaitable, Iterable
from dataclasses import dataclass, field

from tests.phones.attacks import Aim, Attack, attacks
from tests.phones.talking import LOOPBACK, Heard, passed, request, said

AT_ONCE = 150  # attacks
LOOK_S = 2.5  # between two looks of a phone, as in the page
KEY = re.compile(r'name="question" value="([^"]+)"')


@dataclass
class Seen:
    """What the crowd has seen: how often each choice is to be counted, how long phones waited, what was wrong."""

    tally: Counter[int] = field(default_factory=Counter)
    voted: list[float] = field(default_factory=list)  # seconds for each request of a phone, before the attacks
    attacked: list[float] = field(default_factory=list)  # the same during them
    answers: Counter[tuple[str, int]] = field(default_factory=Counter)  # by kind of attack and status
    wrong: list[str] = field(default_factory=list)
    seconds: float = 0.0


class Phone:
    """One device."""

    def __init__(self, port: int, number: int, seed: int) -> None:
        self._port, self._dice = port, random.Random(f"{seed} {number}")
        self.device = self.key = ""
        self.choice = -1

    async def vote(self, choices: int) -> list[float]:
        """Come, vote, and change its mind or not; seconds of each request."""
        await passed(self._dice.random())
        page, first = await _timed(said(self._port, request(self._port, "GET", "/", accept_language="ko")))
        found = KEY.search(page.body)
        self.key = found[1] if found is not None else ""
        self.device = page.header("set-cookie").partition(";")[0].removeprefix("device=")
        times = [first]
        for _ in range(self._dice.choice([1, 1, 2])):
            choice = self._dice.randrange(choices)
            reply, lasted = await _timed(said(self._port, self._form(choice)))
            self.choice = choice if reply.status == 303 else self.choice
            times.append(lasted)
        return times

    async def look(self, until: asyncio.Event) -> list[float]:
        """Again and again, whether something else is asked."""
        times = list[float]()
        while not until.is_set():
            await passed(LOOK_S + self._dice.random())
            reply, lasted = await _timed(said(self._port, request(self._port, "GET", "/state")))
            times.append(lasted if reply.status == 200 else float("inf"))
        return times

    def _form(self, choice: int) -> bytes:
        body, origin = f"question={self.key}&answer={choice}", f"http://{LOOPBACK}:{self._port}"
        return request(self._port, "POST", "/vote", body, cookie=f"device={self.device}", origin=origin)


async def come(port: int, phones: int, requests: int, choices: int, seed: int) -> Seen:
    """All of them; the attacks begin when every phone has voted, and the phones look on meanwhile."""
    seen, room = Seen(), [Phone(port, number, seed) for number in range(phones)]
    for times in await asyncio.gather(*(phone.vote(choices) for phone in room)):
        seen.voted += times
    seen.tally = Counter(phone.choice for phone in room)
    over, begun = asyncio.Event(), time.monotonic()
    looks = [asyncio.create_task(phone.look(over)) for phone in room]
    await _attack(attacks(requests, Aim(port, room[0].key, room[0].device, room[0].choice), seed), port, seen)
    seen.seconds = time.monotonic() - begun
    over.set()
    for times in await asyncio.gather(*looks):
        seen.attacked += times
    return seen


async def _attack(all_of_them: Iterable[Attack], port: int, seen: Seen) -> None:
    """Some at once; each is tried for what it may be answered."""
    left = iter(all_of_them)

    async def attacker() -> None:
        for attack in left:
            reply = await said(port, attack.words, attack.way)
            seen.answers[attack.kind, reply.status] += 1
            if reply.status not in attack.right:
                seen.wrong.append(f"{attack.kind}: {reply.status}, not {attack.right}")

    await asyncio.gather(*(attacker() for _ in range(AT_ONCE)))


async def _timed(talk: Awaitable[Heard]) -> tuple[Heard, float]:
    begun = time.perf_counter()
    heard = await talk
    return heard, time.perf_counter() - begun
