"""A kind of layer is one file: three that are declared in one file of the tests go through the whole program."""

from __future__ import annotations

import subprocess
import sys

KINDS = "tests.house.toy.kinds"  # loaded first: the union must hold them from the start
FIXTURES = ("tests.app.conftest", "tests.app.panels.inspector.conftest")
JOURNEY = "tests/house/toy/journey.py"


def test_a_kind_that_no_file_knows_goes_everywhere() -> None:
    loaded = [part for plugin in (KINDS, *FIXTURES) for part in ("-p", plugin)]

    journey = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *loaded, JOURNEY],
        capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip

    assert journey.returncode == 0, journey.stdout[-6000:] + journey.stderr[-2000:]
    assert " passed" in journey.stdout
