"""A program in a file: the network in it, or one sentence that names the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.experiment.disk import FileError
from core.importing import imported, imported_from
from core.importing.source import LARGEST_PROGRAM
from tests.core.importing.followed import compiled


def test_it_is_read_as_its_text_would_be(tmp_path: Path) -> None:
    path, text = tmp_path / "net.py", compiled("Dense(5, input_dim=3)", "Dense(1)")
    path.write_text(text, "utf-8")

    assert imported_from(path) == imported(text, "net.py")


@pytest.mark.parametrize(
    "content, why",
    [
        (b"print(1)", "there is no network in Keras or PyTorch in it"),
        (
            b"#" * (LARGEST_PROGRAM + 1),
            "is a program of more than 2 million characters: give the part with the network",
        ),
    ],
)
def test_what_cannot_be_had_of_it_is_said_with_its_name(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "net.py"
    path.write_bytes(content)

    with pytest.raises(FileError) as refused:
        imported_from(path)

    assert str(refused.value) == f"{path}: {why}"


def test_what_is_no_file_is_said_as_of_any_other(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"gone\.py: cannot be read"):
        imported_from(tmp_path / "gone.py")
