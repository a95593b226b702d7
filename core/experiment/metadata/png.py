"""PNG: the text stands in a chunk of its own, behind the header of the picture."""

from __future__ import annotations

import zlib
from struct import pack, unpack
from typing import IO

from core.experiment.experiment import ExperimentError
from core.experiment.metadata import LARGEST_PART, LARGEST_TEXT, NAME
from core.wording import Reason

SIGNATURE = b"\x89PNG\r\n\x1a\n"
PIECE = 65_536
MOST_CHUNKS = 20_000
_HEADER_END = len(SIGNATURE) + 25  # the first chunk, IHDR, always has 13 bytes, and 12 around them
_KEYWORD = NAME.encode() + b"\0"


def with_text(picture: bytes, text: str) -> bytes:
    """The picture with the text in it, which is ASCII; without a text as it is."""
    if not text:
        return picture
    body = b"tEXt" + _KEYWORD + text.encode("ascii")
    chunk = pack(">I", len(body) - 4) + body + pack(">I", zlib.crc32(body))
    return picture[:_HEADER_END] + chunk + picture[_HEADER_END:]


def text_in(file: IO[bytes]) -> str | None:
    """The text that a picture carries, or None; ExperimentError where the picture is damaged.

    Chunks that are not text are passed over piece by piece. Programs that write the picture anew may have packed it.
    """
    file.read(len(SIGNATURE))
    left = LARGEST_PART
    for _ in range(MOST_CHUNKS):
        if len(head := file.read(8)) < 8 or left <= 0:
            break
        length, kind = unpack(">I4s", head)
        if kind in (b"tEXt", b"zTXt", b"iTXt") and length <= LARGEST_TEXT:
            if (text := _text_of(kind, file.read(length + 4), length)) is not None:
                return text
        elif kind == b"IEND" or not _passed_over(file, min(length + 4, left)):
            return None
        left -= length + 12
    return None


def _passed_over(file: IO[bytes], length: int) -> bool:
    while length > 0 and (piece := file.read(min(length, PIECE))):
        length -= len(piece)
    return length == 0


def _text_of(kind: bytes, content: bytes, length: int) -> str | None:
    """What a chunk of text says under our keyword."""
    body = content[:length]
    if not body.startswith(_KEYWORD):
        return None
    if len(content) < length + 4 or zlib.crc32(kind + body) != unpack(">I", content[length:])[0]:
        raise ExperimentError(Reason("picture.damaged"))
    value, packed = body[len(_KEYWORD) :], kind == b"zTXt"
    if kind == b"iTXt":  # packed or not, how, language, keyword in that language
        packed, value = value[:1] == b"\1", value[2:].split(b"\0", 2)[-1]
    elif packed:
        value = value[1:]
    try:
        return (_unpacked(value) if packed else value).decode("utf-8")
    except (zlib.error, UnicodeDecodeError) as error:
        raise ExperimentError(Reason("picture.damaged")) from error


def _unpacked(value: bytes) -> bytes:
    """At most as much as a text may have: a small chunk can claim to be gigabytes."""
    unpacking = zlib.decompressobj()
    result = unpacking.decompress(value, LARGEST_TEXT)
    if not unpacking.eof:
        raise ExperimentError(Reason("picture.damaged"))
    return result
