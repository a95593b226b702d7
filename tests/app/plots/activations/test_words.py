"""What the plot of activations says."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QObject

from app.plots.activations.distributions import DELTA, PRE, SIGNAL, Ridges
from app.plots.activations.words import ActivationWords
from app.texts import Texts
from core.numerics import Floats
from core.probes.counts import counted, counted_sizes
from core.probes.histograms import ROLES
from core.probes.jacobian import Spectrum
from core.probes.units import EachUnit
from tests.core.frames import dense, falling, frame_of


@pytest.fixture
def words(texts: Texts) -> ActivationWords:
    """In English."""
    return ActivationWords(texts, QObject(texts))


def ridges(rows: Floats, role: str = SIGNAL, samples: int = 64) -> Ridges:
    counts = counted_sizes(rows, np.zeros(len(rows))) if role == DELTA else counted(rows)
    return Ridges(7, role, tuple(range(len(rows))), counts, samples, 64)


def test_every_role_has_a_name_a_hint_and_an_axis(words: ActivationWords) -> None:
    assert set(words.names()) == set(words.hints()) == set(ROLES)
    assert len({words.axis(role) for role in ROLES}) == 4


def test_the_subtitle_says_what_is_only_a_sample(words: ActivationWords) -> None:
    rows = np.ones((3, 4))

    assert words.subtitle(ridges(rows), 3) == "step 7 · signal"
    assert words.subtitle(ridges(rows, PRE, 16), 90) == "step 7 · pre-activation · 3 of 90 layers · 16 of 64 samples"


def test_a_value_is_read_with_its_bin(words: ActivationWords) -> None:
    shown = ridges(np.array([[0.0] * 5 + [0.3] * 5]))

    assert words.value(shown, 0, 0.3) == "layer 1: 50 % between 0.297 and 0.305 · 50 % exactly 0"
    assert words.value(shown, 0, 3.0) == "layer 1: nothing at 3 · 50 % exactly 0"


def test_delta_is_read_as_powers(words: ActivationWords) -> None:
    assert words.value(ridges(np.full((1, 4), 1.5e-9), DELTA), 0, -8.8) == "layer 1: 100 % between 10⁻⁹ and 2·10⁻⁹"


def test_shares_of_a_layer_are_read(words: ActivationWords) -> None:
    frame = frame_of(dense(2), saturated_share=[0.61, np.nan, np.nan], dead_share=[0.0, 0.025, np.nan])

    assert words.shares(frame, 0) == "layer 1: 61 % saturated, 0 % of the neurons dead"
    assert words.shares(frame, 1) == "layer 2: 2.5 % of the neurons dead"
    assert words.shares(frame, 2) == "layer 3 has no activation"


def test_a_neuron_is_read(words: ActivationWords) -> None:
    one = (np.array([0.0, 1.0]),)
    answer = EachUnit((4,), one, (np.array([0.0, 0.25]),), (np.array([0.0, 0.5]),), (np.array([0.0, 0.7]),),
                    (np.array([-3.0, -np.inf]),))  # fmt: skip

    text = words.unit(answer, 0, 1)

    assert text == "layer 5, neuron 2: asleep for 100 % of the batch, saturated for 25 %, mean 0.5, RMS 0.7, δ 0"


def test_a_singular_value_is_read_with_its_samples(words: ActivationWords) -> None:
    spectrum = Spectrum(np.array([[2.0, 0.5], [1.0, 0.1]]), 2, 2)

    assert words.singular_value(spectrum, 1) == "singular value 2 of 2: 0.3 (mean of 2 samples, 0.1 to 0.5)"


def test_why_there_is_no_jacobian(words: ActivationWords) -> None:
    assert "512" in words.no_jacobian(900)
    assert "512" not in words.no_jacobian(20)


def test_the_twin_names_the_worst_layers(words: ActivationWords) -> None:
    frame = frame_of(dense(3), signal_rms=[0.5, 0.4, 0.3, 1.0], saturated_share=[0.1, 0.8, 0.2, np.nan])

    text = words.twin(ridges(np.ones((3, 4))), frame)

    assert text == (
        "Step 7: the signal of layer 1 has the RMS 0.5, that of layer 3 0.3; most saturated: layer 2, 80 %."
    )


def test_the_twin_of_delta_tells_its_sizes(words: ActivationWords) -> None:
    frame = frame_of(dense(3), log10_delta=falling(-9.0, 3), saturated_share=np.nan)

    assert words.twin(ridges(np.ones((3, 4)), DELTA), frame) == "Step 7: δ of layer 1 is 10⁻⁹, of layer 3 10⁰."


def test_the_axis_of_textbooks_says_what_it_does_not_show(words: ActivationWords) -> None:
    within, without = ridges(np.array([[0.2, 0.3]])), ridges(np.array([[0.2, 0.3, 7.0, 9.0]]))

    assert words.textbook(0.0, 1.0, within) == "axis 0 to 1"
    assert words.textbook(-1.0, 1.0, without) == "axis −1 to 1, 50 % beyond"
