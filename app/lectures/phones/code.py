"""The code of an address, which phones read: its modules, row by row."""

from __future__ import annotations

DARK, LIGHT = "1", "0"


def modules(url: str) -> tuple[str, ...]:
    """A letter for each, without a rim.

    In capital letters they are a quarter fewer, and so are seen from farther away; an address is the same in them.
    """
    import segno  # in the process of the page alone, once that is opened

    rows = segno.make(url.upper(), error="m", boost_error=False, micro=False).matrix
    return tuple("".join(DARK if dark else LIGHT for dark in row) for row in rows)
