"""The language that a phone likes best, of those that there are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.lectures.phones.server.preferred import preferred


@pytest.mark.parametrize("header, language", [
    ("ko-KR,ko;q=0.9,en-US;q=0.8", "ko"), ("en-GB", "en"), ("fr, KO;q=0.3", "ko"), ("en;q=0.2, ko;q=0.7", "ko"),
    ("ko;q=0, en;q=0.1", "en"), ("fr", "en"), ("", "en"), ("*", "en"), ("ko;q=much", "en"),
])  # fmt: skip
def test_it_is_found(header: str, language: str) -> None:
    assert preferred(header, ("en", "ko"), "en") == language


@given(st.text())
def test_whatever_is_said_one_of_ours_is_spoken(header: str) -> None:
    assert preferred(header, ("en", "ko"), "en") in ("en", "ko")
