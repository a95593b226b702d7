"""What Python 2 wrote otherwise is mended, and a mistake costs the statement that it stands in."""

from __future__ import annotations

import ast

import pytest

from core.importing import parsing
from core.importing.parsing import Parsed, parsed
from core.importing.source import Piece

LONG = (
    "print x" + " " * 200_000 + "y z",
    "try:\n  f()\nexcept" + " " * 200_000 + "y:::",
    ("a = (1 + " + "1 + " * 500 + "\n") * 900,
)


def read(text: str) -> Parsed:
    """The statements of a piece that begins at line 1."""
    return parsed(Piece(text, 1))


def written(text: str) -> list[str]:
    """The same as text again."""
    return [ast.unparse(node) for node in read(text).statements]


@pytest.mark.parametrize(
    "old, new",
    [
        ("print x", "print(x)"),
        ('print "%d" % n, y', "print('%d' % n, y)"),
        ("print", "print()"),
        ("print >>sys.stderr, x", "pass"),
        ("exec 'a = 1'", "pass"),
        ("n = 10L", "n = 10"),
        ("raise ValueError, 'x'", "raise ValueError"),
        ("x = a <> b", "x = a != b"),
        ("try:\n    f()\nexcept E, e:\n    pass", "try:\n    f()\nexcept E as e:\n    pass"),
    ],
)
def test_python_2_is_mended(old: str, new: str) -> None:
    assert written(old + "\nprint last") == [new, "print(last)"]


@pytest.mark.parametrize(
    "text, kept, bad",
    [
        ("a = 1\nb = = 2\nc = 3", ["a = 1", "c = 3"], [2]),
        ("a = f(1\nb = 2", ["a = f(1)", "b = 2"], []),
        ("def f(x):\n    y = = 1\n    return x\nb = 2", ["def f(x):\n    return x", "b = 2"], [2]),
        ("for i in x\n    f(i)\nb = 2", ["f(i)", "b = 2"], [1]),
        ("a = 1\n  b = 2\nc = 3", ["a = 1", "b = 2", "c = 3"], []),
        ("a = [1,\n2,\n3]\nEpoch 1/3\nb = 1", ["a = [1, 2, 3]", "b = 1"], [4]),
        ('"""\nsome text = = \n"""\nb = = 1\nc = 1', ["'\\nsome text = = \\n'", "c = 1"], [4]),
    ],
)
def test_a_mistake_costs_its_statement(text: str, kept: list[str], bad: list[int]) -> None:
    found = read(text)

    assert [ast.unparse(node) for node in found.statements] == kept
    assert found.bad == bad


def test_prompts_and_marks_of_word_processors_go() -> None:
    assert written(">>> a = 1\n>>> for i in a:\n...     f(i)\n") == ["a = 1", "for i in a:\n    f(i)"]
    assert written("a = \u201ctext\u201d") == ["a = 'text'"]


def test_statements_keep_their_lines() -> None:
    assert [node.lineno for node in parsed(Piece("a = 1\n\nb = = 2\nc = 3", 10)).statements] == [10, 13]


@pytest.mark.parametrize("hostile", ["(" * 100_000, "x=" + "-" * 100_000, "def (\n" * 20_000, '"""' * 999, *LONG])
def test_what_is_nested_without_end_is_given_up(hostile: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "MOST_TRIED", parsing.MOST_TRIED // 10)  # what is long has an end in the same way

    assert len(read(hostile).statements) <= 1000
