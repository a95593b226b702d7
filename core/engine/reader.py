"""The reader: looks at tables and programs in a process of its own, begun when the first is asked for, and stays."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from contextlib import ExitStack, suppress
from functools import partial
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Literal, TypeAlias, TypeVar
from weakref import finalize

from core.components.datasets import Csv, DataError, Seen, forget_table, kept_sheets, seen_here
from core.components.tables import Progress, Stamp, Tell, told
from core.engine.attempt import attempted
from core.engine.mail import Connection
from core.engine.quiet import deaf_to_the_terminal, without_warnings
from core.wording import Reason

LOOK_S = 0.05  # how long it may take to notice that nobody waits any more
REST_S = 60.0  # after which the table that was read last is let go

T = TypeVar("T")
Job: TypeAlias = Callable[[], Any]


class ReaderGone(Exception):
    """The process has come to an end, whatever has ended it."""


class Reader:
    """The near end of the pipe: one thing at a time. Once `gone` it answers nothing more; then there is another."""

    def __init__(self, home: Literal["process", "thread"] = "process") -> None:
        """The far end is a spawned process or, for tests, a thread."""
        self._home = home
        self._pipe: Connection[Any, Any] | None = None
        self._process: multiprocessing.process.BaseProcess | None = None
        self.gone = False

    @property
    def pid(self) -> int | None:
        """Of the process, where there is one."""
        return self._process.pid if self._process is not None and not self.gone else None

    def see(self, stamp: Stamp, data: Csv, tell: Tell) -> Seen:
        """Waits for what is seen of a table; `tell` hears how far it is, again and again, and ends it all by raising.

        DataError where the table cannot be read now, or where the process has come to an end.
        """
        try:
            return self.do(partial(seen_here, stamp, data), Progress(stamp.path, stamp.size, 0.0), tell)
        except ReaderGone as error:
            raise DataError(Reason("table.reader_gone")) from error

    def do(self, job: Callable[[], T], begun: Progress, tell: Tell) -> T:
        """Waits for what comes of anything that can be sent through a pipe; it raises what the job does, or ReaderGone.

        `tell` hears of the beginning for as long as nothing else is known, and ends it all by raising.
        """
        with ExitStack() as given_up:
            given_up.callback(self._end)
            answer = self._answer(job, begun, tell)
            given_up.pop_all()
        if isinstance(answer, Exception):
            raise answer
        result: T = answer
        return result

    def _answer(self, job: Job, progress: Progress, tell: Tell) -> Any:
        try:
            pipe = self._pipe = self._pipe or self._begun()
            pipe.send(job)
            while True:
                if pipe.poll(LOOK_S):
                    answer = pipe.recv()
                    if not isinstance(answer, Progress):
                        return answer
                    progress = answer
                tell(progress)
        except (EOFError, OSError) as error:
            tell(progress)  # who has given up ended it
            raise ReaderGone from error

    def _begun(self) -> Connection[Any, Any]:
        pipe, far_end = multiprocessing.Pipe()
        if self._home == "thread":
            Thread(target=_serve, args=(far_end, far_end.recv), daemon=True).start()
            return pipe
        process = multiprocessing.get_context("spawn").Process(target=_serve_alone, args=(far_end,), daemon=True)
        with deaf_to_the_terminal():
            process.start()
        far_end.close()
        self._process = process
        self._left_behind = finalize(self, process.kill)
        return pipe

    def _end(self) -> None:
        self.gone = True
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None and self._left_behind.detach():
            self._process.kill()
            Thread(target=self._process.join, daemon=True).start()


def _serve_alone(pipe: Connection[Any, Any]) -> None:
    """The far end in a process of its own: it ends when the near end is gone, whatever it is busy with."""
    without_warnings()
    asked: SimpleQueue[Job] = SimpleQueue()
    Thread(target=_listen, args=(pipe, asked), daemon=True).start()
    _serve(pipe, partial(_next, asked))


def _listen(pipe: Connection[Any, Any], asked: SimpleQueue[Job]) -> None:
    with suppress(EOFError, OSError):
        while True:
            asked.put(pipe.recv())
    os._exit(0)


def _next(asked: SimpleQueue[Job]) -> Job:
    """What is asked next; where nothing is for a while, nobody needs the last table any more."""
    with suppress(Empty):
        return asked.get(timeout=REST_S)
    forget_table()
    return asked.get()


def _serve(pipe: Connection[Any, Any], asked: Callable[[], Job]) -> None:
    """Answers one question after the other, until the near end is gone."""
    with suppress(EOFError, OSError), kept_sheets():
        while True:
            job = asked()
            with told(pipe.send):
                answer = attempted(job)
            pipe.send(answer)
