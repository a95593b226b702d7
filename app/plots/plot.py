"""The plot: a drawing of runs plus a value, its settings; it remembers nothing else."""

from __future__ import annotations

from abc import abstractmethod
from functools import partial
from typing import Any, Self

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.canvas import lettering
from app.canvas.axes import LABEL_PX
from app.canvas.scales.ranges import Ranges
from app.plots.card import Card
from app.plots.cells import Cell, with_names
from app.plots.layers.layer_names import LayerNames
from app.plots.menu import PlotMenu
from app.plots.remark import draw_or_say, remark
from app.plots.settings import Settings
from app.plots.wishes import CopyReport, KeepReference
from app.texts import Texts
from app.theme import Theme
from app.widgets.pacing.throttle import Throttle
from core.probes.probe import Probes
from core.record.frame import Frame
from core.record.view import View
from core.wording import visible

PATIENCE_MS, TWIN_INTERVAL_MS = 300, 500  # before it says that there is nothing; between news for screen readers


class Plot(Card):
    """One instrument: displays a run completely at any time, as its settings say."""

    wished = Signal(object)  # something that others do (app/plots/wishes.py)
    settings_changed = Signal(object)
    probes_changed = Signal()  # it asks for something else, or has come into sight or out of it
    runless = False  # whether it has something to show before the first frame
    compares = False  # whether the run with which one compares is behind what it draws; then its menu can keep one
    keeps_ranges = False  # whether it takes its ranges from `ranges`; then it says which, and its menu switches
    settings = Settings()  # each kind has a type of its own

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.ranges = Ranges()  # `ranges.of(name, needed)` in `draw`; used with `keeps_ranges`
        self.views: tuple[View, ...] = ()
        self._stale = False  # what is drawn is of another run than the views, which had no frame yet
        self.step_seen: int | None = None  # the step of the probe's answer that is drawn, if one is
        self._calm = Throttle(self, TWIN_INTERVAL_MS, self.describe, at_once=False)
        self._patience = Throttle(self, PATIENCE_MS, self._show_emptiness, at_once=False)

    @abstractmethod
    def draw(self) -> None:
        """Draw the view, of which at least one frame is there, unless the plot is `runless`."""

    def arrange(self) -> None:
        """Give the areas their places."""

    def clear(self) -> None:
        """Draw nothing."""

    def take_settings(self) -> None:
        """Show on buttons and in fields what is chosen."""

    def probes(self) -> Probes:
        """What it asks of the run while it can be seen, beside the frames; the answers are `view.answer(probe)`."""
        return ()

    def empty_sentence(self) -> str:
        """What to do so that something can be seen."""
        return self.tr("Press play to see it here.")

    @property
    def view(self) -> View | None:
        """The run that is shown."""
        return self.views[0] if self.views else None

    @property
    def names(self) -> tuple[str, ...]:
        """What people call its layers and the output, "" where nobody has named one."""
        made = self.view.experiment if self.view is not None else None
        return tuple(map(visible, made.names)) if made is not None else ()

    @property
    def layer_names(self) -> LayerNames:
        """The same, as it is written along an axis."""
        return LayerNames(self.names, lettering.pen(self.theme, LABEL_PX))

    def numbers(self) -> tuple[list[str], list[list[Cell]]]:
        """Its table to take home, with the names of the layers."""
        return with_names(*self.table(), self.names)

    @property
    def reference(self) -> View | None:
        """The run behind it, with which it is compared."""
        return self.views[1] if len(self.views) > 1 else None

    def show_views(self, views: tuple[View, ...]) -> None:
        """Display runs: the first is the one that is told of, those after it stand behind it."""
        if views != self.views:
            self.canvas.retry()
        self.views = views
        self._stale = not self.begun
        if self.begun:
            self._patience.rest()
            self.notice.sentence = ""
            if not self.catch_up():
                self.canvas.attempt(self._draw_views)
            self._calm.ask()
        else:
            self._patience.ask()
            self.catch_up()
        self.canvas.repaint()

    def show_settings(self, settings: Settings) -> None:
        """Show the side of the runs that these settings say."""
        assert isinstance(settings, type(self.settings))
        if settings != self.settings:
            self.canvas.retry()
            self.amend(settings)
            self.take_settings()
            self._renew(self._draw_anew)

    def choose(self, **changed: Any) -> None:
        """Settings of which some are others."""
        self.show_settings(msgspec.structs.replace(self.settings, **changed))

    def amend(self, settings: Settings) -> None:
        """Settings that follow from what is shown, in the midst of drawing it."""
        if settings != self.settings:
            asked, self.settings = self.probes(), settings
            if self.probes() != asked:
                self.probes_changed.emit()
            self.settings_changed.emit(settings)

    def settled(self) -> Settings:
        """The settings with nothing left open: what follows the selection, or the room there is, as it is now."""
        return self.settings

    def follow(self, plot: Self) -> None:
        """Show what another plot of the kind shows, wherever that is and however large."""
        self.ranges = plot.ranges.copy()
        self.show_settings(plot.settled())
        self.show_views(plot.views)

    def complete(self) -> None:
        """Show all that is otherwise shown bit by bit: in a picture that nobody steps through."""

    def unroll(self) -> None:
        """Begin to show by itself what else waits for a hand: whoever leads by a clicker has none free."""

    def show_recent(self, recent: bool) -> None:
        """Let the ranges follow the recent window, or be fixed for the run."""
        if self.keeps_ranges:
            self.choose(recent=recent)

    @property
    def begun(self) -> bool:
        return self.runless or (self.view is not None and self.view.last is not None)

    @property
    def frame(self) -> Frame | None:
        """The frame to show: the last, after an overflow the last before it where there is one."""
        frames = self.view.recent(2) if self.view else []
        return frames[0 if frames[-1].overflow is not None else -1] if frames else None

    def ending(self) -> str:
        """Where the run ended in an overflow: its step and its layer; the frames before it are what is shown."""
        return "" if (last := self.view.last if self.view else None) is None else self.texts.ending(last, self.names)

    def alert(self) -> str:
        return remark(self)

    def aside(self) -> str:
        return self.scale_said() if self.keeps_ranges and not self.notice.sentence else ""

    def scale_said(self) -> str:
        """What the ranges are those of."""
        return self.tr("recent window") if self.settings.recent else self.tr("fixed scale")

    def redraw(self) -> None:
        self.canvas.attempt(self._redraw)

    def say(self) -> None:
        if not self._stale:  # else the words would be of one run, the numbers of another
            super().say()

    def describe(self) -> None:
        if not self._stale:
            super().describe()

    def retranslate(self) -> None:
        self.notice.sentence = "" if self.begun else self.notice.sentence and self.empty_sentence()
        super().retranslate()

    def menu(self) -> PlotMenu:
        menu = super().menu()
        if self.keeps_ranges:
            menu.offer_recent(self.settings.recent, self.show_recent)
        if self.compares and self.begun:
            menu.offer_reference(partial(self.wished.emit, KeepReference()))
        if self.canvas.failed:
            menu.offer_report(partial(self.wished.emit, CopyReport()))
        return menu

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.probes_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.probes_changed.emit()

    def _begin_ranges(self) -> None:
        self.ranges.begin(self.view.run if self.view is not None else None, self.settings.recent)

    def _draw_views(self) -> None:
        self._begin_ranges()
        draw_or_say(self)
        self.say()

    def _draw_anew(self) -> None:
        self.arrange()
        self.show_views(self.views)
        self.say()

    def _redraw(self) -> None:
        self.arrange()
        if self.begun:
            self._stale = False
            self._begin_ranges()
            draw_or_say(self)
        super().redraw()

    def _show_emptiness(self) -> None:
        self.clear()
        self._stale = False
        self.notice.sentence = self.empty_sentence()
        self.say()
        self.describe()
