"""The turns of the plots: whichever are drawn, one pass of the event loop is never long."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from time import perf_counter

from PySide6.QtCore import QObject

from app.playback.player import REFRESH_INTERVAL_MS
from app.plots.plot import Plot
from app.present_pass import PresentPass
from app.widgets.pacing.throttle import Throttle
from app.window.plots.draw_scheduler import DrawScheduler


class Turns(QObject):
    """Has the plots in sight drawn in as many passes of the event loop as that takes."""

    def __init__(self, parent: QObject, plots: Mapping[str, Plot], feed: Callable[[Plot], object]) -> None:
        super().__init__(parent)
        self._plots, self._feed, self._scheduler = plots, feed, DrawScheduler()
        self._present = PresentPass.here()
        self._fresh = True  # the first frame of a run is not kept waiting
        self._awaited = set[str]()  # those that show something else because somebody wished it, not as a run goes on
        self._rest = Throttle(self, REFRESH_INTERVAL_MS, self._show_next, at_once=False)
        self._turn = Throttle(self, 0, self._show_next, at_once=False)

    def join(self, name: str, plot: Plot) -> None:
        """Share out the time to this one as well, from now on."""
        plot.arrived.connect(partial(self._await, name))
        plot.due.connect(partial(self._draw_or_wait, name))

    def begin(self) -> None:
        """Another run."""
        self._fresh = True
        self.show_news()

    def show_news(self) -> None:
        """Draw the present views in every visible plot, soon."""
        self._awaited = self._announce()
        self._turn.ask()

    def show_run(self) -> None:
        """Draw them in as many visible plots as there is time for, and in the others as the run goes on.

        In another pass of the event loop, where enough is done in this one.
        """
        if self._fresh:
            self._fresh = False
            self.show_news()
        else:
            self._announce()
            if self._present.full:
                self._turn.ask()
            else:
                self._show_next()

    def _announce(self) -> set[str]:
        seen = [name for name, plot in self._plots.items() if plot.isVisible()]
        self._scheduler.announce(seen)
        self._awaited.intersection_update(seen)
        return set(seen)

    def _show_next(self) -> None:
        self._rest.rest()
        if any(plot.isVisible() and not plot.updatesEnabled() for plot in self._plots.values()):
            self._rest.ask()  # drawn while the window stands still, it would be drawn again before it is seen
            return
        try:
            for name in self._scheduler.take():
                self._awaited.discard(name)
                plot = self._plots.get(name)  # None: it is gone
                if plot is not None and plot.isVisible():
                    self._timed(name, partial(self._feed, plot))
        finally:  # whoever raises keeps nobody else from being drawn
            if self._scheduler.waiting:
                (self._turn if self._awaited else self._rest).ask()

    def _await(self, name: str) -> None:
        self._scheduler.queue(name)
        self._awaited.add(name)
        self._turn.ask()

    def _draw_or_wait(self, name: str) -> None:
        """Draw anew what is about to be painted, where there is still time; else it keeps its last picture so long.

        That is little where everything was laid out in this pass, as when the window gets another size.
        """
        plot = self._plots.get(name)
        if plot is None:  # it is about to go
            return
        if self._scheduler.admits(name, self._present.spent):
            self._timed(name, plot.catch_up)
            self._turn.ask()  # with which all the time is there again
        else:
            plot.wait()
            self._await(name)

    def _timed(self, name: str, draw: Callable[[], object]) -> None:
        begun = perf_counter()
        draw()
        self._scheduler.spent(name, perf_counter() - begun + self._plots[name].canvas.seconds)
