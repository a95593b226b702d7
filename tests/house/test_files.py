"""Files are short, say what they are, and have their test."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

from tests.house.sources import ROOT, modules, nodes, sources, text, tree

LONGEST = 250
MOST_IN_A_FOLDER, MOST_AT_THE_TOP = 20, 8
OURS = ("app", "core", "tests")


def test_every_file_can_be_read_in_one_sitting() -> None:
    lengths = {str(path): len(text(path).splitlines()) for path in sources(*OURS)}

    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}


def test_every_folder_can_be_looked_over() -> None:
    counts = Counter(path.parent for path in sources("app", "core") if path.name != "__init__.py")

    assert {str(folder): count for folder, count in counts.items() if count > MOST_IN_A_FOLDER} == {}
    assert {str(top): counts[top] for top in map(Path, ("app", "core")) if counts[top] > MOST_AT_THE_TOP} == {}


def test_every_file_begins_with_one_sentence() -> None:
    written = [path for path in sources(*OURS) if text(path)]

    assert [str(path) for path in written if not begins_with_a_sentence(path)] == []


def test_every_module_has_its_test_file() -> None:
    assert [str(path) for path in modules("app", "core") if not (ROOT / mirror(path)).is_file()] == []


def test_every_test_file_has_its_module() -> None:
    mirrors = {mirror(path) for path in modules("app", "core")}
    tests = {path for path in sources("tests/app", "tests/core") if path.name.startswith("test_")}

    assert sorted(map(str, tests - mirrors)) == []


def test_a_missing_mirror_would_be_noticed() -> None:
    assert mirror(Path("core/layers/dense.py")) == Path("tests/core/layers/test_dense.py")
    assert mirror(Path("app/main.py")) == Path("tests/app/test_main.py")


def test_no_file_names_a_machine() -> None:
    files = [*sources(*OURS), *map(Path, ("Makefile", "README.md", "pyproject.toml", "requirements.lock", ".ci/run"))]
    a_place = re.compile(r"(?<![\w.}])/(?:work|root|home)/")

    assert [str(path) for path in files if a_place.search(text(path))] == []


def test_tests_wait_for_signals_and_do_not_sleep() -> None:
    called = [
        (str(path), node.func.attr) for path in sources("tests") for node in nodes(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    ]  # fmt: skip

    assert len(called) > 1000
    assert [path for path, name in called if name in ("sleep", "qWait", "qSleep")] == []


def begins_with_a_sentence(path: Path) -> bool:
    """Whether the first line is a docstring that is a sentence, or the first of several lines."""
    first = tree(path).body[0]
    said = (ast.get_docstring(tree(path)) or "").partition("\n")[0]
    return first.lineno == 1 and said.endswith((".", "?", "!"))


def mirror(path: Path) -> Path:
    """The test file of a module: core/layers/dense.py -> tests/core/layers/test_dense.py."""
    return Path("tests") / path.parent / f"test_{path.name}"
