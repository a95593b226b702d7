"""The data: every sample before and after preprocessing, and what the network makes of the plane they lie in."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.plots.cells import Cell
from app.plots.data.corner import DataCorner
from app.plots.data.menu import DataMenu
from app.plots.data.numbers import named
from app.plots.data.pair import Pair, lecture_pair, pair_of, same
from app.plots.data.settings import MODES, DataSettings
from app.plots.data.side import Side
from app.plots.data.words import DataWords
from app.plots.menu import PlotMenu
from app.plots.panes import Pane, axis
from app.plots.samples.key import DataKey, Entry
from app.plots.samples.scatter import EMPTY
from app.plots.settings import Settings
from app.plots.wishes import ShowPoint
from app.plots.zoomed import ZoomedPlot
from app.texts import Texts
from app.theme import Theme
from core.probes.boundary import Boundary, BoundaryAnswer
from core.probes.data import DataAnswer, DataPoints
from core.probes.probe import Probes

COLUMNS = ["sample", "split", "target", "before_x", "before_y", "after_x", "after_y"]
ROOM_FOR_NUMBERS_PX = 230  # beside the name of an axis


class DataPlot(ZoomedPlot):
    """What preprocessing does to the inputs, and how the network divides them."""

    keeps_ranges, together = False, True
    settings = DataSettings()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.answer: DataAnswer | None = None
        self.pair: Pair | None = None
        self._pair_of: tuple[DataAnswer | None, DataSettings] = (None, self.settings)
        self._boundary_step: int | None = None
        self.words = DataWords(texts, self)
        self.before, self.after = Side(self.canvas, theme), Side(self.canvas, theme)
        self.key = DataKey(self.canvas, theme)
        self.corner = DataCorner(self)
        self.corner.chosen.connect(self._choose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.canvas.pointed.connect(self._mark)
        self.retranslate()

    def show_settings(self, settings: Settings) -> None:
        super().show_settings(settings)
        self.describe()

    def panes(self) -> tuple[Pane, ...]:
        """In shares: the same part is seen on both sides."""
        across, upright = axis("across", (0.0, 1.0)), axis("upright", (0.0, 1.0))
        return Pane(self.before.lens, across, upright), Pane(self.after.lens, across, upright)

    def take_settings(self) -> None:
        self.runless = not self.settings.of_run
        self.corner.show_settings(self.settings)

    def probes(self) -> Probes:
        if not self.settings.of_run:
            return ()
        points = DataPoints(self.settings.axes)
        return (points, Boundary()) if self.settings.boundary else (points,)

    def ending(self) -> str:
        return super().ending() if self.settings.of_run else ""

    def title(self) -> str:
        if not self.settings.of_run:
            return self.tr("The lecture's example: normalization")
        return self.tr("Data before and after preprocessing")

    def subtitle(self) -> str:
        return " · ".join(self._said_of_run(self.pair)) if self.pair is not None and self.settings.of_run else ""

    def _said_of_run(self, pair: Pair) -> list[str]:
        words, said = self.words, list[str]()
        if pair.lost and self.view is not None:
            said.append(words.lost(pair.lost, self.view.structure.precision))
        if self._boundary_step is not None:
            said.append(words.network(self._boundary_step))
        elif self.settings.boundary and self.answer is not None and self.answer.inputs > 2:
            said.append(words.no_boundary())
        if self.answer is not None and len(self.answer.before) < self.answer.samples:
            said.append(words.excerpt(len(self.answer.before), self.answer.samples))
        return said

    def readout(self, point: QPointF) -> str:
        for side in (self.before, self.after):
            place = side.data_at(point)
            if place is None or self.pair is None:
                continue
            sample = side.scatter.nearest(point)
            if sample is not None:
                return self.words.sample(self.pair, self.answer if self.settings.of_run else None, sample)
            predicted = side.field.said_at(*place)
            if predicted is not None and self.answer is not None:
                return self.words.said(self.answer, place, predicted)
        return ""

    def text_twin(self) -> str:
        if self.pair is None:
            return self.empty_sentence()
        names, sides = self._axis_names(), self._names()
        texts = []
        for side, axes, cloud in zip(sides, names, (self.pair.before, self.pair.after), strict=True):
            each = (f"{axis} {self.words.spread(cloud, i)}" for i, axis in enumerate(axes))
            texts.append(f"{side}: {'; '.join(each)}")
        said = [self.title(), *texts, *(entry[3] for entry in self.key.entries[-1:]), self.subtitle()]
        return ". ".join(filter(None, said)) + "."

    def table(self) -> tuple[list[str], list[list[Cell]]]:
        if self.pair is None:
            return COLUMNS, []
        held_out, numbers = self.pair.before.hollow.tolist(), np.column_stack(
            [self.pair.targets, self.pair.before.points, self.pair.after.points]
        ).tolist()  # fmt: skip
        splits = ("held_out" if one else "training" for one in held_out)
        rows: list[list[Cell]] = [[i, split, *row] for i, (split, row) in enumerate(zip(splits, numbers, strict=True))]
        return (COLUMNS, rows) if self.answer is None else named(self.answer, COLUMNS, rows)

    def empty_sentence(self) -> str:
        return self.tr("Press play to see the data before and after preprocessing; the lecture's example is there now.")

    def menu(self) -> PlotMenu:
        menu = super().menu()
        DataMenu(menu, self.settings, self.answer if self.settings.of_run else None, self.words, self.show_settings)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        changes: dict[Qt.Key, dict[str, object]] = {
            Qt.Key.Key_L: {"mode": MODES[(MODES.index(self.settings.mode) + 1) % len(MODES)]},
            Qt.Key.Key_P: {"order": 3 - self.settings.order},
            Qt.Key.Key_S: {"one_scale": not self.settings.one_scale},
            Qt.Key.Key_B: {"boundary": not self.settings.boundary},
        }
        changed = changes.get(Qt.Key(event.key()))
        if changed is None or event.modifiers():
            super().keyPressEvent(event)
        else:
            self.choose(**changed)

    def arrange(self) -> None:
        rect = self.canvas.rect
        self.corner.fit_to(self.settings)
        self.key.top, self.key.beside = self.heading.height, bool(self.called)
        self.key.crowded = self.before.is_low(rect.height() - self.key.top)
        top, square = self.key.top + self.key.height, self.pair is None or self.pair.square
        half = rect.width() / 2
        for left, side in ((0.0, self.before), (half, self.after)):
            side.place(QRectF(left, top, half, rect.height() - top), square, bare=not self.key.height)

    def draw(self) -> None:
        self._take_pair()
        if self.pair is None:
            self.clear()
            self.notice.sentence = self.tr("The samples come with the next step.")
            return
        self.arrange()
        names, axes = self._names(), self._axis_names()
        sides = (self.before, self.after), (self.pair.before, self.pair.after)
        parts = self.part_of("across"), self.part_of("upright")
        for side, cloud, name, features, ranges in zip(*sides, names, axes, self.pair.ranges, strict=True):
            side.name.text = name
            roomy = side.area.rect.width() >= self.theme.size(ROOM_FOR_NUMBERS_PX)
            side.show(
                cloud, *ranges, self.words.with_numbers(features, cloud, self.answer) if roomy else features, parts
            )
            side.show_pictures(self.answer.pictures if self.answer is not None else None, self.settings.pictures)
        self._show_fields(self.pair)
        self.key.entries = self._entries(self.pair)

    def clear(self) -> None:
        self.answer = self.pair = self._boundary_step = None
        self._pair_of = (None, self.settings)
        for side in (self.before, self.after):
            side.name.text = ""
            side.show(EMPTY, (0.0, 1.0), (0.0, 1.0), ("", ""))
            side.show_field(None, 0, (0.0, 1.0))
            side.show_pictures(None, False)
        self.key.entries = []

    def _take_pair(self) -> None:
        """Keep the pair as long as it would be the same: a run's samples stay where they are."""
        seen = self.view.answer(DataPoints(self.settings.axes)) if self.view and self.settings.of_run else None
        if not self.settings.of_run:
            if self._pair_of != (None, self.settings):
                self.answer, self.pair = None, lecture_pair(self.settings)
            self._pair_of = (None, self.settings)
        elif seen is None:
            self.pair = self.pair if self.answer is not None else None  # the lecture's is not the run's
        elif not (self._pair_of[1] == self.settings and same(self._pair_of[0], seen[1])):
            self.answer, self.pair = seen[1], pair_of(seen[1], self.settings)
            self._pair_of = (seen[1], self.settings)

    def _show_fields(self, pair: Pair) -> None:
        found = self.view.answer(Boundary()) if self.view and self.settings.of_run and self.settings.boundary else None
        self._boundary_step, fields, classes = None, (None, None), 0
        if found is not None and isinstance(found[1], BoundaryAnswer):
            self._boundary_step, answer = found
            fields, classes = (answer.before, answer.after), answer.classes
        self.step_seen = self._boundary_step
        for side, field in zip((self.before, self.after), fields, strict=True):
            side.show_field(field, classes, pair.amounts)

    def _entries(self, pair: Pair) -> list[Entry]:
        scale: Entry = (None, "", False, self.words.scale(self.settings))
        if self.answer is None:
            return [(None, "", False, self.words.lecture(self.settings, pair.before.points)), scale]
        return [*self.words.key(pair, self.theme.tokens, self.answer), scale]

    def _names(self) -> tuple[str, str]:
        return self.words.sides(self.settings, self.view.experiment if self.view else None)

    def _axis_names(self) -> tuple[tuple[str, str], tuple[str, str]]:
        axes = (self.answer.axes, self.answer.after_axes) if self.answer is not None else ((0, 1), (0, 1))
        return self.words.axes(axes[0], self.answer), self.words.axes(axes[1], self.answer, after=True)

    def _press(self, point: QPointF) -> None:
        """A point of the plane goes through the microscope."""
        for side in (self.before, self.after):
            if (seen := side.seen_at(point)) is not None:
                self.wished.emit(ShowPoint(seen))
                return
        super()._press(point)

    def _mark(self, point: QPointF | None) -> None:
        """A ring around the sample under the pointer, and around the same sample on the other side."""
        sides = (self.before, self.after)
        here = [side for side in sides if point is not None and side.data_at(point)]
        sample = here[0].scatter.nearest(point) if here and point is not None else None
        for side in sides:
            side.mark(sample, side in here)

    def retranslate(self) -> None:
        self.corner.name(self.words)
        super().retranslate()

    def _choose(self, changed: dict[str, object]) -> None:
        self.choose(**changed)
