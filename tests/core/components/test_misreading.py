"""Where plain values do not fit a type: found wherever msgspec finds something, and in the same place."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta

from core.components.misreading import Beyond, misreading
from core.experiment import Experiment, ExperimentError
from core.experiment.strict import decoded
from core.wording import english
from tests.core.experiments import EVERY_KIND, experiments

_PLACE = re.compile(r" - at `\$\.?(.*)`\Z")
VALUES: list[Any] = [None, True, 0, -1, 3, 10**9, 10**30, -0.5, 0.25, 3.0, 1e300, "", "relu", "x\ny", [], [1], {}]
NAMES = ["kind", "units", "layers", "unit", "activation", "span", "", "x\ny"]


class Cup(msgspec.Struct, tag="cup", tag_field="kind", forbid_unknown_fields=True):
    size: Annotated[float, Meta(ge=0.0, le=1e-5)] = 1e-6
    handle: Literal["left", "right"] = "left"


class Mug(msgspec.Struct, tag="mug", tag_field="kind"):
    """Takes any other field."""


class Shelf(msgspec.Struct, forbid_unknown_fields=True):
    owner: str
    cups: Annotated[tuple[Cup | Mug, ...], Meta(max_length=2)] = ()
    labels: dict[str, str] = {}
    spare: tuple[Cup, ...] | None = None
    corners: Annotated[tuple[float, ...], Meta(min_length=2, max_length=2)] = (0, 1)


@st.composite
def mutations(draw: st.DrawFn) -> Any:
    """An experiment in plain values, with some of them changed, taken out or put in."""
    plain: Any = msgspec.to_builtins(draw(experiments))
    for _ in range(draw(st.integers(1, 3))):
        owner, key = draw(st.sampled_from(list(_spots(plain))))
        match draw(st.sampled_from(["change", "remove", "add"])):
            case "change" if key in owner or isinstance(owner, list):
                owner[key] = draw(st.sampled_from(VALUES))
            case "remove" if isinstance(owner, dict):
                owner.pop(key)
            case _ if isinstance(owner, dict):
                owner[draw(st.sampled_from(NAMES))] = draw(st.sampled_from(VALUES))
        if not list(_spots(plain)):
            break
    return plain


def _spots(value: Any) -> Any:
    """Every place of a tree, as what holds it and its key."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list | tuple) else ()
    for key, part in list(pairs):
        if not isinstance(value, tuple):
            yield value, key
        yield from _spots(part)


def place_for_msgspec(content: bytes, kind: Any) -> str | None:
    """Where msgspec refuses a text; None where it does not."""
    try:
        msgspec.json.decode(content, type=kind)
    except msgspec.ValidationError as error:
        missing = re.match(r"Object missing required field `(\w+)`", str(error))
        found = _PLACE.search(str(error))
        return ".".join(part for part in ((found[1] if found else ""), missing[1] if missing else "") if part)
    return None


def place_for_us(content: bytes, kind: Any) -> str | None:
    try:
        decoded(content, kind)
    except ExperimentError as error:
        return error.place if error.reason.code != "value.unfit" else "nowhere"
    return None


@given(mutations())
def test_what_msgspec_refuses_has_a_reason_in_the_same_place(plain: Any) -> None:
    content = msgspec.json.encode(plain)

    refused = place_for_msgspec(content, Experiment)

    assert place_for_us(content, Experiment) == refused
    again = misreading(msgspec.json.decode(content), Experiment)
    assert (again is None) == (refused is None)
    assert again is None or str(again.field) == refused


@given(experiments)
def test_what_fits_has_no_reason(experiment: Experiment) -> None:
    assert misreading(msgspec.to_builtins(experiment), Experiment) is None


@pytest.mark.sampled(3)
@pytest.mark.parametrize("kind", sorted(EVERY_KIND, key=repr))
def test_every_kind_is_read_as_msgspec_reads_it(kind: Any) -> None:
    for value in VALUES:
        for field in (*kind.__struct_fields__, "kind"):
            content = msgspec.json.encode({"kind": kind.__struct_config__.tag, field: value})
            assert place_for_us(content, kind) == place_for_msgspec(content, kind), content


@pytest.mark.parametrize(
    "value, sentence",
    [
        ([], "must be a group of settings in braces, not a list"),
        ({}, "owner: is missing"),
        ({"owner": Beyond()}, "owner: the number is larger than any that a computer can hold"),
        ({"owner": "me", "cups": [{}]}, "cups[0].kind: is missing; it can be cup, mug"),
        ({"owner": "me", "cups": [{"kind": 3}]}, "cups[0].kind: must be a text, not a whole number"),
        ({"owner": "me", "cups": [{"kind": "jug"}]}, 'cups[0].kind: there is no kind "jug"; there are cup, mug'),
        ({"owner": "me", "cups": [{"kind": "mug"}] * 3}, "cups: must have at most 2 entries"),
        ({"owner": "me", "corners": [1]}, "corners: must have at least 2 entries"),
        ({"owner": "me", "cups": [{"kind": "mug", "any": 1}]}, None),
        ({"owner": "me", "cups": [{"kind": "cup", "any": 1}]}, 'cups[0]: there is no setting "any" here'),
        ({"owner": "me", "cups": [{"kind": "cup", "size": -0.5}]}, "cups[0].size: must be at least 0"),
        ({"owner": "me", "cups": [{"kind": "cup", "size": 1}]}, "cups[0].size: must be at most 1e-05"),
        ({"owner": "me", "cups": [{"kind": "cup", "size": None}]}, "cups[0].size: must be a finite number"),
        ({"owner": "me", "cups": [{"kind": "cup", "size": float("nan")}]}, "cups[0].size: must be a finite number"),
        (
            {"owner": "me", "cups": [{"kind": "cup", "handle": "top"}]},
            'cups[0].handle: must be left or right, not "top"',
        ),
        ({"owner": "me", "labels": {"a\nb": 1}}, "labels.a\\nb: must be a text, not a whole number"),
        ({"owner": "me", "spare": "none"}, "spare: must be a list or null, not a text"),
        ({"owner": "me", "spare": None}, None),
        ({"owner": True}, "owner: must be a text, not true or false"),
    ],
)
def test_a_reason_says_what_is_wrong_and_where(value: Any, sentence: str | None) -> None:
    reason = misreading(value, Shelf)

    assert (reason and english(reason)) == sentence


@pytest.mark.parametrize("name", ["a\nb", "a - at `$.b`", "`", "x" * 10_000, "\x1b[2J", "\u2028", "'", "{0}", "{x}"])
def test_no_name_in_a_file_can_break_the_sentence(name: str) -> None:
    for value in ({"owner": "me", name: 1}, {"owner": "me", "cups": [{"kind": name}]}):
        reason = misreading(value, Shelf)

        assert reason is not None
        assert english(reason).isprintable()
        assert len(english(reason)) < 150
