"""The program brings its own letters: everything that it writes, in both languages, is in its own fonts."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont, QTextLayout
from pytestqt.qtbot import QtBot

from app import resources
from app.theme import fonts
from tests.house.sources import ROOT, sources, tree
from tests.house.translations import messages
from tests.systems import LINUX

TERMINAL = Path("core/commands")  # writes where the terminal's font counts
HANGUL = "".join(map(chr, range(0xAC00, 0xAC00 + 11172)))
SCIENCE = "αβγδεηθλμπρσφχψωΓΔΘΛΠΣΦΨΩ⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻₀₁₂₃₄₅₆₇₈₉−×·÷±≥≤≈≠≪≫∂∇√∞∑∏∫‖⊙⊗∈∀∪ℝᵀ←↑→↓↔⌊⌋①②③④⑤⑥⑦▽△▾●✓…–′″"
ALONE = """
import os, sys
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication
application = QApplication(["fonts", "-platform", "offscreen"])
from app.theme import Theme
print(QFontInfo(Theme().font(13)).family())
print(QFontInfo(Theme().font(13, bold=True)).family())
print(*(line for line in open("/proc/self/maps") if "Backscope" in line) if os.path.exists("/proc/self/maps") else ())
"""


@pytest.fixture
def shipped(qtbot: QtBot) -> dict[str, QRawFont]:
    """The fonts of the folder by the names of their files."""
    files = (*resources.path("fonts").glob("*.otf"), *resources.path("fonts").glob("*.ttf"))
    return {file.stem: QRawFont(str(file), 13) for file in files}


def written() -> Iterator[tuple[str, str]]:
    """Every text that the window may show, and where it stands."""
    for path in (path for path in sources("app", "core") if TERMINAL not in path.parents):
        module = tree(path)
        said = {id(first_of(node)) for node in ast.walk(module)}
        for node in ast.walk(module):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
                yield str(path), node.value
    for (context, source), korean in messages().items():
        yield context, source + korean
    for path in (*ROOT.glob("resources/presets/*.json"), *ROOT.glob("resources/docs/*/*.md"), ROOT / "README.md"):
        yield path.name, path.read_text("utf-8")


def first_of(node: ast.AST) -> ast.AST | None:
    """The docstring of a module, class or function."""
    body = getattr(node, "body", None)
    first = body[0] if isinstance(body, list) and body else None
    return first.value if isinstance(first, ast.Expr) else None


def test_every_character_that_the_program_writes_is_in_its_fonts(shipped: dict[str, QRawFont]) -> None:
    places = {character: place for place, text in written() for character in text if character.isprintable()}

    for weight in ("BackscopeSans-Regular", "BackscopeSans-Bold"):
        ours = (shipped[weight], shipped["BackscopeSymbols-Regular"])
        lacking = {
            (character, place)
            for character, place in places.items()
            if not any(font.supportsCharacter(ord(character)) for font in ours)
        }

        assert lacking == set()


def test_hangul_and_the_signs_of_the_science_are_whole(shipped: dict[str, QRawFont]) -> None:
    symbols = shipped["BackscopeSymbols-Regular"]
    for weight in ("BackscopeSans-Regular", "BackscopeSans-Bold"):
        assert [letter for letter in HANGUL if not shipped[weight].supportsCharacter(ord(letter))] == []
        assert [
            sign
            for sign in SCIENCE
            if not shipped[weight].supportsCharacter(ord(sign)) and not symbols.supportsCharacter(ord(sign))
        ] == []


def test_bold_is_drawn_bold_and_not_smeared(qtbot: QtBot) -> None:
    assert fonts.load() == (fonts.FAMILY, fonts.FAMILY, fonts.SYMBOLS)
    for weight in (QFont.Weight.DemiBold, QFont.Weight.Bold):
        font = fonts.font(13)
        font.setWeight(weight)

        assert (QFontInfo(font).family(), QRawFont.fromFont(font).styleName()) == (fonts.FAMILY, "Bold")


def test_all_figures_have_the_same_width(qtbot: QtBot) -> None:
    for bold in (False, True):
        metrics = QFontMetricsF(fonts.font(13, bold))

        assert len({metrics.horizontalAdvance(figure * 3) for figure in "0123456789"}) == 1


def test_a_sign_does_not_make_its_line_higher(qtbot: QtBot) -> None:
    heights = set()
    for text in ("loss", "δ = ∂L/∂h ⊙ φ′", "손실 ∈ ℝ"):
        layout = QTextLayout(text, fonts.font(13))
        layout.beginLayout()
        heights.add(layout.createLine().height())
        layout.endLayout()

    assert len(heights) == 1


@LINUX
def test_a_machine_without_any_font_draws_ours(tmp_path: Path) -> None:
    empty = tmp_path / "fonts.conf"
    empty.write_text(f"<fontconfig><cachedir>{tmp_path / 'cache'}</cachedir></fontconfig>", "utf-8")

    done = subprocess.run(
        [sys.executable, "-c", ALONE],
        cwd=ROOT,
        env={"PATH": "", "FONTCONFIG_FILE": str(empty)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.splitlines() == [fonts.FAMILY, fonts.FAMILY, ""]  # and no file is mapped: see `fonts.load`


def test_the_fonts_come_with_their_licences_and_sources() -> None:
    folder = resources.path("fonts")
    sources_note = (folder / "SOURCES.md").read_text("utf-8")

    for file in (*folder.glob("*.otf"), *folder.glob("*.ttf")):
        licence = folder / f"{file.stem.partition('-')[0]}-LICENSE.txt"
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence.read_text("utf-8")
        assert file.name in sources_note
