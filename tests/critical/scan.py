"""One look: where the bracketed search finds the loss to rise, and where a dense scan does."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from core.experiment import Experiment
from core.numerics.scaled import quiet
from core.training.critical import FARTHEST, ROUNDING, ROWS, critical_step
from core.training.session import Session

STEPS = (1, 5, 20, 100)  # after which it is looked
RATIO = 1.01  # of one length that is scanned to the next
EXACT = 0.06  # within which both agree: 5 % of the search, and what lies between two lengths
Losses = Callable[[float], float]


@dataclass(frozen=True)
class Look:
    """What both have found at one step; the scan also tells where the loss has first risen and fallen again."""

    name: str
    step: int
    found: float
    scanned: float
    falls: float = math.nan  # the length at which the loss is no longer raised; NaN where it stays so up to `found`

    @property
    def agrees(self) -> bool:
        """Whether both say the same."""
        if math.isfinite(self.found) and math.isfinite(self.scanned):
            return abs(self.found - self.scanned) <= EXACT * self.scanned or self.found == self.scanned
        return self.found == self.scanned

    @property
    def passed_over(self) -> bool:
        """Whether the loss rises earlier, and falls again before the step that was found."""
        return not self.agrees and not math.isnan(self.falls)

    def __str__(self) -> str:
        text = f"{self.name}, step {self.step}: found {self.found:.4g}, scanned {self.scanned:.4g}"
        return text + (f", but it falls again at {self.falls:.4g}" if self.passed_over else "")


def looks(name: str, experiment: Experiment, steps: Sequence[int] = STEPS) -> list[Look]:
    """Those that have something to say: not where the update goes uphill or a run has ended."""
    found = (look(name, experiment, step) for step in steps)
    return [each for each in found if each is not None]


def look(name: str, experiment: Experiment, step: int) -> Look | None:
    """After so many steps."""
    session = Session(experiment)
    for _ in range(step):
        session.step()
        if session.ended:
            return None
    losses = session.line.losses()
    if losses is None:
        return None
    found = critical_step(losses)
    if math.isnan(found):
        return None
    return Look(name, step, found, *scanned(_by_hand(session) or losses, found))


def scanned(losses: Losses, found: float) -> tuple[float, float]:
    """The first of many lengths of the update that raises the loss, and the next one before `found` that does not."""
    start = losses(0.0)
    lengths = np.geomspace(1 / FARTHEST, FARTHEST, math.ceil(2 * math.log(FARTHEST) / math.log(RATIO)) + 1).tolist()
    rises = (not losses(s) <= start * (1 + ROUNDING * math.copysign(1, start)) for s in lengths)
    pairs = zip(lengths, rises, strict=True)
    first = next((s for s, rising in pairs if rising), math.inf)
    if first <= lengths[0]:
        first = 0.0
    falls = next((s for s, rising in pairs if not rising or s > found), math.inf)
    return first, falls if falls < found else math.nan


def _by_hand(session: Session) -> Losses | None:
    """The loss from a forward pass of the session's own network, which is spent by it; None where masks are drawn for
    rows that the step has not seen."""
    drawn = [i for i, entry in enumerate(session.network.entries) if entry.draws]
    x, target = session.samples.around(ROWS)
    x, target = x.copy(), target.copy()
    if drawn and len(x) != session.trace.batch:
        return None
    w, update = session.network.flat.copy(), session.learner.update.copy()
    passes = session.network.passes(len(x))
    passes.fix_masks({i: session.passes.buffers[i].slope != 0 for i in drawn})

    def loss(scale: float) -> float:
        session.network.flat[...] = w + update.dtype.type(scale) * update
        with quiet():
            return passes.evaluate(session.head, x, target).loss

    return loss
