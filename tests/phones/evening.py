"""An evening: a real hall in this process, its page in another, and the crowd in a third; what each of them saw."""

from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import psutil
from PySide6.QtCore import QSize

from app.lectures.hall import Hall
from app.lectures.lesson import Lesson
from app.lectures.phones.addresses import LOOPBACK
from app.lectures.phones.phones import Phones
from app.lectures.phones.placing import Placing
from app.lectures.reading import Opened
from app.texts import Texts
from app.theme import PROJECTOR, Theme
from core.engine import Engine
from core.scenes.lecture import Lecture
from core.scenes.scene import Plot, Question, Scene
from tests.benchmarks.blocks import watched_passes
from tests.phones.crowd import Seen, come
from tests.phones.talking import request, said

CHOICES = ("1", "3", "12")
LECTURE = Lecture(scenes=(
    Scene(plots=(Plot(name="cost"),), question=Question(prompt="How much <b>is</b> lost?", choices=CHOICES, answer=2)),
))  # fmt: skip
SIZE = QSize(1280, 720)
WATCH_S, BEGIN_S, MOST_S = 0.5, 30.0, 900.0
MB = 2**20


@dataclass
class Evening:
    """What came of it."""

    seen: Seen
    tally: tuple[int, ...]  # in the hall, when all was over
    after: tuple[int, ...]  # statuses of the page, when all was over
    idle: float = 0.0  # the longest pass of the hall's event loop, in processor seconds, while nobody had come
    longest: float = 0.0  # and while phones voted and attacks came
    grown_mb: float = 0.0  # by which the process of the page has become larger during it
    served_s: float = 0.0  # processor seconds of the page
    left_open: int = 0  # connections that are still held

    @property
    def is_good(self) -> bool:
        """Whether each phone was counted once, as it wanted to be in the end, and nothing else did anything."""
        wanted = tuple(self.seen.tally[choice] for choice in range(len(CHOICES)))
        return self.tally == wanted and not self.seen.wrong and self.after == (200, 200) and self.left_open == 0


def evening(phones: int, requests: int, seed: int = 1) -> Evening:
    """The whole of it."""
    lesson = Lesson(Opened(LECTURE, ".", ((),)), partial(Engine, "thread"))
    theme, page = Theme(PROJECTOR), Phones(lesson)
    hall = Hall(lesson, theme, Texts())
    Placing(page, lesson, hall, theme)
    hall.resize(SIZE)
    hall.show()
    lesson.begin()
    try:
        return _held(page, lesson, (phones, requests, len(CHOICES), seed))
    finally:
        page.close()
        lesson.close()
        hall.hide()
        hall.deleteLater()
        lesson.deleteLater()


def _held(page: Phones, lesson: Lesson, asked: tuple[int, ...]) -> Evening:
    page.port = 0
    page.turn_on(LOOPBACK)
    _watch(lambda: page.on, BEGIN_S)
    idle, process = _watch(lambda: False, 2 * WATCH_S), psutil.Process(page.pid)
    before, served = process.memory_info().rss, sum(process.cpu_times()[:2])
    seen, after, longest = _visited(page.port, lesson, asked)
    left = [each for each in process.net_connections() if each.status == psutil.CONN_ESTABLISHED]
    grown, worked = (process.memory_info().rss - before) / MB, sum(process.cpu_times()[:2]) - served
    return Evening(seen, lesson.place.votes, after, idle, longest, grown, worked, len(left))


def _visited(port: int, lesson: Lesson, asked: tuple[int, ...]) -> tuple[Seen, tuple[int, ...], float]:
    """What the crowd has seen, how the page answers afterwards, and the longest pass of the hall meanwhile."""
    near, far = multiprocessing.Pipe()
    crowd = multiprocessing.get_context("spawn").Process(target=_crowd, args=(far, port, *asked), daemon=True)
    crowd.start()
    longest = _watch(near.poll, MOST_S)
    seen = near.recv() if near.poll() else Seen(wrong=["the crowd never came home"])
    longest = max(longest, _watch(lambda: sum(lesson.place.votes) == asked[0], BEGIN_S))
    after = near.recv() if near.poll(BEGIN_S) else ()
    crowd.kill()
    crowd.join()
    return seen, after, longest


def _watch(over: Callable[[], bool], most_s: float) -> float:
    """The longest pass of the event loop until it is over."""
    longest, waited = 0.0, 0.0
    while waited < most_s and not over():
        longest, waited = max(longest, *watched_passes(WATCH_S)), waited + WATCH_S
    return longest


def _crowd(pipe: Any, port: int, *asked: int) -> None:
    """In a process of its own."""
    pipe.send(asyncio.run(come(port, *asked)))
    pipe.send(tuple(asyncio.run(said(port, request(port, "GET", path))).status for path in ("/", "/state")))
