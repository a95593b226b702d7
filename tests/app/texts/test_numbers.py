"""Raised figures become rich text."""

from __future__ import annotations

from app.texts.markup import Markup, escaped
from app.texts.numbers import plain, power, raised, unbroken


def test_raised_figures_become_small_plain_ones() -> None:
    assert raised(escaped(f"about {power(-12.4)} of it")) == "about 4·10<sup>−13</sup> of it"
    assert raised(escaped("10¹²˙² times")) == "10<sup>12.2</sup> times"
    assert raised(escaped("none")) == "none"


def test_no_line_ends_in_the_midst_of_a_number() -> None:
    assert (
        unbroken(escaped("vary by < 0.01 % (limit 1 %), ≥ 3 of 4"))
        == "vary by &lt;\u00a00.01\u00a0% (limit 1\u00a0%), ≥\u00a03 of 4"
    )


def test_markup_becomes_plain_text_and_its_figures_stay_raised() -> None:
    marked = Markup('<b style="color: #111">10<sup>−12.2</sup></b> &lt; 0.01\u00a0%<br>a &amp; b')

    assert plain(marked) == "10⁻¹²˙² < 0.01 %\na & b"
    assert plain(raised(escaped("10¹²˙² times"))) == "10¹²˙² times"
