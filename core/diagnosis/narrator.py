"""The narrator: how a diagnosis argues its case, as phrases that the window, the command line and files word."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from core.diagnosis.evidence import Evidence
from core.diagnosis.finding import Finding
from core.diagnosis.learning import narrator as learning
from core.diagnosis.limits import FLAT_SLOPE, HEALTHY_RATIO, LARGE_INPUT, LARGE_TARGET
from core.record.frame import Frame
from core.wording import Comparison, Listed, Phrase, Slots
from core.wording.magnitudes import EQUAL, TWICE
from core.wording.naming import named
from core.wording.numbers import factor, fixed, number, power, share

INSTANT = frozenset({"overflow", "blocked", "symmetric", "dead"})  # verdicts without a median among their numbers

BARE = frozenset({"blocked", "symmetric", "dead", "saturated"})  # of which the headline says only where they are


def verdict_name(verdict: str) -> Phrase:
    """One or two words."""
    return Phrase(f"verdict.{verdict}")


def headline(case: Evidence) -> Phrase | None:
    """One for both lamps: the number of the cause that stands first, else the gradient's own."""
    first = lead(case)
    if first is not None:
        return _heading(first, case) if _is_named(first, case) else _with_name(first, case)
    if "has_learned" in case.diagnosis.notes:
        return Phrase("headline.learned")
    if case.diagnosis.learning.stands:
        return learning.standing(case.diagnosis.learning)
    return _span(case) if case.gaps > 0 else None


def _is_named(first: Finding, case: Evidence) -> bool:
    """Whether its number says what it is, or else the lamp beside it does."""
    return first.verdict not in BARE or first.verdict == case.diagnosis.verdict


def _with_name(first: Finding, case: Evidence) -> Phrase:
    return Phrase("headline.named", name=verdict_name(first.verdict), headline=_heading(first, case))


def lead(case: Evidence) -> Finding | None:
    """The finding that the headline is about."""
    return case.diagnosis.learning.lead or next(iter(case.diagnosis.findings), None)


def sentences(finding: Finding, case: Evidence) -> Iterator[Phrase]:
    """What one finding says, of whichever lamp."""
    return named(_finding(finding, case), case.experiment.names)


def argument(case: Evidence) -> Iterator[Phrase]:
    """The cause that stands first, the case of the gradient, whether the network learns and what else keeps it from
    that, the notes, the other findings in short, and of which steps that is."""
    return named(_argument(case), case.experiment.names)


def _finding(finding: Finding, case: Evidence) -> Iterator[Phrase]:
    if finding.verdict in learning.KINDS:
        yield learning.cause(finding, case.structure.entries)
    else:
        yield from _sentences(finding, case)


def _argument(case: Evidence) -> Iterator[Phrase]:
    head, first = lead(case), next(iter(case.diagnosis.findings), None)
    leading = list(_finding(head, case)) if head is not None else []
    yield from leading
    if first is None:
        yield from _healthy(case)
    elif head is None or head.verdict != first.verdict:
        yield from _sentences(first, case)
    state = learning.state_of(case.diagnosis.learning)
    if state is not None and not (head is not None and case.diagnosis.learning.state == "early"):  # the cause says more
        yield state
    causes = learning.causes(case.diagnosis.learning, case.structure.entries)
    yield from (cause for cause in causes if cause not in leading)
    yield from _notes(case)
    told = {each.verdict for each in (head, first) if each is not None}
    others = tuple(each for each in case.diagnosis.findings if each.verdict not in told)
    if others:
        yield Phrase("finding.further", findings=_listed(others, case))
    if case.diagnosis.asides:
        code = "finding.aside" if "has_learned" in case.diagnosis.notes else "finding.sequel"
        yield Phrase(code, findings=_listed(case.diagnosis.asides, case))
    time = span_of_time(case)
    if time is not None:
        yield time


def span_of_time(case: Evidence) -> Phrase | None:
    """Which steps the numbers are of, where they can differ from the last one's, which the plots show."""
    verdict = case.diagnosis.verdict
    if case.frames < 2 or verdict in INSTANT or (verdict == "healthy" and case.gaps < 1):
        return None
    step = f"{case.step:,}"
    if case.mean_of is not None:
        return Phrase("time.mean", count=case.frames, steps=f"{len(case.mean_of):,}", step=step)
    if case.past:
        return Phrase("time.past", count=case.frames, step=step)
    return Phrase("time.recent", count=case.frames)


def ending(frame: Frame, names: Sequence[str] = ()) -> Phrase | None:
    """How a run ended that left the precision, in one line; None if this frame is not its end."""
    if frame.overflow is None:
        return None
    layer = Slots((frame.overflow.slot,), frame.structure.entries)
    told = Phrase(f"ending.{frame.overflow.what}", step=f"{frame.step:,}", layer=layer)
    return next(named([told], names))


# One number each


def _heading(finding: Finding, case: Evidence) -> Phrase:
    layers = _layers(finding, case)
    match finding.verdict:
        case kind if kind in learning.KINDS:
            return learning.heading(finding, case.structure.entries)
        case "vanishing" | "exploding":
            return _span(case) or Phrase("headline.layers", layers=layers)
        case "overflow":
            return Phrase("headline.moment", layer=layers, step=f"{case.step:,}")
        case "dead" | "saturated":
            return Phrase("headline.share", share=share(finding.value), layers=layers)
        case "frozen" | "unstable" if finding.cause:
            return Phrase(f"headline.{finding.cause}", times=number(finding.value, 2))
        case "frozen" | "unstable":
            return Phrase("headline.update_ratio", ratio=_ratio(finding.value))
    return Phrase("headline.layers", layers=layers)


def _layers(finding: Finding, case: Evidence) -> Slots:
    return Slots(finding.layers, case.structure.entries)


def _span(case: Evidence) -> Phrase | None:
    decades = case.diagnosis.decades
    if decades is None:
        return None
    if abs(decades) < TWICE:
        return Phrase("headline.change", share=share(abs(10**decades - 1)), count=case.gaps + 1)
    return Phrase("headline.span", decades=fixed(abs(decades), 1), count=case.gaps + 1)


def _ratio(value: float) -> str:
    return share(value) if value >= 0.01 else number(value, 1)


# The argument


def _sentences(finding: Finding, case: Evidence) -> Iterator[Phrase]:
    layers = _layers(finding, case)
    match finding.verdict:
        case "vanishing" | "exploding":
            yield from _flow(finding, case)
        case "overflow":
            what = finding.cause if finding.cause in ("weight", "loss") else "signal"
            yield Phrase(f"overflow.{what}", layer=layers, precision=case.structure.precision, step=f"{case.step:,}")
            yield _origin(case)
            yield Phrase("overflow.end")
        case "blocked":
            yield Phrase(f"blocked.{finding.cause}", layers=layers)
        case "symmetric":
            yield Phrase("symmetric.units", layers=layers)
        case "dead" | "saturated":
            shares = {"share": share(finding.value), "limit": share(finding.threshold), "flat": share(FLAT_SLOPE)}
            yield Phrase(f"{finding.verdict}.units", layers=layers, **shares)
        case "unstable" if finding.cause:
            times, limit = number(finding.value, 2), number(finding.threshold, 2)
            yield Phrase(f"unstable.{finding.cause}", times=times, limit=limit)
        case _:
            ratio, limit = _ratio(finding.value), _ratio(finding.threshold)
            yield Phrase(
                f"update_ratio.{finding.verdict}", ratio=ratio, limit=limit, rule=power(math.log10(HEALTHY_RATIO))
            )


def _origin(case: Evidence) -> Phrase:
    """What brought an overflow about: the scale of the data, the initial weights, or the steps."""
    scales = case.structure.scales
    if scales.inputs > LARGE_INPUT:
        return Phrase("overflow.inputs", size=number(scales.inputs, 2), limit=number(LARGE_INPUT))
    if case.exploded_at_start:
        return Phrase("overflow.start")
    if scales.targets > LARGE_TARGET:
        return Phrase("overflow.targets", size=number(scales.targets, 2), limit=number(LARGE_TARGET))
    return Phrase("overflow.rate")


def _flow(finding: Finding, case: Evidence) -> Iterator[Phrase]:
    per_layer = finding.value / case.gaps
    yield Phrase("flow.comparison", comparison=Comparison(finding.value))
    yield Phrase("flow.factor", factor=factor(per_layer, 2), budget=_budget(case, per_layer))


def _budget(case: Evidence, per_layer: float) -> Phrase:
    """Who takes how much of the decades per layer."""
    slope, weight = case.diagnosis.slope_decades / case.gaps, case.diagnosis.weight_decades / case.gaps
    if slope * weight < 0:
        return Phrase("budget.opposed", slope=_signed(slope), weight=_signed(weight))
    code = "growth" if per_layer > 0 else "sigmoid" if case.activation == "sigmoid" else "decline"
    slopes, weights, total = (fixed(abs(each), 2) for each in (slope, weight, per_layer))
    return Phrase(f"budget.{code}", slope=slopes, weight=weights, total=total)


def _signed(value: float) -> str:
    return ("+" if value > 0 else "") + fixed(value, 2)


def _healthy(case: Evidence) -> Iterator[Phrase]:
    decades = case.diagnosis.decades
    if case.gaps < 0:
        yield Phrase("healthy.no_layer")
    elif case.gaps == 0 or decades is None:
        yield Phrase("healthy.arrives")
    elif abs(decades) < EQUAL:
        yield Phrase("healthy.equal")
    else:
        yield Phrase("healthy.comparison", comparison=Comparison(decades))


# What else is to be said


def _notes(case: Evidence) -> Iterator[Phrase]:
    if case.diagnosis.unmoved:
        layers = Slots(case.diagnosis.unmoved, case.structure.entries)
        yield Phrase("note.unmoved", layers=layers, precision=case.structure.precision)


def _listed(findings: tuple[Finding, ...], case: Evidence) -> Listed:
    return Listed(tuple(_named(finding, case) for finding in findings), "; ")


def _named(finding: Finding, case: Evidence) -> Phrase:
    return Phrase("finding.named", name=verdict_name(finding.verdict), headline=_heading(finding, case))
