"""Mishaps: what a slot, an event or a paint has raised is said in the window, and can be taken to those who mend it."""

from __future__ import annotations

import sys
import threading
import traceback
from collections import deque
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.panels.notice import Notice, Offer
from app.program.report import report
from app.state.document import Document
from app.widgets.pacing.throttle import Throttle
from app.widgets.question import ANSWER, Question
from core.wording import Reason

KEPT, LONGEST = 8, 20_000  # mishaps in a report, and characters of each
Place = tuple[type[BaseException], str, int]


class Mishaps(QObject):
    """Each place tells once: what fails at every refresh of the screen would otherwise drown everything else."""

    remarked = Signal(str)  # what has been done, in words
    _happened = Signal()  # in whatever thread

    def __init__(self, document: Document, notice: Notice, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._document, self._notice = document, notice
        self._places: set[Place] = set()
        self._kept: deque[str] = deque(maxlen=KEPT)
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook  # who heard of it, and will again
        self._latest = ""
        self._saying = Throttle(self, 0, self._say, at_once=False)  # never in the midst of a paint
        self._happened.connect(self._saying.ask)

    def listen(self) -> None:
        """Hear of everything that nobody catches."""
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook, threading.excepthook, sys.unraisablehook = self.hear, self._of_thread, self._of_nobody

    def rest(self) -> None:
        """Leave it to those who heard of it before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def hear(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Print it, keep it for the report, and have it said."""
        if not issubclass(kind, Exception):  # somebody wants to end the program
            self._before[0](kind, error, trace)
            return
        place = _place(kind, trace)
        if place not in self._places:
            self._places.add(place)
            self._before[0](kind, error, trace)
            self._kept.append("".join(traceback.format_exception(kind, error, trace))[-LONGEST:])
            self._latest = kind.__name__
            self._happened.emit()

    def copy(self) -> None:
        """Put the report on the clipboard."""
        self._copy(with_experiment=True)

    def ask(self) -> None:
        """Ask what the report of a problem shall hold, and put it on the clipboard."""
        question = Question(
            self._window,
            self.tr("Report of a problem"),
            self.tr("Copy what helps to mend a problem?"),
            self.tr(
                "Versions, what went wrong last, and the experiment if you like. Nothing is sent: paste it yourself."
            ),
        )
        question.offer(ANSWER.Yes, self.tr("&With the experiment"))
        question.offer(ANSWER.No, self.tr("With&out it"))
        answer = question.answer()
        if answer in (ANSWER.Yes, ANSWER.No):
            self._copy(with_experiment=answer == ANSWER.Yes)

    def _copy(self, with_experiment: bool) -> None:
        experiment = self._document.experiment if with_experiment else None
        QGuiApplication.clipboard().setText(report(experiment, (*self._notice.sentences(), *self._kept)))
        self.remarked.emit(self.tr("Copied the report."))

    def _of_thread(self, thrown: threading.ExceptHookArgs) -> None:
        if thrown.exc_value is not None:
            self.hear(thrown.exc_type, thrown.exc_value, thrown.exc_traceback)

    def _of_nobody(self, thrown: sys.UnraisableHookArgs) -> None:
        if thrown.exc_value is not None:
            self.hear(thrown.exc_type, thrown.exc_value, thrown.exc_traceback)

    def _say(self) -> None:
        self._notice.offer(Reason("program.mishap", error=self._latest), Offer(self._words, self.copy))

    def _words(self) -> str:
        return self.tr("Copy report")


def _place(kind: type[BaseException], trace: TracebackType | None) -> Place:
    """Where it arose."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return (kind, trace.tb_frame.f_code.co_filename, trace.tb_lineno) if trace is not None else (kind, "", 0)
