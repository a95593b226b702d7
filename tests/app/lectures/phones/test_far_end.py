"""The window begins the page without loading what serves it, and the page loads nothing of the window."""

from __future__ import annotations

import subprocess
import sys

import pytest

LOADED = "import sys, {module}; print(sorted({{'PySide6', 'numpy', 'segno', 'h11', 'asyncio'}} & set(sys.modules)))"


@pytest.mark.parametrize("module, loaded", [
    ("app.lectures.phones.far_end", []), ("app.lectures.phones.server.serving", ["asyncio", "h11"]),
])  # fmt: skip
def test_each_process_loads_its_own(module: str, loaded: list[str]) -> None:
    script = LOADED.format(module=module)

    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == str(loaded)


def test_a_window_that_gives_no_lecture_to_phones_loads_no_server() -> None:
    script = "import sys, app.lectures.lectures; print(sorted({'segno', 'h11', 'asyncio'} & set(sys.modules)))"

    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert said.stdout.strip() == "[]"
