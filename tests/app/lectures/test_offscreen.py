"""The command line finds one who draws plots and whole lectures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from app.lectures import offscreen
from app.lectures.takeaway import printing
from app.main import find_pictures
from app.plots.instruments import INSTRUMENTS
from core.commands.lectures.export import Export, Printer, Sheet
from core.scenes.lecture import Lecture
from core.scenes.scene import Scene


def test_whoever_draws_plots_prints_lectures() -> None:
    found = find_pictures()

    assert isinstance(found, Printer)
    assert found.names() == INSTRUMENTS.keys()


def test_a_lecture_is_printed_in_its_language(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    export = Export(Lecture(scenes=(Scene(title="one"),)), None, "monday", "ko", ("png",))
    monkeypatch.setattr(printing, "printed", lambda _: iter([[Sheet(QLocale().name()[:2], b"")]]))

    ((sheet,),) = offscreen.printed(export)

    assert sheet.name == "ko"
    assert QLocale().name().startswith("en")
