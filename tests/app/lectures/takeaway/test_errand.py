"""An errand is run by a process of its own, which tells how far it is, and can be called back."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from app.lectures.takeaway import errand
from app.lectures.takeaway.errand import Errand

WRITES = """
import pathlib, sys
folder = pathlib.Path(sys.argv[4])
folder.mkdir()
(folder / sys.argv[6]).write_text(sys.argv[2])
print("scene 2 of 3", flush=True)
"""
REFUSES = "import sys; sys.exit('backscope: x.json: is no lecture')"
TELLS = "import os, sys; sys.exit(os.environ['BACKSCOPE_CALLER'])"
STAYS = "print('scene 1 of 3', flush=True); import time; time.sleep(60)"


def commanded(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Python with this program in the place of ours."""
    monkeypatch.setattr(errand, "command", lambda: [sys.executable, "-c", program])


def test_it_tells_how_far_it_is_and_what_is_there(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commanded(monkeypatch, WRITES)
    there, mine = tmp_path / "there", Errand()
    advanced = list[tuple[int, int]]()
    mine.advanced.connect(lambda *told: advanced.append(told))

    with qtbot.waitSignal(mine.ended) as ended:
        mine.begin(tmp_path / "monday.json", there)
        assert mine.busy

    assert advanced == [(2, 3)]
    assert ended.args == [there, 1]
    assert (there / "en").read_text() == str(tmp_path / "monday.json")
    assert not mine.busy


def test_why_it_failed_is_the_last_that_it_said(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commanded(monkeypatch, REFUSES)
    mine = Errand()

    with qtbot.waitSignal(mine.failed) as failed:
        mine.begin(tmp_path / "x.json", tmp_path / "there")

    assert failed.args == ["x.json: is no lecture"]


def test_it_knows_for_whom_it_works(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commanded(monkeypatch, TELLS)
    mine = Errand()

    with qtbot.waitSignal(mine.failed) as failed:
        mine.begin(tmp_path / "x.json", tmp_path / "there")

    assert failed.args == [str(os.getpid())]


def test_one_that_cannot_begin_says_so(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(errand, "command", lambda: [str(tmp_path / "nobody")])
    mine = Errand()

    with qtbot.waitSignal(mine.failed):
        mine.begin(tmp_path / "x.json", tmp_path / "there")

    assert not mine.busy


def test_it_can_be_called_back(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commanded(monkeypatch, STAYS)
    mine = Errand()
    with qtbot.waitSignal(mine.advanced):
        mine.begin(tmp_path / "x.json", tmp_path / "there")

    mine.cancel()

    assert not mine.busy


def test_one_that_is_given_up_ends_while_the_window_goes_on(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commanded(monkeypatch, STAYS)
    mine = Errand()
    with qtbot.waitSignal(mine.advanced):
        mine.begin(tmp_path / "x.json", tmp_path / "there")
    (process,) = mine.findChildren(QProcess)

    with qtbot.waitSignal(process.finished), qtbot.assertNotEmitted(mine.failed):
        mine.give_up()
        assert not mine.busy
        assert process.state() is QProcess.ProcessState.Running  # nobody has waited for its end

    qtbot.waitUntil(lambda: mine.findChildren(QProcess) == [])
