"""A file is another one when it holds another experiment, whatever its times say."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from app.state import source as module
from app.state.document import Document
from app.state.source import Overtaken, Source
from core.components.datasets import Csv
from core.experiment import Experiment
from core.experiment.files import read_experiment, write_experiment
from core.experiment.metadata.table import csv_header
from core.experiment.provenance import Provenance
from core.wording import english

MINE, OLD, THEIRS = Experiment(seed=3), Experiment(seed=1), Experiment(seed=2)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """As it was when it was opened."""
    write_experiment(tmp_path / "mine.json", OLD)
    return tmp_path / "mine.json"


def seen(source: Source) -> str:
    """What is said after one has come back to the window."""
    source.look(MINE)
    return english(source.trouble) if source.trouble else ""


def test_nothing_has_happened_to_a_file_that_was_touched_or_set_out_in_another_way(file: Path) -> None:
    source = Source(file, OLD)
    first = seen(source)

    os.utime(file, (1, 1))
    touched = seen(source)
    file.write_text(file.read_text().replace("\n", "\n  "))

    assert (first, touched, seen(source)) == ("", "", "")


def test_one_that_holds_something_else_is_told_until_it_is_as_before(file: Path) -> None:
    source = Source(file, OLD)
    write_experiment(file, THEIRS)

    told, theirs = seen(source), source.theirs
    write_experiment(file, OLD)

    assert told == "mine.json: another program has changed this file since it was read here"
    assert (theirs, seen(source)) == (THEIRS, "")


def test_where_somebody_else_wrote_the_same_nothing_is_left_to_ask(file: Path) -> None:
    source = Source(file, OLD)
    write_experiment(file, MINE)

    assert (seen(source), source.saved) == ("", MINE)


SPOILED = "mine.json: another program has changed this file, and it is no experiment any more: "


def _spoil(file: Path) -> None:
    file.write_text("")


def _make_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize(
    "happens, told",
    [
        (Path.unlink, "mine.json: this file is no longer where it was"),
        (_spoil, SPOILED + "it is empty"),
        (_make_folder, SPOILED + "cannot be read: is a directory"),
    ],
)
def test_what_became_of_a_file_is_told_and_theirs_cannot_be_taken(
    file: Path, happens: Callable[[Path], None], told: str
) -> None:
    source = Source(file, OLD)

    happens(file)

    assert (seen(source), source.theirs) == (told, None)


def test_a_table_that_carries_an_experiment_is_none_that_could_be_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text(csv_header(["step"], Provenance(experiment=OLD).text()))

    assert seen(Source(tmp_path / "mine.csv", OLD)).endswith("it is a picture or a table")


def test_what_somebody_else_wrote_is_not_written_over(file: Path) -> None:
    source = Source(file, OLD)
    write_experiment(file, THEIRS)

    with pytest.raises(Overtaken):
        source.write(file, MINE)

    assert (read_experiment(file), source.theirs) == (THEIRS, THEIRS)
    assert [path.name for path in file.parent.iterdir()] == ["mine.json"]


def test_what_was_seen_may_be_written_over_but_nothing_that_came_after(file: Path) -> None:
    source = Source(file, OLD)
    write_experiment(file, THEIRS)
    source.look(MINE)
    source.dismiss()
    write_experiment(file, Experiment(seed=9))

    with pytest.raises(Overtaken):
        source.write(file, MINE)
    source.dismiss()
    source.write(file, MINE)

    assert read_experiment(file) == MINE


def test_who_writes_while_it_is_being_saved_is_seen_too(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, write = Source(file, OLD), write_experiment

    def write_late(path: Path, experiment: Experiment, still: Callable[[], None]) -> None:
        def meanwhile() -> None:
            write(file, THEIRS)
            still()

        write(path, experiment, meanwhile)

    monkeypatch.setattr(module, "write_experiment", write_late)
    with pytest.raises(Overtaken):
        source.write(file, MINE)

    assert read_experiment(file) == THEIRS


def test_a_spoiled_file_is_not_written_over_unasked_and_one_that_is_gone_is_written_anew(file: Path) -> None:
    source = Source(file, OLD)
    file.write_text("")
    with pytest.raises(Overtaken):
        source.write(file, MINE)

    file.unlink()
    source.write(file, MINE)

    assert read_experiment(file) == MINE


def test_under_another_name_it_is_a_matter_of_the_dialog(file: Path, tmp_path: Path) -> None:
    source = Source(file, OLD)
    write_experiment(tmp_path / "other.json", THEIRS)

    source.write(tmp_path / "other.json", MINE)

    assert (source.path, read_experiment(tmp_path / "other.json")) == (tmp_path / "other.json", MINE)


def test_a_table_that_is_named_from_where_we_are_stays_the_same_one_in_a_file_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "table.csv").write_text("x,y\n1,a\n2,b\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    document = Document(Experiment())

    document.set_data(Csv(path="table.csv"))
    document.save(tmp_path / "mine.json")
    document.look()

    assert document.experiment.data == Csv(path=str(tmp_path / "table.csv"))
    assert '"path": "table.csv"' in (tmp_path / "mine.json").read_text("utf-8")
    assert (document.is_clean, document.trouble) == (True, None)
