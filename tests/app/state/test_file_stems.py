"""What an experiment is called can be the name of a file on any system."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.state.document import Document
from app.state.file_stems import LONGEST, of_title, stem, unfiled
from core.experiment.presets import read_preset


def test_it_is_called_after_its_file_before_its_title_and_after_that_before_its_preset(
    document: Document, tmp_path: Path
) -> None:
    nameless = stem(document)
    document.begin(read_preset("relu-healthy"))
    preset = stem(document)
    document.set_remark("title", "Why ReLU?")
    titled = stem(document)
    document.save(tmp_path / "mine.v2.json")

    assert (nameless, preset, titled, stem(document)) == ("", "relu-healthy", "Why ReLU", "mine.v2")
    assert unfiled(document) == "Why ReLU"


@pytest.mark.parametrize(
    "title, name",
    [
        ("왜 배우지 못할까?", "왜 배우지 못할까"),
        ("a/b\\c: <d>|*", "a b c d"),
        ("two\nlines\tand more ", "two lines and more"),
        ("..hidden.", "hidden"),
        ("con", "con_"),
        ("NUL.net", "NUL.net_"),
        ("console", "console"),
        ("left\u202eright", "leftright"),
        ("???", ""),
        ("x" * (LONGEST - 1) + ". y", "x" * (LONGEST - 1)),
        ("가" * LONGEST, "가" * 53),
    ],
)
def test_a_title_becomes_a_name_that_every_disk_takes(title: str, name: str) -> None:
    assert of_title(title) == name
