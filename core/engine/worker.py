"""The worker: the far end of the engine's pipe. It obeys orders and trains between them."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

from core.engine.attention import Watch
from core.engine.orders import (
    Acknowledge,
    Advance,
    Failed,
    Load,
    Look,
    Order,
    Pause,
    Play,
    Retune,
    Retuned,
    Started,
    Stop,
    Views,
    packed,
)
from core.experiment import Experiment, ExperimentError
from core.record.frame import Frame
from core.training.session import Session
from core.wording import Field, Reason, shortened

BATCH_INTERVAL_S = 1 / 60
MOST_UNACKNOWLEDGED = 4  # batches; then the worker waits for the screen
MOST_FRAMES = 256  # in one batch
PARTING_S = 0.2  # how long it may take to hear that the other end is gone


def serve(pipe: Connection[Any, Any]) -> None:
    """Works until told to stop or until the other end is gone."""
    worker = Worker(pipe)
    listener = Thread(target=_listen, args=(pipe, worker.orders), daemon=True)
    listener.start()
    try:
        while worker.turn():
            pass
    except (OSError, KeyboardInterrupt):
        pass  # the program is gone
    finally:
        listener.join(PARTING_S)  # it must not find the pipe closed under its hands
        pipe.close()


def _listen(pipe: Connection[Any, Any], orders: SimpleQueue[Order]) -> None:
    """Takes orders off the pipe as they come, so that the two ends never both wait for the other to read."""
    try:
        while not isinstance(order := pipe.recv(), Stop):
            orders.put(order)
    except (EOFError, OSError):
        pass  # the program is gone
    orders.put(Stop())


class Worker:
    """The session, whether it plays and how fast, and the frames not yet sent."""

    def __init__(self, pipe: Connection[Any, Any]) -> None:
        self.pipe = pipe
        self.orders: SimpleQueue[Order] = SimpleQueue()
        self.session: Session | None = None
        self.run = 0
        self.playing, self.due = False, 0
        self.rate: float | None = None
        self.frames: list[Frame] = []
        self.sent_at = self.next_at = 0.0  # seconds
        self.unacknowledged = 0
        self.watch = Watch()

    def turn(self) -> bool:
        """Obeys the waiting orders, then makes a step if one is due; false after Stop."""
        for order in self._waiting():
            if isinstance(order, Stop):
                return False
            self._obey(order)
        if self._busy() and self._patience() == 0.0:
            self._step()
        if self._should_send():
            self._send()
        if not self.frames and not self._blocked():
            self._show()
        return True

    def _waiting(self) -> list[Order]:
        """The orders that have come; waits for one while there is nothing else to do."""
        orders: list[Order] = []
        try:
            orders.append(self.orders.get(timeout=self._patience()))
            while True:
                orders.append(self.orders.get_nowait())
        except Empty:
            return _still_meant(orders)

    def _busy(self) -> bool:
        return self.session is not None and not self.session.ended and (self.playing or self.due > 0)

    def _blocked(self) -> bool:
        return self.unacknowledged >= MOST_UNACKNOWLEDGED

    def _patience(self) -> float | None:
        """Seconds to wait for an order; None is for ever, because there is nothing else to do."""
        if self._blocked():
            return None
        if not self._busy():
            return 0.0 if self.frames else None
        if self.due or self.rate is None:
            return 0.0
        return max(0.0, self.next_at - time.monotonic())

    def _obey(self, order: Order) -> None:
        match order:
            case Load():
                self._load(order)
            case Retune() if self.session is not None:
                if self._attempt(partial(self.session.retune, order.experiment)):
                    self.pipe.send(Retuned(self.run, self.session.steps))
            case Play():
                self.playing, self.rate, self.next_at = True, order.rate, time.monotonic()
            case Pause():
                self.playing, self.due = False, 0
            case Advance():
                self.due += order.steps
            case Look():
                self.watch.ask(order.probes)
            case Acknowledge():
                self.unacknowledged = max(0, self.unacknowledged - order.batches)

    def _load(self, order: Load) -> None:
        self.run = order.run
        self._forget()
        self._attempt(partial(self._begin, order.experiment))
        if self.session is not None:
            self.pipe.send(Started(self.run, self.session.structure))
            self._send()

    def _forget(self) -> None:
        self.session, self.frames, self.due = None, [], 0
        self.watch.begin()

    def _begin(self, experiment: Experiment) -> None:
        gc.disable()  # a deep network is many objects, none of them garbage
        try:
            self.session = Session(experiment)
            self._measure()
        finally:
            gc.enable()

    def _step(self) -> None:
        self._attempt(self._measure)
        self.due = max(0, self.due - 1)
        if self.rate is not None:  # a late step does not delay the ones after it
            self.next_at = max(self.next_at + 1 / self.rate, time.monotonic())

    def _measure(self) -> None:
        if self.session is not None:
            self.frames.append(self.session.step())

    def _should_send(self) -> bool:
        if not self.frames or self._blocked():
            return False
        slow = self.rate is not None and self.rate * BATCH_INTERVAL_S <= 1
        late = time.monotonic() - self.sent_at >= BATCH_INTERVAL_S
        return late or slow or not self._busy() or len(self.frames) >= MOST_FRAMES

    def _send(self) -> None:
        self.pipe.send(packed(self.run, self.frames))
        self.frames, self.sent_at = [], time.monotonic()
        self.unacknowledged += 1

    def _show(self) -> None:
        """What the probes see of the last frame, which has been sent before."""

        def show() -> None:
            seen = self.watch.seen(self.session, idle=not self._busy())
            if seen is not None:
                self.pipe.send(Views(self.run, seen))

        self._attempt(show)

    def _attempt(self, action: Callable[[], None]) -> bool:
        """Whether the action succeeded; a failure ends the run and travels as a value."""
        try:
            action()
        except Exception as error:  # noqa: BLE001 - the one place: the window hears of it, whatever it is, and stays
            self._forget()
            self.pipe.send(Failed(self.run, _explained(error)))
            return False
        return True


def _explained(error: Exception) -> Reason:
    """Why the run cannot be, with the place in the experiment that is to blame."""
    match error:
        case ExperimentError():
            return error.reason
        case MemoryError():
            return Reason("memory.none").at(Field("layers"))
    return Reason("engine.failed", error=shortened(f"{type(error).__name__}: {error}", 200))


def _still_meant(orders: list[Order]) -> list[Order]:
    """Without the orders for a run that a later one in the list replaces, as while a slider is dragged."""
    last = max((i for i, order in enumerate(orders) if isinstance(order, Load)), default=0)
    return [order for i, order in enumerate(orders) if i >= last or not isinstance(order, Load | Retune | Advance)]
