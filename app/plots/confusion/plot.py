"""The confusion matrix: which class the network takes each class for, and how often it is right about each."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.plots.cells import Cell
from app.plots.confusion.drawing import SHOWN, ConfusionDrawing
from app.plots.confusion.settings import SPLITS, ConfusionSettings
from app.plots.confusion.words import ConfusionWords
from app.plots.menu import PlotMenu
from app.plots.plot import Plot
from app.plots.remark import unseen
from app.plots.segmented.segments import Segments
from app.texts import Texts
from app.theme import Theme
from core.probes.confusion import Confusion, ConfusionAnswer
from core.probes.probe import Probes

COLUMNS = ["step", "split", "class", "said", "count", "of_class"]
SUBTITLE_PX = 160  # of which the choice leaves so much
MOVES = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}


class ConfusionMatrix(Plot):
    """Rows are what samples are, columns what the network says; what is right stands on the diagonal."""

    own_keys = True
    settings = ConfusionSettings()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.seen: tuple[int, ConfusionAnswer] | None = None
        self.words = ConfusionWords(texts, self)
        self.drawing = ConfusionDrawing(self.canvas, theme, self.words)
        self.segments = Segments(SPLITS, self)
        self.segments.chosen.connect(self._choose)
        self.put_in_corner(self.segments)
        self.retranslate()

    def probes(self) -> Probes:
        return (Confusion(),)

    def take_settings(self) -> None:
        self.segments.show_choice(self.settings.split)

    def title(self) -> str:
        return self.tr("Confusion matrix")

    def subtitle(self) -> str:
        if self.seen is None:
            return ""
        step, answer = self.seen
        part = self.drawing.part
        said = [self.tr("step {step}").format(step=f"{step:,}"), self.words.told(part, self.settings.split)]
        if answer.classes > SHOWN:
            text = self.tr("the first {shown} of {count} classes")
            said.append(text.format(shown=SHOWN, count=f"{answer.classes:,}"))
        return " · ".join(filter(None, [*said, self.words.lost(part)]))

    def readout(self, point: QPointF) -> str:
        cell = self.drawing.cell_at(point)
        return "" if cell is None or self.seen is None else self.words.cell(self.seen[1], self.drawing.part, *cell)

    def text_twin(self) -> str:
        if self.seen is None:
            return self.notice.sentence or self.empty_sentence()
        step, answer = self.seen
        parts = dict(zip(SPLITS, (answer.held_out, answer.training), strict=True))
        said = [each for split, part in parts.items() for each in (self.words.told(part, split), self.words.lost(part))]
        said.append(self.words.worst(answer, self.drawing.part))
        return f"{self.texts.sentence_of(step)}, {'; '.join(filter(None, said))}."

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        """Of both splits, without the pairs that never occur."""
        if self.seen is None:
            return COLUMNS, []
        step, answer = self.seen
        return COLUMNS, [
            [step, split, *(self.words.whole(answer, k) for k in (row, column)), count, of_class[row]]
            for split, part in zip(SPLITS, (answer.held_out, answer.training), strict=True)
            for of_class in [part.of_class.tolist()]
            for row, column, count in part.pairs.tolist()
        ]

    def empty_sentence(self) -> str:
        return self.tr("Press play to see which classes the network confuses.")

    def menu(self) -> PlotMenu:
        menu = super().menu()
        menu.offer({name: split for split, name in self.words.splits().items()}, self.settings.split, self._choose)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from cell to cell."""
        move, n = MOVES.get(Qt.Key(event.key())), self.drawing.classes
        if move is None or not n or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        here = self.drawing.cell_at(self.pointer) if self.pointer is not None else None
        goal = (0, 0) if here is None else tuple(min(max(a + b, 0), n - 1) for a, b in zip(here, move, strict=True))
        self.canvas.point_at(self.drawing.cell((goal[0], goal[1])).center())

    def arrange(self) -> None:
        self.segments.stand_beside(self.heading, self.theme.size(SUBTITLE_PX))
        self.drawing.top = self.heading.height + self.theme.size(4)

    def draw(self) -> None:
        assert self.view is not None
        found = self.view.answer(Confusion())
        if found is None:
            self.clear()
            self.notice.sentence = self._nothing()
            return
        self.seen, self.step_seen = found, found[0]
        self.arrange()
        self.drawing.show_answer(found[1], self.settings.split)

    def clear(self) -> None:
        self.seen = self.step_seen = None
        self.drawing.show_answer(None, self.settings.split)

    def retranslate(self) -> None:
        self.segments.name(self.words.splits(), self.words.hints())
        super().retranslate()

    def _nothing(self) -> str:
        """Why there is no matrix; nothing while it is on its way."""
        task = self.view.structure.task if self.view is not None else None
        if task is not None and not task.classes:
            return self.tr("The network predicts amounts: there are no classes to be confused.")
        return unseen(self)

    def _point(self, point: QPointF | None) -> None:
        self.drawing.pointed = None if point is None else self.drawing.cell_at(point)
        super()._point(point)

    def _choose(self, split: str) -> None:
        self.choose(split=split)
