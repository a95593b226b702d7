"""`backscope plots` names all plots."""

from __future__ import annotations

import pytest

from core.commands.pictures import Pictures
from tests.core.command_line import Pen, assert_one_line, run


def test_plots_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("plots", pictures=Pen()) == 0
    assert capsys.readouterr().out == "gradient-profile\nheatmap\n"


def test_without_the_libraries_of_qt_the_plots_say_so(capsys: pytest.CaptureFixture[str]) -> None:
    def find() -> Pictures:
        raise ImportError("libEGL.so.1")

    assert run("plots", pictures=find) == 2
    assert_one_line(capsys.readouterr().err, "libEGL.so.1")
