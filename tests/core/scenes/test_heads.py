"""A lecture is told by what the file says of itself, right or wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.scenes.heads import LARGEST, is_lecture, is_task, title_in
from core.scenes.shipped import lecture_names, lecture_path
from core.scenes.text import Bilingual, said


@pytest.mark.parametrize(
    "name, content, is_one",
    [
        ("a.json", {"format": "backscope-lecture"}, True),
        ("a.JSON", {"format": "backscope-lecture", "scenes": 7}, True),  # it says so, and is refused as one
        ("a.txt", {"format": "backscope-lecture"}, False),
        ("a.json", {"format": "backscope-experiment"}, False),
        ("a.json", {"format": 3}, False),
        ("a.json", ["backscope-lecture"], False),
    ],
)
def test_the_format_says_what_it_is(name: str, content: object, is_one: bool, tmp_path: Path) -> None:
    (tmp_path / name).write_text(json.dumps(content), "utf-8")

    assert is_lecture(tmp_path / name) is is_one


def test_what_is_not_there_or_no_text_or_too_large_is_none(tmp_path: Path) -> None:
    (tmp_path / "raw.json").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "deep.json").write_bytes(b"[" * 10_000)
    (tmp_path / "large.json").write_bytes(b'{"format": "backscope-lecture"}' + b" " * LARGEST)

    assert not any(is_lecture(tmp_path / name) for name in ("gone.json", "raw.json", "deep.json", "large.json", "."))


def test_a_lecture_is_called_by_its_title_else_by_its_file(tmp_path: Path) -> None:
    named, nameless = tmp_path / "named.json", tmp_path / "nameless.json"
    named.write_text('{"format": "backscope-lecture", "title": {"en": "Depth", "ko": "깊이"}}', "utf-8")
    nameless.write_text('{"format": "backscope-lecture"}', "utf-8")

    assert title_in(named) == Bilingual(en="Depth", ko="깊이")
    assert title_in(nameless) == "nameless"
    assert all(said(title_in(lecture_path(name)), "ko") != name for name in lecture_names())


def test_a_task_says_so_too(tmp_path: Path) -> None:
    for name in ("task", "lecture"):
        (tmp_path / f"{name}.json").write_text(f'{{"format": "backscope-{name}"}}', "utf-8")

    assert [is_task(tmp_path / f"{name}.json") for name in ("task", "lecture")] == [True, False]
