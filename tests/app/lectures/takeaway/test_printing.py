"""A lecture is gone through once, and everything is made on the way, under the names that were looked at before."""

from __future__ import annotations

from itertools import chain

import pytest
from pytestqt.qtbot import QtBot

from app.lectures.takeaway.printing import printed
from core.commands.lectures.export import Export, names
from core.scenes.lecture import Lecture
from tests.app.lectures.takeaway.conftest import BITS, CHOICES, RUNS


@pytest.fixture
def short(lecture: Lecture, export: Export) -> Export:
    return export._replace(lecture=lecture.with_scenes(lecture.scenes[i] for i in (BITS, CHOICES, RUNS)))


def test_all_of_it_comes_scene_by_scene(qtbot: QtBot, short: Export) -> None:
    sheets = list(printed(short))

    assert [len(each) for each in sheets] == [1, 2, 3]
    found = {sheet.name: sheet.content for sheet in chain(*sheets)}
    assert set(found) == set(names(short))
    signatures = {name: content[:5] for name, content in found.items()}
    assert signatures["monday-en.pdf"] == b"%PDF-"
    assert signatures["monday-en.html"] == b"<!DOC"
    assert signatures["monday-en-2-1-question.png"] == b"\x89PNG\r"
    assert found["monday-en-2-1-question.png"] != found["monday-en-2-2-answer.png"]


def test_one_kind_alone(qtbot: QtBot, short: Export) -> None:
    wanted = short._replace(formats=("svg",), lecture=short.lecture.with_scenes(short.lecture.scenes[:1]))

    ((sheet,),) = printed(wanted)

    assert sheet.name == "monday-en-1.svg"
    assert b"<svg" in sheet.content
