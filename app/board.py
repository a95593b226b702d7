"""The board: the instruments on the right, fed by the player, each exported from its own menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from app.instruments import INSTRUMENTS
from app.player import Player
from app.plots.plot import Plot
from app.preferences import Preferences
from app.selection import Selection
from app.texts import Texts
from app.theme import Theme

GAP = 12
MORE = 170  # the least height of any other plot
NARROWEST, SIDE_BY_SIDE = 410, 540  # widths; a narrower board has its small plots below each other
LEAST = {"gradient-profile": 190, "heatmap": 125, "loss": 125}  # heights; on a small screen the profile comes first
SHOWN = tuple(LEAST)  # at the first start
LEAST_STACKED = {"gradient-profile": 230, "heatmap": 170, "loss": 200}  # below each other, where the board scrolls


class Board(QWidget):
    """Shows whatever the player has; only what is visible draws."""

    export_requested = Signal(str, str)  # name of the plot, format

    def __init__(
        self, player: Player, selection: Selection, theme: Theme, texts: Texts, preferences: Preferences
    ) -> None:
        super().__init__()
        self._player, self._selection, self._theme = player, selection, theme
        self._preferences = preferences
        self.plots: dict[str, Plot] = {name: kind.plot(theme, texts) for name, kind in INSTRUMENTS.items()}
        self.rows, self.pair = QSplitter(Qt.Orientation.Vertical), QSplitter(Qt.Orientation.Horizontal)
        self.notice = QLabel(self)
        self.toggles = {name: self._toggle(name, number) for number, name in enumerate(self.plots, start=1)}
        self._arrange()
        self._connect()
        self.show_sizes()
        self.retranslate()

    def show_sizes(self) -> None:
        """Keep what each plot needs at the present type size."""
        self.setMinimumWidth(self._theme.size(NARROWEST))
        self.pair.setMinimumWidth(self._theme.size(NARROWEST) // 2)  # whatever it would need side by side
        self._show_pair()

    def ask(self) -> None:
        """Have answered what the plots in sight ask, and nothing else: a hidden plot costs nothing."""
        asked = [probe for plot in self.plots.values() if plot.isVisible() for probe in plot.probes()]
        self._player.watch(tuple(dict.fromkeys(asked)))

    def show_news(self) -> None:
        """Draw the present history in every visible plot."""
        for plot in self.plots.values():
            if plot.isVisible():
                plot.show_history(self._player.shown, self._player.ghost)

    def show_selection(self) -> None:
        """Highlight the selected and the hovered slot everywhere."""
        for plot in self.plots.values():
            plot.show_selection(self._selection.slots, self._selection.hovered)

    def toggle_scale(self) -> None:
        """To the scale of the recent window everywhere; where all have it, back to the one fixed for the run."""
        scaled = [plot for plot in self.plots.values() if plot.scaled]
        recent = not all(plot.ranges.recent for plot in scaled)
        for plot in scaled:
            plot.show_scale(recent)

    def retranslate(self) -> None:
        """Name the entries of the View menu after the plots."""
        for name, plot in self.plots.items():
            self.toggles[name].setText(plot.title())
        self.notice.setText(self.tr("All plots are hidden: View brings them back."))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()  # it takes what is left, and asks for no more than it needs

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_pair()

    def _show_pair(self) -> None:
        side_by_side = self.width() >= self._theme.size(SIDE_BY_SIDE)
        self.pair.setOrientation(Qt.Orientation.Horizontal if side_by_side else Qt.Orientation.Vertical)
        least = LEAST if side_by_side else LEAST_STACKED
        for name, plot in self.plots.items():
            plot.setMinimumHeight(self._theme.size(least.get(name, MORE)))

    def _toggle(self, name: str, number: int) -> QAction:
        toggle = QAction(self)
        toggle.setCheckable(True)
        if number <= 9:
            toggle.setShortcut(f"Ctrl+{number}")
        toggle.setChecked(not self._preferences.is_hidden(name, usually=name not in SHOWN))
        toggle.toggled.connect(partial(self._show_plot, name))
        return toggle

    def _show_plot(self, name: str, shown: bool) -> None:
        self._preferences.keep_hidden(name, not shown)
        self.plots[name].setVisible(shown)
        self._show_rows()
        self.show_news()

    def _show_rows(self) -> None:
        """A row without a plot takes no room; without any plot, a sentence says how to get them back."""
        shown = any(toggle.isChecked() for toggle in self.toggles.values())
        self.rows.setVisible(shown)
        self.notice.setVisible(not shown)
        self.pair.setVisible(any(self.toggles[name].isChecked() for name in ("heatmap", "loss")))

    def _arrange(self) -> None:
        for splitter in (self.rows, self.pair):
            splitter.setProperty("role", "plain")
            splitter.setHandleWidth(GAP)
            splitter.setChildrenCollapsible(False)
        self.pair.addWidget(self.plots["heatmap"])
        self.pair.addWidget(self.plots["loss"])
        self.rows.addWidget(self.plots["gradient-profile"])
        self.rows.addWidget(self.pair)
        for name in self.plots:
            if name not in SHOWN:
                self.rows.addWidget(self.plots[name])
        self.rows.setSizes([330, 245])
        self.rows.setStretchFactor(0, 3)
        self.rows.setStretchFactor(1, 2)
        self.notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.notice.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        column.addWidget(self.notice)
        for name, plot in self.plots.items():
            plot.setVisible(self.toggles[name].isChecked())
        self._show_rows()

    def _connect(self) -> None:
        self._player.refreshed.connect(self.show_news)
        self._player.loaded.connect(self.show_news)
        self._player.moved.connect(self.show_news)
        self._selection.changed.connect(self.show_selection)
        self._theme.changed.connect(self.show_sizes)
        for name, plot in self.plots.items():
            plot.hovered.connect(self._selection.hover)
            plot.selected.connect(self._select)
            plot.probes_changed.connect(self.ask)
            plot.export_requested.connect(partial(self.export_requested.emit, name))

    def _select(self, slot: int) -> None:
        self._selection.select((slot,))
