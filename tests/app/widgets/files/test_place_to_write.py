"""Nothing is written over that the person has not been asked about, by the name that it will have."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.widgets.files.file_dialog import FileDialog
from app.widgets.files.place_to_write import PlaceToWrite, with_ending
from app.widgets.question import ANSWER
from core.experiment.disk import FileError
from core.wording import Reason, english
from tests.systems import PIPES

WHY = "an experiment ends in .json; pictures and tables come from the Export menu"


class Person:
    """Types names into the dialog, one after the other, and answers what is asked about them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *names: Path | str) -> None:
        self._names = [*map(str, names), "", ""]
        self.answers: list[QMessageBox.StandardButton] = []
        self.headings, self.proposed, self.questions = list[str](), list[str](), list[str]()
        monkeypatch.setattr(FileDialog, "file_to_write", self._choose)
        monkeypatch.setattr(QMessageBox, "exec", lambda box: self._decide(box))

    def _choose(self, window: QWidget, heading: str, proposed: str, kinds: str) -> str:
        self.headings.append(heading)
        self.proposed.append(proposed)
        return self._names.pop(0)

    def _decide(self, box: QMessageBox) -> QMessageBox.StandardButton:
        self.questions.append(box.text())
        return self.answers.pop(0)


@pytest.fixture
def place(qtbot: QtBot) -> PlaceToWrite:
    """The one who asks."""
    window = QWidget()
    qtbot.addWidget(window)
    place = PlaceToWrite(window)
    place.setParent(None)
    return place


def asked(place: PlaceToWrite, folder: Path) -> Path | None:
    """Where to write an experiment."""
    return place.ask("Save", folder / "proposed.json", "*.json", as_experiment)


def as_experiment(path: Path) -> Path:
    return with_ending(path, "experiment.suffix", ".json")


@pytest.mark.parametrize(
    "typed, name",
    [
        ("b", "b.json"),
        ("b.json", "b.json"),
        ("a.JSON", "a.JSON"),
        ("run v1.5", "run v1.5.json"),
        ("run v1.5.json", "run v1.5.json"),
        ("b.", "b.json"),
        ("b ", "b.json"),
        ("b.json ", "b.json"),
        ("실험 2.1", "실험 2.1.json"),
        (".json", ".json.json"),
    ],
)
def test_a_name_with_a_dot_keeps_it_and_gets_its_ending(tmp_path: Path, typed: str, name: str) -> None:
    assert as_experiment(tmp_path / typed) == tmp_path / name


@pytest.mark.parametrize("typed", ["a.png", "a.SVG", "run v1.5.Pdf", "a.csv", "a.gif", "a.xlsx", "a.png. "])
def test_a_name_that_ends_like_another_kind_is_refused_with_the_right_one(tmp_path: Path, typed: str) -> None:
    with pytest.raises(FileError) as refused:
        as_experiment(tmp_path / typed)

    assert str(refused.value) == f"{tmp_path / typed}: {WHY}"


def test_where_nothing_stands_nobody_is_asked(
    place: PlaceToWrite, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    person = Person(monkeypatch, tmp_path / "b")

    assert asked(place, tmp_path) == tmp_path / "b.json"
    assert person.questions == []


def test_what_the_dialog_knew_it_has_asked_itself(
    place: PlaceToWrite, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "b.json").touch()
    person = Person(monkeypatch, tmp_path / "b.json")

    assert asked(place, tmp_path) == tmp_path / "b.json"
    assert person.questions == []


@pytest.mark.parametrize("answer, result", [(ANSWER.Yes, "b.json"), (ANSWER.Cancel, None)])
def test_a_file_that_the_dialog_could_not_know_of_is_asked_about_by_its_final_name(
    place: PlaceToWrite, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, answer: QMessageBox.StandardButton,
    result: str | None,
) -> None:  # fmt: skip
    (tmp_path / "b.json").touch()
    person = Person(monkeypatch, tmp_path / "b")
    person.answers = [answer]

    path = asked(place, tmp_path)

    assert path == (tmp_path / result if result else None)
    assert person.questions == ["b.json exists already. Replace it?"]


def test_another_name_leads_back_to_the_dialog_with_what_was_typed(
    place: PlaceToWrite, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "b.json").touch()
    person = Person(monkeypatch, tmp_path / "b", tmp_path / "c")
    person.answers = [ANSWER.Retry]

    assert asked(place, tmp_path) == tmp_path / "c.json"
    assert person.proposed == [str(tmp_path / "proposed.json"), str(tmp_path / "b")]


def test_a_name_that_cannot_be_leaves_the_dialog_open_which_says_why(
    place: PlaceToWrite, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    said = list[Reason | None]()
    place.refused.connect(said.append)
    person = Person(monkeypatch, tmp_path / "a.gif", tmp_path / "a")

    path = asked(place, tmp_path)

    assert path == tmp_path / "a.json"
    assert person.headings == ["Save", f"a.gif: {WHY}"]
    assert person.proposed[1] == str(tmp_path / "a.gif")
    assert [english(reason) if reason else None for reason in said] == [f"{tmp_path}/a.gif: {WHY}", None]


def test_who_insists_on_it_gives_up_and_keeps_the_sentence(
    place: PlaceToWrite, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    said = list[Reason | None]()
    place.refused.connect(said.append)
    Person(monkeypatch, tmp_path / "a.gif", tmp_path / "a.gif")

    assert asked(place, tmp_path) is None
    assert [reason.code if reason else None for reason in said] == ["experiment.suffix"] * 2


def test_a_folder_and_a_folder_that_is_not_there_are_no_places(
    place: PlaceToWrite, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "folder.json").mkdir()
    person = Person(monkeypatch, tmp_path / "folder", tmp_path / "none" / "b", tmp_path / "good")

    assert asked(place, tmp_path) == tmp_path / "good.json"
    assert [heading.partition(": ")[2].partition(":")[0] for heading in person.headings[1:]] == [
        "cannot be written"
    ] * 2


@PIPES
def test_a_pipe_that_nobody_reads_is_no_place(
    place: PlaceToWrite, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    person = Person(monkeypatch, tmp_path / "pipe", tmp_path / "good")

    assert asked(place, tmp_path) == tmp_path / "good.json"
    assert [": cannot be written: " in heading for heading in person.headings] == [False, True]


def test_where_a_folder_is_asked_for_the_dialog_says_so_after_files_too(qtbot: QtBot, tmp_path: Path) -> None:
    window, said = QWidget(), list[str]()
    qtbot.addWidget(window)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FileDialog)
        said.extend(box.currentText() for box in dialog.findChildren(QComboBox, "fileTypeCombo"))
        dialog.reject()

    for _ in range(2):
        QTimer.singleShot(0, look)
        FileDialog.folder_to_write(window, "Folder", str(tmp_path))
        QTimer.singleShot(0, look)
        FileDialog.file_to_read(window, "Open", str(tmp_path), "All files (*)")

    assert said == ["Directories", "All files (*)"] * 2
