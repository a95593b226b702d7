"""A stream is read once by a command, and what came is the same each time it is looked at."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from core.system.streams import kept_stream, streams_beside
from core.wording.system import of_system

pytestmark = pytest.mark.skipif(not Path("/dev/fd").exists(), reason="needs the names that Unix gives")


@pytest.fixture
def name() -> Iterator[str]:
    """A pipe through which eight bytes have come."""
    read, write = os.pipe()
    os.write(write, b"a,b\n1,2\n")
    os.close(write)
    yield f"/dev/fd/{read}"
    os.close(read)


def why_not(path: str) -> str:
    with pytest.raises(OSError) as caught:
        kept_stream(path, 100)
    return of_system(caught.value).code


def test_a_second_look_sees_the_same(name: str) -> None:
    with streams_beside("a.json"):
        first, second = kept_stream(name, 100), kept_stream(name, 100)

    assert first is second
    assert first is not None
    assert first.content == b"a,b\n1,2\n"


def test_a_named_pipe_is_read_once_by_whatever_name(tmp_path: Path) -> None:
    pipe, other = tmp_path / "pipe", tmp_path / "other"
    os.mkfifo(pipe)
    other.symlink_to(pipe)
    server = Thread(target=pipe.write_bytes, args=(b"a,b\n1,2\n",))
    server.start()

    with streams_beside("a.json"):
        first, second = kept_stream(str(pipe), 100), kept_stream(str(other), 100)
    server.join()

    assert first is second
    assert first is not None
    assert first.content == b"a,b\n1,2\n"


def test_what_came_through_a_named_pipe_outlives_it(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    server = Thread(target=pipe.write_bytes, args=(b"a,b\n1,2\n",))
    server.start()

    with streams_beside("a.json"):
        first = kept_stream(str(pipe), 100)
        pipe.unlink()
        second = kept_stream(str(pipe), 100)
    server.join()

    assert first is second is not None


def test_a_named_pipe_is_not_read_outside_a_command_nor_where_nobody_serves_it(tmp_path: Path) -> None:
    pipe = str(tmp_path / "pipe")
    os.mkfifo(pipe)

    assert why_not(pipe) == "system.stream"
    with streams_beside("a.json"):
        assert why_not(pipe) == "system.unserved"
    with streams_beside(pipe):
        assert why_not(pipe) == "system.read_once"


def test_no_more_is_taken_than_tells_that_it_is_too_much(name: str) -> None:
    with streams_beside("a.json"):
        kept = kept_stream(name, 3)

    assert kept is not None
    assert kept.content == b"a,b\n"


def test_a_file_is_no_stream(tmp_path: Path) -> None:
    assert kept_stream(str(tmp_path / "a.csv"), 100) is None


def test_outside_a_command_nothing_is_read(name: str) -> None:
    assert why_not(name) == "system.stream"
    assert os.read(int(name.removeprefix("/dev/fd/")), 100) == b"a,b\n1,2\n"


@pytest.mark.parametrize("experiment", ["-", "/dev/stdin", "/dev/fd/0"])
@pytest.mark.parametrize("table", ["-", "/dev/stdin", "/dev/fd/0"])
def test_the_stream_of_the_experiment_is_none_for_a_table(experiment: str, table: str) -> None:
    with streams_beside(experiment):
        assert why_not(table) == "system.read_once"
