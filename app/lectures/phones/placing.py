"""Placing: where the phones are seen in the hall, and what is said of them there."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.lectures.hall import Hall
from app.lectures.lesson import Lesson
from app.lectures.phones.button import PhoneButton
from app.lectures.phones.phones import Phones
from app.lectures.phones.poster import Poster
from app.theme import Theme


class Placing(QObject):
    """The poster hangs where the answer is hidden; where something is drawn there, or nothing is, beside it."""

    def __init__(self, phones: Phones, lesson: Lesson, hall: Hall, theme: Theme) -> None:
        super().__init__(hall)
        self._phones, self._lesson, self._hall = phones, lesson, hall
        self.middle, self.side = Poster(phones, theme, hall.easel.cover), Poster(phones, theme, hall)
        self.button = PhoneButton(phones, hall.bar)
        hall.easel.cover.hang(self.middle)
        hall.hang(self.side)
        hall.bar.add(self.button)
        phones.choosing.connect(self.button.open)
        for signal, say in ((phones.failed, self._say_failure), (phones.moved, self._say_moved),
                            (phones.fallen, self._say_fallen)):  # fmt: skip
            signal.connect(say)
        for signal in (phones.changed, lesson.entered, lesson.changed):
            signal.connect(self.show_place)

    def show_place(self) -> None:
        """The poster, while something is asked and phones are on."""
        asked = self._lesson.place.asked
        wanted = self._phones.on and asked is not None
        in_the_middle = wanted and asked is not None and asked.draw is None and not self._hall.easel.isHidden()
        if wanted:
            (self.middle if in_the_middle else self.side).show_page()
        self._hall.easel.cover.show_poster(in_the_middle)
        self.side.setVisible(wanted and not in_the_middle)
        self._hall.share_width()

    def _say_failure(self) -> None:
        self._say(self.tr("The page for phones cannot be served there. Choose another address."))

    def _say_moved(self) -> None:
        self._say(self.tr("The page for phones is at another address now: use the new code. All votes are kept."))

    def _say_fallen(self) -> None:
        self._say(self.tr("The page for phones has ended. All votes are kept. Press P to begin it again."))

    def _say(self, words: str) -> None:
        self._hall.trouble.setText(words)
        self._hall.trouble.show()
