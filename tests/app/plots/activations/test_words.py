"""What the plot of activations says."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QObject

from app.plots.activations.distributions import DELTA, PRE, SIGNAL, Ridges
from app.plots.activations.shares import Closed
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


def ridges(rows: Floats, role: str = SIGNAL, samples: int = 64, entries: int = 0) -> Ridges:
    counts = counted_sizes(rows, np.zeros(len(rows))) if role == DELTA else counted(rows)
    return Ridges(7, role, tuple(range(len(rows))), counts, samples, 64, entries or len(rows) + 1)


def test_every_role_has_a_name_a_hint_and_an_axis(words: ActivationWords) -> None:
    assert set(words.names()) == set(words.hints()) == set(ROLES)
    assert len({words.axis(role) for role in ROLES}) == 4


def test_the_subtitle_says_what_is_only_a_sample(words: ActivationWords) -> None:
    rows = np.ones((3, 4))

    assert words.subtitle(ridges(rows)) == "step 7 · signal"
    assert words.subtitle(ridges(rows, PRE, 16, 91)) == "step 7 · pre-activation · 3 of 90 layers · 16 of 64 samples"
    assert words.subtitle(ridges(rows, entries=3)) == "step 7 · signal"


def test_a_value_is_read_with_its_bin(words: ActivationWords) -> None:
    shown = ridges(np.array([[0.0] * 5 + [0.3] * 5]))

    assert words.value(shown, 0, 0.3) == "layer 1: 50 % between 0.297 and 0.305 · 50 % exactly 0"
    assert words.value(shown, 0, 3.0) == "layer 1: nothing at 3 · 50 % exactly 0"


def test_delta_is_read_as_powers(words: ActivationWords) -> None:
    assert words.value(ridges(np.full((1, 4), 1.5e-9), DELTA), 0, -8.8) == "layer 1: 100 % between 10⁻⁹ and 2·10⁻⁹"


def test_shares_of_a_layer_are_read(words: ActivationWords) -> None:
    closed = Closed(dead=np.array([0.0, 0.025, np.nan]), saturated=np.array([0.61, np.nan, np.nan]))
    shown = ridges(np.ones((3, 4)))

    assert words.shares(shown, closed, 0) == "layer 1: 61 % saturated, 0 % of the neurons dead"
    assert words.shares(shown, closed, 1) == "layer 2: 2.5 % of the neurons dead"
    assert words.shares(shown, closed, 2) == "layer 3 has no activation"


def test_the_output_is_read_as_the_output(words: ActivationWords) -> None:
    shown = ridges(np.array([[0.1] * 4, [0.3] * 4]), entries=2)

    assert words.value(shown, 1, 0.3) == "the output: 100 % between 0.297 and 0.305"
    assert words.shares(shown, Closed(np.zeros(2), np.array([np.nan, 0.5])), 1) == (
        "the output: 50 % saturated, 0 % of the neurons dead"
    )


def test_the_axis_of_the_output_says_what_it_answers_and_in_which_unit(words: ActivationWords) -> None:
    plain = words.own_axis(SIGNAL)
    words.scaled = True

    assert (plain, words.own_axis(SIGNAL), words.own_axis(PRE)) == (
        "answer", "answer (scaled unit)", "pre-activation h",
    )  # fmt: skip


def test_a_neuron_is_read(words: ActivationWords) -> None:
    one = (np.array([0.0, 1.0]),)
    answer = EachUnit((4,), one, (np.array([0.0, 0.25]),), (np.array([0.0, 0.5]),), (np.array([0.0, 0.7]),),
                    (np.array([-3.0, -np.inf]),))  # fmt: skip

    text = words.unit(answer, 0, 1, 9)

    assert text == "layer 5, neuron 2: asleep for 100 % of the batch, saturated for 25 %, mean 0.5, RMS 0.7, δ 0"
    assert words.unit(answer, 0, 1, 5).startswith("the output, neuron 2: ")


def test_a_singular_value_is_read_with_its_samples(words: ActivationWords) -> None:
    spectrum = Spectrum(np.array([[2.0, 0.5], [1.0, 0.1]]), 2, 2)

    assert words.singular_value(spectrum, 1) == "singular value 2 of 2: 0.3 (mean of 2 samples, 0.1 to 0.5)"


def test_why_there_is_no_jacobian(words: ActivationWords) -> None:
    assert "512" in words.no_jacobian(900)
    assert "512" not in words.no_jacobian(20)


OPEN = Closed(np.zeros(4), np.full(4, np.nan))


def test_the_twin_names_the_worst_layers_and_the_answers(words: ActivationWords) -> None:
    frame = frame_of(dense(3), signal_rms=[0.5, 0.4, 0.3, 1.0])
    shown = replace(ridges(np.ones((4, 4)), entries=4), answers=(0.25, 0.75))

    text = words.twin(shown, frame, Closed(np.zeros(4), np.array([0.1, 0.8, 0.2, np.nan])))

    assert text == (
        "Step 7: the signal of layer 1 has the RMS 0.5, that of layer 3 0.3; the output answers 0.25 to 0.75; "
        "most saturated: layer 2, 80 %."
    )


def test_the_twin_names_the_output_where_it_is_the_worst(words: ActivationWords) -> None:
    shown = replace(ridges(np.ones((1, 4)), entries=1), answers=(0.0, 0.0))

    text = words.twin(shown, frame_of(dense(0)), Closed(np.array([0.5]), np.array([np.nan])))

    assert text == "Step 7: the output answers 0 to 0; most dead neurons: the output, 50 %."


def test_the_twin_of_delta_tells_its_sizes(words: ActivationWords) -> None:
    frame = frame_of(dense(3), log10_delta=falling(-9.0, 3))

    text = words.twin(ridges(np.ones((4, 4)), DELTA, entries=4), frame, OPEN)

    assert text == "Step 7: δ of layer 1 is 10⁻⁹, of layer 3 10⁰; δ of the output is 10⁰."


def test_the_twin_of_one_layer_names_it_once(words: ActivationWords) -> None:
    frame = frame_of(dense(1), signal_rms=[0.5, 1.0])
    shown = replace(ridges(np.ones((2, 4)), entries=2), answers=(0.0, 1.0))

    text = words.twin(shown, frame, OPEN)

    assert text == "Step 7: the signal of layer 1 has the RMS 0.5; the output answers 0 to 1."


def test_answers_that_are_no_numbers_have_no_range(words: ActivationWords) -> None:
    text = words.twin(ridges(np.ones((4, 4)), entries=4), frame_of(dense(3), signal_rms=1.0), OPEN)

    assert "; what the output answers is no number" in text


def test_the_axis_of_textbooks_says_what_it_does_not_show(words: ActivationWords) -> None:
    within, without = ridges(np.array([[0.2, 0.3]])), ridges(np.array([[0.2, 0.3, 7.0, 9.0]]))

    assert words.textbook(0.0, 1.0, within) == "axis 0 to 1"
    assert words.textbook(-1.0, 1.0, without) == "axis −1 to 1, 50 % beyond"
