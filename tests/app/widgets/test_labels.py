"""A label shows letters; markup is a type of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.texts.markup import Markup, escaped
from app.widgets.labels import Label, MarkupLabel
from tests.app.bait import HOSTILE, TAG, Bait, laid


@pytest.fixture
def bait(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bait:  # type: ignore[misc]
    """A pipe that is named in what is shown."""
    monkeypatch.chdir(tmp_path)
    with laid(tmp_path) as bait:
        yield bait


def looked_at(label: QLabel, qtbot: QtBot) -> None:
    """Measured, laid out and painted."""
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    label.grab()


def test_what_the_bait_is_for_does_take_it(bait: Bait, qtbot: QtBot) -> None:
    looked_at(QLabel(TAG), qtbot)

    qtbot.waitUntil(lambda: bait.taken)


def test_a_label_opens_nothing_that_its_text_names(bait: Bait, qtbot: QtBot) -> None:
    label, marked = Label(text=TAG, wrap=True), MarkupLabel()
    marked.show_markup(escaped(TAG))

    looked_at(label, qtbot)
    looked_at(marked, qtbot)
    label.setText(f"<p>{TAG}")
    looked_at(label, qtbot)

    assert not bait.taken


def test_a_label_shows_letters_and_line_breaks(holder: QWidget) -> None:
    label = Label(holder, text="first\nsecond\x1b")

    assert label.text() == "first\nsecond\\u001b"
    label.setText(HOSTILE)
    assert (label.text().split("\n")[0], label.textFormat()) == (f"{TAG} & [*]", Qt.TextFormat.PlainText)


def test_markup_is_shown_as_such(qtbot: QtBot) -> None:
    bold, plain = MarkupLabel(), MarkupLabel()
    bold.show_markup(Markup("<b>wide words</b>"))
    plain.show_markup(escaped("<b>wide words</b>"))

    assert bold.sizeHint().width() < plain.sizeHint().width()
