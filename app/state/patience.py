"""Patience: what is large is read in another process, while the window lives on and whoever waits may give up."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import PurePath
from threading import Thread
from time import monotonic
from types import TracebackType
from typing import Generic, Protocol, Self, TypeAlias, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer

from app.state.soon import begin_to_wait
from app.widgets.overlays.waiting import Waiting
from app.widgets.pacing.afterwards import afterwards
from app.widgets.pacing.staying import everybody_stays
from core.components.datasets import Csv, Seen, seen_by, seen_here
from core.components.tables import Progress, Stamp, Tell
from core.engine import Reader

AT_ONCE = 250_000  # bytes: a table that is no larger is read in a few milliseconds
SHOWN_AFTER_S, LOOK_MS = 0.3, 10

T = TypeVar("T")
With: TypeAlias = Callable[[Reader, Tell], T]  # work that the reader helps with, and that tells how far it is


class GivenUp(Exception):
    """Nobody waits for it any more: everything stays as it was."""


class Patiently(Protocol):
    """Does what may take long, and returns or raises what comes of it; GivenUp where nobody waited for that."""

    def __call__(self, work: Callable[[], T], once: bool = False) -> T:
        """`work` knows nothing of Qt and may be begun a second time, but for what can be done only `once`."""


def directly(work: Callable[[], T], once: bool = False) -> T:
    """Where there is no window that could stand still."""
    return work()


def at_hand(work: Callable[[], T]) -> T | None:
    """What comes of it, where no large table has to be read for that; of what is only shown."""
    with suppress(_Large), seen_by(_if_small):
        return work()
    return None


class Patience(QObject):
    """One thing at a time: what somebody begins meanwhile is given up at once, unless it can come next."""

    def __init__(self, waiting: Callable[[], Waiting], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting = waiting
        self._vigil: _Vigil | None = None
        self._reader: Reader | None = None
        self._next: Callable[[], None] | None = None

    def __call__(self, work: Callable[[], T], once: bool = False) -> T:
        if self._vigil is not None:
            raise GivenUp
        if not once:
            with suppress(_Large), seen_by(_if_small):
                return work()
        return self._awaited(partial(_with_tables, work))

    def elsewhere(self, name: str, job: Callable[[], T]) -> T:
        """Has all of the job done in the process of the reader, whatever it costs there; ReaderGone where that ends.

        It is sent there, and is about what is called `name`.
        """
        if self._vigil is not None:
            raise GivenUp
        return self._awaited(lambda reader, tell: reader.do(job, Progress(name, 0, 0.0), tell))

    def _awaited(self, work: With[T]) -> T:
        begin_to_wait()
        if self._reader is None or self._reader.gone:
            self._reader = Reader()
        errand = _Errand(work, self._reader)
        self._vigil = vigil = _Vigil(errand, self._waiting)
        try:
            with everybody_stays():
                vigil.keep()
        finally:
            if self._vigil is vigil:
                self._vigil = None
                afterwards(self, self._go_on)
            if not errand.over:
                self._reader = None  # it ends as soon as it notices that nobody waits
        return errand.result()

    @property
    def is_busy(self) -> bool:
        """Whether something is read that somebody waits for."""
        return self._vigil is not None

    def when_free(self, act: Callable[[], None]) -> None:
        """At once, or after what somebody waits for; of several such acts, the last."""
        self._next = act if self._vigil is not None else None
        if self._next is None:
            act()

    def _go_on(self) -> None:
        act, self._next = self._next, None
        if act is not None:
            self.when_free(act)

    def give_up(self) -> None:
        """Go on as if it had never been begun, if anybody waits for anything."""
        self._next = None
        if self._vigil is not None:
            self._vigil.give_up()
            self._vigil = None


def _with_tables(work: Callable[[], T], reader: Reader, tell: Tell) -> T:
    """The work in this thread, its tables read by the reader."""
    with seen_by(lambda stamp, data: reader.see(stamp, data, tell)):
        return work()


class _Large(Exception):
    """A table that is not read in a moment."""


def _if_small(stamp: Stamp, data: Csv) -> Seen:
    if stamp.size > AT_ONCE:
        raise _Large
    return seen_here(stamp, data)


class _Errand(Generic[T]):
    """A thread that waits for the reader, for so long as anybody waits for what comes of it."""

    def __init__(self, work: With[T], reader: Reader) -> None:
        self.progress: Progress | None = None
        self.over = self.given_up = False
        self._work, self._reader, self._results = work, reader, list[T]()
        self._error: BaseException | None = None
        self._thread = Thread(target=self._do, daemon=True)

    def begin(self) -> None:
        self._thread.start()

    def result(self) -> T:
        """What came of it, an error too, in the thread of the window."""
        if self.given_up or not self.over:
            self.given_up = True
            raise GivenUp
        self._thread.join()
        try:
            if self._error is not None:
                raise self._error
            return self._results.pop()
        finally:
            self._error = None  # it knows this very frame

    def _do(self) -> None:
        with self:
            self._results.append(self._work(self._reader, self._tell))

    def _tell(self, progress: Progress) -> None:
        if self.given_up:
            raise GivenUp
        self.progress = progress

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> bool:
        """Nothing is lost that the thread raises: it comes where the result would."""
        self._error, self.over = error, True
        return True


class _Vigil(QObject):
    """Keeps the window alive: at first it only does not listen, and then a card says what it waits for."""

    def __init__(self, errand: _Errand[T], waiting: Callable[[], Waiting]) -> None:
        super().__init__()
        self._errand, self._waiting = errand, waiting
        self._card: Waiting | None = None
        self._shown_at = monotonic() + SHOWN_AFTER_S
        self._late = False
        self._loop = QEventLoop(self)
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self._look)

    def keep(self) -> None:
        """Until it is over, given up, or the program ends."""
        self._errand.begin()
        self._clock.start()
        try:
            self._loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)  # it comes later, and is not lost
            if self._late and not self._errand.given_up:
                self._show_card()
                self._loop.exec()
        finally:
            self._clock.stop()
            self._put_away()

    def give_up(self) -> None:
        """Whoever waits goes on."""
        self._errand.given_up = True
        self._put_away()
        self._loop.quit()

    def _look(self) -> None:
        if self._errand.over:
            self._loop.quit()
        elif self._card is not None:
            self._tell(self._card)
        elif not self._late and monotonic() > self._shown_at:
            self._late = True
            self._loop.quit()

    def _show_card(self) -> None:
        self._card = self._waiting()
        self._card.given_up.connect(self.give_up)
        self._tell(self._card)
        self._card.begin()

    def _tell(self, card: Waiting) -> None:
        progress = self._errand.progress
        if progress is not None:
            card.show_progress(PurePath(progress.path).name, progress.share)

    def _put_away(self) -> None:
        card, self._card = self._card, None
        if card is not None:
            card.close_card()
            card.deleteLater()
