"""Where in a text something is wrong: lines and columns as editors count them."""

from __future__ import annotations

from core.wording.phrase import Reason


def line_and_column(content: bytes, position: int) -> dict[str, int]:
    """Where that byte stands, both counted from 1."""
    before = content[:position].decode(errors="replace")
    return {"line": before.count("\n") + 1, "column": len(before) - before.rfind("\n")}


def no_text(code: str, content: bytes) -> Reason | None:
    """The first byte of `content` that is no UTF-8, told by the template of that code; None where all is."""
    try:
        content.decode()
    except UnicodeDecodeError as error:
        return Reason(code, **line_and_column(content, error.start))
    return None
