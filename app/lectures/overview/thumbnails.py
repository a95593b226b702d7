"""Thumbnails: what the hall shows is kept small, one plot in a pass, once it has been seen for a moment."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap

from app.lectures.hall import Hall
from app.lectures.lesson import Lesson
from app.lectures.overview.cards import Cards
from app.plots.plot import Plot
from app.texts.language import present
from app.widgets.pacing.throttle import Throttle
from app.widgets.painting import blank

SIZE = QSize(384, 216)  # pixels: as wide as a fifth of a large screen
AFTER_MS, BETWEEN_MS = 700, 40


class Thumbnails(QObject):
    """Of a scene whose answer is hidden there is none: it would give that away."""

    def __init__(self, lesson: Lesson, hall: Hall, cards: Cards) -> None:
        super().__init__(hall)
        self._lesson, self._hall, self._cards = lesson, hall, cards
        self._picture: QPixmap | None = None
        self._language = present()  # of the picture
        self._left = list[Plot]()
        self._soon = Throttle(self, AFTER_MS, self._begin, at_once=False)
        self._next = Throttle(self, BETWEEN_MS, self._go_on, at_once=False)
        lesson.entered.connect(self._drop)
        hall.looked.connect(self._soon.ask)

    def _drop(self) -> None:
        """What was begun is of another scene, or in another language."""
        self._picture = None
        self._soon.ask()

    def _begin(self) -> None:
        """Once its plots are seen; where they come later, the hall says so."""
        if self._hall.is_seen and self._picture is None:
            self._left, self._language = list(self._hall.plots), present()
            self._picture = blank(SIZE, 1.0, self._hall.palette().window().color()) if self._left else None
            self._next.ask()

    def _go_on(self) -> None:
        """One more plot in its place."""
        if self._picture is None or not self._hall.is_seen:
            return
        if self._language != present():
            self._drop()
            return
        plot = self._left.pop(0)
        with QPainter(self._picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(self._place(plot).toRect(), plot.grab())
        if self._left:
            self._next.ask()
        else:
            self._cards.keep_picture(self._lesson.place.index, self._picture)
            self._picture = None

    def _place(self, plot: Plot) -> QRectF:
        """Where it stands, in a picture of all that is seen of plots."""
        rects = [_in_window(each, self._hall) for each in self._hall.plots]
        whole = rects[0]
        for rect in rects[1:]:
            whole = whole.united(rect)
        share = min(SIZE.width() / whole.width(), SIZE.height() / whole.height())
        room = QRectF(0, 0, whole.width() * share, whole.height() * share)
        room.moveCenter(QRectF(0, 0, SIZE.width(), SIZE.height()).center())
        rect = _in_window(plot, self._hall)
        return QRectF(room.x() + (rect.x() - whole.x()) * share, room.y() + (rect.y() - whole.y()) * share,
                      rect.width() * share, rect.height() * share)  # fmt: skip


def _in_window(plot: Plot, window: Hall) -> QRect:
    return QRect(plot.mapTo(window, plot.rect().topLeft()), plot.size())
