"""Files, notebooks and encodings become pieces of text with lines that their author knows."""

from __future__ import annotations

import json

import pytest

from core.importing import ProgramError, imported
from core.importing.source import LARGEST_PROGRAM, source_of
from core.wording import english
from tests.core.importing.followed import compiled

PROGRAM = compiled("Dense(4, input_dim=2)", "Wobble()", "Dense(1)")


def notebook(*cells: str | list[str]) -> str:
    """A notebook of cells of code, behind one of text."""
    code = [{"cell_type": "code", "source": cell} for cell in cells]
    return json.dumps({"cells": [{"cell_type": "markdown", "source": ["# A net"]}, *code], "nbformat": 4})


def test_lines_are_those_of_the_file() -> None:
    assert english(source_of("a = 1\nb = 2").place(2)) == "line 2"


def test_lines_of_a_notebook_are_told_by_its_cells() -> None:
    source = source_of(notebook("%matplotlib inline\nx = 1", ["!ls\n", "y = 2\n", "z = 3"]))

    assert english(source.place(1)) == "cell 2, line 1"
    assert english(source.place(4)) == "cell 3, line 2"


def test_what_speaks_to_the_notebook_is_left_out() -> None:
    first = "%%time\n!pip install keras\nfiles = !ls\nDense?\n" + PROGRAM
    found = imported(notebook("%%bash\nrm -r x", first), "net.ipynb")

    assert len(found.experiment.layers) == 1
    assert any(english(note).startswith("cell 3, line 10: Wobble") for note in found.notes)


@pytest.mark.parametrize("content", ["x" * 2_000_001, b"x" * 8_000_001, '{"cells": [' + "1," * 10_000_000])
def test_what_is_longer_than_a_program_is_refused_for_that(content: str | bytes) -> None:
    with pytest.raises(ProgramError, match="million characters: give the part with the network"):
        source_of(content)


def test_a_notebook_of_the_third_format_is_read() -> None:
    old = {"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": PROGRAM.splitlines(True)}]}]}

    assert len(imported(json.dumps(old), "old.ipynb").experiment.layers) == 1


@pytest.mark.parametrize("spoiled", ["{", '{"cells": 3}', '{"cells": ' + "[" * 100_000, "[]", '{"cells": [{}]}'])
def test_a_spoiled_notebook_is_refused(spoiled: str) -> None:
    with pytest.raises(ProgramError, match="is no notebook that can be read"):
        source_of(spoiled, "net.ipynb")


@pytest.mark.parametrize(
    "content",
    [
        PROGRAM.encode("utf-16"),
        b"\xef\xbb\xbf" + PROGRAM.encode(),
        b"# -*- coding: latin-1 -*-\n# \xe9t\xe9\n" + PROGRAM.encode(),
        "# 신경망\n".encode("cp949") + PROGRAM.encode(),
        b"# \xff\x81 strange\n" + PROGRAM.encode(),
        PROGRAM.replace("\n", "\r\n").encode(),
    ],
)
def test_programs_are_read_in_any_encoding(content: bytes) -> None:
    assert len(imported(content).experiment.layers) == 1


def test_too_long_a_text_and_no_text_are_refused() -> None:
    with pytest.raises(ProgramError, match="more than 2 million characters"):
        source_of("x" * (LARGEST_PROGRAM + 1))
    with pytest.raises(ProgramError, match="is no text of a program"):
        source_of(b"\x7fELF\0\0")
