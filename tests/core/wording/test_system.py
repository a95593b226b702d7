"""The system's reasons are told without number and path, in our own words."""

from __future__ import annotations

import errno
import os

import pytest

from core.wording import TEMPLATES, english
from core.wording.system import of_system
from tests.systems import LINUX

KNOWN = sorted(code.removeprefix("system.") for code in TEMPLATES if code.startswith("system.E"))


def test_the_system_speaks_without_number_and_path() -> None:
    assert english(of_system(PermissionError(errno.EACCES, os.strerror(errno.EACCES), "/a/b"))) == "permission denied"


@LINUX
@pytest.mark.parametrize("name", KNOWN)
def test_it_is_told_in_the_words_that_a_terminal_uses(name: str) -> None:
    number = getattr(errno, name)

    assert english(of_system(OSError(number, "anything"))) == os.strerror(number).lower()


def test_what_nobody_foresaw_is_told_by_its_name() -> None:
    name = errno.errorcode[errno.ENOTSUP]

    assert english(of_system(OSError(errno.ENOTSUP, "Not supported"))) == f"the system reports {name}"
    assert english(of_system(OSError("Broken"))) == "the system reports OSError"


def test_a_name_that_cannot_be_is_told_as_such() -> None:
    assert english(of_system(ValueError("embedded null byte"))) == "a name cannot contain a null character"
    assert english(of_system(UnicodeEncodeError("utf-8", "\ud800", 0, 1, "?"))) == "there cannot be such a name"
