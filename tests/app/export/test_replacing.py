"""Several files are asked about together, by their names, and only where they stand already."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.export.replacing import Replacing, free
from app.widgets.question import ANSWER, Question


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    """Three, of which two stand there already."""
    (tmp_path / "a-step3.png").touch()
    (tmp_path / "c-step3.png").touch()
    return [tmp_path / f"{name}-step3.png" for name in "abc"]


@pytest.fixture
def agreed(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Callable[[list[Path], int], tuple[list[Path], list[str]]]:
    """What is agreed with a person who gives that answer, and what was asked."""
    window = QWidget()
    qtbot.addWidget(window)
    replacing = Replacing(window)

    def agreed(paths: list[Path], answer: int) -> tuple[list[Path], list[str]]:
        asked = list[str]()

        def note(question: Question) -> int:
            asked.append(f"{question.text()} {question.informativeText()}")
            return answer

        monkeypatch.setattr(Question, "answer", note)
        return replacing.agreed(paths), asked

    return agreed


def test_what_is_there_is_replaced_where_that_is_wished(
    agreed: Callable[[list[Path], int], tuple[list[Path], list[str]]], paths: list[Path]
) -> None:
    places, asked = agreed(paths, ANSWER.YesToAll)

    assert places == paths
    assert len(asked) == 1
    assert "2 files are there already. Replace them?" in asked[0].replace("\u200b", "")
    assert ["a-step3.png" in asked[0], "b-step3.png" in asked[0], "c-step3.png" in asked[0]] == [True, False, True]


def test_both_are_kept_under_a_number_that_is_free(
    agreed: Callable[[list[Path], int], tuple[list[Path], list[str]]], paths: list[Path], tmp_path: Path
) -> None:
    (tmp_path / "c-step3-2.png").touch()

    places, _ = agreed(paths, ANSWER.SaveAll)

    assert [path.name for path in places] == ["a-step3-2.png", "b-step3.png", "c-step3-3.png"]


def test_or_nothing_is_written(
    agreed: Callable[[list[Path], int], tuple[list[Path], list[str]]], paths: list[Path]
) -> None:
    assert agreed(paths, ANSWER.Cancel)[0] == []


def test_where_nothing_stands_nobody_is_asked(
    agreed: Callable[[list[Path], int], tuple[list[Path], list[str]]], paths: list[Path]
) -> None:
    assert agreed(paths[1:2], ANSWER.Cancel) == (paths[1:2], [])


def test_a_link_that_leads_nowhere_is_there_too(tmp_path: Path) -> None:
    (tmp_path / "a.png").symlink_to(tmp_path / "gone.png")

    assert free(tmp_path / "a.png") == tmp_path / "a-2.png"
