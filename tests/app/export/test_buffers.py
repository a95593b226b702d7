"""What is written to a buffer is what is in it."""

from __future__ import annotations

from app.export.buffers import bytes_in, open_buffer


def test_what_is_written_is_there() -> None:
    buffer = open_buffer()

    buffer.write(b"a\x00b")

    assert bytes_in(buffer) == b"a\x00b"
    assert bytes_in(open_buffer()) == b""
