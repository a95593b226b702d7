"""The table: of how many networks the second lamp says the right thing, and of which it does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tests.battery.changes import FAULTS, HARMLESS
from tests.battery.trials import HALF_WAY, NOTHING, STOPS, Trial

LEAST_FLAGGED, LEAST_NAMED, MOST_ALARMS = 0.97, 0.9, 0.03  # shares: of those that do not learn, of these, of the sound
MOST_ALARMS_IN_60 = (6, 2, 1, 1, 1)  # at the STOPS before the end


class Table:
    """Counts over trials."""

    def __init__(self, trials: Iterable[Trial]) -> None:
        self.trials = list(trials)
        self.sound = [each for each in self.trials if not each.case.causes]
        self.failing = [each for each in self.trials if each.fails]
        self.unlearned = [each for each in self.trials if each.score < NOTHING]

    @property
    def missed(self) -> list[Trial]:
        """Broken ones that do not learn, of which that is not said."""
        return [each for each in self.failing if not each.flagged]

    @property
    def false_alarms(self) -> list[Trial]:
        """Sound ones of which something is said."""
        return self.alarmed(-1)

    @property
    def misnamed(self) -> list[Trial]:
        """Broken ones that do not learn, whose first finding is not the cause."""
        return [each for each in self.failing if each.flagged and not each.well_named]

    @property
    def flattered(self) -> list[Trial]:
        """Those that learned nothing and are called learned."""
        return [each for each in self.unlearned if each.end.state == "learned"]

    @property
    def good_enough(self) -> bool:
        """Whether all limits are kept."""
        flagged = len(self.failing) - len(self.missed)
        return (
            flagged >= LEAST_FLAGGED * len(self.failing)
            and flagged - len(self.misnamed) >= LEAST_NAMED * flagged
            and len(self.false_alarms) <= MOST_ALARMS * len(self.sound)
            and not self.flattered
            and all(60 * len(self.alarmed(i)) <= most * len(self.sound) for i, most in enumerate(MOST_ALARMS_IN_60))
        )

    def alarmed(self, stop: int) -> list[Trial]:
        """Sound ones of which something is said at one of the STOPS."""
        return [each for each in self.sound if each.told[stop].alarms]

    def lines(self) -> Iterator[str]:
        """The table, and a line for each trial that went wrong."""
        flagged, sound = len(self.failing) - len(self.missed), len(self.sound)
        yield f"do not learn (below {HALF_WAY:g} of the way), flagged: {flagged} of {len(self.failing)}"
        yield f"first finding is the cause: {flagged - len(self.misnamed)} of {flagged}"
        yield f"false alarms: {len(self.false_alarms)} of {sound}"
        told = f"{len(self.flattered)} of {len(self.unlearned)}"
        yield f"learned nothing (below {NOTHING:g}) and are called learned: {told}"
        for i, stop in enumerate(STOPS[:-1]):
            alarms = len(self.alarmed(i))
            yield f"alarms at {stop:4.0%} of the run: {alarms} of {sound}, {60 * alarms / max(sound, 1):.1f} in 60"
        yield ""
        yield f"{'':26}{'tried':>6}{'fail':>6}{'flagged':>9}{'cause':>7}{'alarms':>8}"
        for change in ("", *HARMLESS, *FAULTS):
            if mine := [each for each in self.trials if each.case.change == change]:
                yield f"{change or 'as it is':26}{Table(mine).cells}"

    def complaints(self) -> Iterator[str]:
        """What went wrong, a line a trial."""
        wrong = {
            "not flagged": self.missed,
            "misnamed": self.misnamed,
            "false alarm": self.false_alarms,
            "called learned": self.flattered,
            "does not learn": [each for each in self.sound if each.score < HALF_WAY],
        }
        for title, trials in wrong.items():
            yield from (f"{title}: {_told(each)}" for each in trials)
        for i, stop in enumerate(STOPS[:-1]):
            yield from (f"alarm at {stop:.0%}: {_told(each, i)}" for each in self.alarmed(i))

    @property
    def cells(self) -> str:
        """A line of the table."""
        flagged = len(self.failing) - len(self.missed)
        counts = len(self.trials), len(self.failing), flagged, flagged - len(self.misnamed), len(self.false_alarms)
        return "".join(f"{count:>{width}}" for count, width in zip(counts, (6, 6, 9, 7, 8), strict=True))


def _told(trial: Trial, stop: int = -1) -> str:
    case, told = trial.case, trial.told[stop]
    change = case.change or "as it is"
    return f"{case.network}; {change}; seed {case.seed}: {trial.score:.2f}, {told.state}, {', '.join(told.findings)}"
