"""The reader: looks at tables in a process of its own, which is begun when the first is asked for, and stays."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from contextlib import ExitStack, suppress
from functools import partial
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, Literal, TypeAlias
from weakref import finalize

from core.components.datasets import Csv, DataError, Seen, forget_table, kept_sheets, seen_here
from core.components.tables import Progress, Stamp, told
from core.engine.attempt import attempted
from core.engine.mail import Connection
from core.engine.quiet import deaf_to_the_terminal, without_warnings
from core.wording import Reason

LOOK_S = 0.05  # how long it may take to notice that nobody waits any more
REST_S = 60.0  # after which the table that was read last is let go
KILLING_S = 1.0  # how long the system may take to end the process

Asked: TypeAlias = tuple[Stamp, Csv]
Answer: TypeAlias = Progress | Seen | Exception


class Reader:
    """The near end of the pipe: one table at a time. Once `gone` it answers nothing more; then there is another."""

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

    def see(self, stamp: Stamp, data: Csv, tell: Callable[[Progress], None]) -> Seen:
        """Waits for what is seen of a table; `tell` hears how far it is, again and again, and ends it all by raising.

        DataError where the table cannot be read now, or where the process has come to an end.
        """
        with ExitStack() as given_up:
            given_up.callback(self._end)
            answer = self._answer(stamp, data, tell)
            given_up.pop_all()
        if isinstance(answer, Exception):
            raise answer
        return answer

    def _answer(self, stamp: Stamp, data: Csv, tell: Callable[[Progress], None]) -> Seen | Exception:
        progress = Progress(stamp.path, stamp.size, 0.0)
        try:
            pipe = self._pipe = self._pipe or self._begun()
            pipe.send((stamp, data))
            while isinstance(answer := _heard(pipe) or progress, Progress):
                progress = answer
                tell(progress)
        except (EOFError, OSError) as error:
            tell(progress)  # who has given up ended it
            raise DataError(Reason("table.reader_gone")) from error
        return answer

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
            self._process.join(KILLING_S)


def _heard(pipe: Connection[Any, Any]) -> Answer | None:
    """What comes within a moment."""
    heard: Answer | None = pipe.recv() if pipe.poll(LOOK_S) else None
    return heard


def _serve_alone(pipe: Connection[Any, Any]) -> None:
    """The far end in a process of its own: it ends when the near end is gone, whatever it is busy with."""
    without_warnings()
    asked: SimpleQueue[Asked] = SimpleQueue()
    Thread(target=_listen, args=(pipe, asked), daemon=True).start()
    _serve(pipe, partial(_next, asked))


def _listen(pipe: Connection[Any, Any], asked: SimpleQueue[Asked]) -> None:
    with suppress(EOFError, OSError):
        while True:
            asked.put(pipe.recv())
    os._exit(0)


def _next(asked: SimpleQueue[Asked]) -> Asked:
    """What is asked next; where nothing is for a while, nobody needs the last table any more."""
    with suppress(Empty):
        return asked.get(timeout=REST_S)
    forget_table()
    return asked.get()


def _serve(pipe: Connection[Any, Any], asked: Callable[[], Asked]) -> None:
    """Answers one question after the other, until the near end is gone."""
    with suppress(EOFError, OSError), kept_sheets():
        while True:
            question = asked()
            with told(pipe.send):
                answer = attempted(partial(seen_here, *question))
            pipe.send(answer)
