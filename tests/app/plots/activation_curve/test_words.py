"""What the activation curve says."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QObject

from app.canvas import lettering
from app.plots.activation_curve.curve import LayerCurve
from app.plots.activation_curve.table import rows_of
from app.plots.activation_curve.words import CurveWords, share_below
from app.texts import Texts
from app.theme import Theme
from core.components.activations import Relu, Tanh
from core.layers import Dense, Maxout
from core.probes.activation import Activated, Pieces
from core.probes.counts import counted
from tests.core.frames import dense, frame_of

NUMBERS = counted(np.array([[-3.0, -1.0, 0.5, 0.5, 2.9]]))
TANH = LayerCurve(1, Dense(activation=Tanh()), 7, Activated(NUMBERS, 0.25, 0.0, 0.4))
RELU = LayerCurve(1, Dense(activation=Relu()), 7, Activated(NUMBERS, 0.6, 0.4, math.nan))
PIECES = Pieces(NUMBERS, np.array([0.0, 0.1]), np.array([-1.0, 1.0]), np.array([0.25, 0.75]))
MAXOUT = LayerCurve(1, Maxout(pieces=2), 7, PIECES)


@pytest.fixture
def words(texts: Texts) -> CurveWords:
    """In English."""
    return CurveWords(texts, QObject(texts))


def test_the_subtitle_names_layer_activation_and_step(words: CurveWords) -> None:
    assert words.subtitle(TANH) == "layer 2: tanh · step 7"
    assert words.subtitle(MAXOUT).startswith("layer 2: Maxout · step 7 · neuron 1, along the line")


def test_the_output_is_called_so_and_has_no_gain_of_its_own(words: CurveWords) -> None:
    head = LayerCurve(3, Dense(activation=Tanh()), 7, TANH.answer, entries=4)
    frame = frame_of(dense(3), log10_slope_gain=0.0)

    assert words.subtitle(head) == "the output: tanh · step 7"
    assert words.twin(head, frame).startswith("Step 7, the output, tanh: ")
    assert "measured slope gain" not in dict(words.notes(head, frame))
    assert {row[3] for row in rows_of(head, -3.0, 3.0)} == {"output"}


def test_the_expected_gain_stands_beside_the_measured_one(words: CurveWords) -> None:
    frame = frame_of(dense(3), log10_slope_gain=math.log10(0.51))

    notes = words.notes(TANH, frame)

    assert [number for _, number in notes] == ["40 %", "0.25", "0.5", "0.51"]
    assert notes[0][0] == "saturated"
    assert words.notes(RELU, frame)[0] == ("asleep", "40 %")


def test_a_gain_of_zero_is_zero(words: CurveWords) -> None:
    frame = frame_of(dense(3), log10_slope_gain=-math.inf)

    assert words.notes(TANH, frame)[-1][1] == "0"
    assert words.summary(TANH, frame) == "layer 2: tanh · step 7 · slope gain 0"
    assert words.summary(TANH, None) == "layer 2: tanh · step 7"


def test_of_maxout_it_tells_which_piece_passes(words: CurveWords) -> None:
    assert words.notes(MAXOUT, None) == [("piece 1 passes for", "25 %"), ("piece 2 passes for", "75 %")]


def test_a_place_is_read_with_what_lies_below_it(words: CurveWords) -> None:
    assert words.readout(RELU, 2.0) == "h = 2: φ 2, φ' 1, 80 % of the numbers lower"
    assert words.readout(MAXOUT, 2.0) == "place 2: largest piece 2.1, slope 1, 80 % of the places lower"
    assert share_below(RELU, -4.0) == 0.0
    assert share_below(RELU, 4.0) == pytest.approx(1.0)


def test_the_twin_says_it_all(words: CurveWords) -> None:
    text = words.twin(TANH, frame_of(dense(3), log10_slope_gain=0.0))

    assert text == (
        "Step 7, layer 2, tanh: saturated 40 %; mean square slope E φ'² 0.25; its root √E φ'² 0.5; "
        "measured slope gain 1."
    )


def test_maxout_has_no_phi_at_its_axes(words: CurveWords) -> None:
    assert words.uprights(of_maxout=False) == ("φ(h)", "φ'(h)", "density")
    assert words.uprights(of_maxout=True) == ("max", "slope", "density")


def test_a_small_card_has_a_brief_name_of_the_line_of_maxout(words: CurveWords, theme: Theme) -> None:
    pen = lettering.pen(theme, 11)

    assert words.axis(MAXOUT, pen, 400.0) == "place along the line, from the mean of the batch"
    assert words.axis(MAXOUT, pen, 150.0) == "place along the line"
    assert words.axis(TANH, pen, 0.0) == "pre-activation h"
