"""What the tests of reading and of writing both need."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """A pipe with a name, of which nobody holds an end."""
    os.mkfifo(tmp_path / "pipe")
    return tmp_path / "pipe"
