"""A layer kind is one file: hardly any other names one, by its class or by its key in files."""

from __future__ import annotations

import ast
from pathlib import Path

from core.components.component import settings
from core.layers import layer_kinds
from tests.house.sources import ROOT, nodes, sources, tree

MOST = 3
TRANSLATED = Path("core/importing/names.py")  # the words of frameworks, each with ours
LAYERS = Path("core/layers")
CLASSES = {kind.__name__ for kind in layer_kinds().values()}
SETTINGS = {setting.name for kind in layer_kinds().values() for setting in settings(kind)}
KEYS = set(layer_kinds()) - SETTINGS  # "activation" is also what a layer has


def named(path: Path) -> set[str]:
    """The kinds of layer that a file names."""
    found = set[str]()
    for node in nodes(tree(path)):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name) if name in CLASSES:
                found.add(name)
            case ast.Constant(value=str(name)) if name in KEYS:
                found.add(name)
            case ast.Call(func=ast.Name(id="getattr" | "hasattr"), args=[_, ast.Constant(value="activation"), *_]):
                found.add("activation")
    return found


def outside() -> list[Path]:
    """The program without the kinds themselves."""
    return [path for path in sources("app", "core") if LAYERS not in path.parents and path != TRANSLATED]


def test_at_most_three_files_outside_the_layers_name_a_kind() -> None:
    naming = {path.as_posix(): sorted(kinds) for path in outside() if (kinds := named(path))}

    assert len(naming) <= MOST, naming


def test_the_count_finds_a_class_a_key_and_an_asked_attribute(tmp_path: Path) -> None:
    file = tmp_path / "file.py"
    file.write_text('from core.layers import Maxout\nx = kind == "dropout" or getattr(layer, "activation", None)\n')

    assert named(file) == {"Maxout", "dropout", "activation"}


def test_no_kind_knows_another() -> None:
    files = {path.name: named(path) & CLASSES for path in sources("core/layers") if path.name != "__init__.py"}

    assert {name: kinds for name, kinds in files.items() if len(kinds) > 1} == {}


def test_probes_see_nothing_of_a_session_but_its_trace() -> None:
    reached = {
        (path.name, node.attr)
        for path in (ROOT / "core" / "probes").glob("*.py")
        for node in nodes(tree(path.relative_to(ROOT)))
        if isinstance(node, ast.Attribute) and node.attr in ("session", "passes", "network", "samples")
        and not (isinstance(node.value, ast.Name) and node.value.id in ("excerpt", "answer"))
    }  # fmt: skip

    assert reached == set()
