"""The far end of the line: the window begins it and loads nothing of it, and it loads nothing of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from core.engine.mail import Connection


def serve_alone(pipe: Connection[Any, Any], parts: bytes) -> None:
    """In a process of its own, until the near end is gone."""
    from app.lectures.phones.server.serving import serve_in_process

    serve_in_process(pipe, parts)


def serve_beside(pipe: Connection[Any, Any], parts: bytes) -> None:
    """In a thread, for tests."""
    from app.lectures.phones.server.serving import serve

    serve(pipe, parts)
