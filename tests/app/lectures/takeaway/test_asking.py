"""An export is asked for, goes into a folder of its own, and can be stopped where it is told of."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.lectures.takeaway.asking import LectureExports
from app.lectures.takeaway.errand import Errand
from app.panels.notice import Notice
from app.texts import Texts
from app.theme import Theme
from app.widgets.files.file_dialog import FileDialog

Begun = list[tuple[Path, Path]]


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> Begun:
    """What errands were begun; none is run."""
    found: Begun = []
    monkeypatch.setattr(Errand, "begin", lambda _, lecture, folder: found.append((lecture, folder)))
    return found


@pytest.fixture
def notice(qtbot: QtBot, texts: Texts) -> Notice:
    notice = Notice(Theme(), texts)
    qtbot.addWidget(notice)
    return notice


@pytest.fixture
def exports(qtbot: QtBot, notice: Notice) -> LectureExports:
    window = QWidget()
    qtbot.addWidget(window)
    exports = LectureExports(notice, window)
    exports.setParent(notice)
    return exports


def test_it_asks_for_lecture_and_folder_and_takes_the_place_of_nothing(
    exports: LectureExports, begun: Begun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "monday-en").mkdir()
    monkeypatch.setattr(FileDialog, "file_to_read", lambda *_: str(tmp_path / "monday.json"))
    monkeypatch.setattr(FileDialog, "folder_to_write", lambda *_: str(tmp_path))

    exports.choose()

    assert begun == [(tmp_path / "monday.json", tmp_path / "monday-en-2")]


def test_the_lecture_that_is_open_is_proposed(
    exports: LectureExports, begun: Begun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asking = Mock(return_value="")
    monkeypatch.setattr(FileDialog, "file_to_read", asking)
    exports.present = lambda: tmp_path / "monday.json"

    exports.choose()

    assert asking.call_args.args[2::2] == (str(tmp_path), "monday.json")


def test_who_chooses_nothing_begins_nothing(
    exports: LectureExports, begun: Begun, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FileDialog, "file_to_read", lambda *_: "")

    exports.choose()

    assert begun == []


def test_the_notice_says_how_far_it_is_unless_it_was_dismissed(
    exports: LectureExports, begun: Begun, notice: Notice, tmp_path: Path
) -> None:
    exports.begin(tmp_path / "monday.json", tmp_path)
    exports.errand.advanced.emit(3, 27)
    assert "scene 3 of 27" in notice.sentence.text()

    notice.dismiss()
    exports.errand.advanced.emit(4, 27)
    assert notice.sentence.text() == ""

    exports.errand.ended.emit(tmp_path, 12)
    assert "12 files" in notice.sentence.text()


def test_its_button_stops_it(exports: LectureExports, begun: Begun, notice: Notice, tmp_path: Path) -> None:
    exports.begin(tmp_path / "monday.json", tmp_path)

    notice.offer_buttons[0].click()

    assert notice.isHidden()
    assert notice.sentences() == []


def test_why_it_failed_is_said(exports: LectureExports, notice: Notice) -> None:
    exports.errand.failed.emit("monday.json: is no lecture")

    assert "is no lecture" in notice.sentence.text()


def test_a_folder_that_cannot_be_written_begins_nothing(
    exports: LectureExports, begun: Begun, notice: Notice, tmp_path: Path
) -> None:
    exports.begin(tmp_path / "monday.json", tmp_path / "nowhere")

    assert begun == []
    assert "nowhere" in notice.sentence.text()


def test_of_a_lecture_with_edits_in_no_file_it_says_that_they_are_not_in_it(
    exports: LectureExports, begun: Begun, notice: Notice, tmp_path: Path
) -> None:
    said = list[str]()
    exports.edited = lambda lecture: lecture == tmp_path / "mine.json"

    for lecture in ("mine.json", "other.json"):
        exports.begin(tmp_path / lecture, tmp_path)
        exports.errand.ended.emit(tmp_path / "folder", 2)
        said.append(notice.sentence.text())

    assert ["without the edits since" in text for text in said] == [True, False]
