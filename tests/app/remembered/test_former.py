"""Former settings are taken over as far as they are plain; nothing in them is ever run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.remembered.former import LARGEST, _entries, former_settings
from app.remembered.preferences import Preferences

FORMER = r"""
[General]
language=ko
layout=watch
recent_files=/a/b.json, "/a/c, d \"e\".json", "/a/\xc2e4\xd5d8 1.json"
scale=1.3
theme=dark

[hidden]
build-inspector=true
build-network=false
watch-inspector=true

[plot]
heatmap="{\"measure\":\"signal\"}"
loss=

[shape]
build-columns=@ByteArray(\0\0\0\xff\0\0\0\x1\0\0\0\x3\0\0\x1 \0\0\x1x\0\0\x3\xa8\0\0\0\0\x1\x1\0\0\0\x1\0)
window="@ByteArray(\x1\xd9\xd0\xcb, \"a\")"
"""
SPOIL = """
import os, sys
from PySide6.QtCore import QSettings

class Trap:
    def __reduce__(self):
        return os.mkdir, (sys.argv[2],)

QSettings(sys.argv[1], QSettings.Format.IniFormat).setValue("theme", Trap())
"""
OF_QT = """
import sys; from PySide6.QtCore import QSettings
QSettings(sys.argv[1], QSettings.Format.IniFormat).value("theme")
"""
OURS = """
import sys; from pathlib import Path; from app.remembered.preferences import Preferences
found = Preferences(Path(sys.argv[1]).with_name("settings.json")); print(found.theme, found.language)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where they stood."""
    return tmp_path / "backscope.conf"


def test_what_is_plain_is_taken_over(path: Path) -> None:
    path.write_text(FORMER, "utf-8")

    taken = {name: bytes(value).decode() for name, value in former_settings(path).items()}

    assert taken == {
        "language": '"ko"',
        "layout": '"watch"',
        "recent_files": '["/a/b.json","/a/c, d \\"e\\".json","/a/실험 1.json"]',
        "scale": "1.3",
        "theme": '"dark"',
        "plot/heatmap": '{"measure":"signal"}',
        "columns/build": '{"inspector":false,"network":true}',
    }


def test_the_program_finds_them(path: Path) -> None:
    path.write_text(FORMER, "utf-8")

    preferences = Preferences(path.with_name("settings.json"))

    assert (preferences.language, preferences.theme, preferences.scale) == ("ko", "dark", 1.3)
    assert [file.name for file in preferences.recent_files] == ["b.json", 'c, d "e".json', "실험 1.json"]
    assert path.read_text("utf-8") == FORMER


def test_where_there_are_none_there_are_none(path: Path) -> None:
    absent = former_settings(path)
    path.mkdir()

    assert (absent, former_settings(path)) == ({}, {})


def test_nothing_in_them_is_run(path: Path) -> None:
    ran = path.with_name("ran")
    _python(SPOIL, path, ran)
    with path.open("a") as file:
        file.write("language=ko\n")

    ours = _python(OURS, path).split()
    ran_by_us = ran.exists()
    _python(OF_QT, path)

    assert (ours, ran_by_us) == (["None", "ko"], False)
    assert ran.is_dir()  # so there was something to be run


def _python(code: str, *paths: Path) -> str:
    """What a process of its own says."""
    done = subprocess.run([sys.executable, "-c", code, *map(str, paths)], capture_output=True, text=True, check=True)
    return done.stdout


@given(st.text(max_size=200))
def test_no_text_can_break_the_reading(text: str) -> None:
    values = dict(_entries(f"[General]\nname={text}\n[{text}]\n{text}=1"))

    assert all(isinstance(each, str) for value in values.values() for each in value)


@pytest.mark.parametrize("value", ['"' * LARGEST, "\\" * LARGEST, "," * LARGEST, "a" * LARGEST, "x=" * (LARGEST // 2)])
def test_a_long_line_takes_no_long_time(path: Path, value: str) -> None:
    path.write_text(f"[General]\ntheme={value}", "utf-8")

    assert isinstance(former_settings(path), dict)
