"""What is saved is called after what it came from, and takes the name of nothing else."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.remembered.preferences import Preferences
from app.state.document import Document
from app.state.filing import Filing
from app.widgets.files.file_dialog import FileDialog
from core.experiment import Experiment
from core.experiment.files import read_experiment, write_experiment
from core.experiment.metadata.table import csv_header
from core.experiment.presets import read_preset
from core.experiment.provenance import Provenance
from tests.app.state.person import Person


def test_without_file_and_preset_it_has_no_title(filing: Filing) -> None:
    filing.new()

    assert filing.names.title() == "Untitled experiment"


def test_what_has_no_file_is_saved_after_its_title_or_its_preset(filing: Filing, document: Document) -> None:
    filing.new()
    nameless = filing.names.proposed().name
    document.begin(read_preset("relu-healthy"))
    preset = filing.names.proposed().name
    document.set_remark("title", "Does ReLU learn?")

    assert (nameless, preset) == ("experiment.json", "relu-healthy.json")
    assert filing.names.proposed().name == "Does ReLU learn.json"


def test_the_experiment_of_a_table_is_opened_and_saved_under_a_name_of_its_own(
    filing: Filing, document: Document, monkeypatch: pytest.MonkeyPatch, person: Person, preferences: Preferences,
    tmp_path: Path,
) -> None:  # fmt: skip
    table, proposed = tmp_path / "run.csv", list[str]()
    table.write_text(csv_header(["step"], Provenance(experiment=Experiment(seed=5)).text()))
    before = table.read_bytes()
    person.file = str(table)
    filing.open()
    opened = document.experiment.seed, filing.names.title(), document.is_clean, preferences.recent_files

    def choose(parent: QWidget, title: str, proposal: str, kinds: str) -> str:
        proposed.append(proposal)
        return proposal

    monkeypatch.setattr(FileDialog, "file_to_write", choose)
    filing.save()

    assert opened == (5, "Experiment of run.csv", True, (table,))
    assert proposed == [str(tmp_path / "run.json")]
    assert (document.path, filing.names.title()) == (tmp_path / "run.json", "run.json")
    assert table.read_bytes() == before


def test_a_copy_is_proposed_under_another_name_and_under_the_own_one_it_is_saved(
    filing: Filing, document: Document, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    document.save(tmp_path / "mine.json")
    document.set_seed(3)
    proposed = list[str]()

    def choose_the_own_name(*asked: object) -> str:
        proposed.append(str(asked[2]))
        return str(tmp_path / "mine.json")

    monkeypatch.setattr(FileDialog, "file_to_write", choose_the_own_name)
    filing.save_copy()

    assert proposed == [str(tmp_path / "mine copy.json")]
    assert document.is_clean


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
