"""At the end of each curve stands its name, as far as there is room."""

from __future__ import annotations

from app.plots.layer_curves.end_names import NAMES_PX, EndNames
from app.texts import Texts
from app.theme import Theme
from tests.app.plots.layers.called import called


def ends(theme: Theme, texts: Texts, *names: str) -> EndNames:
    """Of two layers and the output."""
    return EndNames(texts, theme, called(*names), 3, "out")


def test_without_names_there_are_numbers_and_a_highlighted_one_says_of_what(theme: Theme, texts: Texts) -> None:
    unnamed = ends(theme, texts)

    assert [unnamed.short(entry) for entry in range(3)] == ["1", "2", "out"]
    assert [unnamed.full(entry) for entry in range(3)] == ["layer 1", "layer 2", "out"]


def test_a_name_makes_room_for_itself_up_to_a_width(theme: Theme, texts: Texts) -> None:
    unnamed, short, long = (ends(theme, texts, *names) for names in ((), ("encoder of all", ""), ("", "a name " * 9)))

    assert short.short(0) == short.full(0) == "encoder of all"
    assert short.short(1) == "2"
    assert long.short(1).endswith("…")
    assert unnamed.room < short.room < long.room <= theme.size(NAMES_PX + 20)
