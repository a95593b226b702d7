"""Buffers: what Qt writes as a file, kept in memory."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice


def open_buffer() -> QBuffer:
    """An empty one that can be written to."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def bytes_in(buffer: QBuffer) -> bytes:
    """All that has been written to it."""
    content: QByteArray = buffer.data()
    return bytes(content.data())
