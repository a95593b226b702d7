"""Nothing is waited for that may never come: pipes, devices, sockets and folders are told from files at once."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.system.inputs import opened
from core.wording.system import of_system
from tests.systems import PIPES

pytestmark = PIPES


@pytest.fixture
def ends() -> Iterator[tuple[int, int]]:
    """Both ends of a pipe that is open already."""
    read, write = os.pipe()
    yield read, write
    os.close(read)


def why_not(path: object) -> str:
    """The code of the reason for which it is not read."""
    with pytest.raises(OSError) as caught, opened(str(path), 0.05) as file:
        file.read()
    return of_system(caught.value).code


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(bytes(range(256)) * 10_000)

    with opened(str(tmp_path / "file"), 0.0) as file:
        assert file.peek(2)[:2] == b"\x00\x01"
        assert file.read() == bytes(range(256)) * 10_000


def test_a_pipe_that_nobody_writes_to_is_not_waited_for(pipe: Path) -> None:
    assert why_not(pipe) == "system.unserved"


def test_a_pipe_that_somebody_writes_to_is_read(pipe: Path) -> None:
    writer = threading.Thread(target=pipe.write_bytes, args=(b"x" * 300_000,))
    writer.start()

    with opened(str(pipe), 1.0) as file:
        assert file.read() == b"x" * 300_000
    writer.join()


def test_patience_with_a_pipe_has_an_end(pipe: Path) -> None:
    both = os.open(pipe, os.O_RDWR)
    assert why_not(pipe) == "system.silent"

    os.write(both, b"begun, and never ended")

    assert why_not(pipe) == "system.silent"
    os.close(both)


@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero", "/dev/random", "/dev/full", "/dev/tty"])
def test_a_device_is_no_file(device: str) -> None:
    assert why_not(device) == "system.device"


def test_sockets_and_folders_are_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket")

        assert why_not("socket") == "system.socket"
    assert why_not(tmp_path) == "system.EISDIR"
    assert why_not(tmp_path / "gone") == "system.ENOENT"


def test_what_is_open_already_may_take_its_time(ends: tuple[int, int]) -> None:
    read, write = ends
    os.set_blocking(read, False)

    def write_late() -> None:
        os.write(write, b"late")
        os.close(write)

    threading.Timer(0.05, write_late).start()

    with opened(f"/dev/fd/{read}", 0.0) as file:
        assert file.read() == b"late"


def test_an_open_file_is_read_from_its_beginning(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"whole")
    with (tmp_path / "file").open("rb") as own:
        own.read(2)

        with opened(f"/dev/fd/{own.fileno()}", 0.0) as file:
            assert file.read() == b"whole"


def test_a_descriptor_that_is_not_open_is_refused() -> None:
    assert why_not("/dev/fd/999") == "system.EBADF"
