"""What the confusion matrix says."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject

from app.plots.confusion.settings import HELD_OUT, TRAINING
from app.texts import Texts
from core.probes.confusion import Confused, ConfusionAnswer
from core.wording import filled, shortened, visible

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
        """A class by its name as far as there is room, or else by its number."""
        return shortened(self.whole(answer, number), LONGEST)

    def whole(self, answer: ConfusionAnswer, number: int) -> str:
        """The same in full, for tables."""
        return visible(answer.names[number]) if number < len(answer.names) else str(number)

    def share(self, share: float) -> str:
        """A share in per cent; nearly all is not all, and nearly none not none."""
        if math.isnan(share):
            return "–"
        return f"{min(max(100 * share, 0.1), 99.9) if 0 < share < 1 else 100 * share:.1f} %"

    def told(self, part: Confused, split: str) -> str:
        """How much is right, of how many."""
        if part.lost and not part.seen:
            return self.splits()[split]  # of which `lost` says the rest
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
        of_class, count = int(part.of_class[row]), int(part.counts[row, column])
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
        wrong = part.pairs[part.pairs[:, 0] != part.pairs[:, 1]]
        if not len(wrong):
            return ""
        row, column, _ = wrong[wrong[:, 2].argmax()].tolist()
        return self.tr("most often confused: {cell}").format(cell=self.cell(answer, part, row, column))
