"""Replacing: files that stand already where several are to be written are asked about once, by their names."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.widgets.question import ANSWER, Question
from core.wording import filled, visible


class Replacing(QObject):
    """Nothing is written over unasked."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def agreed(self, paths: Sequence[Path]) -> list[Path]:
        """Where each is to be written; none where nothing shall be."""
        taken = [path for path in paths if os.path.lexists(path)]
        answer = self._asked(taken) if taken else ANSWER.YesToAll
        if answer == ANSWER.SaveAll:
            return [free(path) for path in paths]
        return list(paths) if answer == ANSWER.YesToAll else []

    def _asked(self, taken: Sequence[Path]) -> int:
        text = self.tr("{count} {count?file is|files are} there already. Replace {count?it|them}?")
        names = "\n".join(visible(path.name) for path in taken)
        question = Question(self._window, self.tr("Replace files"), filled(text, count=len(taken)), names)
        question.offer(ANSWER.SaveAll, self.tr("&Keep both, by number"))
        question.offer(ANSWER.YesToAll, self.tr("&Replace all"))
        return question.answer()


def free(path: Path) -> Path:
    """The path, or with the first number behind its name under which nothing stands."""
    numbered = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return path if not os.path.lexists(path) else next(each for each in numbered if not os.path.lexists(each))
