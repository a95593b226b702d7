"""Whoever ends the program in its midst removes what is not finished, and nothing that is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.house.sources import ROOT

SCRIPT = """
import os, sys
from core.system.replacing import replacement
from core.system.unfinished import abandon
with replacement("first") as first:
    first.write(b"new")
with replacement("second") as second:
    second.write(b"half")
    second.flush()
    with replacement("third") as third:
        abandon()
        os._exit(7)
"""


def test_what_is_abandoned_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    for name in ("first", "second", "bystander"):
        (tmp_path / name).write_bytes(b"old")

    ended = subprocess.run([sys.executable, "-c", SCRIPT], cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, check=False)

    found = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert ended.returncode == 7
    assert found == {"first": b"new", "second": b"old", "bystander": b"old"}
