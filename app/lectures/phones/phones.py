"""The phones of a lecture: off until somebody turns them on; then the page asks what the lesson asks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Literal
from zlib import crc32

import msgspec
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from app.lectures.guesses.paper import range_around
from app.lectures.lesson import Lesson
from app.lectures.phones.addresses import addresses
from app.lectures.phones.asked import MOST_POINTS, Answer, Asked, Close, Heard, Kind, Open, Opened, Report, Show
from app.lectures.phones.votes import Votes
from app.lectures.phones.wording import parts, words
from app.lectures.question.answer import Answer as Truth
from app.texts.language import present
from core.scenes.asking.typed import scale_of
from core.scenes.guess import Choice, Guess, Number, Profile
from core.scenes.scene import Question

if TYPE_CHECKING:
    from app.lectures.phones.line import Line

PORT = 8080  # as few digits as people have to type; where it is taken, any other
LOOK_MS = 100  # between two looks at what has come
ALONE_MS = 30_000  # after which it is said that nobody has come
STEADY_MS = 10_000  # a page that has ended and begun again, and ends sooner than that, is not begun once more


class Phones(QObject):
    """Leads the line to the page, and tells the lesson what is heard on it."""

    changed = Signal()  # whether they are on, where, or whether anybody has come
    choosing = Signal()  # somebody has to say at which address
    failed = Signal()  # the page cannot be served there
    moved = Signal()  # it is at another address than before
    fallen = Signal()  # its process has ended, again and again

    def __init__(self, lesson: Lesson, home: Literal["process", "thread"] = "process") -> None:
        super().__init__(lesson)
        self._lesson, self._home = lesson, home
        self._line: Line | None = None
        self._votes, self._news = Votes(), False  # whether some are there that the lesson has not heard
        self._risen = QElapsedTimer()  # since the page has begun again
        self._reached = False  # by anybody
        self._shown: tuple[object, ...] | None = None  # what the page says: language, closed, key and what is given
        self.address, self.port = "", PORT
        self.code: tuple[str, ...] = ()  # that stands for both
        self.on = self.alone = False  # served; served for so long without that anybody has come
        self._wanted = False  # what is served, or closed, a moment later
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self.look)
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._miss)
        self._truth = Truth(lesson, self)
        self._truth.known.connect(self.show_place)
        lesson.entered.connect(self._enter)
        lesson.changed.connect(self.show_place)

    @property
    def url(self) -> str:
        """Where the page is."""
        return f"http://{self.address}:{self.port}"

    @property
    def pid(self) -> int | None:
        """Of the process of the page, where there is one."""
        return self._line.pid if self._line is not None else None

    def toggle(self) -> None:
        """On, at the address that was chosen or is the only one; or off."""
        if self.address:
            self.turn_off() if self._wanted else self.turn_on(self.address)
            return
        found = addresses()
        if len(found) == 1:
            self.turn_on(found[0].number)
        else:
            self.choosing.emit()

    def turn_on(self, address: str) -> None:
        """Serve the page at that address of this machine."""
        if address != self.address:
            self.on, self.code = False, ()  # the code of another address leads nowhere
        self.address, self._wanted = address, True
        line = self._begun()
        self.show_place()
        line.send(Open(address, self.port))
        self._looks.start()

    def turn_off(self) -> None:
        """Serve nothing; what was answered stays, also for the phones when they are turned on again."""
        if self._line is not None:
            self._line.send(Close())
        self._patience.stop()
        self.on = self.alone = self._wanted = False
        self.changed.emit()

    def close(self) -> None:
        """The end of the lecture."""
        self._looks.stop()
        self._patience.stop()
        self.on = False
        if self._line is not None:
            self._line.close()

    def show_place(self) -> None:
        """Have the page say what is asked now, if that is something else."""
        place, language = self._lesson.place, present()
        closed = place.revealed and place.scene.question is not None
        shown = (language, closed, *((self._key(place.asked), self._given) if place.asked is not None else ()))
        if self._line is not None and shown != self._shown:
            self._shown = shown
            asked = self._asked(place.asked) if place.asked is not None else None
            self._line.send(Show(language, asked, closed))
            self._news = True

    def _enter(self) -> None:
        """Another scene: what was measured in the one before is not given away in it, whoever hears of it first."""
        self._truth.forget()
        self.show_place()

    @property
    def _given(self) -> float | None:
        """What the sheet in the hall gives of a profile that is to be drawn."""
        last = self._truth.profile[-1] if self._truth.profile else math.nan
        return last if math.isfinite(last) else None

    def look(self) -> None:
        """At what has come."""
        if self._line is None:
            return
        for report in self._line.taken():
            self._take(report)
        if self._news:
            self._news = False
            self._tell_lesson()
        if self._line.gone:
            self._looks.stop()
            if self._wanted:
                self._rise()

    def _begun(self) -> Line:
        """The line to the page; to another one, which is told what there was, where that has ended."""
        if self._line is None or self._line.gone:
            from app.lectures.phones.line import Line  # only when somebody asks for it

            self._line, self._shown = Line(parts(), self._home), None
            self._line.send(self._votes.told())
        return self._line

    def _rise(self) -> None:
        """Begin again, once: nobody who is in the hall has to do anything, if the address is still free."""
        if not self._risen.isValid() or self._risen.elapsed() > STEADY_MS:
            self._risen.start()
            self.turn_on(self.address)
        else:
            self.turn_off()
            self.fallen.emit()

    def _take(self, report: Report) -> None:
        if isinstance(report, Heard):
            self._hear(report)
        elif not self._wanted or report.address != self.address:
            return  # of an order that another has overtaken
        elif isinstance(report, Opened):
            self._show_opened(report)
        else:
            self._fail()

    def _show_opened(self, opened: Opened) -> None:
        moved = bool(self.code) and opened.port != self.port
        self.port, self.code, self.on = opened.port, opened.code, True
        self._patience.start(ALONE_MS)
        self.changed.emit()
        if moved:
            self.moved.emit()

    def _hear(self, heard: Heard) -> None:
        if not self._reached:
            self._reached, self.alone = True, False
            self.changed.emit()
        self._votes.take(heard.votes)
        self._news = True

    def _tell_lesson(self) -> None:
        """What has been answered to what is asked now; what others have counted meanwhile stays."""
        question = self._lesson.place.asked
        answers = self._votes.of(self._key(question)) if question is not None else ()
        if question is not None and answers:
            self._lesson.hear([_guess(answer, _kind(question)) for answer in answers])

    def _fail(self) -> None:
        self.turn_off()
        self.address = ""
        self.failed.emit()

    def _miss(self) -> None:
        if not self._reached:
            self.alone = True
            self.changed.emit()

    def _asked(self, question: Question) -> Asked | None:
        """For the page; None where no phone can answer it."""
        kind = _kind(question)
        points = len(question.choices or ()) if kind == "choice" else len(self._lesson.slots)
        drawn = kind == "profile" and not 0 < points <= MOST_POINTS
        if drawn:
            return None
        given, scale = self._given, scale_of(question.measure or "")
        told = words(question, given is not None)
        return Asked(self._key(question), kind, told, points, range_around(given), scale, given)

    def _key(self, question: Question) -> str:
        """Another one for each vote, and where the question itself has been changed."""
        place = self._lesson.place
        before = sum(scene.question == question for scene in place.lecture.scenes[: place.index])
        written = crc32(msgspec.json.encode((question, self._lesson.slots)))
        return f"{before}-{1 + place.is_second}-{written:08x}"


def _kind(question: Question) -> Kind:
    return "choice" if question.choices is not None else "profile" if question.draw is not None else "number"


def _guess(answer: Answer, kind: Kind) -> Guess:
    if isinstance(answer, tuple):
        return Profile(answer)
    return Choice(int(answer)) if kind == "choice" else Number(float(answer))
