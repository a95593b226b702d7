"""The comparison: with which run the present one is compared, the one before it or one that somebody keeps."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.record.view import View

SHORTEST = 10  # steps; a shorter run, as while a slider is dragged, is none to compare with unless it overflowed
SHARE = 0.1  # of the run with which one compares: a shorter one in between does not take its place


class Comparison(QObject):
    """Offers a run only where the same data and the same cost make it comparable."""

    changed = Signal(bool)  # whether somebody keeps a run

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reference: View | None = None  # the run with which the present one is compared
        self.kept: View | None = None  # the run that somebody wants to compare with
        self._present: View | None = None
        self._before: View | None = None  # the run before the present one, or an earlier one that is worth more

    def begin(self, run: View, overflowed: bool) -> None:
        """A run begins; whether the one before it has overflowed."""
        last = self._present
        if last is not None and last != run and self._deserves(last, run, overflowed):
            self._before = last
        self._present = run
        self._refer()

    def keep(self, run: View | None = None) -> None:
        """Compare with that run from now on, or with the present one, whatever runs in between."""
        self._keep(self._present if run is None else run)

    def beside(self, run: View) -> View | None:
        """What a run is compared with: one before the present only with what somebody keeps."""
        if run == self._present:
            return self.reference
        return self.kept if self.kept is not None and self.kept != run and run.is_comparable(self.kept) else None

    def release(self) -> None:
        """Compare with the run before again."""
        self._keep(None)

    def _keep(self, run: View | None) -> None:
        self.kept = run
        self._refer()
        self.changed.emit(run is not None)

    def _deserves(self, last: View, run: View, overflowed: bool) -> bool:
        """Whether the run that begins is rather compared with the last one than with the one before that."""
        held = self._before
        if held is None:
            return True
        if not run.is_comparable(last):
            return False
        return overflowed or len(last) >= max(SHORTEST, SHARE * len(held)) or not run.is_comparable(held)

    def _refer(self) -> None:
        """It holds for the whole run: no edit that goes on with a run touches its data or its cost."""
        others = [other for other in (self.kept, self._before) if other is not None and other != self._present]
        self.reference = next(filter(self._matches, others), None)

    def _matches(self, other: View) -> bool:
        return self._present is not None and self._present.is_comparable(other)
