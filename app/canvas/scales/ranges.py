"""The honest scale: fixed for a run, where it only ever grows, or that of the recent window."""

from __future__ import annotations

from collections.abc import Hashable

from app.canvas.scales.ticks import grown

Range = tuple[float, float]


class Ranges:
    """The ranges of one plot, each under a name; a new run begins anew."""

    def __init__(self) -> None:
        self._held: dict[Hashable, Range] = {}
        self._run: object = None
        self._recent = False

    def copy(self) -> Ranges:
        """Another one that has seen the same."""
        copy = Ranges()
        copy._recent, copy._held, copy._run = self._recent, dict(self._held), self._run
        return copy

    def begin(self, run: object, recent: bool = False) -> None:
        """Belong to this run, whichever of its steps is shown; `recent` ones follow what can be seen at the moment."""
        self._recent = recent
        if run is not self._run:
            self._run = run
            self._held.clear()

    def are_of_another(self, run: object) -> bool:
        """Whether they have belonged to some run, and it was not this one."""
        return self._run is not None and run is not self._run

    def beside(self, name: Hashable, needed: Range) -> Range:
        """The range to show where this one is needed just now, beside others: of a plot that stands alone, that."""
        return needed

    def of(self, name: Hashable, needed: Range) -> Range:
        """The range to show where this one is needed; what a run has needed is known even while nobody asks for it."""
        self._held[name] = grown(self._held.get(name), needed)
        return needed if self._recent else self._held[name]
