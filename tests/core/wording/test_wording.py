"""A wording fills templates in, in whatever language."""

from __future__ import annotations

from core.wording import Either, English, Field, Kind, Phrase, Reason, Slots, Wording


class Backwards(Wording):
    """A language in which everything is said the other way round."""

    def template(self, code: str) -> str:
        return {"a": "{x} <- {y}", "power": "10^{x} of {x}", "list.or": "|"}[code]

    def slots(self, slots: Slots) -> str:
        return "-".join(map(str, slots.slots[::-1]))

    def kind(self, key: str) -> str:
        return key[::-1]

    def field(self, field: Field) -> str:
        return str(field)[::-1]


def test_each_value_is_worded_in_that_language() -> None:
    phrase = Phrase("a", x=Slots((1, 2)), y=Phrase("a", x=Kind("abc"), y=Either((1, "two"))))

    assert Backwards().sentence(phrase) == "2-1 <- cba <- 1|two"


def test_an_exponent_is_raised() -> None:
    assert Backwards().sentence(Phrase("power", x="12.2")) == "10¹²˙² of 12.2"


def test_a_field_behind_a_file_stays_as_the_file_has_it() -> None:
    reason = Reason("a", x=1, y=2)

    assert Backwards().sentence(reason.at(Field("loss"))) == "ssol: 1 <- 2"
    assert Backwards().sentence(reason.at("file", Field("loss"))) == "file: loss: 1 <- 2"


def test_what_matters_is_marked_as_the_edge_wants_it() -> None:
    phrase = Phrase("finding.named", name=Phrase("verdict.dead"), headline=3)
    english, rich = English(), English()
    rich.strong = ("<b>", "</b>")

    assert (english.sentence(phrase), rich.sentence(phrase)) == ("Dead (3)", "<b>Dead</b> (3)")
