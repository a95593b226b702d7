"""A lecture is read with all that its scenes show."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from app.lectures.reading import MOST_LETTERS, opened, spoken
from core.experiment.disk import FileError
from core.scenes.files import write_lecture
from core.scenes.lecture import Lecture
from core.scenes.text import Bilingual


def test_the_experiments_of_all_scenes_are_known_before_it_begins(lecture: Lecture, tmp_path: Path) -> None:
    write_lecture(tmp_path / "depth.json", lecture)

    found = opened(tmp_path / "depth.json")

    assert found.lecture == lecture
    assert found.folder == str(tmp_path)
    assert [len(runs) for runs in found.runs] == [0, 1, 1, 0]
    assert found.runs[2][0].experiment.optimizer.learning_rate == 0.2


def test_what_is_no_lecture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "net.json").write_text('{"format": "backscope-experiment", "version": 1, "layers": []}', "utf-8")

    with pytest.raises(FileError, match="is an experiment, not a lecture"):
        opened(tmp_path / "net.json")


def test_texts_are_in_the_language_of_the_window() -> None:
    text = Bilingual(en="gradient", ko="그래디언트")
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("ko"))
        assert spoken(text) == "그래디언트"
    finally:
        QLocale.setDefault(before)
    assert spoken(text) == "gradient"


def test_what_no_screen_holds_is_cut() -> None:
    assert spoken("x" * MOST_LETTERS) == "x" * MOST_LETTERS
    assert spoken("x" * (MOST_LETTERS + 1)) == "x" * MOST_LETTERS + "…"
