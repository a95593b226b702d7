"""One dialog is asked again and again, and nothing is left in it of the time before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileSystemModel, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.texts.language import Language
from app.widgets.files.file_dialog import FileDialog

Answer = Callable[[FileDialog], None]


class Person:
    """At a window whose dialogs of files are answered as soon as they are there."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)

    def reads(self, folder: str, answer: Answer) -> str:
        """Is asked for a file that is there."""
        _soon(answer)
        return FileDialog.file_to_read(self.window, "Open", folder, "Experiments (*.json);;All files (*)")

    def writes(self, proposed: Path, answer: Answer) -> str:
        """Is asked for a name to write under."""
        _soon(answer)
        return FileDialog.file_to_write(self.window, "Save", str(proposed), "All files (*)")

    def chooses(self, folder: Path, answer: Answer) -> str:
        """Is asked for a folder to write into."""
        _soon(answer)
        return FileDialog.folder_to_write(self.window, "Folder", str(folder))

    def dialogs(self) -> list[FileDialog]:
        """Those that are kept."""
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return self.window.findChildren(FileDialog)


@pytest.fixture
def person(qtbot: QtBot) -> Person:
    """Whom to ask."""
    return Person(qtbot)


def _soon(answer: Answer) -> None:
    def met() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FileDialog)
        try:
            answer(dialog)
        finally:
            if dialog.isVisible():  # or it could not be asked for anything else
                dialog.reject()

    QTimer.singleShot(0, met)


def field_of(dialog: FileDialog) -> QLineEdit:
    """Where the name stands."""
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    return field


def model_of(dialog: FileDialog) -> QFileSystemModel:
    """What it knows of folders."""
    model = dialog.findChild(QFileSystemModel)
    assert isinstance(model, QFileSystemModel)
    return model


def entering(name: str) -> Answer:
    """Types a name and enters it."""

    def enter(dialog: FileDialog) -> None:
        field_of(dialog).setText(name)
        QTest.keyClick(field_of(dialog), Qt.Key.Key_Return)

    return enter


def test_what_is_chosen_comes_back_and_nothing_where_it_is_given_up(person: Person, tmp_path: Path) -> None:
    there = tmp_path / "mine.json"
    there.touch()

    read = person.reads(str(tmp_path), entering("mine.json"))
    written = person.writes(tmp_path / "proposed.json", entering("new.json"))
    given_up = person.reads(str(tmp_path), FileDialog.reject)

    assert (read, written, given_up) == (str(there), str(tmp_path / "new.json"), "")


def test_a_folder_is_chosen_and_after_it_a_file_again(person: Person, tmp_path: Path) -> None:
    (tmp_path / "figures").mkdir()
    (tmp_path / "mine.json").touch()

    folder = person.chooses(tmp_path, entering("figures"))
    given_up = person.chooses(tmp_path, FileDialog.reject)
    read = person.reads(str(tmp_path), entering("mine.json"))

    assert (folder, given_up, read) == (str(tmp_path / "figures"), "", str(tmp_path / "mine.json"))


def test_one_is_asked_again_and_again_as_if_it_were_new(person: Person, tmp_path: Path) -> None:
    said = list[tuple[str, str, str, list[str]]]()

    def look(dialog: FileDialog) -> None:
        folder = dialog.directory().dirName()
        said.append((dialog.windowTitle(), folder, field_of(dialog).text(), dialog.nameFilters()))
        assert dialog.focusWidget() is field_of(dialog)
        field_of(dialog).setText("half a name")

    (other := tmp_path / "other").mkdir()
    person.writes(other / "proposed.json", look)
    first = person.dialogs()
    person.reads(str(tmp_path), look)

    assert said == [
        ("Save", "other", "proposed.json", ["All files (*)"]),
        ("Open", tmp_path.name, "", ["Experiments (*.json)", "All files (*)"]),
    ]
    assert person.dialogs() == first
    assert len(first) == 1


def test_it_sees_what_has_come_since_and_watches_no_folder_meanwhile(
    person: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    def listed(dialog: FileDialog) -> None:
        model = model_of(dialog)
        qtbot.waitUntil(lambda: model.rowCount(model.index(str(tmp_path))) == len(list(tmp_path.iterdir())))

    (tmp_path / "first.json").touch()
    person.reads(str(tmp_path), listed)
    watched = model_of(person.dialogs()[0]).rootPath()
    (tmp_path / "second.json").touch()

    person.reads(str(tmp_path), listed)

    assert watched == ""


@pytest.mark.parametrize("gone", ["gone", "gone/deeper", "there.json"])
def test_in_place_of_a_folder_that_is_gone_it_begins_in_the_nearest_around_it(
    person: Person, tmp_path: Path, gone: str
) -> None:
    (tmp_path / "there.json").touch()

    written = person.writes(tmp_path / gone / "proposed.json", entering("new.json"))
    read = person.reads(str(tmp_path / gone), entering("there.json"))

    assert (written, read) == (str(tmp_path / "new.json"), str(tmp_path / "there.json"))


def test_without_a_folder_it_begins_where_the_last_file_was(person: Person, tmp_path: Path) -> None:
    folders = list[str]()

    def look(dialog: FileDialog) -> None:
        folders.append(dialog.directory().absolutePath())

    person.writes(tmp_path / "proposed.json", entering("mine.json"))

    person.reads("", look)

    assert folders == [str(tmp_path)]


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """What is spoken."""
    language = Language(qapp)
    yield language
    language.show_language("en")


def test_the_dialog_of_a_system_is_a_new_one_each_time_and_begins_where_the_last_file_was(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    met, folders = list[FileDialog](), list[str]()

    def look(dialog: FileDialog) -> None:
        met.append(dialog)
        folders.append(dialog.directory().absolutePath())

    monkeypatch.setattr(FileDialog, "field", None)

    person.writes(tmp_path / "proposed.json", entering("mine.json"))
    person.reads("", look)
    person.reads("", look)

    assert folders == [str(tmp_path)] * 2
    assert met[0] is not met[1]
    qtbot.waitUntil(lambda: len(person.dialogs()) == 1)


def test_it_speaks_as_the_window_does(person: Person, language: Language, tmp_path: Path, qtbot: QtBot) -> None:
    said = list[set[str]]()

    def listen(dialog: FileDialog) -> None:
        said.append({label.text() for label in dialog.findChildren(QLabel)})

    person.reads(str(tmp_path), listen)
    language.show_language("ko")
    person.reads(str(tmp_path), listen)

    assert ["Files of &type:" in said[0], "파일 형식(&T):" in said[1]] == [True, True], said
    qtbot.waitUntil(lambda: len(person.dialogs()) == 1)


def test_another_is_asked_while_one_is_open_and_one_is_kept(person: Person, tmp_path: Path) -> None:
    def ask_another(dialog: FileDialog) -> None:
        assert person.writes(tmp_path / "proposed.json", entering("inner.json")) == str(tmp_path / "inner.json")

    assert person.reads(str(tmp_path), ask_another) == ""
    assert len(person.dialogs()) == 1


def test_another_is_asked_before_the_one_that_was_answered_has_ended(
    person: Person, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    inner = list[str]()
    (tmp_path / "mine.json").touch()

    def answer_and_ask(dialog: FileDialog) -> None:
        entering("mine.json")(dialog)
        assert not dialog.isVisible()
        inner.append(person.reads(str(tmp_path), FileDialog.reject))

    outer = person.reads(str(tmp_path), answer_and_ask)

    assert (outer, inner) == (str(tmp_path / "mine.json"), [""])
    assert "Recursive" not in capfd.readouterr().err


def test_one_that_broke_off_can_be_asked_again(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(FileDialog, "exec", lambda _dialog: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            FileDialog.file_to_read(person.window, "Open", "", "All files (*)")
    person.reads("", lambda dialog: dialog.reject())
    assert len(person.dialogs()) == 1
