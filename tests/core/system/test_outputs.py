"""What is written in place reaches whoever reads; what nobody reads is refused, and nothing is touched by asking."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.system.outputs import require_writable, written
from core.wording.system import of_system
from tests.systems import PIPES

pytestmark = PIPES


@pytest.fixture
def ends() -> Iterator[tuple[int, int]]:
    """Both ends of a pipe that is open already."""
    read, write = os.pipe()
    yield read, write
    os.close(write)


def why_not(path: object) -> str:
    """The code of the reason for which nothing can be written there, the same before and at the time."""
    with pytest.raises(OSError) as before:
        require_writable(str(path))
    with pytest.raises(OSError) as then, written(str(path)):
        pass
    assert of_system(before.value) == of_system(then.value)
    return of_system(then.value).code


def test_asking_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")

    require_writable(str(tmp_path / "file"))
    require_writable(str(tmp_path / "new"))

    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("file", b"old")]


@pytest.mark.parametrize("device", ["/dev/full", "/dev/zero", "/dev/tty"])
def test_a_device_is_refused(device: str) -> None:
    assert why_not(device) == "system.device"


def test_the_null_device_takes_everything() -> None:
    require_writable(os.devnull)

    with written(os.devnull) as file:
        assert file.write(b"gone") == 4


def test_a_pipe_that_nobody_reads_is_refused(pipe: Path) -> None:
    assert why_not(pipe) == "system.unread"


def test_the_reader_of_a_pipe_is_not_sent_away_by_asking(pipe: Path) -> None:
    received: list[bytes] = []
    reader = threading.Thread(target=lambda: received.append(pipe.read_bytes()))
    reader.start()

    require_writable(str(pipe))
    require_writable(str(pipe))
    with written(str(pipe)) as file:
        file.write(b"through")
    reader.join()

    assert received == [b"through"]
    assert pipe.is_fifo()


def test_sockets_and_folders_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket")

        assert why_not("socket") == "system.socket"
    assert why_not(tmp_path) == "system.EISDIR"
    assert why_not("new/") == "system.EISDIR"


@pytest.mark.parametrize(
    "path, code",
    [("", "no_path"), ("a\0b", "null_character"), ("\ud800", "no_name"), ("n/x", "ENOENT"), ("x" * 256, "ENAMETOOLONG")]
)  # fmt: skip
def test_a_name_that_cannot_be_is_refused(path: str, code: str) -> None:
    assert why_not(path) == f"system.{code}"


def test_what_is_open_already_is_written_to(ends: tuple[int, int]) -> None:
    read, write = ends
    require_writable(f"/dev/fd/{write}")

    with written(f"/dev/fd/{write}") as file:
        file.write(b"through")

    assert os.read(read, 100) == b"through"
    os.close(read)


def test_an_open_file_goes_on_where_it_was(tmp_path: Path) -> None:
    with (tmp_path / "file").open("wb", buffering=0) as own:
        own.write(b"before ")
        with written(f"/dev/fd/{own.fileno()}") as file:
            file.write(b"and ")
        own.write(b"after")

    assert (tmp_path / "file").read_bytes() == b"before and after"


def test_a_reader_that_leaves_is_no_error(ends: tuple[int, int]) -> None:
    read, write = ends
    os.close(read)

    with written(f"/dev/fd/{write}") as file:
        assert file.write(b"x" * 100_000) == 100_000


def test_a_slow_reader_is_waited_for(ends: tuple[int, int]) -> None:
    read, write = ends
    os.set_blocking(write, False)
    received = bytearray()

    def receive() -> None:
        while len(received) < 150_000:
            received.extend(os.read(read, 300_000))

    reader = threading.Timer(0.05, receive)
    reader.start()

    with written(f"/dev/fd/{write}") as file:
        file.write(b"x" * 150_000)
    reader.join()

    assert received == b"x" * 150_000
    os.close(read)


def test_what_is_open_for_reading_only_is_refused(ends: tuple[int, int]) -> None:
    read, _ = ends

    assert why_not(f"/dev/fd/{read}") == "system.EBADF"
    os.close(read)
