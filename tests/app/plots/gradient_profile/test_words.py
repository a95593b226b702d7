"""The profile in words."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.plots.gradient_profile.words import ProfileWords
from app.plots.layers.measures import WEIGHT
from app.plots.layers.profile import ABSOLUTE, RELATIVE, Profile, profile_of
from app.texts import Texts
from core.record.frame import Overflow
from core.record.store import BINS
from core.record.view import View
from tests.core.frames import dense, falling, frame_of, history_of, run_of

OWNER = QObject()


@pytest.fixture
def words(qtbot: QtBot, texts: Texts) -> ProfileWords:
    """In English."""
    return ProfileWords(texts, OWNER)


def of(history: View, measure: str = RELATIVE) -> Profile:
    """The profile of a history that has one."""
    profile = profile_of(history, measure)
    assert profile is not None
    return profile


def test_the_heading_says_step_and_unit(words: ProfileWords) -> None:
    history = run_of(dense(5), 8, log10_delta=falling(-8))

    assert words.subtitle(RELATIVE, of(history)) == "step 7 · δ, relative to the last hidden layer"
    assert words.subtitle(ABSOLUTE, of(history, ABSOLUTE)) == "step 7 · δ, absolute"
    assert words.subtitle(WEIGHT, of(history, WEIGHT)) == "step 7 · norm of ∂L/∂W, coloured by δ"


def test_the_heading_admits_that_there_is_nothing_to_compare_with(words: ProfileWords) -> None:
    profile = of(run_of(dense(2), 1, log10_delta=np.array([-math.inf, -math.inf, 0.0])))

    assert words.subtitle(RELATIVE, profile).endswith("δ, absolute (the last is zero)")
    assert words.axis(RELATIVE, profile) == "δ (RMS)"


def test_without_hidden_layers_nothing_is_said_to_be_zero(words: ProfileWords) -> None:
    assert words.subtitle(RELATIVE, of(run_of(dense(0), 1))) == "step 0 · δ, absolute"


def test_the_heading_names_the_end_and_the_change_of_a_run(words: ProfileWords) -> None:
    structure = dense(3)
    profile = of(history_of([frame_of(structure), frame_of(structure, 1, overflow=Overflow(1, "signal"))]))

    assert (
        words.subtitle(RELATIVE, profile, (1,)) == "step 0 · δ, relative to the last hidden layer · changed at step 1"
    )


def test_the_twin_says_in_one_line_what_is_seen(words: ProfileWords) -> None:
    lost = np.array([0, 0, 0, 1, 1, 0.0])

    line = words.twin(of(run_of(dense(5), 3, log10_delta=falling(-12), signal_lost=lost)))

    assert line.startswith("Step 2: δ at the first of 5 hidden layers is −12.0 decades from the last (")
    assert "trillion" in line
    assert "4 vanishing" in line
    assert "signal lost below float32: layers 4" in line
    assert "\n" not in line


def test_a_bar_is_read_out_with_its_own_number(words: ProfileWords) -> None:
    profile = of(run_of(dense(5), 1, log10_delta=falling(-12)))

    assert words.readout(RELATIVE, profile, 0) == "layer 1: δ 10⁻¹² · −12.0 decades from the last"
    assert words.readout(RELATIVE, profile, 5).startswith("the output: δ 1")


def test_the_outline_can_be_named_under_the_plot(words: ProfileWords) -> None:
    assert words.outlined("before: sigmoid") == "grey outline, before: sigmoid"


def test_a_mean_of_old_steps_is_told_as_one(words: ProfileWords) -> None:
    past = run_of(dense(5), 8 * BINS, log10_delta=falling(-8)).at(83)

    assert words.subtitle(RELATIVE, of(past)).startswith("steps 80–87, mean · ")
    assert words.twin(of(past)).startswith("Steps 80–87, mean: ")
