"""A layer that is meant alone has its name beside it, once in what is said together."""

from __future__ import annotations

from core.wording import Listed, Phrase, Slots, english
from core.wording.naming import LONGEST_NAME, named

NAMES = ("encoder", "", "<b>", "x" * 40)


def told(*slots: tuple[int, ...], names: tuple[str, ...] = NAMES) -> list[str]:
    """Sentences that mean these slots, one after the other."""
    return [
        english(each) for each in named([Phrase("headline.layers", layers=Slots(each, 4)) for each in slots], names)
    ]


def test_a_name_is_said_once() -> None:
    assert told((0,), (1,), (0,)) == ["slot 0 (encoder)", "slot 1", "slot 0"]


def test_of_several_layers_none_is_named() -> None:
    assert told((0, 2), (2,)) == ["slots 0, 2", "slot 2 (<b>)"]


def test_a_long_name_is_cut_and_what_nobody_sees_is_written_out() -> None:
    long, *_ = told((3,))
    hidden, *_ = told((0,), names=("a\u202eb\n",))

    assert long == f"the output ({'x' * (LONGEST_NAME - 1)}…)"
    assert hidden == "slot 0 (a\\u202eb\\n)"


def test_what_stands_inside_a_phrase_is_named_too() -> None:
    inner = Phrase("headline.named", name="Dead", headline=Phrase("headline.layers", layers=Slots((0,))))
    outer = Phrase("finding.further", findings=Listed((inner, inner), "; "))

    (sentence,) = map(english, named([outer], NAMES))

    assert sentence == "Also: Dead (slot 0 (encoder)); Dead (slot 0)."


def test_where_nobody_has_named_a_layer_nothing_changes() -> None:
    phrase = Phrase("headline.layers", layers=Slots((0,)))

    assert list(named([phrase], ("", ""))) == [phrase]
