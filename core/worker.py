"""The worker: the far end of the engine's pipe. It obeys orders and trains between them."""

from __future__ import annotations

import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from core.experiment import ExperimentError
from core.flow import Frame
from core.orders import Acknowledge, Advance, Failed, Load, Order, Pause, Play, Retune, Retuned, Started, Stop, packed
from core.session import Session

BATCH_INTERVAL_S = 1 / 60
MOST_UNACKNOWLEDGED = 4  # batches; then the worker waits for the screen
MOST_FRAMES = 256  # in one batch


def serve(pipe: Connection[Any, Any]) -> None:
    """Works until told to stop or until the other end is gone."""
    worker = Worker(pipe)
    try:
        while worker.turn():
            pass
    except (EOFError, OSError, KeyboardInterrupt):
        pass  # the program is gone
    finally:
        pipe.close()


class Worker:
    """The session, whether it plays and how fast, and the frames not yet sent."""

    def __init__(self, pipe: Connection[Any, Any]) -> None:
        self.pipe = pipe
        self.session: Session | None = None
        self.run = 0
        self.playing, self.due = False, 0
        self.rate: float | None = None
        self.frames: list[Frame] = []
        self.sent_at = self.stepped_at = 0.0
        self.unacknowledged = 0

    def turn(self) -> bool:
        """Obeys the waiting orders, then makes a step if one is due; false after Stop."""
        while self.pipe.poll(self._patience()):
            order = self.pipe.recv()
            if isinstance(order, Stop):
                return False
            self._guarded(lambda order=order: self._obey(order))
        if self._patience() == 0.0 and self._busy():
            self._guarded(self._step)
        if self._should_send():
            self._send()
        return True

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
        return max(0.0, self.stepped_at + 1 / self.rate - time.monotonic())

    def _obey(self, order: Order) -> None:
        match order:
            case Load():
                self._load(order)
            case Retune() if self.session is not None:
                self.session.retune(order.experiment)
                self.pipe.send(Retuned(self.run, self.session.steps))
            case Play():
                self.playing, self.rate, self.stepped_at = True, order.rate, time.monotonic()
            case Pause():
                self.playing, self.due = False, 0
            case Advance():
                self.due += order.steps
            case Acknowledge():
                self.unacknowledged = max(0, self.unacknowledged - order.batches)

    def _load(self, order: Load) -> None:
        self.run, self.session, self.frames, self.due = order.run, None, [], 0
        self.session = Session(order.experiment)
        self.pipe.send(Started(self.run, self.session.structure))
        self._step()
        self._send()

    def _step(self) -> None:
        if self.session is not None:
            self.frames.append(self.session.step())
            self.due = max(0, self.due - 1)
            self.stepped_at = time.monotonic()

    def _should_send(self) -> bool:
        if not self.frames or self._blocked():
            return False
        late = time.monotonic() - self.sent_at >= BATCH_INTERVAL_S
        return late or not self._busy() or self.rate is not None or len(self.frames) >= MOST_FRAMES

    def _send(self) -> None:
        self.pipe.send(packed(self.run, self.frames))
        self.frames, self.sent_at = [], time.monotonic()
        self.unacknowledged += 1

    def _guarded(self, action: Callable[[], None]) -> None:
        try:
            action()
        except ExperimentError as error:
            self._fail(error.place, error.reason)
        except MemoryError:
            self._fail("layers", "needs more memory than there is: use fewer or smaller layers")
        except (EOFError, OSError):
            raise  # the pipe, not the run
        except Exception as error:  # the one place: whatever went wrong, the window hears of it and stays
            self._fail("engine", f"{type(error).__name__}: {error}")

    def _fail(self, where: str, message: str) -> None:
        self.session, self.frames, self.due = None, [], 0
        self.pipe.send(Failed(self.run, where, message))
