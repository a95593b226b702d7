"""README, definitions, file format and command line are read in the window, in its language, without a network."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app import resources
from app.help.handbook import PAGES, README, Handbook, Page, written
from app.help.typesetting import HEADINGS, Typesetting, blocks, fragments
from app.program.program import Program
from app.theme import DARK


def opened(program: Program, action: str, qtbot: QtBot) -> Handbook:
    """The handbook as this entry of the menu opens it, with its page laid out."""
    program.actions[action].trigger()
    handbook = program.guide.help.handbook
    assert handbook is not None
    qtbot.waitUntil(handbook.browser.updatesEnabled)
    return handbook


@pytest.mark.parametrize(
    ("action", "title"),
    [
        ("readme", "README"),
        ("definitions", "Definitions"),
        ("file_format", "File format"),
        ("command_line", "Command line"),
    ],
)
def test_each_entry_of_the_menu_opens_its_page(program: Program, qtbot: QtBot, action: str, title: str) -> None:
    handbook = opened(program, action, qtbot)

    assert handbook.isVisible()
    assert handbook.windowTitle() == title
    assert handbook.browser.toPlainText().startswith(title.replace("README", "Backscope"))
    assert [button.text() for button in handbook.buttons.values() if button.isChecked()] == [title]


def test_one_turns_to_another_page_with_a_button(program: Program, qtbot: QtBot) -> None:
    handbook = opened(program, "definitions", qtbot)

    handbook.buttons["commands"].click()

    qtbot.waitUntil(handbook.browser.updatesEnabled)
    assert handbook.browser.toPlainText().startswith("Command line")


def test_the_page_speaks_the_language_of_the_window_and_stays_where_it_was(program: Program, qtbot: QtBot) -> None:
    handbook = opened(program, "file_format", qtbot)
    handbook.browser.verticalScrollBar().setValue(300)

    program.language.show_language("ko")

    qtbot.waitUntil(lambda: handbook.browser.toPlainText().startswith("파일 형식"))
    assert handbook.windowTitle() == "파일 형식"
    assert handbook.browser.verticalScrollBar().value() == 300


def test_opened_again_the_page_is_where_it_was_left(program: Program, qtbot: QtBot) -> None:
    handbook = opened(program, "definitions", qtbot)
    handbook.browser.verticalScrollBar().setValue(200)

    opened(program, "definitions", qtbot)

    assert handbook.browser.verticalScrollBar().value() == 200


def test_a_page_is_named_set_and_laid_out_in_a_pass_each(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    done, document, show_text = list[str](), Typesetting.document, Page.show_text

    def set_text(typesetting: Typesetting, markdown: str, parent: QObject) -> QTextDocument:
        done.append("set")
        return document(typesetting, markdown, parent)

    def lay_out(page: Page, text: QTextDocument) -> None:
        done.append("laid out")
        show_text(page, text)

    monkeypatch.setattr(Typesetting, "document", set_text)
    monkeypatch.setattr(Page, "show_text", lay_out)

    program.actions["definitions"].trigger()
    handbook = program.guide.help.handbook
    assert handbook is not None
    at_first = list(done)
    qtbot.waitUntil(handbook.browser.updatesEnabled)

    assert (at_first, done) == ([], ["set", "laid out"])
    qtbot.waitUntil(lambda: len(handbook.browser.findChildren(QTextDocument)) == 1)


def test_it_is_read_and_closed_by_keys(program: Program, qtbot: QtBot) -> None:
    handbook = opened(program, "definitions", qtbot)
    qtbot.waitUntil(handbook.browser.hasFocus)

    QTest.keyClick(handbook.browser, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: handbook.browser.verticalScrollBar().value() > 0)
    QTest.keyClick(handbook.browser, Qt.Key.Key_Escape)

    assert not handbook.isVisible()


def test_another_theme_and_type_size_are_put_on_once_after_the_window(program: Program, qtbot: QtBot) -> None:
    handbook = opened(program, "definitions", qtbot)
    before = handbook.browser.document()

    program.theme.show_tokens(DARK)
    program.theme.show_scale(1.3)

    assert handbook.browser.document() is before
    qtbot.waitUntil(lambda: handbook.browser.document() is not before)
    ink = next(form for block in blocks(handbook.browser.document()) for *_, form in fragments(block))
    assert ink.foreground().color() == program.theme.colour("text")
    assert ink.font().pixelSize() == program.theme.size(HEADINGS[1])


def test_a_page_opens_no_address_and_loads_nothing(qtbot: QtBot, program: Program) -> None:
    page = Page(program.window)

    loaded = page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("file:///etc/hostname"))

    assert loaded is None
    assert not page.openLinks()
    assert not page.openExternalLinks()


def test_the_readme_is_the_project_s_own_without_what_it_shows_and_leads_to(program: Program, qtbot: QtBot) -> None:
    told = (resources.ROOT.parent / "README.md").read_text("utf-8")

    shown = opened(program, "readme", qtbot).browser

    assert "An oscilloscope for backpropagation" in shown.toPlainText()
    assert "resources/pictures" in told
    assert "resources/pictures" not in written(README)
    assert "<!--" not in written(README)
    assert "All of it: Command line." in shown.toPlainText()
    assert not [form for block in blocks(shown.document()) for *_, form in fragments(block) if form.isAnchor()]


def test_the_readme_speaks_korean_too_and_installed_it_is_a_copy(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program.language.show_language("ko")
    korean = written(README)
    program.language.show_language("en")
    monkeypatch.setattr(resources, "ROOT", tmp_path)
    copy = tmp_path / "docs" / "en" / "readme.md"
    copy.parent.mkdir(parents=True)
    copy.write_text("# Installed", "utf-8")

    assert "오실로스코프" in korean
    assert written(README) == "# Installed"


@pytest.mark.parametrize("page", [page for page in PAGES if page != README])
def test_where_a_language_has_no_page_the_english_one_is_shown(page: str, program: Program) -> None:
    program.language.show_language("fr")

    assert written(page) == resources.path("docs", "en", f"{page}.md").read_text("utf-8")
