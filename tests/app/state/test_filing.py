"""Files are handled as people expect, and nothing unsaved gets lost unasked."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Timer
from unittest.mock import Mock

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.remembered.preferences import Preferences
from app.state.document import Document
from app.state.filing import Filing
from app.widgets.files.file_dialog import FileDialog
from core.experiment import Experiment, small_experiment
from core.experiment.files import read_experiment, write_experiment
from core.experiment.metadata.table import csv_header
from core.experiment.presets import read_preset
from core.experiment.provenance import Provenance
from core.wording import english
from tests.app.state.person import BUTTON, Person
from tests.systems import PIPES


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Person:
    """Somebody who cancels everything."""
    return Person(monkeypatch)


@pytest.fixture
def filing(qtbot: QtBot, document: Document, preferences: Preferences) -> Filing:
    """The dialogs' owner."""
    window = QWidget()
    qtbot.addWidget(window)
    filing = Filing(document, preferences, window)
    filing.setParent(None)
    return filing


def test_the_first_save_asks_for_a_name_and_the_second_does_not(
    filing: Filing, document: Document, person: Person, tmp_path: Path
) -> None:
    person.file = str(tmp_path / "mine")
    saved = filing.save()
    document.set_seed(3)
    person.file = ""

    assert (saved, filing.save(), document.path) == (True, True, tmp_path / "mine.json")
    assert read_experiment(tmp_path / "mine.json").seed == 3


def test_a_cancelled_save_saves_nothing(filing: Filing, document: Document, person: Person) -> None:
    document.set_seed(3)

    assert not filing.save()
    assert not document.is_clean


def test_opening_remembers_the_file(
    filing: Filing, document: Document, person: Person, preferences: Preferences, tmp_path: Path
) -> None:
    write_experiment(tmp_path / "theirs.json", Experiment(seed=5))
    person.file = str(tmp_path / "theirs.json")

    filing.open()

    assert (document.experiment.seed, filing.title()) == (5, "theirs.json")
    assert preferences.recent_files == (tmp_path / "theirs.json",)


@pytest.mark.parametrize("name", ["gone.json", "x" * 300])  # the second is longer than any name can be
def test_a_recent_file_that_is_gone_is_forgotten(
    name: str, filing: Filing, document: Document, preferences: Preferences, tmp_path: Path
) -> None:
    preferences.remember_file(tmp_path / name)

    filing.open_file(tmp_path / name)

    assert preferences.recent_files == ()


@PIPES
def test_what_came_through_a_pipe_is_no_recent_file(
    filing: Filing, document: Document, preferences: Preferences, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    both = os.open(tmp_path / "pipe.json", os.O_RDWR)
    write_experiment(tmp_path / "mine.json", Experiment(seed=5))
    os.write(both, (tmp_path / "mine.json").read_bytes())
    Timer(0.05, os.close, (both,)).start()

    filing.open_file(tmp_path / "pipe.json")

    assert (document.experiment.seed, document.path, preferences.recent_files) == (5, None, ())


def test_without_changes_nobody_is_asked(filing: Filing, document: Document, person: Person) -> None:
    filing.new()
    filing.open_preset("relu-healthy")

    assert person.asked == 0
    assert document.experiment == read_preset("relu-healthy").experiment
    assert filing.title() == "ReLU with He on digits: healthy"


def test_cancelling_keeps_the_unsaved_work(filing: Filing, document: Document, person: Person) -> None:
    document.set_seed(3)

    filing.new()

    assert (person.asked, document.experiment.seed) == (1, 3)


def test_giving_it_up_goes_on_and_undo_still_has_it(filing: Filing, document: Document, person: Person) -> None:
    document.set_seed(3)
    person.answer = BUTTON.Discard

    filing.new()
    begun = document.experiment
    document.undo_stack.undo()

    assert (begun, document.experiment.seed) == (small_experiment(), 3)


def test_saving_first_and_then_going_on(filing: Filing, document: Document, person: Person, tmp_path: Path) -> None:
    document.set_seed(3)
    person.answer, person.file = BUTTON.Save, str(tmp_path / "kept.json")

    filing.new()

    assert document.experiment == small_experiment()
    assert read_experiment(tmp_path / "kept.json").seed == 3


def test_when_saving_first_fails_nothing_goes_on(
    filing: Filing, document: Document, person: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    document.set_seed(3)
    person.answer, person.file = BUTTON.Save, str(tmp_path / "no folder" / "kept.json")

    with qtbot.waitSignal(filing.refused):
        filing.new()

    assert document.experiment.seed == 3


def test_without_file_and_preset_it_has_no_title(filing: Filing) -> None:
    filing.new()

    assert filing.title() == "Untitled experiment"


def test_the_experiment_of_a_table_is_opened_and_saved_under_a_name_of_its_own(
    filing: Filing, document: Document, monkeypatch: pytest.MonkeyPatch, person: Person, preferences: Preferences,
    tmp_path: Path,
) -> None:  # fmt: skip
    table, proposed = tmp_path / "run.csv", list[str]()
    table.write_text(csv_header(["step"], Provenance(experiment=Experiment(seed=5)).text()))
    before = table.read_bytes()
    person.file = str(table)
    filing.open()
    opened = document.experiment.seed, filing.title(), document.is_clean, preferences.recent_files

    def choose(parent: QWidget, title: str, proposal: str, kinds: str) -> str:
        proposed.append(proposal)
        return proposal

    monkeypatch.setattr(FileDialog, "file_to_write", choose)
    filing.save()

    assert opened == (5, "Experiment of run.csv", True, (table,))
    assert proposed == [str(tmp_path / "run.json")]
    assert (document.path, filing.title()) == (tmp_path / "run.json", "run.json")
    assert table.read_bytes() == before


def test_a_picture_that_carries_nothing_is_told_and_changes_nothing(
    filing: Filing, document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    before = document.experiment
    (tmp_path / "holiday.png").write_bytes(b"\x89PNG\r\n\x1a\n")

    with qtbot.waitSignal(document.file_failed) as failed:
        filing.open_file(tmp_path / "holiday.png")

    assert "holiday.png: this picture was not made by Backscope" in english(failed.args[0])
    assert document.experiment == before


def test_pictures_and_tables_are_listed_where_a_file_is_chosen(filing: Filing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FileDialog, "files_to_read", asked := Mock(return_value=[]))

    filing.open()

    assert all(kind in asked.call_args.args[-1] for kind in ("*.json", "*.png", "*.svg", "*.pdf", "*.csv"))


def test_no_picture_is_written_over_even_where_its_name_is_chosen(
    filing: Filing, document: Document, person: Person, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "figure.PNG").write_bytes(b"a picture")
    person.file = str(tmp_path / "figure.PNG")

    with qtbot.waitSignal(filing.refused) as refused:
        assert not filing.save()

    assert refused.args[0].code == "experiment.suffix"
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"a picture"]


@pytest.mark.parametrize("answer, seed, asked", [(BUTTON.Cancel, 1, 1), (BUTTON.Yes, 3, 1)])
def test_a_file_that_gets_its_ending_afterwards_is_not_written_over_unasked(
    filing: Filing, document: Document, person: Person, tmp_path: Path, answer: BUTTON, seed: int, asked: int
) -> None:
    write_experiment(tmp_path / "b.json", Experiment(seed=1))
    document.set_seed(3)
    person.file, person.answer = str(tmp_path / "b"), answer

    saved = filing.save_as()

    assert (saved, document.is_clean, person.asked) == (seed == 3,) * 2 + (asked,)
    assert read_experiment(tmp_path / "b.json").seed == seed


def test_a_version_in_a_name_is_no_ending(filing: Filing, document: Document, person: Person, tmp_path: Path) -> None:
    person.file = str(tmp_path / "run v1.5")

    filing.save_as()

    assert document.path == tmp_path / "run v1.5.json"


def test_a_file_keeps_its_own_name_whatever_it_ends_in(
    filing: Filing, document: Document, person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_experiment(tmp_path / "network.txt", Experiment(seed=1))
    monkeypatch.chdir(tmp_path)
    filing.open_file(Path("network.txt"))
    document.set_seed(3)
    person.file = str(tmp_path / "network.txt")

    assert filing.save_as()
    assert read_experiment(tmp_path / "network.txt").seed == 3
