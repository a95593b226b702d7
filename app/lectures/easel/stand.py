"""The easel: a scene's plots in their places, or what covers them until the answer is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.docks.plan import Part
from app.lectures.easel.arranged import Arranged, fronts
from app.lectures.easel.booth import Booth
from app.lectures.easel.cover import Cover
from app.lectures.easel.one_scale import OneScale
from app.lectures.fitting import parted
from app.lectures.guesses.sheet import Sheet
from app.plots.instruments import INSTRUMENTS
from app.plots.plot import Plot
from app.plots.settings import Settings
from app.texts import Texts
from app.theme import Theme


class Easel(QStackedWidget):
    """Makes each plot once, when a scene first shows it; what is not shown is fed nothing."""

    def __init__(
        self, theme: Theme, texts: Texts, join: Callable[[Plot, int], object], parent: QWidget | None = None
    ) -> None:
        """`join` is told of each plot that is made, and of the number of the run that it shows."""
        super().__init__(parent)
        self._theme, self._texts, self._join = theme, texts, join
        self._made: dict[str, Plot] = {}
        self._booths: dict[str, Booth] = {}
        self._scales: dict[str, list[OneScale]] = {}  # by the kind of plots that stand side by side
        self._plan: Part | None = None
        self.blank, self.cover, self.field = QWidget(self), Cover(theme, self), Arranged(self)
        self.sheet = Sheet(theme, self)
        for page in (self.blank, self.cover, self.sheet, self.field):
            self.addWidget(page)

    @property
    def plots(self) -> tuple[Plot, ...]:
        """Those of the present scene, hidden or not."""
        return tuple(self._made[name] for name in fronts(self._plan))

    def show_plan(self, plan: Part | None, settings: dict[str, Settings], labels: Sequence[str] = ()) -> None:
        """Take the plots of a scene, out of sight yet; each as new but for these settings.

        `labels`: what its runs are called, where it shows several.
        """
        self._plan = plan
        self.show_nothing()
        for scale in (each for scales in self._scales.values() for each in scales):
            scale.forget()
        names = fronts(plan)
        for name in names:
            plot = self.plot(name)
            plot.show_settings(settings.get(parted(name)[0], type(plot.settings)()))
        self.show_labels(labels)
        self.show_alone(None)
        self.cover.show_hidden(parted(names[0])[0] if len(names) == 1 or labels else "")
        self.setVisible(bool(names))

    def show_alone(self, plot: Plot | None) -> None:
        """Give one of the plots all the room; None shows all of the scene."""
        names = [name for name in fronts(self._plan) if plot is None or self._made[name] is plot]
        plan = self._plan if plot is None or not names else names[0]
        self.field.show_plan(plan, {name: self._booths[name] for name in fronts(plan)})

    def show_labels(self, labels: Sequence[str]) -> None:
        """What the runs are called; a plot alone has no label."""
        self.cover.show_runs(labels)
        for name in fronts(self._plan):
            run = parted(name)[1]
            self._booths[name].show_label(labels[run] if run is not None and run < len(labels) else "")

    def prepare(self, names: Iterable[str]) -> bool:
        """Make the first of these that has not been made yet, for there is time for one; whether there was any."""
        new = next((name for name in names if name not in self._made), None)
        if new is not None:
            self.plot(new)
        return new is not None

    def plot(self, name: str) -> Plot:
        """The plot of that name; made now, if no scene has shown it yet."""
        if name not in self._made:
            kind, run = parted(name)
            plot = self._made[name] = INSTRUMENTS[kind].plot(self._theme, self._texts)
            if run is not None:
                plot.ranges = OneScale(self._scales.setdefault(kind, []))
            self._booths[name] = Booth(plot, self.field)
            self._join(plot, run or 0)
        return self._made[name]

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)  # it takes the room that there is

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def show_nothing(self) -> None:
        """Until there is something to be seen."""
        self.setCurrentWidget(self.blank)

    def reveal(self) -> None:
        """Have the plots seen; what they show bit by bit begins then."""
        if self.currentWidget() is not self.field:
            self.setCurrentWidget(self.field)
            for plot in self.plots:
                plot.unroll()

    def show_hidden(self, asked: bool, there: bool, drawn: bool = False) -> None:
        """Have them covered while they are asked about, and else seen, once they are there."""
        if asked:
            self.hide_answer(drawn)
        elif there:
            self.reveal()
        else:
            self.show_nothing()

    def hide_answer(self, drawn: bool = False) -> None:
        """Have them covered; or an empty sheet shown, on which one draws what is expected."""
        self.setCurrentWidget(self.sheet if drawn else self.cover)
