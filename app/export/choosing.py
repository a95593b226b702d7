"""Choosing how a plot is taken home: one dialog for all of them, with a preview that follows the run."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.export.awaited_answers import Ask, AwaitedAnswers
from app.export.choice import ExportChoice
from app.export.dialog import ExportDialog
from app.export.writing import lack_of, twin_for
from app.playback.player import Player
from app.plots.picture import pixels
from app.plots.plot import Plot
from app.remembered.preferences import Preferences
from app.texts import Texts
from app.theme import Theme
from app.widgets.pacing.throttle import Throttle
from core.wording import filled

KEPT = "export"  # among the preferences
FOLLOWING_MS = 1_000  # while the run goes on


class Choosing(QObject):
    """Shows a twin as it would be written, and remembers what was chosen."""

    chosen = Signal(object, str, object)  # the plot, its name, the ExportChoice
    copied = Signal(object, str, object)
    chosen_for_all = Signal(object)  # the ExportChoice

    def __init__(self, player: Player, ask: Ask, preferences: Preferences, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._player, self._preferences, self._theme, self._window = player, preferences, theme, window
        self._dialog: ExportDialog | None = None  # made when it is wanted first
        self._plot: Plot | None = None
        self._name = ""
        self._twin: Plot | None = None
        self._answers = AwaitedAnswers(player, ask, self)
        self._answers.come.connect(self._show)
        self._following = Throttle(self, FOLLOWING_MS, self._renew)
        player.refreshed.connect(self._follow)
        player.loaded.connect(self._follow)

    @property
    def dialog(self) -> ExportDialog:
        """The one dialog."""
        if self._dialog is None:
            dialog = self._dialog = ExportDialog(self._theme, self._window)
            dialog.changed.connect(self._change)
            dialog.chosen.connect(self._choose)
            dialog.copied.connect(self._copy)
            dialog.rejected.connect(self._end)
            dialog.preview.resized.connect(self._show)
        return self._dialog

    def open(self, plot: Plot, name: str) -> None:
        """Ask how the plot of that name is to be taken home."""
        self._plot, self._name = plot, name
        choice = self._preferences.kept(KEPT, ExportChoice) or ExportChoice()
        self.dialog.open_for(plot.name.numbered(plot.title()), choice)
        self._renew()

    def open_for_all(self) -> None:
        """Ask how all plots are to be taken home."""
        choice = self._preferences.kept(KEPT, ExportChoice) or ExportChoice()
        self.dialog.open_for(self.tr("All plots"), choice, copies=False)
        self.dialog.preview.show_sentence(
            self.tr("Each plot that has something to show, in a file of its own. The folder is asked for next.")
        )

    def forget(self, plot: Plot) -> None:
        """It is about to go: nothing is asked about it any more."""
        if plot is self._plot:
            self.dialog.reject()

    def _follow(self) -> None:
        if self._plot is not None:
            self._following.ask()

    def _change(self, choice: ExportChoice) -> None:
        self._preferences.keep(KEPT, choice)
        self._renew()

    def _renew(self) -> None:
        """Dress another twin, and show it as soon as it knows what it needs."""
        if self._plot is None:
            return
        self._drop()
        self._plot.show_views(self._player.views)
        choice = self.dialog.choice
        self._twin = twin_for(self._plot, f"preview.{choice.suffix}", choice.look)
        self._answers.fetch(self._twin)

    def _show(self) -> None:
        twin, preview = self._twin, self.dialog.preview
        if twin is None:
            return
        if lack := lack_of(twin):
            preview.show_sentence(Texts().reason(lack))
        elif self.dialog.choice.suffix == "csv":
            header, rows = twin.numbers()
            text = self.tr("{rows} {rows?row|rows}, {columns} {columns?column|columns}")
            preview.show_sentence(filled(text, rows=len(rows), columns=len(header)))
        else:
            preview.show_image(pixels(twin, preview.density_for(self.dialog.choice.measures.inches)))

    def _choose(self, choice: ExportChoice) -> None:
        plot, name = self._plot, self._name
        self._end()
        if plot is None:
            self.chosen_for_all.emit(choice)
        else:
            self.chosen.emit(plot, name, choice)

    def _copy(self, choice: ExportChoice) -> None:
        plot, name = self._plot, self._name
        self._end()
        self.copied.emit(plot, name, choice)

    def _end(self) -> None:
        self._plot = None
        self._following.rest()
        self._answers.cancel()
        self._drop()

    def _drop(self) -> None:
        if self._twin is not None:
            self._twin.deleteLater()
            self._twin = None
