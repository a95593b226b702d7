"""Markup is escaped where text that is not ours is filled in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from app.texts.markup import escaped


@given(st.text("<>&;/=\"'abimgltsrc \u00e9"))
def test_any_text_means_its_letters(text: str) -> None:
    document = QTextDocument()

    document.setHtml(f"<p style='white-space: pre'>{escaped(text)}.</p>")

    assert document.toPlainText() == f"{text}."
