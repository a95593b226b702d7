"""A description becomes an experiment with every setting; what is beyond ours is said."""

from __future__ import annotations

import pytest

from core.components.datasets import MadeUp
from core.importing import ProgramError, imported
from tests.core.importing.followed import compiled, notes_of


def test_data_are_made_up_of_the_right_size_and_that_is_said() -> None:
    text = compiled("Dense(3, activation='softmax', input_dim=8)", loss="'categorical_crossentropy'")

    assert imported(text).experiment.data == MadeUp(features=8, classes=3, samples=600)
    assert "8 features, 3 classes and 600 samples are made up" in " ".join(notes_of(text))


def test_amounts_are_made_up_for_a_loss_of_amounts() -> None:
    text = compiled("Dense(1, input_dim=8)")

    assert imported(text).experiment.data == MadeUp(features=8, classes=0, samples=600)
    assert "8 features, an amount and 600 samples are made up" in " ".join(notes_of(text))


def test_what_the_framework_has_decided_is_said_in_one_line() -> None:
    assert notes_of(compiled("Dense(1, input_dim=8)"))[-1] == (
        "what the program does not say is as Keras has it: initializer xavier_uniform, learning rate 0.01, batch 32"
    )


def test_units_beyond_ours_become_as_many_as_there_can_be() -> None:
    text = compiled("Dense(9000, input_dim=8)", "Dense(1)")

    assert imported(text).experiment.layers[0].units == 4096  # type: ignore[union-attr]
    assert "line 5: units is 9000, beyond what there is here, and becomes 4096" in notes_of(text)


def test_an_input_beyond_ours_becomes_as_wide_as_there_can_be() -> None:
    assert "line 5: input width is 99999, beyond what there is here, and becomes 16384" in notes_of(
        compiled("Dense(1, input_dim=99999)")
    )


def test_what_cannot_be_an_experiment_is_refused_with_the_reason() -> None:
    norm = compiled("Dense(3, input_dim=2)", "BatchNormalization()", "Dense(1)", fit="x, y, batch_size=1")

    with pytest.raises(ProgramError, match=r"layers.1.: the batch norm in slot 1 needs"):
        imported(norm)
