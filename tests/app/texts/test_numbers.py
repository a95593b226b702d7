"""Raised figures become rich text."""

from __future__ import annotations

from app.texts.markup import escaped
from app.texts.numbers import power, raised


def test_raised_figures_become_small_plain_ones() -> None:
    assert raised(escaped(f"about {power(-12.4)} of it")) == "about 4·10<sup>−13</sup> of it"
    assert raised(escaped("10¹²˙² times")) == "10<sup>12.2</sup> times"
    assert raised(escaped("none")) == "none"
