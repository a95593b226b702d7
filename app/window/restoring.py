"""Restoring: what an earlier window left unsaved is offered, one after the other, by whoever starts next."""

from __future__ import annotations

from collections import deque
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from app.panels.notice import Notice, Offer
from app.state.aside import Aside, Work, abandoned
from app.state.document import Document
from app.state.filing import Filing
from app.state.keeping import Keeping
from app.state.patience import GivenUp
from app.state.source import Source, held_by
from app.widgets.pacing.afterwards import afterwards
from core.experiment.disk import FileError, named
from core.wording import Reason, shortened


class Restoring(QObject):
    """Only what is in no file; what is not answered stays for the next start."""

    def __init__(self, document: Document, filing: Filing, keeping: Keeping, notice: Notice, folder: Path,
                 parent: QObject) -> None:  # fmt: skip
        super().__init__(parent)
        self._document, self._filing, self._keeping = document, filing, keeping
        self._notice, self._folder = notice, folder
        self._left = deque[Aside]()

    def begin_afterwards(self) -> None:
        """Look what has been left, when the window is there."""
        afterwards(self, self.begin)

    def begin(self) -> None:
        """Look what has been left."""
        self._left.extend(abandoned(self._folder))
        self._offer()

    def leave(self) -> None:
        """The end: whoever starts next is asked again."""
        while self._left:
            self._left.popleft().leave()

    def _offer(self) -> None:
        """Ask about the first that is in no file; what could not be read is said over it, not under it."""
        spoiled = None
        while self._left:
            aside = self._left[0]
            try:
                work, is_saved = self._document.patiently(partial(_read, aside))
            except FileError as error:
                spoiled = Reason("unsaved.spoiled", why=error.reason.inner.at(named(aside.put_away())))
            except GivenUp:  # whoever starts next is asked again, and so is who has ended the program meanwhile
                if not self._left:
                    return
                aside.leave()
            else:
                if not is_saved:
                    self._ask(aside, work)
                    break
                aside.drop()
            self._left.popleft()
        if spoiled is not None:
            self._notice.show_reason(spoiled)

    def _ask(self, aside: Aside, work: Work) -> None:
        self._notice.offer(
            _told(work),
            Offer(lambda: self.tr("Restore"), partial(self._restore, aside, work)),
            Offer(lambda: self.tr("Discard"), partial(self._discard, aside)),
        )

    def _restore(self, aside: Aside, work: Work) -> None:
        if not self._filing.may_leave():
            self._ask(aside, work)
            return
        if not self._document.begin_from(work.experiment, Source(work.path, work.saved, work.origin), "restore"):
            self._ask(aside, work)
            return
        self._keeping.take_over(aside, work)  # as it is: it is nowhere else
        self._next()

    def _discard(self, aside: Aside) -> None:
        aside.drop()
        self._next()

    def _next(self) -> None:
        self._left.popleft()
        self._offer()


def _read(aside: Aside) -> tuple[Work, bool]:
    """What was left, and whether it is in its file by now."""
    work = aside.read()
    return work, work.path is not None and held_by(work.path) == work.experiment


def _told(work: Work) -> Reason:
    time = f"{work.time.astimezone():%Y-%m-%d %H:%M}"
    beside = work.path or work.origin
    return Reason("unsaved.untitled", time=time) if beside is None else _of_file(beside, time)


def _of_file(path: Path, time: str) -> Reason:
    return Reason("unsaved.file", time=time).at(shortened(path.name))
