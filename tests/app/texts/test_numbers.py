"""Raised figures become rich text."""

from __future__ import annotations

from app.texts.markup import escaped
from app.texts.numbers import power, raised, unbroken


def test_raised_figures_become_small_plain_ones() -> None:
    assert raised(escaped(f"about {power(-12.4)} of it")) == "about 4·10<sup>−13</sup> of it"
    assert raised(escaped("10¹²˙² times")) == "10<sup>12.2</sup> times"
    assert raised(escaped("none")) == "none"


def test_no_line_ends_in_the_midst_of_a_number() -> None:
    assert (
        unbroken(escaped("vary by < 0.01 % (limit 1 %), ≥ 3 of 4"))
        == "vary by &lt;\u00a00.01\u00a0% (limit 1\u00a0%), ≥\u00a03 of 4"
    )
