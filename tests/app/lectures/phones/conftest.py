"""A question for phones in both languages, the page that asks it, and a lesson that does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.lesson import Lesson
from app.lectures.phones.asked import Asked, Parts, Show, Words
from app.lectures.phones.phones import Phones
from app.lectures.phones.server.site import Site
from app.lectures.phones.wording import parts
from tests.app.lectures.conftest import ASKED
from tests.app.lectures.phones.voting import turn_on

HOST = "127.0.0.1:8080"
CHOICE = Asked(
    "k1", "choice", {"en": Words("How <b>much</b>?", ("1", "a & b")), "ko": Words("얼마나요?", ("1", "둘"))}, points=2
)
NUMBER = Asked("k2", "number", {"en": Words("How much?", hint="Power"), "ko": Words("얼마나요?")})
DRAWN = Asked("k3", "profile", {"en": Words("Draw", ends=("in", "out")), "ko": Words("그려 보세요.")}, 3, (-15.0, 3.0))


@pytest.fixture(scope="session")
def made_of() -> Parts:
    """What every page is made of."""
    return parts()


@pytest.fixture
def site(made_of: Parts) -> Site:
    """It asks for a choice."""
    site = Site(made_of)
    site.host, site.show = HOST, Show("en", CHOICE)
    return site


@pytest.fixture
def phones(qtbot: QtBot, lesson: Lesson) -> Iterator[Phones]:
    """Off; their page is in a thread, at any port that is free."""
    phones = Phones(lesson, "thread")
    phones.port = 0
    yield phones
    phones.close()


@pytest.fixture
def alone(lesson: Lesson, qtbot: QtBot) -> Iterator[Phones]:
    """On, with a question; their page has a process of its own."""
    phones = Phones(lesson)
    phones.port = 0
    lesson.jump(ASKED)
    turn_on(phones, qtbot)
    yield phones
    phones.close()
