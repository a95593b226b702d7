"""SVG carries a text that is escaped, and entities that grow are not made."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import pytest

from core.experiment import ExperimentError
from core.experiment.metadata.svg import text_in, with_text

DRAWING = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><desc>d</desc><g/></svg>'
TEXT = '{"a":"</metadata><script>&amp;"}'


def test_a_text_is_found_again_and_stands_behind_the_description() -> None:
    carrying = with_text(DRAWING, TEXT)

    root = ElementTree.fromstring(carrying)
    assert [child.tag.rpartition("}")[2] for child in root] == ["title", "desc", "metadata", "g"]
    assert root[2].text == TEXT
    assert text_in(io.BytesIO(carrying)) == TEXT


def test_without_a_description_it_stands_first() -> None:
    carrying = with_text(DRAWING.replace(b"<title>t</title><desc>d</desc>", b""), TEXT)

    assert [child.tag.rpartition("}")[2] for child in ElementTree.fromstring(carrying)] == ["metadata", "g"]


def test_a_drawing_of_another_program_carries_nothing() -> None:
    others = DRAWING.replace(b"<g/>", b"<metadata id='other'>{}</metadata><g/>")

    assert text_in(io.BytesIO(others)) is None
    assert text_in(io.BytesIO(DRAWING)) is None


def test_what_follows_the_text_is_not_looked_at() -> None:
    carrying = with_text(DRAWING, "{}")

    assert text_in(io.BytesIO(carrying[: carrying.index(b"</metadata>") + 11] + b"<<<")) == "{}"


@pytest.mark.parametrize(
    "content",
    [
        b"<svg><metadata id='backscope'>{}",
        b"<svg <",
        b"<!DOCTYPE svg [<!ENTITY a 'xxxxxxxx'>]><svg><metadata id='backscope'>&a;</metadata></svg>",
        b"<svg><metadata id='backscope'>" + bytes([120]) * 8_100_000 + b"</metadata></svg>",
    ],
)
def test_what_is_broken_or_grows_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(ExperimentError, match="this picture is damaged"):
        text_in(io.BytesIO(content))
