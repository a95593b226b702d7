"""Strict JSON: what does not fit is refused, whatever it is."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.experiment import Experiment, ExperimentError
from core.experiment.strict import decoded, refuse_repetitions, require_known

numbers = st.integers(-(2**60), 2**60) | st.floats(allow_nan=False, allow_infinity=False)
words = st.recursive(
    st.none() | st.booleans() | numbers | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


def refusal(content: bytes, kind: Any = Experiment) -> str:
    with pytest.raises(ExperimentError) as caught:
        decoded(content, kind)
    return str(caught.value)


def verdict_on(content: bytes) -> str:
    try:
        decoded(content, Experiment)
    except ExperimentError as error:
        return str(error)
    return "fits"


def test_a_value_comes_back_with_its_type() -> None:
    assert decoded(b'{"seed": 3}', Experiment) == Experiment(seed=3)


def test_the_mark_of_windows_editors_is_no_mistake() -> None:
    assert decoded(b"\xef\xbb\xbf[1]", tuple[int, ...]) == (1,)


@given(st.binary(max_size=60))
def test_no_bytes_can_do_more_than_be_refused(content: bytes) -> None:
    assert verdict_on(content).isprintable()


@given(words)
def test_no_json_can_do_more_than_be_refused(value: Any) -> None:
    assert verdict_on(msgspec.json.encode({"layers": value})).isprintable()


@pytest.mark.parametrize(
    "content, sentence",
    [
        (b"", "it is empty"),
        (b'{"seed": 3', "the text ends in the middle; part of it seems to be missing"),
        (b"\x89PNG\r\n\x1a\n", "this is no JSON text: invalid character in line 1, column 1"),
        (b'{"seed": NaN}', "this is no JSON text: invalid character in line 1, column 10"),
        (b'{"seed": 3,}', "this is no JSON text: trailing comma in object in line 1, column 12"),
        (b'{"precision": "\xff"}', "this is no text in UTF-8: wrong byte in line 1, column 16"),
        (b'{"seed": "three"}', "seed: must be a whole number, not a text"),
        (b"[]", "must be a group of settings in braces, not a list"),
        (b'{"test_share": 1e999}', "test_share: the number is larger than any that a computer can hold"),
    ],
)
def test_a_refusal_says_what_is_wrong_and_where(content: bytes, sentence: str) -> None:
    assert refusal(content) == sentence


@pytest.mark.parametrize("opening", [b"[", b'{"a":'])
@pytest.mark.parametrize("kind", [object, msgspec.Raw])
def test_a_text_nested_without_end_is_refused(opening: bytes, kind: Any) -> None:
    assert refusal(opening * 100_000, kind) in (
        "the text is nested too deeply",
        "the text ends in the middle; part of it seems to be missing",
    )


@pytest.mark.parametrize(
    "content, place",
    [
        (b'{"seed": 1, "seed": 2}', "seed"),
        (b'{"layers": [{"kind": "dense"}, {"kind": "dense", "units": 3, "units": 3}]}', "layers[1].units"),
        (b'{"optimizer": {"clipping": {"limit": 1, "limit": 2}}}', "optimizer.clipping.limit"),
        (b'\xef\xbb\xbf{"a\\nb": 1, "a\\nb": 2}', r"a\nb"),
    ],
)
def test_a_field_that_is_set_twice_is_refused(content: bytes, place: str) -> None:
    with pytest.raises(ExperimentError) as caught:
        refuse_repetitions(content)

    assert str(caught.value) == f"{place}: is set twice"


def test_the_same_field_in_two_places_is_no_repetition() -> None:
    refuse_repetitions(b'{"a": {"units": 1}, "b": [{"units": 1}, {"units": 1}], "units": 1}')


def test_a_file_of_another_format_or_version_is_said_to_be_one() -> None:
    require_known("ours", 1, "ours", 1)

    with pytest.raises(ExperimentError, match='format: this is "theirs", not "ours"'):
        require_known("theirs", 2, "ours", 1)
    with pytest.raises(ExperimentError, match="version: this program reads version 1, the file has version 2"):
        require_known("ours", 2, "ours", 1)
