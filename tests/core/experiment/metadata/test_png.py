"""PNG carries a text, whoever wrote it last, and no hostile one does harm."""

from __future__ import annotations

import io
import zlib
from struct import pack

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from core.experiment import ExperimentError
from core.experiment.metadata.png import SIGNATURE, text_in, with_text

TEXT = '{"a":"\\ud55c"}'


def chunk(kind: bytes, body: bytes) -> bytes:
    """A chunk with its length and its checksum."""
    return pack(">I", len(body)) + kind + body + pack(">I", zlib.crc32(kind + body))


HEADER = SIGNATURE + chunk(b"IHDR", pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
BODY, END = chunk(b"IDAT", zlib.compress(b"\0\0")), chunk(b"IEND", b"")


def found(*chunks: bytes) -> str | None:
    """The text in a picture of these chunks behind its header."""
    return text_in(io.BytesIO(HEADER + b"".join(chunks)))


def test_a_text_is_found_again_and_the_picture_stays_what_it_is() -> None:
    picture = HEADER + BODY + END

    carrying = with_text(picture, TEXT)

    assert text_in(io.BytesIO(carrying)) == TEXT
    assert carrying.startswith(HEADER)
    assert carrying.endswith(BODY + END)


@pytest.mark.parametrize(
    "written",
    [
        chunk(b"zTXt", b"backscope\0\0" + zlib.compress(TEXT.encode())),
        chunk(b"iTXt", b"backscope\0\0\0\0\0" + TEXT.encode()),
        chunk(b"iTXt", b"backscope\0\1\0en\0\0" + zlib.compress(TEXT.encode())),
    ],
)
def test_a_text_that_another_program_has_packed_or_moved_is_found_too(written: bytes) -> None:
    assert found(chunk(b"tEXt", b"Title\0x"), BODY, written, END) == TEXT


def test_a_picture_without_a_text_has_none() -> None:
    assert found(BODY, END) is None
    assert found() is None
    assert text_in(io.BytesIO(b"no picture at all")) is None


@pytest.mark.parametrize(
    "written",
    [
        chunk(b"tEXt", b"backscope\0{}")[:-1] + b"?",
        chunk(b"tEXt", b"backscope\0{}")[:-6],
        chunk(b"tEXt", b"backscope\0\xff\xfe"),
        chunk(b"zTXt", b"backscope\0\0no stream"),
        chunk(b"zTXt", b"backscope\0\0" + zlib.compress(bytes(20_000_000))),
        chunk(b"iTXt", b"backscope\0\1"),
    ],
)
def test_a_damaged_or_swollen_text_is_refused_in_a_sentence(written: bytes) -> None:
    with pytest.raises(ExperimentError, match="this picture is damaged"):
        found(written)


def test_a_chunk_that_claims_to_be_endless_is_not_read() -> None:
    assert found(pack(">I", 0xFFFFFFFF) + b"tEXtbackscope\0{}") is None


@given(any_.binary(max_size=300))
def test_whatever_follows_the_signature_is_a_text_or_none_or_a_sentence(content: bytes) -> None:
    try:
        text = text_in(io.BytesIO(SIGNATURE + content))
    except ExperimentError as error:
        text = str(error)

    assert text is None or isinstance(text, str)
