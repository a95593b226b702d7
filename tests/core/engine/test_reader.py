"""The reader, from outside: the same in a process as here, and nothing of it is left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from core.components.datasets import Csv, DataError, seen_here
from core.components.tables import Progress, stamp_of
from core.engine import Reader
from tests.waiting import comes_about

ENDING_S = 5.0


@pytest.fixture(params=["thread", "process"])
def reader(request: pytest.FixtureRequest) -> Iterator[Reader]:
    made = Reader(request.param)
    yield made
    if made.pid is not None:
        os.kill(made.pid, signal.SIGKILL)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return written(tmp_path / "table.csv", 20_000)


def written(path: Path, rows: int) -> Path:
    path.write_text("x,y\n" + "".join(f"{i}.5,{'ab'[i % 2]}\n" for i in range(rows)), "utf-8")
    return path


def ask(reader: Reader, path: Path, tell: Callable[[Progress], None] = lambda _: None) -> object:
    return reader.see(stamp_of(str(path)), Csv(path=str(path)), tell)


def ended(pid: int) -> bool:
    try:
        process = psutil.Process(pid)
        process.wait(ENDING_S)
    except psutil.NoSuchProcess:
        return True
    except psutil.TimeoutExpired:
        return bool(process.status() == psutil.STATUS_ZOMBIE)
    return True


def test_a_table_is_seen_as_it_is_here(reader: Reader, table: Path) -> None:
    assert ask(reader, table) == seen_here(stamp_of(str(table)), Csv(path=str(table)))


def test_it_tells_how_far_it_is(reader: Reader, tmp_path: Path) -> None:
    path, told = written(tmp_path / "long.csv", 100_000), list[Progress]()

    ask(reader, path, told.append)

    assert {each.path for each in told} == {str(path)}
    assert told[-1].share == 1.0
    assert any(0 < each.share < 1 for each in told)


def test_what_cannot_be_read_now_is_told_and_the_reader_stays(reader: Reader, table: Path, tmp_path: Path) -> None:
    gone = written(tmp_path / "gone.csv", 10)
    stamp = stamp_of(str(gone))
    gone.unlink()

    with pytest.raises(DataError, match="no such file"):
        reader.see(stamp, Csv(path=str(gone)), lambda _: None)

    assert not reader.gone
    assert ask(reader, table)


def test_one_process_reads_all_tables_and_none_is_begun_before(table: Path, tmp_path: Path) -> None:
    reader = Reader()
    before = reader.pid

    ask(reader, table)
    pid = reader.pid
    ask(reader, written(tmp_path / "other.csv", 100))

    assert (before, reader.pid) == (None, pid)
    assert pid is not None
    os.kill(pid, signal.SIGKILL)


def test_who_gives_up_leaves_no_process_behind(tmp_path: Path) -> None:
    path, reader, pids = written(tmp_path / "long.csv", 1_000_000), Reader(), list[int]()

    def give_up(_: Progress) -> None:
        if reader.pid is not None:
            pids.append(reader.pid)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        ask(reader, path, give_up)

    assert reader.gone
    assert len(pids) == 1
    assert comes_about(lambda: not psutil.pid_exists(pids[0]), ENDING_S)


def test_a_process_that_ends_before_its_time_is_one_sentence(table: Path) -> None:
    reader = Reader()
    ask(reader, table)
    assert reader.pid is not None
    os.kill(reader.pid, signal.SIGKILL)

    with pytest.raises(DataError, match="has ended before its time: try it again"):
        ask(reader, table)

    assert reader.gone


def test_a_reader_that_nobody_holds_is_gone(table: Path) -> None:
    reader = Reader()
    ask(reader, table)
    pid = reader.pid
    assert pid is not None

    del reader

    assert ended(pid)


NEAR = """
import os, signal, sys
from core.components.datasets import Csv
from core.components.tables import stamp_of
from core.engine import Reader

def tell(progress):
    if reader.pid is not None and progress.share > 0.05:
        print(reader.pid, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)

if __name__ == "__main__":
    reader = Reader()
    reader.see(stamp_of(sys.argv[1]), Csv(path=sys.argv[1]), tell)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no signal that nobody hears")
def test_it_ends_with_a_program_that_is_killed_in_the_midst_of_a_table(tmp_path: Path) -> None:
    path, script = written(tmp_path / "long.csv", 3_000_000), tmp_path / "near.py"
    script.write_text(NEAR, "utf-8")

    run = [sys.executable, str(script), str(path)]
    root = Path(__file__).parents[3]
    near = subprocess.run(run, cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, capture_output=True, check=False)

    assert near.returncode == -signal.SIGKILL, near.stderr
    assert ended(int(near.stdout))
