"""The copies with which the next start begins: those of all windows, each of which adds its own and takes it away."""

from __future__ import annotations

from collections.abc import Collection

from app.docks.plan import Name
from app.plots.copies import MOST, PlotName
from app.remembered.preferences import Preferences

KEPT = "copies"  # among the preferences


class KeptCopies:
    """What is remembered is changed as it is at the time, not written over from what one window has."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def all(self) -> list[str]:
        """In the order in which they were made; what can be no copy is passed over."""
        kept = dict.fromkeys(self._preferences.kept(KEPT, tuple[Name, ...]) or ())
        return [each for each in kept if PlotName.of(each).is_copy][:MOST]

    def add(self, name: str, ours: Collection[str]) -> None:
        """One more; where there are too many now, the first of those goes that this window does not have."""
        with self._preferences.caught_up():
            kept = [*(each for each in self.all() if each != name), name]
            others = [each for each in kept if each not in ours][: max(len(kept) - MOST, 0)]
            self._preferences.keep(KEPT, [each for each in kept if each not in others])

    def remove(self, name: str) -> None:
        """One less."""
        with self._preferences.caught_up():
            self._preferences.keep(KEPT, [each for each in self.all() if each != name])
