"""The disk: a file is read whole and replaced whole, or it is said why not, and nothing is lost."""

from __future__ import annotations

import errno
import os
import stat
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from core.experiment.disk import FileError, read_bytes, replacing, require_writable, write_bytes
from tests.systems import PIPES


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "file"


@pytest.fixture
def kept(file: Path) -> Iterator[Path]:
    """A file that an attempt to write must leave as it was, alone in its folder."""
    file.write_bytes(b"old")
    yield file
    assert file.read_bytes() == b"old"
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def refusal(action: Callable[..., object], *arguments: object) -> str:
    with pytest.raises(FileError) as caught:
        action(*arguments)
    assert str(caught.value).isprintable()
    return str(caught.value)


def failing(code: int) -> Callable[..., Any]:
    def fail(*_: Any, **__: Any) -> None:
        raise OSError(code, os.strerror(code))

    return fail


def write_half(path: Path, error: BaseException) -> None:
    with replacing(path) as half:
        half.write(b"half")
        raise error


def test_what_is_written_is_read(file: Path) -> None:
    write_bytes(file, b"\x00\xff")

    assert read_bytes(file) == b"\x00\xff"


def test_a_file_that_is_not_there_is_not_read(file: Path) -> None:
    assert refusal(read_bytes, file) == f"{file}: cannot be read: no such file or directory"


def test_a_folder_is_not_read(tmp_path: Path) -> None:
    assert refusal(read_bytes, tmp_path) == f"{tmp_path}: cannot be read: is a directory"


def test_a_name_that_cannot_be_is_refused() -> None:
    assert refusal(read_bytes, "a\0b\nc") == r"a\u0000b\nc: cannot be read: a name cannot contain a null character"
    assert (
        refusal(write_bytes, "a\0b\nc", b"")
        == r"a\u0000b\nc: cannot be written: a name cannot contain a null character"
    )


@PIPES
def test_a_pipe_is_read_to_its_end(file: Path) -> None:
    os.mkfifo(file)
    writer = threading.Thread(target=lambda: file.write_bytes(b"through"))
    writer.start()

    assert read_bytes(file) == b"through"
    writer.join()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a file without end")
def test_a_file_without_end_is_not_read() -> None:
    assert refusal(read_bytes, "/dev/zero") == "/dev/zero: cannot be read: it is a device: name a file"

    with open("/dev/zero", "rb") as opened:
        sentence = refusal(read_bytes, f"/dev/fd/{opened.fileno()}")

    assert sentence.endswith(": is larger than 64 MB, so it is no experiment")


@pytest.mark.parametrize("function", ["fsync", "replace", "chmod"])
def test_a_full_disk_loses_nothing(kept: Path, function: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, function, failing(errno.ENOSPC))

    assert refusal(write_bytes, kept, b"new") == f"{kept}: cannot be written: no space left on device"


def test_a_folder_that_must_not_be_written_loses_nothing(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "open", failing(errno.EACCES))

    assert refusal(write_bytes, kept, b"new") == f"{kept}: cannot be written: permission denied"


def test_a_locked_file_is_not_replaced(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builtins.open", failing(errno.EACCES))

    assert refusal(write_bytes, kept, b"new") == f"{kept}: cannot be written: permission denied"
    monkeypatch.undo()


def test_an_interrupted_writer_loses_nothing(kept: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        write_half(kept, KeyboardInterrupt())


def test_what_goes_wrong_elsewhere_meanwhile_keeps_its_own_sentence(kept: Path) -> None:
    for error in (ValueError("layers: need 99 GB"), BrokenPipeError()):
        with pytest.raises(type(error)) as caught:
            write_half(kept, error)

        assert caught.value is error


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    file = tmp_path / "no" / "file"

    assert refusal(write_bytes, file, b"") == f"{file}: cannot be written: no such file or directory"


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()

    assert refusal(write_bytes, tmp_path / "folder", b"").endswith("folder: cannot be written: is a directory")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_long_korean_name_is_no_obstacle(tmp_path: Path) -> None:
    file = tmp_path / ("실험" * 40)

    write_bytes(file, b"new")

    assert read_bytes(file) == b"new"


def test_a_link_goes_on_pointing_to_the_new_content(file: Path, tmp_path: Path) -> None:
    (tmp_path / "first").symlink_to(file)
    (tmp_path / "second").symlink_to("first")

    write_bytes(tmp_path / "second", b"new")

    assert (tmp_path / "second").is_symlink()
    assert (tmp_path / "first").is_symlink()
    assert file.read_bytes() == b"new"


def test_permissions_are_kept_and_those_of_a_new_file_are_the_usual(file: Path, tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    write_bytes(file, b"")
    assert file.stat().st_mode == (tmp_path / "usual").stat().st_mode

    file.chmod(0o640)
    write_bytes(file, b"new")

    assert stat.S_IMODE(file.stat().st_mode) == 0o640


@PIPES
def test_a_pipe_is_written_to_and_stays_a_pipe(file: Path) -> None:
    os.mkfifo(file)
    received: list[bytes] = []
    reader = threading.Thread(target=lambda: received.append(file.read_bytes()))
    reader.start()

    write_bytes(file, b"through")
    reader.join()

    assert received == [b"through"]
    assert file.is_fifo()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_device_is_not_written_to_and_stays_a_device() -> None:
    assert refusal(write_bytes, "/dev/full", b"new") == "/dev/full: cannot be written: it is a device: name a file"
    assert Path("/dev/full").is_char_device()


def test_what_cannot_be_written_is_known_before(kept: Path, tmp_path: Path) -> None:
    require_writable(kept)
    require_writable(tmp_path / "new")

    assert refusal(require_writable, "") == "cannot be written: the name is empty: name a file"
    assert refusal(require_writable, tmp_path) == f"{tmp_path}: cannot be written: is a directory"
