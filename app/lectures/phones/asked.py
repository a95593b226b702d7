"""What goes through the pipe between the window and the page: what is asked, in each language, and what is answered."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

from core.scenes.asking.numerals import Scale

Kind: TypeAlias = Literal["choice", "number", "profile"]
Answer: TypeAlias = int | float | tuple[float, ...]  # the number of a choice, an amount, a point for each layer

MOST_POINTS = 256  # of a profile: no finger draws more


class Value(msgspec.Struct, frozen=True, omit_defaults=True):
    """What can be written as JSON: nothing that comes from phones is ever unpickled."""


class Words(Value, frozen=True):
    """A question in one language."""

    prompt: str
    choices: tuple[str, ...] = ()
    hint: str = ""  # how it is to be answered
    ends: tuple[str, str] = ("", "")  # what the first and the last point of a profile are of


class Asked(Value, frozen=True):
    """What the room is to guess; `key` is another one for each vote."""

    key: str
    kind: Kind
    words: dict[str, Words]  # by language
    points: int = 0
    decades: tuple[float, float] = (0.0, 0.0)  # between which a profile is drawn
    scale: Scale = "plain"  # of a number
    given: float | None = None  # the last point of a profile, for nobody can know the level


class Parts(Value, frozen=True):
    """What every page is made of."""

    frame: str
    style: str
    script: str
    words: dict[str, dict[str, str]]  # by language and name


class Vote(Value, frozen=True):
    """What a device, which came from that address, has answered to a question."""

    key: str
    device: str
    address: str
    answer: Answer


class Remember(Value, frozen=True, tag="remember"):
    """What another page knew that has ended: by which secret it knew its devices, and what they have answered."""

    secret: str
    votes: tuple[Vote, ...] = ()


class Open(Value, frozen=True, tag="open"):
    """Serve the page there; port 0 is any that is free."""

    address: str
    port: int


class Close(Value, frozen=True, tag="close"):
    """Serve nothing any more, until the next `Open`."""


class Show(Value, frozen=True, tag="show"):
    """What the page says from now on: a question, that its vote is closed, or that there is none."""

    language: str  # for phones that speak none of ours
    asked: Asked | None = None
    closed: bool = False

    @property
    def state(self) -> str:
        """By which a page notices that it is out of date."""
        if self.asked is None:
            return "closed" if self.closed else "wait"
        return self.asked.key if self.asked.given is None else f"{self.asked.key}-given"


class Opened(Value, frozen=True, tag="opened"):
    """The page is served at that port; the code of its address, and which of this machine's that is."""

    port: int
    code: tuple[str, ...] = ()
    address: str = ""


class Failed(Value, frozen=True, tag="failed"):
    """It cannot be served there."""

    address: str = ""


class Heard(Value, frozen=True, tag="heard"):
    """What has been answered since the last of these; that some phone has come to the page."""

    votes: tuple[Vote, ...] = ()


Order: TypeAlias = Remember | Open | Close | Show
Report: TypeAlias = Opened | Failed | Heard
