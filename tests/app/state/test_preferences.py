"""What is remembered comes back; what makes no sense does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings
from pytestqt.qtbot import QtBot

from app.state.preferences import RECENT_FILES, Preferences


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A store of its own."""
    return str(tmp_path / "settings.ini")


def opened(file: str) -> Preferences:
    """The preferences as the next start of the program finds them."""
    return Preferences(QSettings(file, QSettings.Format.IniFormat))


def kept(file: str, name: str, value: object) -> None:
    """Something that an older program, or a curious person, wrote."""
    store = QSettings(file, QSettings.Format.IniFormat)
    store.setValue(name, value)
    store.sync()


def test_everything_comes_back_at_the_next_start(file: str, qtbot: QtBot) -> None:
    first = opened(file)

    first.language, first.theme, first.scale = "ko", "dark", 1.3
    first.keep_shape("window", QByteArray(b"shape"))
    first.keep_hidden("heatmap", True)
    del first

    second = opened(file)
    assert (second.language, second.theme, second.scale) == ("ko", "dark", 1.3)
    assert second.shape("window") == QByteArray(b"shape")
    assert (second.is_hidden("heatmap"), second.is_hidden("loss")) == (True, False)


def test_at_the_first_start_the_system_is_followed(file: str, qtbot: QtBot) -> None:
    preferences = opened(file)

    assert preferences.theme is None
    assert preferences.language in ("en", "ko")
    assert (preferences.scale, preferences.recent_files, preferences.shape("window")) == (1.0, (), None)


def test_nonsense_counts_as_absent(file: str, qtbot: QtBot) -> None:
    kept(file, "language", "tlh")
    kept(file, "scale", "huge")
    kept(file, "shape/window", "round")

    preferences = opened(file)

    assert preferences.language in ("en", "ko")
    assert (preferences.scale, preferences.shape("window")) == (1.0, None)


def test_the_latest_file_comes_first_and_none_twice(file: str, qtbot: QtBot, tmp_path: Path) -> None:
    preferences = opened(file)

    preferences.remember_file(tmp_path / "a.json")
    preferences.remember_file(tmp_path / "b.json")
    preferences.remember_file(tmp_path / "a.json")

    assert opened(file).recent_files == (tmp_path / "a.json", tmp_path / "b.json")


def test_one_recent_file_is_still_a_list(file: str, qtbot: QtBot, tmp_path: Path) -> None:
    preferences = opened(file)
    preferences.remember_file(tmp_path / "a.json")
    preferences.remember_file(tmp_path / "b.json")

    preferences.forget_file(tmp_path / "b.json")
    del preferences

    assert opened(file).recent_files == (tmp_path / "a.json",)


def test_the_oldest_files_are_forgotten(file: str, qtbot: QtBot, tmp_path: Path) -> None:
    preferences = opened(file)

    for number in range(20):
        preferences.remember_file(tmp_path / f"{number}.json")

    assert len(preferences.recent_files) == RECENT_FILES
    assert preferences.recent_files[0].name == "19.json"


def test_the_last_layout_is_remembered_and_a_shape_can_be_forgotten(preferences: Preferences) -> None:
    first = preferences.layout
    preferences.layout = "watch"
    preferences.keep_shape("watch-docks", QByteArray(b"abc"))
    preferences.keep_hidden("watch-network", True)

    preferences.forget_shape("watch-docks")
    preferences.forget_hidden("watch-network")

    assert (first, preferences.layout) == ("", "watch")
    assert preferences.shape("watch-docks") is None
    assert not preferences.is_hidden("watch-network")
    assert preferences.is_hidden("watch-network", usually=True)
