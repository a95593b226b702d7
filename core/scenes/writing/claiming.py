"""Claiming: claims as they are begun and turned to something else, each of them one that can be tried at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from core.record.frame import MEASURES
from core.scenes.expected import OF_NETWORK
from core.scenes.scene import Claim, Scene
from core.scenes.staging import Staged
from core.scenes.task import STEPS

VERDICT: Final = "verdict"
STATE: Final = "state"
PLOT: Final = "plot"
MEASURED: tuple[str, ...] = (*OF_NETWORK, *MEASURES)
SUBJECTS: tuple[str, ...] = (VERDICT, STATE, *MEASURED, PLOT)  # what a claim can be about
BEGUN = {VERDICT: "healthy", STATE: "learned"}
BETWEEN = (0.0, 1.0)  # until somebody says what is expected


def begun(scene: Scene, runs: Sequence[Staged]) -> Claim:
    """Of a scene that shows these: that the first of them is healthy.

    >>> (claim := begun(Scene(), ())).verdict, claim.steps
    ('healthy', 200)
    """
    return Claim(run=0 if len(runs) > 1 else None, steps=None if scene.steps else STEPS, verdict=BEGUN[VERDICT])


def of_plot(plot: str, value: str) -> Claim:
    """Of a number of a plot that needs no run."""
    return Claim(plot=plot, value=value, between=BETWEEN)


def subject(claim: Claim) -> str:
    """What it is about: the verdict, the state, a measure, or a number of a plot.

    >>> subject(Claim(measure="loss", between=(0.0, 1.0))), subject(Claim(plot="cost", value="kl", between=(0.0, 1.0)))
    ('loss', 'plot')
    """
    if claim.plot is not None:
        return PLOT
    return claim.measure or (VERDICT if claim.verdict is not None else STATE)


def turned(claim: Claim, to: str, plot: str = "", value: str = "") -> Claim:
    """The same claim about something else; where it is of which run and when stays, and so do its two numbers.

    `plot` and `value`: which number it is of, where it is turned to one of a plot.

    >>> (claim := turned(Claim(run=1, verdict="healthy"), "loss")).measure, claim.verdict, claim.run
    ('loss', None, 1)
    """
    bare = Claim(run=claim.run, steps=claim.steps)
    between = claim.between or BETWEEN
    if to in BEGUN:
        return replace(bare, **{to: BEGUN[to]})
    if to == PLOT:
        return replace(bare, plot=plot, value=value, between=between)
    layer = claim.layer if to in MEASURES else None
    return replace(bare, measure=to, layer=layer, between=between)
