"""About names versions and licences, and copies them."""

from __future__ import annotations

import tomllib

import numpy
import pytest
from PySide6.QtCore import QSize, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.help.about import LICENCES, About
from app.theme import Theme
from tests.house.sources import ROOT


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Below it."""
    window = QWidget()
    window.resize(1280, 720)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def about(window: QWidget, theme: Theme) -> About:
    """Above a window."""
    about = About(window, theme)
    about.show()
    return about


def test_it_says_what_this_is_and_which_versions(about: About) -> None:
    text = about.text.text()

    assert "oscilloscope for backpropagation" in text
    assert "only the page for phones" in text
    assert f"numpy {numpy.__version__}" in text
    assert f"qt {qVersion()}" in text


def test_the_button_copies_all_versions_and_licences_as_text(about: About) -> None:
    about.copy.click()

    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Backscope"
    assert "Qt: LGPL-3.0" in lines
    assert f"numpy {numpy.__version__}" in lines
    assert "<" not in "".join(lines)


@pytest.mark.parametrize("size", [QSize(800, 600), QSize(1024, 700), QSize(1920, 1080)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_fits_its_window_and_all_of_it_can_be_seen(window: QWidget, theme: Theme, size: QSize, scale: float) -> None:
    window.resize(size)
    theme.show_scale(scale)
    about = About(window, theme)
    about.show()

    assert about.height() <= size.height()
    assert about.width() <= size.width()
    beyond = about.text.heightForWidth(about.text.width()) - about.scrolling.viewport().height()
    assert about.scrolling.verticalScrollBar().maximum() >= beyond
    if scale == 1.0:
        assert beyond <= 0


def test_every_dependency_has_its_licence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = [each.split(">")[0].split("[")[0].removesuffix("-Essentials") for each in project["dependencies"]]

    assert {name.lower() for name in needed} <= {name.lower() for name, _ in LICENCES}
