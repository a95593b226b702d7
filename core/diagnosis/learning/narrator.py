"""How the second lamp argues its case: a sentence on the state, one on each cause, and the number that heads it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from core.diagnosis.finding import Finding
from core.diagnosis.learning.learning import Learning
from core.diagnosis.limits import NO_WAY
from core.wording import Phrase, Slots
from core.wording.numbers import loss as figures_of
from core.wording.numbers import number, share

VARIANTS = frozenset({"mismatched_head", "unscaled_input", "no_nonlinearity"})  # told apart by their cause
KINDS = (
    "mismatched_head", "unscaled_input", "unscaled_target", "constant_feature", "no_nonlinearity", "constant_output",
    "slow_rate", "fast_rate", "wild_start", "clipped", "imbalanced", "too_few_steps", "overfitting",
)  # fmt: skip
SHARES = frozenset({  # numbers that are told in percent
    "clipped", "imbalanced", "fast_rate", "constant_output",
    "mismatched_head.range", "mismatched_head.amounts", "no_nonlinearity.task",
})  # fmt: skip


def state_name(state: str) -> Phrase:
    """One word."""
    return Phrase(f"state.{state}")


def state_of(learning: Learning) -> Phrase | None:
    """Where the network stands between guessing and the best answer; None where that is not known."""
    if learning.way is None or learning.guessing is None:
        return None
    way = share(max(learning.way, 0.0)) if learning.way < 1 else share(1.0)
    state = _course(learning, learning.way)
    if state == "stuck" and learning.lately is not None:
        loss, constant = (figures_of(each) for each in learning.lately)
        return Phrase("learning.stuck_lately", loss=loss, guessing=constant)
    return Phrase(f"learning.{state}", way=way, guessing=figures_of(learning.guessing))


def _course(learning: Learning, way: float) -> str:
    """The state, and what the lamp's word does not tell of it: what stands still, and what an overflow has ended."""
    if learning.stands and learning.state == "learning" and learning.goes_on is None:
        return "standing"
    overflown = any(finding.verdict == "overflow" for finding in learning.findings)
    return "ended" if overflown and way >= NO_WAY else learning.state


def standing(learning: Learning) -> Phrase:
    """How far it has come that does not get further, in few words; or since when, where its loss still falls."""
    if learning.state != "stuck" and learning.goes_on is not None:
        return heading(learning.goes_on, 0)
    if learning.state == "stuck" or learning.way is None:
        return Phrase("headline.stuck")
    return Phrase("headline.standing", way=share(max(learning.way, 0.0)))


def causes(learning: Learning, entries: int) -> Iterator[Phrase]:
    """A sentence on each finding but the gradients', which have their own."""
    return (cause(finding, entries) for finding in learning.told if finding.verdict in KINDS)


def cause(finding: Finding, entries: int) -> Phrase:
    """Its sentence, with its number and its limit."""
    return _phrase("cause", finding, entries)


def heading(finding: Finding, entries: int) -> Phrase:
    """Its number, in few words."""
    return _phrase("headline", finding, entries)


def _phrase(form: str, finding: Finding, entries: int) -> Phrase:
    kind = finding.verdict
    code = f"{kind}.{finding.cause}" if kind in VARIANTS else kind
    told = _share if code in SHARES else _number
    layers = Slots(finding.layers, entries)
    return Phrase(f"{form}.{code}", value=told(finding.value), limit=told(finding.threshold), layers=layers)


def _share(value: float) -> str:
    return share(value) if value <= 10 else _number(value)


def _number(value: float) -> str:
    return number(value, 3) if math.isfinite(value) else "∞"
