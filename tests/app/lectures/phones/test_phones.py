"""Phones are off until they are turned on, ask what the lesson asks, and are heard while it is asked."""

from __future__ import annotations

import socket
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.lesson import Lesson
from app.lectures.phones import asked, line
from app.lectures.phones import phones as module
from app.lectures.phones.addresses import LOOPBACK, Address
from app.lectures.phones.phones import Phones
from app.lectures.reading import Opened
from core.engine import Engine
from core.experiment import Experiment
from core.scenes.guess import Number, Profile
from core.scenes.lecture import Lecture
from core.scenes.scene import Question, Scene
from core.scenes.staging import stages
from tests.app.lectures.conftest import ASKED, CHANGED
from tests.app.lectures.phones.voting import LateLine, is_free, is_news, kill, phone_of, turn_on

SEVERAL = (Address("192.0.2.1", "wlan0"), Address("192.0.2.2", "eth0"))


def test_they_are_off_and_no_page_is_made(phones: Phones, lesson: Lesson, qtbot: QtBot) -> None:
    lesson.jump(ASKED)

    assert not phones.on
    assert phones.pid is None
    phones.turn_off()
    assert not phones.on


def test_the_page_waits_asks_and_says_that_the_vote_is_closed(phones: Phones, lesson: Lesson, qtbot: QtBot) -> None:
    turn_on(phones, qtbot)
    phone, seen = phone_of(phones), list[str]()

    for step in (partial(lesson.jump, 0), lesson.next, lesson.next, lesson.next):
        before = phone.look("/state")
        step()
        qtbot.waitUntil(partial(is_news, phone, before, bool(seen)))
        seen.append(phone.look())

    assert ["Wait for" in page for page in seen] == [True, False, False, True]
    assert ["How much is lost?" in page for page in seen] == [False, True, False, False]
    assert ["The vote is closed" in page for page in seen] == [False, False, True, False]


def test_a_device_counts_once_and_may_change_its_mind(phones: Phones, lesson: Lesson, qtbot: QtBot) -> None:
    lesson.jump(ASKED)
    lesson.count_hand(0)
    turn_on(phones, qtbot)
    first, second = phone_of(phones), phone_of(phones)
    for phone, choice in ((first, "0"), (second, "2"), (first, "2")):
        phone.vote(choice)

    qtbot.waitUntil(lambda: lesson.place.votes == (1, 0, 2))
    lesson.next()

    assert lesson.place.votes == (1, 0, 2)


def test_turned_off_and_on_again_nothing_is_lost_and_the_address_stays(
    phones: Phones, lesson: Lesson, qtbot: QtBot
) -> None:
    lesson.jump(ASKED)
    turn_on(phones, qtbot)
    phone, url = phone_of(phones), phones.url
    phone.vote("1")
    qtbot.waitUntil(lambda: lesson.place.votes == (0, 1, 0))

    phones.toggle()
    assert not phones.on
    phones.toggle()
    qtbot.waitUntil(lambda: phones.on)
    phone_of(phones).vote("1")

    qtbot.waitUntil(lambda: lesson.place.votes == (0, 2, 0))
    assert phones.url == url
    assert 'aria-pressed="true"' in phone.look()


def test_who_turns_them_off_before_they_are_on_has_them_off(phones: Phones, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line, "Line", LateLine)
    phones.turn_on(LOOPBACK)
    phones.toggle()

    phones.look()
    assert not phones.on

    phones.toggle()
    phones.look()
    assert phones.on


def test_the_page_is_told_what_is_asked_once(phones: Phones, lesson: Lesson, monkeypatch: pytest.MonkeyPatch) -> None:
    told = list[asked.Order]()
    monkeypatch.setattr(line, "Line", LateLine)
    monkeypatch.setattr(LateLine, "send", lambda late, order: told.append(order))
    phones.turn_on(LOOPBACK)
    lesson.jump(ASKED)
    before = len(told)

    for _ in range(3):
        lesson.count_hand(0)
    between = len(told)
    lesson.next()

    assert (between, len(told)) == (before, before + 1)


def test_a_question_that_is_met_again_keeps_its_votes_and_a_second_vote_begins_anew(
    phones: Phones, lesson: Lesson, qtbot: QtBot
) -> None:
    lesson.jump(ASKED)
    turn_on(phones, qtbot)
    phone = phone_of(phones)
    phone.vote("1")
    qtbot.waitUntil(lambda: lesson.place.votes == (0, 1, 0))

    lesson.jump(CHANGED)
    lesson.jump(ASKED)
    second = phone_of(phones)
    qtbot.waitUntil(lambda: "How much is lost?" in second.look())  # a page is told of each scene in its turn
    second.vote("0")
    qtbot.waitUntil(lambda: lesson.place.votes == (1, 1, 0))
    before = phone.look("/state")
    lesson.vote_again()
    qtbot.waitUntil(lambda: phone.look("/state") != before)
    phone.vote("2")

    qtbot.waitUntil(lambda: lesson.place.votes == (0, 0, 1))


@pytest.mark.parametrize("question, answer, guess", [
    (Question(prompt="?", measure="loss"), "1,5", Number(1.5)),
    (Question(prompt="?", draw="profile"), "-3.00 -2.00 -1.00", Profile((-3.0, -2.0, -1.0))),
])  # fmt: skip
def test_numbers_and_profiles_are_heard(
    question: Question, answer: str, guess: object, experiment: Experiment, qtbot: QtBot
) -> None:
    lecture = Lecture(scenes=(Scene(experiment=experiment, plots=("gradient-profile",), question=question),))
    lesson = Lesson(Opened(lecture, ".", tuple(stages(lecture.scenes))), partial(Engine, "thread"))
    lesson.begin()
    points = len(lesson.slots)
    phones = Phones(lesson, "thread")
    phones.port = 0
    turn_on(phones, qtbot)

    phone_of(phones).vote(answer if question.draw is None else " ".join(["-3.00", *["-1.00"] * (points - 1)]))

    wanted = guess if question.draw is None else Profile((-3.0, *[-1.0] * (points - 1)))
    qtbot.waitUntil(lambda: lesson.place.heard == (wanted,))
    qtbot.waitUntil(lambda: ("data-given" in phone_of(phones).look()) == (question.draw is not None))
    phones.close()
    lesson.close()
    lesson.deleteLater()


def test_one_address_is_taken_of_several_somebody_chooses(
    phones: Phones, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "addresses", lambda: SEVERAL)
    with qtbot.waitSignal(phones.choosing):
        phones.toggle()
    assert phones.address == ""

    monkeypatch.setattr(module, "addresses", lambda: (Address(LOOPBACK, "lo"),))
    phones.toggle()

    qtbot.waitUntil(lambda: phones.on)
    assert phones.url.startswith(f"http://{LOOPBACK}:")


def test_where_it_cannot_be_served_that_is_said(phones: Phones, qtbot: QtBot) -> None:
    with qtbot.waitSignal(phones.failed):
        phones.turn_on(SEVERAL[0].number)

    assert not phones.on
    assert phones.address == ""


def test_that_nobody_comes_is_said_until_somebody_does(
    phones: Phones, lesson: Lesson, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "ALONE_MS", 50)
    lesson.jump(ASKED)
    turn_on(phones, qtbot)
    qtbot.waitUntil(lambda: phones.alone)

    phone_of(phones).look()

    qtbot.waitUntil(lambda: not phones.alone)


def test_a_page_that_was_killed_is_back_where_it_was_and_no_vote_is_lost_or_counts_twice(
    alone: Phones, lesson: Lesson, qtbot: QtBot
) -> None:
    url, first, second = alone.url, phone_of(alone), phone_of(alone)
    first.vote("1")
    second.vote("1")
    qtbot.waitUntil(lambda: lesson.place.votes == (0, 2, 0))

    with qtbot.waitSignal(alone.changed):
        kill(alone)
    assert alone.on
    first.vote("2")

    qtbot.waitUntil(lambda: lesson.place.votes == (0, 1, 1))
    assert alone.url == url
    assert 'value="1" aria-pressed="true"' in second.look()


def test_one_that_is_killed_again_at_once_is_off_until_somebody_turns_it_on(
    alone: Phones, lesson: Lesson, qtbot: QtBot
) -> None:
    phone = phone_of(alone)
    phone.vote("1")
    qtbot.waitUntil(lambda: lesson.place.votes == (0, 1, 0))
    with qtbot.waitSignal(alone.changed):
        kill(alone)

    with qtbot.waitSignal(alone.fallen):
        kill(alone)
    assert not alone.on
    assert alone.address == LOOPBACK
    alone.toggle()
    qtbot.waitUntil(lambda: alone.on)
    phone.vote("0")

    qtbot.waitUntil(lambda: lesson.place.votes == (1, 0, 0))


def test_where_the_port_is_taken_meanwhile_it_is_said_that_it_moved(alone: Phones, qtbot: QtBot) -> None:
    url = alone.url
    alone.turn_off()
    qtbot.waitUntil(lambda: is_free(alone.port))
    with socket.create_server((LOOPBACK, alone.port)), qtbot.waitSignal(alone.moved):
        alone.toggle()

    assert alone.on
    assert alone.url != url
