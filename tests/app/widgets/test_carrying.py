"""Tests of what stays when the kind of a component changes."""

from __future__ import annotations

from app.widgets.carrying import carried_over
from core.component import Component
from core.datasets import Blobs, Digits, Noise, Spirals


class Named(Component, frozen=True, tag="named"):
    """A component that wants a name."""

    name: str = "somebody"


def test_settings_that_start_alike_are_kept() -> None:
    replaced = carried_over(Spirals(samples=99, noise=0.7), Blobs)

    assert replaced == Blobs(samples=99, noise=0.3)


def test_settings_that_start_differently_begin_anew() -> None:
    replaced = carried_over(Spirals(samples=99), Noise)

    assert replaced == Noise(samples=1000)


def test_kinds_without_common_settings_and_several_at_once_give_the_defaults() -> None:
    replaced = [carried_over(Spirals(samples=99), Digits), carried_over(None, Spirals), carried_over(Digits(), Named)]

    assert replaced == [Digits(), Spirals(), Named()]
