"""A settings file is read within bounds whatever it is, put aside where it is spoiled, and never half written."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from threading import Thread

import pytest
from msgspec import Raw
from msgspec.json import decode, encode
from pytestqt.qtbot import QtBot

from app.remembered.preferences import Preferences
from app.remembered.settings_file import FORMER, LARGEST, SPOILED, SettingsFile
from core.wording import english
from tests.systems import PIPES

DARK = {"theme": Raw(b'"dark"')}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Nothing is there yet."""
    return tmp_path / "settings.json"


def names(file: SettingsFile) -> set[str]:
    """What there is beside the head that every file has."""
    return set(file.values) - {"format", "version"}


def test_where_there_is_no_file_there_are_no_values(path: Path) -> None:
    file = SettingsFile(path)

    assert (file.values, file.reason, path.exists()) == ({}, None, False)


def test_what_was_written_is_read_each_value_in_its_line(path: Path) -> None:
    reason = SettingsFile(path).write({**DARK, "scale": Raw(b"1.5")})

    assert reason is None
    assert bytes(SettingsFile(path).values["scale"]) == b"1.5"
    assert path.read_text("utf-8").splitlines() == [
        "{", '"format": "backscope-settings",', '"version": 1,', '"theme": "dark",', '"scale": 1.5', "}",
    ]  # fmt: skip


def test_what_a_newer_version_has_added_stays(path: Path) -> None:
    path.write_text('{"format": "backscope-settings", "version": 2, "sound": {"loud": [1, 2]}}', "utf-8")

    SettingsFile(path).write(DARK)

    assert bytes(SettingsFile(path).values["sound"]) == b'{"loud": [1, 2]}'


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b"3", b"null", b'{"theme": dark}', b"\xff\xfe", b"\0" * 5_000, b'{"a": "\xff"}',
        b"[" * 200_000, b'{"a": ' + b"[" * 200_000, b'{"format": "backscope-experiment"}', b'{"a": 1}' + b" " * LARGEST,
        b'{"theme": "dark"} more', b'{"\\ud800": 1}',
    ],
)  # fmt: skip
def test_what_is_spoiled_is_put_aside_and_said(path: Path, content: bytes) -> None:
    path.write_bytes(content)

    file = SettingsFile(path)

    assert (names(file), names(SettingsFile(path))) == (set(), set())
    assert path.with_name(SPOILED).read_bytes() == content
    assert file.reason is not None
    told = "these settings make no sense: they were put aside as settings-spoiled.json, and the program begins anew"
    assert english(file.reason) == f"{path}: {told}"


@PIPES
def test_what_is_no_file_is_not_read_and_put_aside(path: Path) -> None:
    os.mkfifo(path)
    pipe = SettingsFile(path)
    path.unlink()
    path.mkdir()
    (path / "a").touch()
    path.with_name(SPOILED).unlink()
    folder = SettingsFile(path)
    path.unlink()
    path.symlink_to("/dev/zero")
    path.with_name(SPOILED).rename(path.with_name("folder"))
    endless = SettingsFile(path)

    assert [bool(file.reason) and names(file) == set() for file in (pipe, folder, endless)] == [True] * 3
    assert path.is_file()
    assert path.with_name(SPOILED).is_symlink()


def test_only_the_last_that_was_spoiled_is_kept(path: Path) -> None:
    for content in ("first", "second"):
        path.write_text(content, "utf-8")
        SettingsFile(path)

    assert sorted(each.name for each in path.parent.iterdir()) == [SPOILED, "settings.json"]
    assert path.with_name(SPOILED).read_text("utf-8") == "second"


def test_what_cannot_be_put_aside_is_left_alone(path: Path) -> None:
    path.write_text("spoiled", "utf-8")
    path.with_name(SPOILED).mkdir()

    file = SettingsFile(path)
    reason = file.write(DARK)

    assert file.reason is not None
    assert file.reason.code == "settings.unreadable"
    assert (path.read_text("utf-8"), reason) == ("spoiled", None)


def test_what_cannot_be_read_is_left_alone(path: Path) -> None:
    path.symlink_to(path)  # in circles

    file = SettingsFile(path)
    file.write(DARK)

    assert file.reason is not None
    assert "cannot be read" in english(file.reason)
    assert path.is_symlink()


def test_what_cannot_be_written_is_a_reason(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = SettingsFile(path / "below" / "settings.json")
    path.write_text("a file where the folder would be", "utf-8")

    reason = file.write(DARK)

    assert reason is not None
    assert "the settings cannot be written" in english(reason)
    assert names(file) == {"theme"}


def test_a_file_spoiled_meanwhile_is_written_anew(path: Path) -> None:
    file = SettingsFile(path)
    file.write(DARK)
    path.write_text("spoiled", "utf-8")

    file.write({"scale": Raw(b"2")})

    assert names(SettingsFile(path)) == {"theme", "scale"}


def test_former_settings_are_taken_over_once(path: Path) -> None:
    former = path.with_name(FORMER)
    former.write_text("[General]\ntheme=dark\n", "utf-8")

    first = SettingsFile(path)
    first.write({"scale": Raw(b"2")})
    former.write_text("[General]\ntheme=light\n", "utf-8")

    assert names(first) == {"theme", "scale"}
    assert bytes(SettingsFile(path).values["theme"]) == b'"dark"'


def test_after_spoiled_settings_the_former_ones_do_not_come_back(path: Path) -> None:
    path.with_name(FORMER).write_text("[General]\ntheme=dark\n", "utf-8")
    path.write_text("spoiled", "utf-8")

    assert names(SettingsFile(path)) == names(SettingsFile(path)) == set()


def test_what_another_window_has_written_is_kept_before_it_goes(path: Path) -> None:
    file = SettingsFile(path)
    file.write(DARK)
    path.write_text('{"theme": "plaid"}', "utf-8")
    file.refresh()

    may_go = file.let_go("theme")

    assert (may_go, path.with_name(SPOILED).read_text("utf-8")) == (True, '{"theme": "plaid"}')


def test_the_window_waits_for_no_disk_before_the_end(path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[int] = []
    monkeypatch.setattr("core.system.replacing.os.fsync", waited.append)
    preferences = Preferences(path)

    preferences.theme = "dark"
    preferences.remember_file(path.parent / "net.json")
    meanwhile = len(waited)
    preferences.close()
    preferences.close()

    assert (meanwhile, len(waited)) == (0, 1)
    assert Preferences(path).theme == "dark"


def test_of_two_windows_that_write_in_the_same_instant_nothing_is_lost(
    path: Path, meanwhile: Callable[[Callable[[], object]], Thread]
) -> None:
    other = meanwhile(lambda: SettingsFile(path).write({"scale": Raw(b"2")}))

    SettingsFile(path).write(DARK)
    other.join()

    assert names(SettingsFile(path)) == {"theme", "scale"}
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_of_two_files_that_are_opened_in_the_same_instant_both_are_remembered(
    path: Path, qtbot: QtBot, meanwhile: Callable[[Callable[[], object]], Thread]
) -> None:
    mine, theirs = path.with_name("mine.json"), path.with_name("theirs.json")
    preferences = Preferences(path)

    def remember() -> None:
        file = SettingsFile(path)
        with file.alone():
            file.refresh()
            before = decode(file.values.get("recent_files", Raw(b"[]")), type=list[str])
            file.write({"recent_files": Raw(encode([str(theirs), *before]))})

    other = meanwhile(remember)

    preferences.remember_file(mine)
    other.join()

    assert set(Preferences(path).recent_files) == {mine, theirs}


def test_what_another_window_is_putting_aside_is_put_aside_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_text("spoiled", "utf-8")
    alone = SettingsFile.alone

    def late(file: SettingsFile) -> AbstractContextManager[None]:
        monkeypatch.setattr(SettingsFile, "alone", alone)
        SettingsFile(path).write(DARK)
        return file.alone()

    monkeypatch.setattr(SettingsFile, "alone", late)
    file = SettingsFile(path)

    assert (names(file), path.with_name(SPOILED).read_text("utf-8")) == ({"theme"}, "spoiled")
