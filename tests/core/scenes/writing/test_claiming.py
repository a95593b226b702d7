"""Whatever a claim is turned to, the scene with it can be read again."""

from __future__ import annotations

import pytest

from core.experiment import small_experiment
from core.scenes.rules import require_sound_scene
from core.scenes.scene import Claim, Scene
from core.scenes.staging import Staged
from core.scenes.writing.claiming import SUBJECTS, begun, of_plot, subject, turned

ONE = (Staged("", small_experiment()),)
TWO = (Staged("a", small_experiment()), Staged("b", small_experiment()))


@pytest.mark.parametrize("runs, steps, told", [(ONE, 5, (None, None)), (ONE, 0, (None, 200)), (TWO, 5, (0, None))])
def test_one_that_is_begun_says_what_the_scene_leaves_open(
    runs: tuple[Staged, ...], steps: int, told: tuple[int | None, int | None]
) -> None:
    scene = Scene(steps=steps)

    claim = begun(scene, runs)

    require_sound_scene(Scene(steps=steps, claims=(claim,)), runs, 0)
    assert (claim.run, claim.steps) == told


@pytest.mark.parametrize("to", SUBJECTS)
@pytest.mark.parametrize("before", [begun(Scene(), TWO), Claim(run=1, steps=3, measure="log10_delta", layer="output",
                                                               between=(2.0, 3.0))])  # fmt: skip
def test_turned_to_anything_it_can_be_read(before: Claim, to: str) -> None:
    claim = turned(before, to, "cost", "kl")

    require_sound_scene(Scene(claims=(claim,)), TWO, 0)
    assert subject(claim) == to
    assert (claim.run, claim.steps) == (before.run, before.steps)


def test_its_numbers_and_its_layer_stay_where_they_mean_something() -> None:
    before = Claim(measure="log10_delta", layer=1, between=(2.0, 3.0))

    other, whole, word = (turned(before, to) for to in ("signal_rms", "loss", "state"))

    assert (other.layer, other.between) == (1, (2.0, 3.0))
    assert (whole.layer, whole.between) == (None, (2.0, 3.0))
    assert (word.layer, word.between, word.state) == (None, None, "learned")


def test_a_number_of_a_plot_needs_no_run() -> None:
    require_sound_scene(Scene(claims=(of_plot("cost", "kl"),)), (), 0)
