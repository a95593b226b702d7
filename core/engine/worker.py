"""The worker: the far end of the engine's pipe. It obeys orders and trains between them."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any

from core.engine.attempt import explained
from core.engine.mail import Connection
from core.engine.orders import (
    Acknowledge,
    Advance,
    Drop,
    Failed,
    Load,
    Pause,
    Ping,
    Play,
    Pong,
    Rehearse,
    Rest,
    Resume,
    Retune,
    Stop,
)
from core.engine.sealing import Arrived, Questions, Sent, Unread, arrived
from core.engine.sessions import Sessions
from core.engine.task import Task

PARTING_S = 0.2  # how long it may take to hear that the other end is gone


def serve(pipe: Connection[Any, Any]) -> None:
    """Works until told to stop or until the other end is gone."""
    worker = Worker(pipe)
    listener = Thread(target=_listen, args=(pipe, worker), daemon=True)
    listener.start()
    try:
        while worker.work():
            pass
    except (OSError, KeyboardInterrupt):
        pass  # the program is gone
    finally:
        listener.join(PARTING_S)  # it must not find the pipe closed under its hands
        pipe.close()


def _listen(pipe: Connection[Any, Any], worker: Worker) -> None:
    """Takes orders off the pipe as they come, so that the two ends never both wait for the other to read.

    It gives the sign of life itself: a long step, a large table or a deep network is no silence.
    """
    try:
        while not isinstance(order := arrived(pipe.recv_bytes()), Stop):
            if isinstance(order, Ping):
                worker.say(Pong())
            else:
                worker.orders.put(order)
    except (EOFError, OSError):
        pass  # the program is gone
    worker.orders.put(Stop())


class Worker:
    """Gives each order to the run that it is meant for; one for a run that is gone comes to nothing."""

    def __init__(self, pipe: Connection[Any, Any], clock: Callable[[], float] = time.monotonic) -> None:
        self.pipe = pipe
        self.orders: SimpleQueue[Arrived] = SimpleQueue()
        self.sessions = Sessions(self.say, clock)
        self._speaking = Lock()

    def say(self, report: Sent) -> None:
        """Sends a report, whole."""
        with self._speaking:
            self.pipe.send(report)

    def work(self) -> bool:
        """Obeys the waiting orders, then makes a step if one is due; false after Stop."""
        for order in self._waiting():
            if isinstance(order, Stop):
                return False
            self._obey(order)
        self.sessions.work()
        return True

    def _waiting(self) -> list[Arrived]:
        """The orders that have come; waits for one while there is nothing else to do."""
        orders: list[Arrived] = []
        try:
            orders.append(self.orders.get(timeout=self.sessions.patience()))
            while True:
                orders.append(self.orders.get_nowait())
        except Empty:
            return _still_meant(orders)

    def _obey(self, order: Arrived) -> None:
        match order:
            case Load():
                self.sessions.load(order.experiment, order.run)
            case Rehearse():
                self.sessions.rehearse(order.experiment, order.run, order.frames)
            case Rest():
                self.sessions.rest(order.run)
            case Resume():
                self.sessions.resume(order.run)
            case Drop():
                self.sessions.drop(order.run)
            case Unread():
                self.sessions.drop(order.run)
                self.say(Failed(order.run, explained(order.why)))
            case _:
                if not isinstance(order, Ping | Stop) and (task := self.sessions.task(order.run)) is not None:
                    self.sessions.attempt(order.run, partial(_tell, task, order))


def _tell(task: Task, order: Arrived) -> None:
    match order:
        case Retune():
            task.retune(order.experiment)
        case Play():
            task.play(order.rate, order.until)
        case Pause():
            task.pause()
        case Advance():
            task.advance(order.steps)
        case Questions():
            task.probes.ask(order.sealed)
        case Acknowledge():
            task.acknowledge(order.batches)


def _still_meant(orders: list[Arrived]) -> list[Arrived]:
    """Without the runs that a later one in the list replaces, as while a slider is dragged."""
    last = max((i for i, order in enumerate(orders) if isinstance(order, Load | Resume)), default=0)
    return [order for i, order in enumerate(orders) if i >= last or not isinstance(order, Load)]
