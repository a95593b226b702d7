"""What-is-this is a name, sentences and a formula."""

from __future__ import annotations

from app.texts.explanations import explained


def test_the_parts_stand_below_each_other() -> None:
    text = explained("ReLU", "Open or shut.", ("φ(z) = max(0, z)",))

    assert text.index("ReLU") < text.index("Open or shut.") < text.index("max(0, z)")


def test_words_are_no_markup_but_formulas_are() -> None:
    text = explained("a < b", "c < d", ("x<sub>i</sub>",))

    assert "a &lt; b" in text
    assert "c &lt; d" in text
    assert "x<sub>i</sub>" in text


def test_small_figures_do_not_depend_on_the_font() -> None:
    assert "10<sup>−3</sup>" in explained("", "", ("10⁻³",))
    assert "log<sub>10</sub> x<sub>i</sub>" in explained("", "", ("log₁₀ xᵢ",))


def test_what_is_empty_takes_no_room() -> None:
    assert explained("", "", ()) == ""
