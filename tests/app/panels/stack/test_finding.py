"""Tests of finding layers by their words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.panels.stack.finding import Last, found
from app.texts import Texts
from app.texts.language import Language
from core.components.activations import Relu, Sigmoid, Tanh
from core.components.initializers import HeNormal
from core.experiment import Output
from core.layers import BatchNorm, Dense, Dropout, Skip

LAYERS = (
    Dense(units=17, activation=Tanh()),
    BatchNorm(),
    Dense(units=64, activation=Relu(), initializer=HeNormal()),
    *(Dense(units=64, activation=Sigmoid()),) * 14,
    Dropout(rate=0.5),
    Dense(units=117, activation=Tanh()),
    Skip(span=1),
)
LAST = Last(Output(units=3), "softmax")


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[None]:
    """Korean, and English again afterwards."""
    language = Language(qapp, "ko")
    yield
    language.show_language("en")


@pytest.mark.parametrize(
    "query, slots",
    [
        ("tanh", (0, 18)),
        ("DENSE relu", (2,)),
        ("batch", (1,)),
        ("he_normal", (2,)),
        ("17", (0, 16)),
        ("0.5", (17,)),
        ("skip 20", (19,)),
        ("output", (20,)),
        ("softmax", (20,)),
        ("xavier 3", (20,)),
        ("", ()),
        ("   ", ()),
        ("transformer", ()),
    ],
)
def test_every_word_must_fit_and_a_number_fits_as_a_whole(query: str, slots: tuple[int, ...]) -> None:
    assert found(query, LAYERS, LAST, Texts()) == slots


def test_korean_and_english_names_are_both_known(korean: None) -> None:
    assert found("정규분포", LAYERS, LAST, Texts())
    assert found("출력", LAYERS, LAST, Texts()) == found("output", LAYERS, LAST, Texts()) == (20,)
    assert found("he_normal", LAYERS, LAST, Texts()) == (2,)
    assert found("tanh", LAYERS, LAST, Texts()) == (0, 18)


def test_a_layer_is_found_by_the_name_that_somebody_gave_it() -> None:
    named = (*LAYERS[:2], Dense(units=64, name="The Encoder"))

    assert found("encoder", named, Last(Output(name="logits")), Texts()) == (2,)
    assert found("logits", named, Last(Output(name="logits")), Texts()) == (3,)
