"""A claim in two lines: what it is about, and what is expected."""

from __future__ import annotations

import pytest

from app.lectures.editing.claims.words import ClaimWords
from app.texts import Texts
from core.scenes.scene import Claim
from core.scenes.staging import Staged

CLAIMS = [
    (Claim(verdict="vanishing"), "Verdict", "Vanishing"),
    (Claim(state="stuck", steps=1), "Learning state", "Stuck · after 1 step"),
    (Claim(measure="loss", between=(0.1, 2e-9), steps=200), "Loss", "0.1 to 2·10⁻⁹ · after 200 steps"),
    (Claim(measure="signal_rms", layer="output", between=(-1, 1)), "Signal of a layer, RMS", "−1 to 1 · the output"),
    (Claim(measure="signal_rms", layer=1, between=(-1, 1)), "Signal of a layer, RMS", "−1 to 1 · layer 2"),
    (Claim(plot="cost", value="kl", between=(0, 1)), "Entropy, cross entropy, KL · kl", "0 to 1"),
]


@pytest.mark.parametrize("claim, about, expected", CLAIMS)
def test_of_one_run(texts: Texts, one: tuple[Staged, ...], claim: Claim, about: str, expected: str) -> None:
    assert ClaimWords(texts).line(claim, one) == (about, expected)


def test_of_several_runs_it_is_said_which(texts: Texts, two: tuple[Staged, ...]) -> None:
    words = ClaimWords(texts)

    told = [words.line(Claim(run=run, verdict="healthy"), two)[1] for run in (0, "sigmoid", 1)]

    assert told == ["Healthy · sigmoid", "Healthy · sigmoid", "Healthy · run 2"]


def test_of_each_layer(texts: Texts) -> None:
    words = ClaimWords(texts)

    assert [words.layer(key, 3) for key in ("", "0", "output")] == ["each layer", "layer 1", "the output"]
