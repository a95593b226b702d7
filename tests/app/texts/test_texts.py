"""One place answers for every word."""

from __future__ import annotations

import math

from app.texts import Texts
from core.components.activations import Sigmoid
from core.components.component import help_text
from core.diagnosis.advice import advice
from tests.core.diagnosis.cases import case, finding, vanishing


def test_names_numbers_and_places(texts: Texts) -> None:
    assert texts.component(Sigmoid()) == "sigmoid"
    assert (texts.setting("units"), texts.unit("neurons"), texts.choice("sample")) == ("Nodes", "nodes", "per sample")
    assert (texts.number(0.2361, 2), texts.fixed(-0.5, 2), texts.power(-12)) == ("0.24", "−0.50", "10⁻¹²")
    assert texts.power(-math.inf) == "0"
    assert texts.decades_in_words(-12.1) == "a trillion times smaller"
    assert (texts.layer(2), texts.layer(20, 21), texts.layers((0, 1))) == ("layer 3", "the output", "layers 1 to 2")
    assert (texts.verdict("vanishing"), texts.undo("move"), texts.redo("")) == ("Vanishing", "Undo: move layer", "Redo")


def test_a_component_explains_itself(texts: Texts) -> None:
    assert texts.help(Sigmoid) == help_text(Sigmoid)
    assert texts.described("") == ""


def test_a_case_is_headed_explained_and_answered(texts: Texts) -> None:
    evidence = vanishing()

    assert texts.headline(evidence) == "12.1 decades over 20 layers"
    assert "trillion" in texts.explanation(evidence)
    assert texts.advice(advice(evidence)).endswith(".")


def test_powers_in_an_argument_are_raised_as_rich_text(texts: Texts) -> None:
    evidence = case(finding("frozen", value=3e-8, threshold=1e-6))

    assert "3·10<sup>−8</sup>" in texts.headline(evidence)
