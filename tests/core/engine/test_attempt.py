"""Whatever goes wrong becomes a value, with a place and a sentence."""

from __future__ import annotations

from functools import partial

import pytest

from core.engine.attempt import attempted, explained
from core.experiment import ExperimentError
from core.wording import Field, Reason, english


def test_an_attempt_gives_what_the_action_gives_or_what_it_raised() -> None:
    assert attempted(partial(int, "7")) == 7
    assert isinstance(attempted(partial(int, "seven")), ValueError)


def test_nobody_is_kept_from_stopping_the_program() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        attempted(stop)


@pytest.mark.parametrize(
    "error, place, words",
    [
        (ExperimentError(Reason("value.at_least", limit="1").at(Field("batch"))), "batch", "at least 1"),
        (MemoryError(), "layers", "memory"),
        (ZeroDivisionError("x"), "", "ZeroDivisionError: x"),
    ],
)
def test_a_failure_has_its_place_and_a_sentence(error: Exception, place: str, words: str) -> None:
    reason = explained(error)

    assert str(reason.field) == place
    assert words in english(reason)
