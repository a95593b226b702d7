"""Feeding: the plots of a scene show its run, and have answered what they ask of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from app.lectures.scene_run import SceneRun
from app.playback.player import REFRESH_INTERVAL_MS
from app.plots.plot import Plot
from app.plots.wishes import EditLayers, KeepReference, ShowStep, Wish
from app.widgets.pacing.throttle import Throttle


class Feeding(QObject):
    """Frozen, what is seen stays as it is."""

    def __init__(self, run: SceneRun, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run, self.frozen = run, False
        self._plots: list[Plot] = []
        self._soon = Throttle(self, REFRESH_INTERVAL_MS, self.feed)
        for news in (run.player.refreshed, run.player.moved):
            news.connect(self._soon.ask)
        run.selection.changed.connect(self._show_selection)
        run.selection.hovered_changed.connect(self._show_selection)

    def join(self, plot: Plot) -> None:
        """Feed this one as well from now on, while it is seen; it has no menu, for there is nobody to serve it."""
        self._plots.append(plot)
        plot.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        plot.hovered.connect(self._run.selection.hover)
        plot.selected.connect(self._select)
        plot.wished.connect(self._grant)
        plot.probes_changed.connect(self.ask)
        plot.arrived.connect(self._soon.ask)

    def feed(self) -> None:
        """Have the plots in sight show what there is."""
        if not self.frozen:
            for plot in self._in_sight():
                self.show(plot)

    def show(self, plot: Plot) -> None:
        """Have a plot show what there is, in sight or not; the run before only where a hand has changed this one."""
        views = self._run.player.views if self._run.on else ()
        plot.show_views(views if self._run.changed else views[:1])

    def ask(self) -> None:
        """Have answered what the plots in sight ask."""
        asked = (probe for plot in self._in_sight() for probe in plot.probes())
        self._run.player.watch(tuple(dict.fromkeys(asked)))

    def _in_sight(self) -> list[Plot]:
        return [plot for plot in self._plots if plot.isVisible()]

    def _show_selection(self) -> None:
        for plot in self._plots:
            plot.show_selection(self._run.selection.slots, self._run.selection.hovered)

    def _select(self, slot: int) -> None:
        self._run.selection.select((slot,))

    def _grant(self, wish: Wish) -> None:
        """What can be done in a scene; the rest is for the window in which one works."""
        match wish:
            case EditLayers(layers, gesture):
                self._run.document.replace_layers(layers, gesture)
            case ShowStep(step):
                self._run.player.show_step(step)
            case KeepReference():
                self._run.player.keep_reference()
