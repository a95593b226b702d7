"""`python -m tests` fails if any of its checks fails, and tells which."""

from __future__ import annotations

import pytest

from tests.__main__ import run


def test_every_check_runs_though_one_fails(capfd: pytest.CaptureFixture[str]) -> None:
    failed = run({"first": ("-c", "raise SystemExit(1)"), "second": ("-c", "print('it ran')")})

    output = capfd.readouterr().out
    assert failed == ["first"]
    assert "it ran" in output
    assert [line.split()[:2] for line in output.splitlines()[-2:]] == [["first", "FAILED"], ["second", "passed"]]


def test_nothing_failed_where_all_passed() -> None:
    assert run({"only": ("-c", "pass")}) == []
