"""The board: plots and the verdict on the bench, fed by the player, each plot exported from its own menu."""

from __future__ import annotations

from functools import partial
from itertools import chain

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.docks.bench import Bench
from app.docks.fitted import Fitted
from app.playback.player import Player
from app.plots.copies import PlotName
from app.plots.instruments import INSTRUMENTS
from app.plots.plot import Plot
from app.remembered.preferences import Preferences
from app.state.selection import Selection
from app.texts import Texts
from app.texts.letters import entry
from app.theme import Theme
from app.widgets.pacing.afterwards import afterwards
from app.window.plots.copies import Copies
from app.window.plots.granting import Granting
from app.window.plots.linked_steps import LinkedSteps
from app.window.plots.plot_windows import PlotWindows
from app.window.plots.recall import Recall
from app.window.plots.turns import Turns
from core.probes.probe import Probe, Probes

NARROWEST = 398  # of the whole board; what a person puts side by side beyond that scrolls
LEAST = {"gradient-profile": QSize(300, 150), "verdict": QSize(300, 0)}
LEAST_PLOT = QSize(196, 125)
VERDICT_PX = 170  # what it needs at most on any usual screen
DIGITS = 9  # so many plots have a key


class Board(QWidget):
    """Shows whatever the player has; a plot is made when it is first seen, and only what is in sight draws."""

    export_requested = Signal(str, str)  # name of the plot, format
    report_requested = Signal()
    menu_opening = Signal(object)  # of a plot, a QMenu in which all may put what they can do with it
    leaving = Signal(object)  # a plot, for good
    edited = Signal(object, str)  # {slot: layer}, and the gesture

    def __init__(
        self,
        player: Player,
        selection: Selection,
        preferences: Preferences,
        theme: Theme,
        texts: Texts,
        verdict: QWidget,
    ) -> None:
        super().__init__()
        self._player, self._selection, self._theme, self._texts = player, selection, theme, texts
        self._recall = Recall(preferences, self)
        self._also: dict[str, Probes] = {}  # what is asked for pictures of plots that are not in sight, and by whom
        self._recent: bool | None = None  # which scale all plots were given last
        self.plots: dict[str, Plot] = {}  # those that have been made
        self._turns, self.linked = Turns(self, self.plots, self.feed), LinkedSteps(player, self.plots, preferences)
        self.bench, self.toggles = Bench(theme, self), dict[str, QAction]()
        self.windows = PlotWindows(self, theme)
        for name in INSTRUMENTS:
            self.add(name)
        self.bench.add("verdict", partial(Fitted, verdict, theme), LEAST["verdict"], VERDICT_PX)
        self.toggles["verdict"] = self._toggle("verdict")
        for digit, toggle in zip(range(1, DIGITS + 1), self.toggles.values(), strict=False):
            toggle.setShortcut(f"Ctrl+{digit}")
        self.copies, self._granting = Copies(self, preferences), Granting(self, player)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bench)
        self._connect()
        self.show_sizes()
        self.retranslate()

    def add(self, name: str) -> None:
        """Have a plot, which a layout or a toggle may show."""
        self.bench.add(name, partial(self.plot, name), LEAST.get(PlotName.of(name).instrument, LEAST_PLOT))
        self.toggles[name] = self._toggle(name)
        self.windows.share_keys()

    def remove(self, name: str) -> None:
        """Have it no longer, nor what was chosen in it."""
        if (plot := self.plots.pop(name, None)) is not None:
            self.leaving.emit(plot)
        self.windows.take_back(name)
        self.toggles.pop(name).deleteLater()
        self.bench.remove(name)
        self._recall.forget(name)
        self.ask()

    def plot(self, name: str) -> Plot:
        """A plot; made now, if nobody has seen it yet."""
        if name not in self.plots:
            kind = PlotName.of(name)
            plot = self.plots[name] = INSTRUMENTS[kind.instrument].plot(self._theme, self._texts)
            plot.name = kind
            plot.hovered.connect(self._selection.hover)
            plot.selected.connect(self._select)
            plot.wished.connect(self._granting.grant)
            plot.probes_changed.connect(self.ask)
            plot.windowTitleChanged.connect(self.retranslate)
            plot.export_requested.connect(partial(self._export, name))
            plot.offering.connect(partial(self._offer, name))
            plot.show_selection(self._selection.slots, self._selection.hovered)
            self._recall.take(name, plot)
            if self._recent is not None:
                plot.show_recent(self._recent)
            self.linked.join(plot)
            self._turns.join(name, plot)
            self.feed(plot)
        return self.plots[name]

    def in_sight(self) -> list[Plot]:
        """The plots that are seen now."""
        return [plot for plot in self.plots.values() if plot.isVisible()]

    def show_sizes(self) -> None:
        """Keep what the narrowest board needs, and what stands side by side: narrower, docks would overlap."""
        self.bench.show_sizes()
        self.setMinimumWidth(max(self._theme.size(NARROWEST), self.bench.area.minimumSizeHint().width()))

    def ask(self) -> None:
        """Have answered what the plots in sight ask, and nothing else: a hidden plot costs nothing."""
        self._player.watch(tuple(dict.fromkeys((*self._asked_in_sight(), *chain(*self._also.values())))))

    def ask_also(self, probes: Probes, whose: str = "") -> Probes:
        """Have these answered as well, for a picture of what is not in sight; returns those that nobody else asks."""
        self._also[whose] = probes
        self.ask()
        return tuple(set(probes) - set(self._asked_in_sight()))

    def _asked_in_sight(self) -> list[Probe]:
        return [probe for plot in self.in_sight() for probe in plot.probes()]

    def show_selection(self) -> None:
        """Highlight the selected and the hovered slot everywhere."""
        for plot in self.plots.values():
            plot.show_selection(self._selection.slots, self._selection.hovered)

    def toggle_scale(self) -> None:
        """To the scale of the recent window everywhere; where all have it, back to the one fixed for the run."""
        self._recent = not self.all_recent()
        for plot in self._ranged():
            plot.show_recent(self._recent)

    def all_recent(self) -> bool:
        """Whether all plots have the scale of the recent window."""
        return all(plot.settings.recent for plot in self._ranged())

    def _ranged(self) -> list[Plot]:
        return [plot for plot in self.plots.values() if plot.keeps_ranges]

    def show_places(self) -> None:
        """Tick what is shown, and keep the room that it needs."""
        for name, toggle in self.toggles.items():
            toggle.setChecked(self.bench.is_shown(name))
        for name, plot in self.plots.items():
            plot.heading.show_title(not self.bench.is_tabbed(name))
        self.show_sizes()

    def title(self, name: str) -> str:
        """What stands in a dock."""
        plot, named = self.plots.get(name), PlotName.of(name)
        if plot is None and named.known is None:
            return self.tr("Verdict")
        return named.numbered(plot.title() if plot is not None else INSTRUMENTS[named.instrument].title())

    def retranslate(self) -> None:
        """Name docks, tabs and the entries of the View menu after the plots."""
        for name, dock in self.bench.docks.items():
            named = PlotName.of(name)
            brief = named.numbered(named.known.brief_title()) if named.known is not None else ""
            dock.show_title(self.title(name), brief)
            self.toggles[name].setText(entry(self.title(name)))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # it takes what is left, and asks for no more than it needs

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        afterwards(self.windows, self.windows.appear)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def feed(self, plot: Plot) -> None:
        """Have a plot show what there is now, in sight or not."""
        plot.show_views(self._player.views)

    def _toggle(self, name: str) -> QAction:
        toggle = QAction(self)
        toggle.setCheckable(True)
        toggle.triggered.connect(partial(self._toggled, name))
        self.addAction(toggle)  # its keys work though no menu has listed it yet
        return toggle

    def _toggled(self, name: str, _checked: bool = False) -> None:
        self.bench.toggle(name)
        self.toggles[name].setChecked(self.bench.is_shown(name))  # Qt has turned it, whatever came of it

    def _connect(self) -> None:
        self.bench.settled.connect(self.show_places)
        self._granting.edited.connect(self.edited)
        self._granting.report_requested.connect(self.report_requested)
        self._player.refreshed.connect(self._turns.show_run)
        self._player.loaded.connect(self._turns.begin)
        self._player.moved.connect(self._turns.show_news)
        self._player.comparison.changed.connect(self._turns.show_news)
        self._selection.changed.connect(self.show_selection)
        self._selection.hovered_changed.connect(self.show_selection)

    def _offer(self, name: str, menu: QMenu) -> None:
        self.bench.at_hand.open(name)
        self.menu_opening.emit(menu)

    def _export(self, name: str, suffix: str) -> None:
        self.export_requested.emit(name, suffix)

    def _select(self, slot: int) -> None:
        self._selection.select((slot,))
