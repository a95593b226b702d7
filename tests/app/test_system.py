"""Qt's needs are named before Qt can fail on them."""

from __future__ import annotations

import ctypes
import sys

import pytest

from app.system import LIBRARIES, TOOL_LIBRARIES, WINDOW_LIBRARIES, advice, has_display, lacking, missing_libraries
from tests.systems import LINUX


@pytest.fixture
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """No display is named."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def without(monkeypatch: pytest.MonkeyPatch, *absent: str) -> None:
    """The system loses the libraries `absent`; all others are there."""

    def load(soname: str) -> object:
        if soname in absent:
            raise OSError(f"{soname}: cannot open shared object file")
        return object()

    monkeypatch.setattr(ctypes, "CDLL", load)


@LINUX
def test_nothing_is_missing_where_the_tests_run() -> None:
    assert missing_libraries(display=False) == []


@LINUX
def test_a_missing_library_is_named_by_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "libEGL.so.1", "libxcb-cursor.so.0")

    assert missing_libraries(display=False) == ["libegl1"]
    assert missing_libraries(display=True) == ["libegl1", "libxcb-cursor0"]


@LINUX
def test_a_bare_system_needs_every_package(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, *LIBRARIES, *WINDOW_LIBRARIES)

    assert len(missing_libraries(display=True)) == 11


@LINUX
def test_the_tools_for_translations_have_needs_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, *TOOL_LIBRARIES)

    assert missing_libraries(display=False) == []
    assert missing_libraries(display=False, tools=True) == ["libgssapi-krb5-2"]


@LINUX
@pytest.mark.parametrize(("display", "plugin"), [(False, "libqoffscreen.so"), (True, "libqwayland.so")])
def test_a_library_that_is_in_no_list_is_named_by_qt_itself(
    bare_environment: pytest.MonkeyPatch, display: bool, plugin: str
) -> None:
    def load(name: str) -> object:
        if name.endswith(plugin):
            raise OSError("libstrange.so.4: cannot open shared object file: No such file or directory")
        return object()

    bare_environment.setattr(ctypes, "CDLL", load)

    sentence = lacking(display)

    assert (
        sentence
        == "Qt does not find libstrange.so.4; on Debian, the package is told by: apt-file search libstrange.so.4"
    )


@LINUX
def test_what_is_in_the_lists_is_named_first_and_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, "libEGL.so.1")

    assert lacking(display=False) == advice(["libegl1"])


@LINUX
def test_nothing_is_lacking_where_the_tests_run() -> None:
    assert lacking(display=False, tools=True) is None


def test_other_systems_bring_their_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    without(monkeypatch, *LIBRARIES)
    monkeypatch.setattr(sys, "platform", "darwin")

    assert missing_libraries(display=True) == []
    assert has_display()


def test_the_advice_is_one_sentence_with_the_exact_command() -> None:
    sentence = advice(["libegl1", "libgl1"])

    assert sentence is not None
    assert sentence.endswith("apt-get install --yes libegl1 libgl1")
    assert "\n" not in sentence


def test_no_advice_where_nothing_is_missing() -> None:
    assert advice([]) is None


@LINUX
def test_no_display_is_named(bare_environment: pytest.MonkeyPatch) -> None:
    assert not has_display()


@LINUX
def test_a_display_that_does_not_answer_is_none(bare_environment: pytest.MonkeyPatch) -> None:
    bare_environment.setenv("DISPLAY", ":4711")

    assert not has_display()


@LINUX
def test_a_wayland_name_without_its_socket_is_no_display(bare_environment: pytest.MonkeyPatch) -> None:
    bare_environment.setenv("WAYLAND_DISPLAY", "wayland-4711")

    assert not has_display()


@LINUX
@pytest.mark.parametrize(
    ("platform", "real"), [("offscreen", False), ("minimal:enable_fonts", False), ("xcb", False), ("vnc", True)]
)
def test_an_explicit_platform_decides(bare_environment: pytest.MonkeyPatch, platform: str, real: bool) -> None:
    bare_environment.setenv("QT_QPA_PLATFORM", platform)

    assert has_display() is real
