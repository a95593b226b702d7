"""Backprop against finite differences from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.layers.dense import BoundDense
from tests.core.command_line import run

ROOT = Path(__file__).parents[3]


def test_check_passes_and_fails(
    small: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    right = BoundDense.differentiate

    def wrong(self: BoundDense) -> None:
        right(self)
        self.dw *= 1.01

    passed = run("check", small), capsys.readouterr().out
    monkeypatch.setattr(BoundDense, "differentiate", wrong)
    failed = run("check", small), capsys.readouterr().out

    assert passed[0] == 0
    assert "10 of 10" in passed[1]
    assert failed[0] == 1
    assert "0.W" in failed[1]
