"""Whatever must be read can be read, in every theme."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.theme.tokens import DARK, LIGHT, PRINT, PROJECTOR, THEMES, Tokens, contrast, mix
from tests.app.theme.eyes import EYES, distance, seen_by

COLOURS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")


@pytest.mark.parametrize("tokens", [*THEMES.values(), PRINT], ids=[*THEMES, "print"])
@pytest.mark.parametrize("surface", ["panel", "background", "raised", "tint"])
def test_text_and_secondary_text_can_be_read_on_every_surface(tokens: Tokens, surface: str) -> None:
    fill = str(getattr(tokens, surface))

    assert contrast(tokens.text, fill) >= tokens.readable
    assert contrast(tokens.secondary, fill) >= 4.5


@pytest.mark.parametrize("tokens", [*THEMES.values(), PRINT], ids=[*THEMES, "print"])
@pytest.mark.parametrize("name", ["accent", "cold", "neutral", "hot"])
def test_a_meaning_can_be_read_as_text_and_as_the_fill_under_text(tokens: Tokens, name: str) -> None:
    fill = tokens.solid(name)

    assert contrast(tokens.on(fill), fill) >= tokens.readable
    assert contrast(tokens.ink(name), tokens.panel) >= tokens.readable


STRONG = [tokens for tokens in THEMES.values() if tokens.strong]


@pytest.mark.parametrize("tokens", STRONG, ids=lambda tokens: tokens.name)
def test_of_high_contrast_every_text_and_every_border_stands_out(tokens: Tokens) -> None:
    panel, background, raised, tint, hover = surfaces = (
        tokens.panel, tokens.background, tokens.raised, tokens.tint, tokens.hover,
    )  # fmt: skip

    assert min(contrast(ink, fill) for ink in (tokens.text, tokens.secondary) for fill in surfaces) >= 7
    assert min(contrast(tokens.disabled, fill) for fill in (panel, background, raised)) >= 7
    assert min(contrast(tokens.faint, fill) for fill in (panel, background)) >= 7
    assert contrast(tokens.ink("accent", "tint"), tint) >= 7
    assert min(contrast(tokens.accent, fill) for fill in surfaces) >= 3  # the ring of the focus
    assert min(contrast(tokens.line, fill) for fill in (panel, background, raised, hover)) >= 3


def test_high_contrast_is_there_for_light_and_for_dark_and_elsewhere_faint_is_faint() -> None:
    assert {tokens.dark for tokens in STRONG} == {False, True}
    assert (LIGHT.disabled, DARK.disabled) == (LIGHT.faint, DARK.faint)


def test_the_colours_are_those_of_the_design() -> None:
    assert (LIGHT.cold, LIGHT.neutral, LIGHT.hot) == ("#2C7FB8", "#7A8794", "#D1493F")
    assert (DARK.background, DARK.panel, DARK.accent) == ("#14181E", "#1C2229", "#7C9BFF")
    assert (PROJECTOR.text, PROJECTOR.secondary, PROJECTOR.readable) == ("#000000", "#2B3440", 7.0)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@given(COLOURS, COLOURS)
def test_a_mix_starts_at_one_colour_and_ends_at_the_other(first: str, second: str) -> None:
    assert mix(first, second, 0.0) == first
    assert mix(first, second, 1.0) == second


@pytest.mark.parametrize("tokens", [*THEMES.values(), PRINT], ids=[*THEMES, "print"])
@pytest.mark.parametrize("eye", EYES)
def test_classes_stay_apart_for_every_common_eye(tokens: Tokens, eye: str) -> None:
    apart = [distance(seen_by(eye, a), seen_by(eye, b)) for a, b in combinations(tokens.classes, 2)]

    assert min(apart) > 24


@pytest.mark.parametrize("tokens", [*THEMES.values(), PRINT], ids=[*THEMES, "print"])
@pytest.mark.parametrize("eye", EYES)
def test_vanishing_and_exploding_stay_apart_for_every_common_eye(tokens: Tokens, eye: str) -> None:
    assert distance(seen_by(eye, tokens.cold), seen_by(eye, tokens.hot)) > 50
