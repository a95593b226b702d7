"""Backprop against finite differences from the command line."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest

from core.commands.check import json_text
from core.layers.dense import BoundDense
from core.training.gradient_check import TOLERANCE, Check
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


def test_programs_get_each_error_and_the_worst(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", small, "--json") == 0

    printed = capsys.readouterr()
    found = json.loads(printed.out)
    assert (list(found), printed.err, printed.out.count("\n")) == (["agree", "worst", "parameters"], "", 1)
    assert found["agree"] is True
    assert [list(each) for each in found["parameters"]] == [["name", "error"]] * 10
    assert {"0.W", "1.b", "output.W", "loss"} <= {each["name"] for each in found["parameters"]}
    assert found["worst"] == max(each["error"] for each in found["parameters"]) <= TOLERANCE


def test_what_cannot_be_compared_does_not_agree_and_has_no_number() -> None:
    found = json.loads(json_text([Check("0.W", 1e-9), Check("0.b", math.nan), Check("loss", 0.5)]))

    assert (found["agree"], found["worst"]) == (False, None)
    assert [each["error"] for each in found["parameters"]] == [1e-9, None, 0.5]
