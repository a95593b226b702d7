"""What the confusion matrix says."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QObject

from app.plots.confusion.settings import HELD_OUT, TRAINING
from app.texts import Texts
from core.probes.confusion import Confused, ConfusionAnswer
from core.wording import filled, shortened

LONGEST = 24  # letters of the name of a class


class ConfusionWords(QObject):
    """Names of splits and classes, and what is read of a cell."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self.texts = texts

    def splits(self) -> dict[str, str]:
        """What can be shown."""
        return {HELD_OUT: self.tr("held out"), TRAINING: self.tr("training")}

    def hints(self) -> dict[str, str]:
        """The same, explained."""
        return {
            HELD_OUT: self.tr("Samples that the network is not trained on"),
            TRAINING: self.tr("Samples that it is trained on"),
        }

    def directions(self) -> tuple[str, str]:
        """What columns and rows are."""
        return self.tr("the network says"), self.tr("it is")

    def accuracy(self) -> str:
        """The head of the columns at the right."""
        return self.tr("right, of each class")

    def class_(self, answer: ConfusionAnswer, number: int) -> str:
        """A class by its name, or else by its number."""
        return shortened(answer.names[number], LONGEST) if number < len(answer.names) else str(number)

    def share(self, share: float) -> str:
        """A share in per cent."""
        return "–" if math.isnan(share) else f"{100 * share:.1f} %"

    def told(self, part: Confused, split: str) -> str:
        """How much is right, of how many."""
        if not part.seen:
            return self.tr("no samples, {split}").format(split=self.splits()[split])
        text = self.tr("{split}: {share} of {seen} right")
        if part.seen + part.lost < part.samples:
            text = self.tr("{split}: {share} of {seen} right, of {samples} samples")
        shown = self.splits()[split], self.share(part.accuracy), f"{part.seen:,}", f"{part.samples:,}"
        return text.format(**dict(zip(("split", "share", "seen", "samples"), shown, strict=True)))

    def lost(self, part: Confused) -> str:
        """To how many there was no answer."""
        return filled(self.tr("no number for {count} {count?sample|samples}"), count=part.lost) if part.lost else ""

    def cell(self, answer: ConfusionAnswer, part: Confused, row: int, column: int) -> str:
        """One cell in words."""
        of_class, count = int(part.counts[row].sum()), int(part.counts[row, column])
        right = self.tr("class {true}: {count} of {all} right ({share})")
        wrong = self.tr("class {true} taken for {said}: {count} of {all} ({share})")
        return (right if row == column else wrong).format(
            true=self.class_(answer, row),
            said=self.class_(answer, column),
            count=f"{count:,}",
            all=f"{of_class:,}",
            share=self.share(count / of_class if of_class else math.nan),
        )

    def worst(self, answer: ConfusionAnswer, part: Confused) -> str:
        """What is confused most often; nothing where nothing is."""
        wrong = part.counts * ~np.eye(len(part.counts), dtype=bool)
        if not wrong.any():
            return ""
        row, column = np.unravel_index(int(wrong.argmax()), wrong.shape)
        text = self.tr("most often confused: {cell}")
        return text.format(cell=self.cell(answer, part, int(row), int(column)))
