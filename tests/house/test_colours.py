"""Red and blue mean exploding and vanishing, and nothing else anywhere."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from app.theme.tokens import THEMES, Tokens, verdict_colour
from tests.house.sources import nodes, sources, tree

JUDGING = {
    "app/canvas/curves.py",  # the cross where a run overflowed
    "app/canvas/diverging.py",
    "app/lectures/takeaway/page.py",  # the bars of a recorded run
    "app/panels/stack/drawing/block.py",
    "app/panels/stack/drawing/gains.py",
    "app/plots/budget/drawing.py",
    "app/plots/layers/bars.py",
    "app/plots/layers/states.py",
    "app/plots/layers/strip.py",
    "app/plots/network_diagram/colours.py",
    "app/theme/tokens.py",
    "app/widgets/symbols.py",
}


def test_only_what_judges_a_gradient_is_red_or_blue() -> None:
    assert {str(path) for path in sources("app") if names_red_or_blue(path)} == JUDGING


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
def test_no_class_of_the_data_is_red_or_blue(tokens: Tokens) -> None:
    assert not {tokens.cold, tokens.hot} & set(tokens.classes)


def test_a_verdict_about_something_else_is_neither() -> None:
    assert {name: verdict_colour(name) for name in ("vanishing", "exploding", "blocked", "dead")} == {
        "vanishing": "cold",
        "exploding": "hot",
        "blocked": "text",
        "dead": "text",
    }


def names_red_or_blue(path: Path) -> bool:
    """Whether a module says "hot" or "cold", or takes them from the tokens."""
    return any(
        (isinstance(node, ast.Constant) and node.value in ("cold", "hot"))
        or (isinstance(node, ast.Attribute) and node.attr in ("cold", "hot"))
        for node in nodes(tree(path))
    )
