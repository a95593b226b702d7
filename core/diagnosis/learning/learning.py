"""Learning: state, way and findings of a run, the cause first."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import msgspec
from msgspec.structs import replace

from core.diagnosis.finding import Finding
from core.diagnosis.learning.course import Course
from core.diagnosis.learning.progress import Progress
from core.diagnosis.learning.seen import of_the_run
from core.diagnosis.learning.told import of_head_and_data
from core.record.frame import Structure

AT_START = ("blocked", "symmetric", "vanishing", "exploding", "saturated", "wild_start")
ORDER = (  # of causes; what held in the first frame is no consequence of training, and comes before them
    ("mismatched_head",),
    ("unscaled_input",),
    ("overflow",),
    tuple(f"{kind} at start" for kind in AT_START),
    ("unstable", "fast_rate"),
    ("unscaled_target",),
    ("blocked", "symmetric", "vanishing", "exploding", "dead", "saturated"),
    ("no_nonlinearity", "clipped", "slow_rate", "frozen", "imbalanced"),
    ("constant_output", "too_few_steps", "overfitting", "constant_feature"),
)
PLACES = {"symmetric": "weight", "dead": "slope", "saturated": "slope", "frozen": "rate", "unstable": "rate"}
PLACES |= {"overflow": ""}  # what brings one about is told by the other findings
SETTINGS = {
    "weight": "layers[*].initializer",
    "slope": "layers[*].activation",
    "output": "output.activation",
    "rate": "optimizer.learning_rate",
}
REMARKS = frozenset({"too_few_steps", "constant_feature"})  # they head the causes of what is stuck, and of nothing else
RANKS = {kind: rank for rank, kind in enumerate(kind for group in ORDER for kind in group)}


class Learning(msgspec.Struct, frozen=True):
    """Whether the network learns: learned, learning, stuck or early, and why it does not, the cause first."""

    state: str = "early"
    guessing: float | None = None  # loss of the best constant answer on the training split
    way: float | None = None  # 1 at the best answer, 0 at guessing, negative when worse
    findings: tuple[Finding, ...] = ()
    trouble: bool = False  # whether causes are asked for
    lately: tuple[float, float] | None = (
        None  # loss of the last steps, and of the best constant answer to their samples
    )

    @property
    def stands(self) -> bool:
        """Whether, after time enough, the loss does not fall any further, far from the best answer."""
        return self.state == "stuck" or (self.trouble and self.state == "learning")

    @property
    def goes_on(self) -> Finding | None:
        """What says that it is not at its end."""
        return next((finding for finding in self.findings if finding.verdict == "too_few_steps"), None)

    @property
    def lead(self) -> Finding | None:
        """The cause that the one headline is about; what has learned can be blamed for nothing but overfitting."""
        return next(filter(self._leads, self.findings), None)

    @property
    def told(self) -> tuple[Finding, ...]:
        """The findings but what being early says already."""
        return tuple(each for each in self.findings if self.state != "early" or each.verdict != "too_few_steps")

    def _leads(self, finding: Finding) -> bool:
        if self.state == "learned":
            return finding.verdict == "overfitting"
        return self.state == "stuck" or finding.verdict not in REMARKS


def learning_of(
    course: Course, progress: Progress, verdicts: Sequence[Finding], at_start: Iterable[str], structure: Structure
) -> Learning:
    """`verdicts`: those of the gradients that are no notes; `at_start`: the ones that held in the first frame."""
    blocked = any(finding.verdict == "blocked" for finding in verdicts)
    found = [*of_head_and_data(structure, progress, course.initial), *of_the_run(course, progress, blocked)]
    findings = in_order([*map(placed, verdicts), *found], at_start)
    way = progress.way
    lately = progress.loss, progress.guessing
    return Learning(
        progress.state,
        structure.task.guessing,
        None if math.isnan(way) else way,
        findings,
        progress.trouble,
        lately if all(map(math.isfinite, lately)) else None,
    )


def placed(verdict: Finding) -> Finding:
    """A verdict of the gradients with the setting that it is about."""
    cause = "output" if verdict.cause == "output" else PLACES.get(verdict.verdict, verdict.cause)
    return replace(verdict, place=SETTINGS.get(cause, ""))


def in_order(findings: Sequence[Finding], at_start: Iterable[str]) -> tuple[Finding, ...]:
    """The order of causes; a rate that is too fast is evidence, and leads only where nothing else is found."""
    begun = {*at_start, "wild_start"}.intersection(AT_START)
    ordered = sorted(findings, key=lambda each: _rank(each.verdict, begun))
    if len(ordered) > 1 and ordered[0].verdict == "fast_rate":
        ordered[:2] = ordered[1::-1]
    return tuple(ordered)


def _rank(kind: str, begun: set[str]) -> int:
    return RANKS[f"{kind} at start" if kind in begun else kind]
