"""A run that could not begin for its data begins when they are there, and nothing is said of it any more."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from app.program.program import Program
from core.components.datasets import Csv
from core.wording import Reason

TABLE = "x,y,label\n" + "".join(f"{n},{n * n % 7},{'ab'[n % 2]}\n" for n in range(40))


def missing(program: Program, path: Path, qtbot: QtBot) -> None:
    """Open an experiment whose table is not there."""
    program.inspector.open_point(1)
    with qtbot.waitSignal(program.player.failed):
        program.document.new(replace(program.document.experiment, data=Csv(path=str(path))))


def test_a_table_that_is_there_again_is_read_when_somebody_comes_back(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "mine.csv"
    missing(program, path, qtbot)
    section = program.inspector.points[0].section
    assert section is not None
    said = (program.notice.isVisible(), bool(section.sentence))

    path.write_text(TABLE, "utf-8")
    with qtbot.waitSignal(program.player.loaded):
        program.stalls.look()

    assert said == (True, True)
    assert not program.notice.isVisible()
    assert not section.sentence


def test_what_cannot_be_yet_is_said_still(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    missing(program, tmp_path / "mine.csv", qtbot)

    with qtbot.waitSignal(program.player.failed):
        program.stalls.look()

    assert program.notice.isVisible()


def test_what_somebody_has_put_away_is_said_again_only_where_somebody_tries_again(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    missing(program, tmp_path / "mine.csv", qtbot)
    program.notice.dismiss()

    with qtbot.waitSignal(program.player.failed):
        program.stalls.look()
    after_coming_back = program.notice.isVisible()
    with qtbot.waitSignal(program.player.failed):
        program.player.reset()

    assert not after_coming_back
    assert program.notice.isVisible()


def test_other_data_end_the_error_too(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    missing(program, tmp_path / "mine.csv", qtbot)
    section = program.inspector.points[0].section
    assert section is not None

    program.document.undo_stack.undo()

    assert not program.notice.isVisible()
    assert not section.sentence


def test_something_else_that_was_said_meanwhile_stays(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    missing(program, path, qtbot)
    program.notice.show_reason(Reason("json.empty"))

    path.write_text(TABLE, "utf-8")
    with qtbot.waitSignal(program.player.loaded):
        program.stalls.look()

    assert program.notice.isVisible()
