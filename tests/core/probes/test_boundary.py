"""The boundary is what the network predicts, with the weights of the frame, and leaves the run alone."""

from __future__ import annotations

import numpy as np
import pytest

from core.components.datasets import Iris, Moons, Sine, Spirals
from core.components.losses import BinaryCrossEntropy, MeanSquaredError
from core.components.preprocessing import MinMax, Normalize, Whiten
from core.experiment import Experiment
from core.layers import Dense
from core.probes.boundary import COARSEST, FINEST, Boundary, BoundaryAnswer, points_on_a_side, square
from core.training.session import Session


def session(**settings: object) -> Session:
    run = Session(Experiment(**settings))  # type: ignore[arg-type]
    run.step()
    return run


def answer_of(run: Session) -> BoundaryAnswer:
    answer = Boundary().answer(run.trace)
    assert answer is not None
    return answer


@pytest.mark.parametrize("preprocessing", [MinMax(), Normalize(), Normalize(axis="all"), Whiten()])
def test_scores_are_predictions_in_the_plane_of_each_side(preprocessing: object) -> None:
    run = session(data=Spirals(), preprocessing=preprocessing, layers=(Dense(units=8),))

    answer = answer_of(run)

    for field, seen in ((answer.after, lambda x: x), (answer.before, run.samples.excerpt.transform)):
        assert field.y is not None
        _, rows, columns = field.scores.shape
        x = np.linspace(*field.x, columns)[5]
        y = np.linspace(*field.y, rows)[9]
        expected = run.network.predict(seen(np.array([[x, y]])))
        np.testing.assert_allclose(field.scores[:, 9, 5], expected[0], rtol=1e-4, atol=1e-5)


def test_all_samples_lie_inside() -> None:
    run = session(data=Spirals())

    for field, x in ((answer_of(run).before, run.samples.excerpt.raw), (answer_of(run).after, run.samples.excerpt.x)):
        assert field.y is not None
        assert field.x[0] < x[:, 0].min() < x[:, 0].max() < field.x[1]
        assert field.y[0] < x[:, 1].min() < x[:, 1].max() < field.y[1]
        assert field.x[1] - field.x[0] == pytest.approx(field.y[1] - field.y[0])


def test_one_output_for_two_classes_is_a_yes_or_no() -> None:
    answer = answer_of(session(data=Moons(), loss=BinaryCrossEntropy()))

    np.testing.assert_array_equal(answer.after.scores[0], -answer.after.scores[1])


def test_one_input_gives_the_fitted_curve() -> None:
    run = session(data=Sine(), loss=MeanSquaredError(), layers=(Dense(units=8),))

    answer = answer_of(run)

    assert (answer.after.y, answer.classes) == (None, 0)
    across = np.linspace(*answer.after.x, answer.after.scores.shape[2])
    np.testing.assert_allclose(answer.after.scores[0, 0], run.network.predict(across[:, None])[:, 0], rtol=1e-5)


def test_more_inputs_have_no_boundary_in_the_plane() -> None:
    assert Boundary().answer(session(data=Iris()).trace) is None


def test_looking_does_not_change_the_run() -> None:
    watched, alone = session(), session()

    for _ in range(5):
        answer_of(watched)
        seen, expected = watched.step(), alone.step()

    assert seen.loss == expected.loss
    np.testing.assert_array_equal(watched.network.flat, alone.network.flat)


def test_a_large_network_gets_a_coarser_grid() -> None:
    small, large = session(), session(layers=(Dense(units=64),) * 50)

    assert points_on_a_side(small.trace) == FINEST
    assert COARSEST <= points_on_a_side(large.trace) < 40


def test_what_is_not_finite_has_no_say_in_the_range() -> None:
    x, y = square(np.array([[0.0, 0.0], [2.0, 1.0], [np.inf, 5.0]]))

    assert (*x, *y) == pytest.approx((-0.16, 2.16, -0.66, 1.66))
    assert square(np.full((3, 2), np.nan)) == ((-1.0, 1.0), (-1.0, 1.0))
