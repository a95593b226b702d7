"""Undo says what it undoes, whichever verb it was."""

from __future__ import annotations

import inspect
import re

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.state.document import Document
from app.state.filed import Filed
from app.texts.language import Language
from app.texts.verbs import UndoWords


def test_undo_and_redo_name_the_verb(qtbot: QtBot) -> None:
    verbs = UndoWords()

    assert (verbs.undo("move"), verbs.redo("seed")) == ("Undo: move layer", "Redo: seed")


def test_with_nothing_to_undo_nothing_is_named(qtbot: QtBot) -> None:
    assert (UndoWords().undo(""), UndoWords().redo("")) == ("Undo", "Redo")


def test_every_verb_of_the_document_is_worded(qapp: QApplication) -> None:
    used = re.findall(
        r'(?:_edit|_set|_push)\(\s*"(\w+)"|verb: str = "(\w+)"', inspect.getsource(Document) + inspect.getsource(Filed)
    )
    names, language = {first or second for first, second in used}, Language(qapp)

    language.show_language("ko")  # where none is called as in the code
    unworded = {name for name in names if name in UndoWords().undo(name)}
    language.show_language("en")

    assert names > {"insert", "move", "open"}
    assert unworded == set()
