"""Lines and columns are those of an editor."""

from __future__ import annotations

import pytest

from core.wording import english
from core.wording.lines import line_and_column, no_text


@pytest.mark.parametrize("position, line, column", [(0, 1, 1), (2, 1, 3), (3, 2, 1)])
def test_lines_and_columns_count_from_one(position: int, line: int, column: int) -> None:
    assert line_and_column(b"ab\ncd", position) == {"line": line, "column": column}


def test_a_wrong_byte_is_found_by_line_and_column() -> None:
    reason = no_text("text.no_utf8", b"{\n\xff}")

    assert reason is not None
    assert english(reason) == "this is no text in UTF-8: wrong byte in line 2, column 1"


def test_what_is_utf_8_has_no_wrong_byte() -> None:
    assert no_text("text.no_utf8", "한".encode()) is None
