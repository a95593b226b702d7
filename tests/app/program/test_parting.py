"""A display that goes takes no work along, and what Qt says otherwise goes where it went before."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from app.program.parting import Parting
from app.state.aside import abandoned
from tests.app.program.windowed import Windowed
from tests.systems import UNIX


@UNIX
def test_without_a_display_the_work_is_kept_and_the_process_ends_at_once(tmp_path: Path) -> None:
    window = Windowed("parted", tmp_path)

    said = window.process.communicate(timeout=60)[1]

    assert window.process.returncode == 1
    assert [line for line in said.splitlines() if "propagateSizeHints" not in line] == [
        "The X11 connection broke (error 1). Did the X11 server die?"
    ]
    (left,) = abandoned(tmp_path / "state" / "backscope" / "unsaved")
    assert left.read().experiment.seed == 99
    assert window.engine_is_gone()
    left.drop()


def test_other_words_end_nothing_and_are_heard_as_before(capsys: pytest.CaptureFixture[str]) -> None:
    heard, ended = list[str](), list[None]()
    before = qInstallMessageHandler(lambda _kind, _context, text: heard.append(text))
    try:
        with Parting(lambda: ended.append(None)):
            qWarning("first")
        qWarning("second")
        qInstallMessageHandler(None)
        with Parting(lambda: ended.append(None)):
            qWarning("third")
    finally:
        qInstallMessageHandler(before)

    assert (heard, ended, capsys.readouterr().err) == (["first", "second"], [], "third\n")
