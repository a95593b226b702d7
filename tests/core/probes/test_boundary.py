"""The boundary is what the network predicts, with the weights of the frame, and leaves the run alone."""

from __future__ import annotations

import numpy as np
import pytest

from core.components.datasets import Iris, Moons, Sine, Spirals
from core.components.losses import BinaryCrossEntropy, MeanSquaredError
from core.components.preprocessing import MinMax, Normalize, Whiten
from core.experiment import Experiment
from core.layers import Dense
from core.probes.boundary import COARSEST, FINEST, Boundary, BoundaryAnswer, ScoreField, points_on_a_side, square
from core.training.session import Session


def session(**settings: object) -> Session:
    run = Session(Experiment(**settings))  # type: ignore[arg-type]
    run.step()
    return run


def answer_of(run: Session) -> BoundaryAnswer:
    answer = Boundary().answer(run.trace)
    assert answer is not None
    return answer


def sides_of(run: Session) -> tuple[ScoreField, ScoreField]:
    """Before and after, where the network sees at most two inputs."""
    answer = answer_of(run)
    assert answer.after is not None
    return answer.before, answer.after


@pytest.mark.parametrize("preprocessing", [MinMax(), Normalize(), Normalize(axis="all"), Whiten()])
def test_scores_are_predictions_in_the_plane_of_each_side(preprocessing: object) -> None:
    run = session(data=Spirals(), preprocessing=preprocessing, layers=(Dense(units=8),))

    before, after = sides_of(run)

    for field, seen in ((after, lambda x: x), (before, run.samples.excerpt.transform)):
        assert field.y is not None
        _, rows, columns = field.scores.shape
        x = np.linspace(*field.x, columns)[5]
        y = np.linspace(*field.y, rows)[9]
        expected = run.network.predict(seen(np.array([[x, y]])))
        np.testing.assert_allclose(field.scores[:, 9, 5], expected[0], rtol=1e-4, atol=1e-5)


def test_all_samples_lie_inside() -> None:
    run = session(data=Spirals())

    for field, x in zip(sides_of(run), (run.samples.excerpt.raw, run.samples.excerpt.x), strict=True):
        assert field.y is not None
        assert field.x[0] < x[:, 0].min() < x[:, 0].max() < field.x[1]
        assert field.y[0] < x[:, 1].min() < x[:, 1].max() < field.y[1]
        assert field.x[1] - field.x[0] == pytest.approx(field.y[1] - field.y[0])


def test_one_output_for_two_classes_is_a_yes_or_no() -> None:
    _, after = sides_of(session(data=Moons(), loss=BinaryCrossEntropy()))

    np.testing.assert_array_equal(after.scores[0], -after.scores[1])


def test_one_input_gives_the_fitted_curve() -> None:
    run = session(data=Sine(), loss=MeanSquaredError(), layers=(Dense(units=8),))

    _, after = sides_of(run)

    assert (after.y, answer_of(run).classes) == (None, 0)
    across = np.linspace(*after.x, after.scores.shape[2])
    np.testing.assert_allclose(after.scores[0, 0], run.network.predict(across[:, None])[:, 0], rtol=1e-5)


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


def test_of_inputs_that_are_made_the_network_is_asked_at_each_point_of_the_plane() -> None:
    run = session(data=Spirals(), inputs=("x1", "x1^2", "sin_x2"), layers=(Dense(units=8),), precision="float64")

    answer = answer_of(run)

    assert answer.after is None
    assert answer.before.y is not None
    _, rows, columns = answer.before.scores.shape
    x, y = np.linspace(*answer.before.x, columns)[5], np.linspace(*answer.before.y, rows)[9]
    seen = run.samples.excerpt.seen(np.array([[x, y]]))
    assert seen.shape == (1, 3)
    np.testing.assert_allclose(answer.before.scores[:, 9, 5], run.network.predict(seen)[0], rtol=1e-4, atol=1e-5)


def test_of_one_or_two_inputs_that_are_made_the_other_side_is_what_the_network_sees() -> None:
    _, two = sides_of(session(data=Spirals(), inputs=("x1^2", "x2^2")))
    plane, one = sides_of(session(data=Spirals(), inputs=("x1*x2",)))

    assert two.y is not None
    assert plane.y is not None
    assert one.y is None
