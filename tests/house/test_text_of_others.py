"""Text of others is text: whatever Qt would guess to be markup is made in one place each."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.house.sources import modules, nodes, tree

OWNERS = {  # what reads markup, or guesses whether a text is some, and who may use it
    "QLabel": {"app/widgets/labels.py", "app/widgets/question.py"},
    "QMessageBox": {"app/widgets/question.py"},
    "QStaticText": {"app/canvas/lettering.py"},
    "QTextDocument": {"app/help/typesetting.py", "app/help/handbook.py"},  # pages of our own
    "QTextBrowser": {"app/help/handbook.py", "app/panels/remarks.py"},  # the latter is filled letter by letter
    "QTextEdit": set[str](),
    "QErrorMessage": set[str](),
    "QGraphicsTextItem": set[str](),
    "TextItem": set[str](),
    "LabelItem": set[str](),
    "setHtml": set[str](),
    "ToolTipRole": {
        "app/widgets/choice_menu.py",
        "app/panels/timeline/runs/model.py",
        "app/panels/layer_table/model.py",
        "app/lectures/overview/cards.py",
    },
    "WhatsThisRole": {"app/widgets/choice_menu.py"},
}
MARKED_UP = ("explained", "escaped", "explanation")  # what makes Markup: what-is-this is always read as such
HANDED_ON = {"app/widgets/choice_grid.py", "app/widgets/choice_menu.py"}  # take explanations that were made elsewhere


@pytest.mark.parametrize("name", OWNERS)
def test_what_could_take_text_for_markup_has_its_owner(name: str) -> None:
    using = {str(path) for path in modules("app") if name in names_in(path)}

    assert using <= OWNERS[name]


def test_what_is_this_is_made_by_those_who_escape() -> None:
    calls = [(path, call) for path in modules("app") for call in calls_of("setWhatsThis", path)]

    foreign = [f"{path}:{call.lineno}" for path, call in calls if not is_marked_up(call.args[0])]
    assert len(calls) > 20
    assert {place for place in foreign if place.partition(":")[0] not in HANDED_ON} == set()


@pytest.mark.parametrize("name", ["setToolTip", "setStatusTip"])
def test_a_tip_is_a_text_of_ours_or_made_by_the_one_who_escapes(name: str) -> None:
    calls = [(path, call) for path in modules("app") for call in calls_of(name, path)]

    assert [f"{path}:{call.lineno}" for path, call in calls if not is_plain(call.args[0])] == []


def test_a_breach_would_be_noticed() -> None:
    texts = (
        "self.tr('<b>')", "texts.explained(kind)", "name", "tip(name)", "tip(name) if name else ''",
        "self.tr('{a}').format(a=name)", "f'{name}'", "'' if name else name", "self.tr(name)",
    )  # fmt: skip
    values = [ast.parse(text, mode="eval").body for text in texts]

    assert [text for text, value in zip(texts, values, strict=True) if is_marked_up(value)] == [texts[1]]
    assert [text for text, value in zip(texts, values, strict=True) if is_plain(value)] == [texts[0], *texts[3:5]]


@cache  # asked for each name
def names_in(path: Path) -> set[str]:
    """All names that the file uses, and what it asks objects for."""
    there = nodes(tree(path))
    return {node.id for node in there if isinstance(node, ast.Name)} | {
        node.attr for node in there if isinstance(node, ast.Attribute)
    }


def calls_of(name: str, path: Path) -> Iterator[ast.Call]:
    """Where a method of that name is called."""
    for node in nodes(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == name:
            yield node


def is_marked_up(value: ast.expr) -> bool:
    """Whether it is the answer of one who escapes what is not ours."""
    return name_called(value).startswith(MARKED_UP)


def is_plain(value: ast.expr) -> bool:
    """Whether it is a literal of ours, translated or not, or the answer of `tip`."""
    if isinstance(value, ast.IfExp):
        return is_plain(value.body) and is_plain(value.orelse)
    literal = value.args[0] if isinstance(value, ast.Call) and name_called(value) == "tr" else value
    return isinstance(literal, ast.Constant) or name_called(value) == "tip"


def name_called(value: ast.expr) -> str:
    """The function or method whose answer it is."""
    called = value.func if isinstance(value, ast.Call) else None
    return called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""
