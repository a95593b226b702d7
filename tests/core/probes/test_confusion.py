"""The confusion matrix counts every sample once, agrees with the accuracy of the frames, and says what is missing."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from msgspec.structs import replace

from core.components.activations import Sigmoid
from core.components.datasets import Digits, MadeUp, Sine
from core.components.losses import AnyLoss, BinaryCrossEntropy, CrossEntropy, Hinge, MeanSquaredError
from core.experiment import Experiment, Output
from core.layers import Dense
from core.probes import confusion
from core.probes.confusion import Confused, Confusion, ConfusionAnswer
from core.training.session import Session
from tests.core.networks import SMALL

NETWORK = replace(SMALL, layers=(Dense(units=8),))


def seen(experiment: Experiment, steps: int = 11) -> tuple[ConfusionAnswer, Session]:
    session = Session(experiment)
    for _ in range(steps):
        session.step()
    answer = Confusion().answer(session.trace)
    assert answer is not None
    return answer, session


@pytest.mark.parametrize("loss", [CrossEntropy(), BinaryCrossEntropy(), Hinge(), MeanSquaredError()])
def test_every_sample_is_counted_once_in_the_row_of_its_class(loss: AnyLoss) -> None:
    answer, session = seen(replace(NETWORK, loss=loss))

    for part, held_out in ((answer.held_out, True), (answer.training, False)):
        _, classes = session.samples.classified(held_out, 10**6)
        np.testing.assert_array_equal(part.counts.sum(axis=1), np.bincount(classes, minlength=answer.classes))
        assert part.seen == part.samples == len(classes)


@pytest.mark.parametrize(
    "experiment",
    [
        NETWORK,
        replace(NETWORK, data=Digits()),
        replace(NETWORK, loss=MeanSquaredError(), output=Output(activation=Sigmoid())),
    ],
    ids=["three", "ten", "own head"],
)
def test_its_diagonal_is_the_accuracy_of_the_frame(experiment: Experiment) -> None:
    answer, session = seen(experiment, steps=1)

    assert session.last is not None
    assert answer.held_out.accuracy == pytest.approx(session.last.test_accuracy)


def test_amounts_cannot_be_confused() -> None:
    session = Session(replace(NETWORK, data=Sine(), loss=MeanSquaredError()))
    session.step()

    assert Confusion().answer(session.trace) is None


def test_a_large_network_is_asked_about_a_part_of_the_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confusion, "MULTIPLICATIONS", 1.0)

    answer, session = seen(replace(NETWORK, data=Digits()))

    assert answer.training.seen == confusion.FEWEST < answer.training.samples == len(session.samples.x)


def test_what_the_network_has_no_number_for_is_not_counted_as_a_class() -> None:
    session = Session(NETWORK)
    session.step()
    session.network.parameters["0.W"][:] = np.nan

    answer = Confusion().answer(session.trace)

    assert answer is not None
    assert (answer.training.seen, answer.training.lost) == (0, answer.training.samples)
    assert np.isnan(answer.training.accuracy)


def test_a_class_without_samples_has_no_accuracy() -> None:
    part = Confused.of(np.array([[3, 1], [0, 0]]), 4)

    assert part.accuracies[0] == 0.75
    assert np.isnan(part.accuracies[1])
    assert part.accuracy == 0.75


def test_of_a_thousand_classes_no_more_is_kept_than_there_are_samples() -> None:
    answer, _ = seen(replace(NETWORK, data=MadeUp(classes=1000, samples=2000)), steps=1)

    assert len(pickle.dumps(answer)) < 100_000
    assert answer.training.counts.sum() == answer.training.seen
    assert answer.training.counts.shape == (1000, 1000)
