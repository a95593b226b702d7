"""The file of a lecture is read and written strictly; one that came with the program is nobody's own."""

from __future__ import annotations

from pathlib import Path

from app.lectures.editing.lecture_file import LectureFile
from core.scenes.files import read_lecture, write_lecture
from core.scenes.lecture import Lecture
from core.scenes.shipped import lecture_names, lecture_path
from core.wording import english


def test_one_that_came_with_the_program_has_no_file_of_its_own() -> None:
    path = lecture_path(lecture_names()[0])

    file = LectureFile.of(path, read_lecture(path))

    assert (file.path, file.stem) == (None, path.stem)


def test_what_is_written_is_read(lecture: Lecture, tmp_path: Path) -> None:
    file = LectureFile(None, None)

    file.write(tmp_path / "mine.json", lecture)

    assert read_lecture(tmp_path / "mine.json") == lecture == file.saved
    assert file.path == tmp_path / "mine.json"


def test_a_file_that_is_no_lecture_any_more_is_told(lecture: Lecture, tmp_path: Path) -> None:
    write_lecture(tmp_path / "mine.json", lecture)
    file = LectureFile.of(tmp_path / "mine.json", lecture)
    (tmp_path / "mine.json").write_text('{"format": "backscope-lecture", "version": 1, "scenes": []}', "utf-8")

    file.look(lecture)

    assert file.trouble is not None
    assert "no lecture any more" in english(file.trouble)
    assert file.theirs is None
