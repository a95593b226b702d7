"""What was chosen in each plot, from one start of the program to the next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from app.plots.plot import Plot
from app.plots.settings import Settings
from app.remembered.preferences import Preferences


class Recall(QObject):
    """Shows a plot as it was left, and remembers how it is left now."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences

    def take(self, name: str, plot: Plot) -> None:
        """A new plot; what was remembered of another kind, or is spoiled, counts as nothing."""
        settings = self._preferences.kept(f"plot/{name}", type(plot.settings))
        if settings is not None:
            plot.show_settings(settings.lasting())
        plot.settings_changed.connect(partial(self._keep, name))

    def forget(self, name: str) -> None:
        """There is no such plot any more."""
        self._preferences.forget(f"plot/{name}")

    def _keep(self, name: str, settings: Settings) -> None:
        self._preferences.keep(f"plot/{name}", settings.lasting())
