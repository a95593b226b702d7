"""All plots are written of one step, each in its turn; what cannot be is told by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.export.choice import ExportChoice
from app.export.folder_export import FolderExport, Gathered
from app.playback.player import Player
from app.plots.instruments import INSTRUMENTS
from app.program.program import Program
from app.widgets.files.file_dialog import FileDialog
from app.widgets.question import ANSWER, Question
from core.experiment.disk import FileError, write_bytes
from core.experiment.files import read_experiment
from core.wording import Reason

PATIENCE_S = 10.0
SMALLEST = ExportChoice(size="320x240")
FEW = ("gradient-profile", "loss", "heatmap", "microscope")

Gather = Callable[[], Gathered]


@pytest.fixture
def exporting(program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> FolderExport:
    """Into an empty folder."""
    (tmp_path / "figures").mkdir()
    monkeypatch.setattr(FileDialog, "folder_to_write", lambda *_: str(tmp_path / "figures"))
    return program.exports.folder_exports.exporting


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of all plots, as if there were no more."""
    monkeypatch.setattr("app.export.folder_export.INSTRUMENTS", {name: INSTRUMENTS[name] for name in FEW})


@pytest.fixture
def gather(exporting: FolderExport, qtbot: QtBot) -> Gather:
    """Exports all there are, and waits for what comes of it."""

    def gather() -> Gathered:
        with qtbot.waitSignal(exporting.ended, timeout=60_000) as ended:
            exporting.export(SMALLEST)
        assert ended.args is not None
        (gathered,) = ended.args
        assert isinstance(gathered, Gathered)
        return gathered

    return gather


@pytest.fixture
def may_write(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Until then, nothing is written."""
    may_write = Event()

    def write(path: Path, content: bytes) -> None:
        may_write.wait(PATIENCE_S)
        write_bytes(path, content)

    monkeypatch.setattr("app.export.writing.write_bytes", write)
    return may_write


@contextmanager
def before(exporting: FolderExport, number: int, act: Callable[[], object]) -> Iterator[None]:
    """Something happens before the plot of that number is drawn."""

    def look(_name: str, done: int, _count: int) -> None:
        if done == number:
            act()

    exporting.advanced.connect(look)
    yield
    exporting.advanced.disconnect(look)


def names(folder: Path) -> set[str]:
    """Of all that is there, also of what would be half-written."""
    return {path.name for path in folder.iterdir()}


def test_every_plot_is_written_of_one_step_while_the_run_rests(
    gather: Gather, player: Player, program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    player.play()
    qtbot.waitUntil(lambda: player.live is not None and len(player.live) > 3)

    gathered = gather()

    assert gathered.step is not None
    told = {f"{name}-step{gathered.step}.png" for name in INSTRUMENTS} - names(tmp_path / "figures")
    assert told == {f"{name}-step{gathered.step}.png" for name in gathered.lacking}
    assert {path.name for path in gathered.written} == names(tmp_path / "figures")
    assert len(gathered.written) >= 10
    assert all(read_experiment(path) == program.document.experiment for path in gathered.written)
    assert (gathered.failed, gathered.left, player.playing) == ((), 0, True)
    player.pause()


@pytest.mark.usefixtures("few")
def test_copies_are_among_them_told_apart_by_number(gather: Gather, program: Program, tmp_path: Path) -> None:
    program.board.copies.duplicate("heatmap")

    gathered = gather()

    assert {f"heatmap{number}-step0.png" for number in ("", "-2")} <= names(tmp_path / "figures")
    assert (gathered.count, gathered.left, gathered.failed) == (len(FEW) + 1, 0, ())


@pytest.mark.usefixtures("few")
def test_the_numbers_of_all_are_of_that_step(exporting: FolderExport, player: Player, qtbot: QtBot) -> None:
    player.play()
    qtbot.waitUntil(lambda: player.live is not None and len(player.live) > 3)

    with qtbot.waitSignal(exporting.ended, timeout=60_000) as ended:
        exporting.export(ExportChoice("csv"))

    assert ended.args is not None
    (gathered,) = ended.args
    told = [f'""step"":{gathered.step},' in path.read_text("utf-8") for path in gathered.written]
    assert told == [True] * len(FEW)
    player.pause()


@pytest.mark.usefixtures("few")
def test_a_plot_that_has_nothing_to_show_is_named_and_no_failure(
    gather: Gather, program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lack = Reason("export.nothing", plot="Loss", why="it is empty")
    known = "app.export.exporting.lack_of"
    monkeypatch.setattr(known, lambda twin: lack if twin.title() == program.board.title("loss") else None)

    gathered = gather()

    assert (gathered.lacking, gathered.failed, gathered.reason) == (("loss",), (), lack)
    assert len(names(tmp_path / "figures")) == len(FEW) - 1


@pytest.mark.usefixtures("few")
def test_what_could_not_be_written_is_named_and_the_others_are_there(
    gather: Gather, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    refused = Reason("file.unwritable", why="the disk is full")

    def write(path: Path, content: bytes) -> None:
        if "heatmap" in path.name:
            raise FileError(refused)
        write_bytes(path, content)

    monkeypatch.setattr("app.export.writing.write_bytes", write)

    gathered = gather()

    assert (gathered.failed, gathered.reason) == (("heatmap",), refused)
    assert len(names(tmp_path / "figures")) == len(gathered.written) == len(FEW) - 1


@pytest.mark.usefixtures("few")
def test_what_stands_there_is_asked_about_once(gather: Gather, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    answers, folder = [ANSWER.YesToAll, ANSWER.SaveAll, ANSWER.Cancel], tmp_path / "figures"
    first = gather()
    monkeypatch.setattr(Question, "answer", lambda question: answers.pop(0))

    again, beside, given_up = gather(), gather(), gather()

    assert again.written == first.written
    assert [path.stem for path in beside.written] == [f"{path.stem}-2" for path in first.written]
    assert given_up.written == ()
    assert len(names(folder)) == 2 * len(first.written)
    assert answers == []


@pytest.mark.usefixtures("few")
def test_a_folder_into_which_nothing_can_be_written_is_refused_before_anything_is_drawn(
    exporting: FolderExport, gather: Gather, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    monkeypatch.setattr(FileDialog, "folder_to_write", lambda *_: str(tmp_path / "gone"))

    with qtbot.waitSignal(exporting.refused) as refused, qtbot.assertNotEmitted(exporting.advanced):
        gathered = gather()

    assert refused.args is not None
    (reason,) = refused.args
    assert (reason.code, gathered.written, exporting.busy) == ("file.unwritable", (), False)


@pytest.mark.usefixtures("few")
def test_given_up_what_was_written_is_whole_and_stays(
    exporting: FolderExport, gather: Gather, player: Player, tmp_path: Path
) -> None:
    with before(exporting, 2, exporting.cancel):
        gathered = gather()

    assert (len(gathered.written), gathered.left) == (2, 2)
    assert all(read_experiment(path) for path in gathered.written)
    assert len(names(tmp_path / "figures")) == 2


@pytest.mark.usefixtures("few")
def test_one_that_is_being_written_is_finished(
    exporting: FolderExport, may_write: Event, tmp_path: Path, qtbot: QtBot
) -> None:
    exporting.export(SMALLEST)
    qtbot.waitUntil(lambda: exporting._exporting.writing)

    with qtbot.waitSignal(exporting.ended) as ended:
        exporting.cancel()
        may_write.set()

    assert ended.args is not None
    (gathered,) = ended.args
    assert (len(gathered.written), gathered.left) == (1, 3)
    assert len(names(tmp_path / "figures")) == 1


@pytest.mark.usefixtures("few")
def test_who_ends_waits_for_the_one_that_is_being_written_and_for_no_other(
    exporting: FolderExport, may_write: Event, tmp_path: Path, qtbot: QtBot
) -> None:
    told = list[Gathered]()
    exporting.ended.connect(told.append)
    exporting.export(SMALLEST)
    qtbot.waitUntil(lambda: exporting._exporting.writing)

    may_write.set()
    exporting.finish()

    assert [(len(each.written), each.left) for each in told] == [(1, 3)]
    assert len(names(tmp_path / "figures")) == 1


@pytest.mark.usefixtures("few")
def test_where_another_run_begins_no_more_plots_are_drawn(
    exporting: FolderExport, gather: Gather, player: Player
) -> None:
    with before(exporting, 2, player.reset):
        gathered = gather()

    assert gathered.left > 0
    assert not exporting.busy
